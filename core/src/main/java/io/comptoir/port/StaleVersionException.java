package io.comptoir.port;

import io.comptoir.fault.ComptoirException;

/** Thrown by a storage when something changed after it was read. The unit of work is dead; done again, it may succeed. */
public final class StaleVersionException extends ComptoirException {

    private static final long serialVersionUID = 1L;

    /** Says what changed: a document's id, a sequence's key, a request's key. */
    public StaleVersionException(String what, Object expected, Object found) {
        super(
                "CPT-PORT-STALE-VERSION",
                what + " was expected at " + expected + " and is at " + found + "; read it again and retry");
    }
}
