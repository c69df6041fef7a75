package io.comptoir.desk;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A command on a paper that is kept whole, such as a quote.
 *
 * @param how  what it comes to, on what is stored now
 * @param again  what it answers when it is repeated, by the id of the paper
 */
record PaperCommand<R>(String key, String fingerprint, Function<Step, Change<R>> how, BiFunction<Step, String, R> again)
        implements Command<R> {

    @Override
    public R repeated(Step step, String result) {
        return again.apply(step, result);
    }

    @Override
    public Change<R> prepare(Step step) {
        return how.apply(step);
    }
}
