package io.comptoir.numbering;

/** When a series starts again at 1. Independent of what its numbers show. */
public enum Reset {
    /** Never: the counter goes on across the years. */
    NEVER,
    /** With the first paper of each calendar year. */
    YEARLY
}
