package io.comptoir.port;

import io.comptoir.fault.ComptoirException;

/** Thrown by a storage that fails: its disk is full, it is read-only, its server is gone. */
public final class StorageFailedException extends ComptoirException {

    private static final long serialVersionUID = 1L;

    private final boolean outcomeKnown;

    private StorageFailedException(String code, String message, Throwable cause, boolean outcomeKnown) {
        super(code, message);
        this.outcomeKnown = outcomeKnown;
        initCause(cause);
    }

    /** A failure that undid the unit of work: nothing was written. */
    public static StorageFailedException undone(String what, Throwable cause) {
        return new StorageFailedException("CPT-PORT-STORAGE-FAILED", what + "; nothing was written", cause, true);
    }

    /** A failure while committing: nobody knows whether the unit of work was written. */
    public static StorageFailedException unknown(String what, Throwable cause) {
        return new StorageFailedException(
                "CPT-PORT-COMMIT-UNKNOWN",
                what + "; whether it was written is unknown: repeat the command with the same key",
                cause,
                false);
    }

    /** Whether it is known that nothing was written. If not, the same command with the same key tells. */
    public boolean isOutcomeKnown() {
        return outcomeKnown;
    }
}
