package io.comptoir.document;

/** Why something is given back. It decides where a credit note is posted. */
public enum CreditReason {
    /** Goods came back, or a service was not done: the sale is taken back. */
    REFUND,
    /** The invoice should not have been: all of the sale is taken back. */
    CANCELLATION,
    /** A discount found after the invoice — remise, rabais, ristourne (PCG 709). */
    EXTRA_DISCOUNT,
    /** A discount for early payment — escompte (CGI art. 267, II, 1; PCG 665). */
    EARLY_PAYMENT_DISCOUNT
}
