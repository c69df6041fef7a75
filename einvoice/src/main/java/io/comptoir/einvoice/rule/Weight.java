package io.comptoir.einvoice.rule;

/** The two variants the French rules are published in: the same rules, which warn or refuse. */
public enum Weight {
    /** Broken rules are warnings. */
    WARNING,
    /** Broken rules are errors. */
    FATAL
}
