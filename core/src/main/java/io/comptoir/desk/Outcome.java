package io.comptoir.desk;

import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.util.Optional;

/**
 * What became of one command of a batch: it was done, or it was refused.
 *
 * @param <R>  what the command makes
 * @param result  what it made; empty if it was refused
 * @param violations  why it was refused; empty if it was done
 */
public record Outcome<R>(Optional<R> result, Violations violations) {

    static <R> Outcome<R> done(R result) {
        return new Outcome<>(Optional.of(result), Violations.NONE);
    }

    static <R> Outcome<R> refused(Violations violations) {
        return new Outcome<>(Optional.empty(), violations);
    }

    /**
     * What the command made.
     *
     * @throws ViolationsException if it was refused
     */
    public R orElseThrow() {
        return result.orElseThrow(() -> new ViolationsException(violations));
    }
}
