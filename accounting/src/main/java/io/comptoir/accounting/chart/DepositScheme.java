package io.comptoir.accounting.chart;

/** How deposits are entered — acomptes (PCG art. 1214-41); in all of them the VAT falls due with the cash (CGI art. 269, 2). */
public enum DepositScheme {
    /** The deposit invoice credits 4191 with the net, and VAT beside it: the custom of software. */
    INVOICE_NET,
    /** The deposit invoice makes no entry; its payment credits 4191 with all of it, and the VAT within waits on 4458. */
    PAYMENT_GROSS,
    /** The deposit invoice credits 4191 with all of it, and the VAT within is mirrored on 44584. */
    INVOICE_GROSS;

    /** Whether 4191 holds the VAT too. */
    public boolean isGross() {
        return this != INVOICE_NET;
    }
}
