package io.comptoir.einvoice.rule;

/** Where the official rules stop with an error instead of a verdict: an amount that is none, two where there is one. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1;

    Stop(String message) {
        super(message, null, false, false);
    }
}
