package io.comptoir.models;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/** The interleavings of a few operations of two or three threads, tried one by one. */
public final class Interleavings {

    private static final int SCENARIOS = 8;
    private static final int SCENARIOS_OF_LONG_ONES = 2;
    private static final int SCENARIOS_OF_TWINS = 60;
    private static final int TRIED = 200;
    private static final int TRIED_OF_LONG_ONES = 30;

    /** A busy machine may need more than the 10 seconds that Lincheck allows: it transforms classes meanwhile. */
    private static final long PATIENCE_MILLIS = 120_000;

    private final Class<?> model;
    private final int threads;
    private final int operations;
    private final int scenarios;
    private final int tried;

    private Interleavings(Class<?> model, int threads, int operations, int scenarios, int tried) {
        this.model = model;
        this.threads = threads;
        this.operations = operations;
        this.scenarios = scenarios;
        this.tried = tried;
    }

    /** Those of two threads with two operations each. */
    public static Interleavings of(Class<?> model) {
        return new Interleavings(model, 2, 2, SCENARIOS, TRIED);
    }

    /** Those of two threads with one operation each, fewer of them: for operations of many steps. */
    public static Interleavings ofLong(Class<?> model) {
        return new Interleavings(model, 2, 1, SCENARIOS_OF_LONG_ONES, TRIED_OF_LONG_ONES);
    }

    /** Those of one thread more. */
    public Interleavings andAnotherThread() {
        return new Interleavings(model, threads + 1, operations, scenarios, tried);
    }

    /** Fails, and prints the interleaving, if one of those tried answers what no order of the operations would. */
    public void findNoFault() {
        options(scenarios * Integer.getInteger("models.effort", 1)).check(model);
    }

    /** Fails if no interleaving tried shows a fault, or not one that says so. */
    public void findFault(String symptom) {
        String report = assertThrows(
                        LincheckAssertionError.class,
                        () -> options(SCENARIOS_OF_TWINS).check(model))
                .getMessage();
        assertTrue(report != null && report.contains(symptom), () -> "Not '" + symptom + "' but: " + report);
    }

    private ModelCheckingOptions options(int iterations) {
        return new ModelCheckingOptions()
                .threads(threads)
                .actorsBefore(1)
                .actorsPerThread(operations)
                .actorsAfter(1)
                .iterations(iterations)
                .invocationsPerIteration(tried)
                .invocationTimeout$lincheck(PATIENCE_MILLIS)
                .minimizeFailedScenario(false);
    }
}
