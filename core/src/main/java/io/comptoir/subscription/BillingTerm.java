package io.comptoir.subscription;

/** At which end of its period a bill is dated. */
public enum BillingTerm {
    /** On the first day — terme à échoir. */
    IN_ADVANCE,
    /** On the last day — terme échu. */
    IN_ARREARS
}
