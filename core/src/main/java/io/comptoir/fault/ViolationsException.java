package io.comptoir.fault;

import java.util.List;

/** Thrown when a document, a value or a command breaks rules; carries all of them, its code is the first error's. */
public final class ViolationsException extends ComptoirException {

    private static final long serialVersionUID = 1L;

    private final transient Violations violations;

    /** Throws {@code violations}, of which at least one is an error. */
    public ViolationsException(Violations violations) {
        super(violations.errors().list().get(0).code(), message(violations));
        this.violations = violations;
    }

    /** Throws a single violation. */
    public ViolationsException(Violation violation) {
        this(Violations.of(violation));
    }

    /** What was found, in order. */
    public Violations violations() {
        return violations;
    }

    private static String message(Violations violations) {
        List<Violation> list = violations.list();
        return list.size() == 1
                ? list.get(0).sentence()
                : list.size() + " violations\n"
                        + violations.toString().indent(2).stripTrailing();
    }
}
