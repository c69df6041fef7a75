package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.fault.ComptoirException;
import io.comptoir.fault.ViolationsException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How a command ends. */
final class Exit {

    /** All was done. */
    static final int DONE = 0;
    /** The input has violations. */
    static final int VIOLATIONS = 1;
    /** The usage is wrong, or the input cannot be read. */
    static final int UNUSABLE = 2;

    private Exit() {}

    /** The exit code of a failure, told on the console without a stack trace. */
    static int of(Exception e, Console console) {
        if (e instanceof ViolationsException refused) {
            refused.violations().forEach(violation -> console.err().println(violation));
            return Answers.isUnreadable(refused) ? UNUSABLE : VIOLATIONS;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            console.err().println("comptoir: cannot read or write: " + e.getMessage());
            return UNUSABLE;
        }
        if (e instanceof ComptoirException refused) {
            console.err().println("comptoir: " + refused.getMessage());
            return UNUSABLE;
        }
        console.err().println("comptoir: unexpected " + e + "; please report it with the input");
        return UNUSABLE;
    }
}
