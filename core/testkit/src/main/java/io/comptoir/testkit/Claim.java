package io.comptoir.testkit;

import java.util.Optional;

/** What a check claims; belongs to no test framework. */
final class Claim {

    private Claim() {}

    /** Claims that two values are equal. */
    static void equal(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + ": expected " + shown(expected) + " but found " + shown(actual));
        }
    }

    /** Claims that {@code action} throws {@code how}, and gives what it threw. */
    static <X extends Throwable> X refused(String what, Class<X> how, Runnable action) {
        Throwable thrown = thrownBy(action)
                .orElseThrow(() ->
                        new AssertionError(what + ": expected " + how.getSimpleName() + " but nothing was thrown"));
        if (!how.isInstance(thrown)) {
            throw new AssertionError(what + ": expected " + how.getSimpleName() + " but found " + thrown, thrown);
        }
        return how.cast(thrown);
    }

    /** What {@code action} throws, if it does. */
    static Optional<Throwable> thrownBy(Runnable action) {
        try {
            action.run();
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of(e);
        }
    }

    // A text of 64 KB that lost its last character is not worth printing twice.
    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 400 ? text : text.substring(0, 400) + "… (" + text.length() + " characters)";
    }
}
