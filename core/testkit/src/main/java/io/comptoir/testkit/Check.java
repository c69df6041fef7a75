package io.comptoir.testkit;

/**
 * One thing that a contract promises, and the way to find out whether it is kept.
 *
 * @param name  the promise, as a sentence
 * @param body  throws if it is broken
 */
public record Check(String name, Runnable body) {

    /**
     * Finds out.
     *
     * @throws AssertionError if the promise is broken, saying how
     */
    public void run() {
        body.run();
    }

    /** The promise. */
    @Override
    public String toString() {
        return name;
    }
}
