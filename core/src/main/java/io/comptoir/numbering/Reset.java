package io.comptoir.numbering;

/** When a series starts again at 1. Independent of what its numbers show, but for one thing: no number may come twice. */
public enum Reset {
    /** Never: the counter goes on across the years. */
    NEVER,
    /** With the first paper of each calendar year. */
    YEARLY,
    /** With the first paper of each month. Disputed in France, so it warns. */
    MONTHLY,
    /** With the first paper of each fiscal year — exercice comptable. */
    FISCAL_YEAR
}
