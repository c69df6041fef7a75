package io.comptoir.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Prints how long a reckoning takes in one thread, in as many threads as Spark has, and in Spark, its start included: first in a
 * process of its own each time, as a run that is started by a timer, then in one process that has done it before. All begin with
 * the same texts, reckon with the same core, and must come to the same sums. They take turns; a value is the median of the rounds,
 * a ratio the median of the ratios of each round.
 * <p>
 * What Spark adds is its start and the way to its threads, and a larger portfolio makes them no longer: the ratio falls with the
 * size.
 *
 * <pre>{@code
 * java -Dsubscriptions=10000 -Dthreads=2 -Drounds=5 … io.comptoir.spark.Main
 * }</pre>
 */
public final class Main {

    private static final int SUBSCRIPTIONS = Integer.getInteger("subscriptions", 10_000);
    private static final int THREADS = Integer.getInteger("threads", 2);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final LocalDate DAY = Rents.START.plusMonths(2);

    private Main() {}

    /** Reckons each way in turn, and fails where the results differ; or one way alone, if an argument names it. */
    public static void main(String[] args) throws IOException {
        if (args.length == 1) {
            System.out.println(Took.sinceTheStart(Way.valueOf(args[0])).text());
            return;
        }
        System.out.printf(Locale.ROOT, "%d subscriptions, %d rounds, local[%d]%n%n", SUBSCRIPTIONS, ROUNDS, THREADS);
        print("fresh process", rounds(Took::fresh));
        List<String> all = Rents.subscriptions(SUBSCRIPTIONS);
        round(way -> Took.by(way, all)); // loads the classes
        print("warm process", rounds(way -> Took.by(way, all)));
    }

    private static List<Map<Way, Took>> rounds(Turn turn) throws IOException {
        List<Map<Way, Took>> rounds = new ArrayList<>();
        while (rounds.size() < ROUNDS) {
            rounds.add(round(turn));
        }
        return rounds;
    }

    private static Map<Way, Took> round(Turn turn) throws IOException {
        Map<Way, Took> round = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            round.put(way, turn.take(way));
        }
        if (round.values().stream().map(Took::result).distinct().count() != 1) {
            throw new IllegalStateException("The sums differ: " + round);
        }
        return round;
    }

    private static void print(String what, List<Map<Way, Took>> rounds) {
        System.out.printf(Locale.ROOT, "%-14s %10s %10s %14s %10s%n", what, "wall s", "cpu s", "spark x wall", "x cpu");
        for (Way way : Way.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %10.3f %10.3f %14.1f %10.1f%n",
                    way.told,
                    median(rounds, round -> of(round, way).wall),
                    median(rounds, round -> of(round, way).cpu),
                    median(rounds, round -> of(round, Way.SPARK).wall / of(round, way).wall),
                    median(rounds, round -> of(round, Way.SPARK).cpu / of(round, way).cpu));
        }
        System.out.println();
    }

    private static Took of(Map<Way, Took> round, Way way) {
        return Objects.requireNonNull(round.get(way));
    }

    private static double median(List<Map<Way, Took>> rounds, ToDoubleFunction<Map<Way, Took>> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Has a way take its turn. */
    @FunctionalInterface
    private interface Turn {
        Took take(Way way) throws IOException;
    }

    /** How to reckon. */
    private enum Way {
        ALONE("one thread"),
        TOGETHER(THREADS + " threads"),
        SPARK("spark");

        private final String told;

        Way(String told) {
            this.told = told;
        }

        private Reckoning reckon(List<String> all) {
            return switch (this) {
                case ALONE -> Reckoning.alone(all, DAY);
                case TOGETHER -> Reckoning.together(all, DAY, THREADS);
                case SPARK -> Reckoning.bySpark(all, DAY, THREADS);
            };
        }
    }

    /**
     * What a reckoning took, in seconds.
     *
     * @param wall  by the clock on the wall, which a busy machine disturbs
     * @param cpu  of processor time, of all threads of its process
     * @param result  what it came to
     */
    private record Took(double wall, double cpu, String result) {

        private static final double NANOS = 1e9;
        private static final double MILLIS = 1e3;
        private static final OperatingSystemMXBean PROCESS =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Took by(Way way, List<String> all) {
            long cpu = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            String result = way.reckon(all).toString();
            return new Took(
                    (System.nanoTime() - start) / NANOS, (PROCESS.getProcessCpuTime() - cpu) / NANOS, result);
        }

        /** In this process since it was started, less the time that it took to make the portfolio up. */
        static Took sinceTheStart(Way way) {
            long born = ManagementFactory.getRuntimeMXBean().getStartTime();
            double before = (System.currentTimeMillis() - born) / MILLIS;
            double cpu = PROCESS.getProcessCpuTime() / NANOS;
            List<String> all = Rents.subscriptions(SUBSCRIPTIONS);
            Took reckoned = by(way, all);
            return new Took(before + reckoned.wall, cpu + reckoned.cpu, reckoned.result);
        }

        /** In a process of its own. */
        static Took fresh(Way way) throws IOException {
            String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
            List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
            String path = System.getProperty("java.class.path");
            List<String> command = Stream.of(
                            List.of(java), flags, List.of("-cp", path, Main.class.getName(), way.name()))
                    .flatMap(List::stream)
                    .toList();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] told = said.strip().split("\t", -1);
            if (told.length != 3) {
                throw new IllegalStateException(way.told + " said: " + said);
            }
            return new Took(Double.parseDouble(told[0]), Double.parseDouble(told[1]), told[2]);
        }

        String text() {
            return wall + "\t" + cpu + "\t" + result;
        }
    }
}
