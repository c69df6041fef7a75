package io.comptoir.fault;

/** How much a broken rule weighs: the only three words for it, everywhere. */
public enum Severity {
    /** The document is not issued. */
    ERROR,
    /** The document is issued, and somebody should look at it. */
    WARNING,
    /** Worth knowing. */
    INFO
}
