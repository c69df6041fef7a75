package io.comptoir.subscription;

/** What becomes of the days that were billed, or would be, beyond the last one. */
public enum EndingPolicy {
    /** They are given back by a credit note, to be set off — avoir. */
    CREDIT,
    /** They are given back by a credit note, to be paid out — remboursement. */
    REFUND,
    /** The period in progress is due in full; later ones are not. */
    NOTHING
}
