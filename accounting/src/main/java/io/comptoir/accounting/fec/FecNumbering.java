package io.comptoir.accounting.fec;

/** How entries are numbered: without a hole, from 1. */
public enum FecNumbering {
    /** In one sequence over all journals. */
    GLOBAL,
    /** In a sequence for each journal. */
    PER_JOURNAL
}
