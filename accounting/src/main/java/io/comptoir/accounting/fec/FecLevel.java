package io.comptoir.accounting.fec;

/** Who would mind: a field of its own beside the severity. */
public enum FecLevel {
    /** The tax office's own program refuses the file. */
    BLOCKING,
    /** The text of the norm is not kept (LPF art. A47 A-1), though that program lets it pass. */
    LEGAL,
    /** The books themselves look wrong, or unlike what is usual. */
    ACCOUNTING
}
