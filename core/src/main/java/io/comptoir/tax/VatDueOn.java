package io.comptoir.tax;

/** What makes VAT due — exigibilité (CGI art. 269, 2). */
public enum VatDueOn {
    /** Its delivery: goods. A deposit makes it due too since 2023, on what was cashed. */
    DELIVERY,
    /** The cashing of the price: services. */
    RECEIPTS,
    /** The invoice, where the seller of services chose so — option pour les débits. Deposits stay due when cashed. */
    DEBITS
}
