package io.comptoir.document;

/** What a paper is that is written as an invoice is and bills nothing: it has no e-invoice and no entry. */
public enum UnbilledKind {
    /** Offers — devis. */
    QUOTE,
    /** Goes with what is delivered — bon de livraison. */
    DELIVERY_NOTE,
    /** Shows what would be billed — facture proforma. */
    PROFORMA
}
