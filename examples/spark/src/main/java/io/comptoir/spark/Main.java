package io.comptoir.spark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Prints how long a reckoning takes in one thread and in Spark, its start included. They take turns; a value is the median of the
 * rounds, a ratio the median of the ratios of each round. The first round, in which classes are loaded, is told apart.
 *
 * <pre>{@code
 * java -Dsubscriptions=10000 -Dthreads=2 -Drounds=5 … io.comptoir.spark.Main
 * }</pre>
 */
public final class Main {

    private static final int SUBSCRIPTIONS = Integer.getInteger("subscriptions", 10_000);
    private static final int THREADS = Integer.getInteger("threads", 2);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final double NANOS = 1e9;

    private Main() {}

    /** Reckons each way in turn, and fails where the results differ. */
    public static void main(String[] args) {
        LocalDate day = Rents.START.plusMonths(2);
        List<String> all = Rents.subscriptions(SUBSCRIPTIONS);
        Round first = Round.of(all, day);
        List<Round> rounds = new ArrayList<>();
        while (rounds.size() < ROUNDS) {
            rounds.add(Round.of(all, day));
        }
        System.out.printf(
                Locale.ROOT,
                "%d subscriptions, %d bills, %d rounds, local[%d]%n%n",
                SUBSCRIPTIONS,
                first.bills,
                ROUNDS,
                THREADS);
        print("first round", List.of(first));
        print("median", rounds);
    }

    private static void print(String what, List<Round> rounds) {
        System.out.printf(Locale.ROOT, "%-14s %10s %10s %10s%n", what, "wall s", "cpu s", "bills/s");
        print("one thread", rounds, round -> round.alone);
        print("spark", rounds, round -> round.spark);
        System.out.printf(
                Locale.ROOT,
                "%-14s %10.1f %10.1f%n%n",
                "x one thread",
                median(rounds, round -> round.spark.wall / round.alone.wall),
                median(rounds, round -> round.spark.cpu / round.alone.cpu));
    }

    private static void print(String lane, List<Round> rounds, Function<Round, Took> took) {
        double wall = median(rounds, round -> took.apply(round).wall);
        double cpu = median(rounds, round -> took.apply(round).cpu);
        System.out.printf(Locale.ROOT, "%-14s %10.3f %10.3f %10.0f%n", lane, wall, cpu, rounds.get(0).bills / wall);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Both ways, one after the other. */
    private record Round(Took alone, Took spark, long bills) {

        static Round of(List<String> all, LocalDate day) {
            List<Reckoning> results = new ArrayList<>();
            Took alone = Took.by(() -> Reckoning.alone(all, day), results);
            Took spark = Took.by(() -> Reckoning.bySpark(all, day, THREADS), results);
            if (!results.get(0).equals(results.get(1))) {
                throw new IllegalStateException(results.get(0) + " is not " + results.get(1));
            }
            return new Round(alone, spark, results.get(0).bills());
        }
    }

    /**
     * What a reckoning took, in seconds.
     *
     * @param wall  by the clock on the wall, which a busy machine disturbs
     * @param cpu  of processor time, of all threads of this process
     */
    private record Took(double wall, double cpu) {

        private static final OperatingSystemMXBean PROCESS =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Took by(Supplier<Reckoning> work, List<Reckoning> results) {
            long cpu = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            results.add(work.get());
            return new Took((System.nanoTime() - start) / NANOS, (PROCESS.getProcessCpuTime() - cpu) / NANOS);
        }
    }
}
