package io.comptoir.fault;

/**
 * A business rule that stopped a command. Its code is API, its sentence is not.
 * <p>
 * A wrong argument of a program is an {@link IllegalArgumentException} instead.
 */
public abstract class ComptoirException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** Says {@code message} under {@code code}. */
    protected ComptoirException(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    /** The stable code, {@code CPT-<ROOM>-<WORDS>}. */
    public final String code() {
        return code;
    }
}
