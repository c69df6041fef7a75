package io.comptoir.pdf.style;

/** A text that a theme may bring, for papers that have none of their own there. */
public enum Zone {
    /** What is said under the amounts. */
    NOTE,
    /** Conditions of sale, under a title. */
    CONDITIONS
}
