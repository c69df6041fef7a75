package io.comptoir.spark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Prints how long a reckoning takes in one thread and in Spark, its start included: {@code -Dsubscriptions=10000}. */
public final class Main {

    private static final int SUBSCRIPTIONS = Integer.getInteger("subscriptions", 10_000);
    private static final int THREADS = Integer.getInteger("threads", 2);
    private static final double NANOS = 1e9;

    private Main() {}

    /** Reckons twice each way, and fails where the results differ. */
    public static void main(String[] args) {
        LocalDate day = Rents.START.plusMonths(2);
        List<String> all = Rents.subscriptions(SUBSCRIPTIONS);
        for (int round = 1; round <= 2; round++) {
            Reckoning alone = timed("one thread", () -> Reckoning.alone(all, day));
            Reckoning spark = timed("spark", () -> Reckoning.bySpark(all, day, THREADS));
            if (!alone.equals(spark)) {
                throw new IllegalStateException(alone + " is not " + spark);
            }
        }
    }

    private static Reckoning timed(String name, Supplier<Reckoning> work) {
        long start = System.nanoTime();
        Reckoning result = work.get();
        System.out.printf(
                Locale.ROOT, "%-12s %8.2f s, %d bills%n", name, (System.nanoTime() - start) / NANOS, result.bills());
        return result;
    }
}
