package io.comptoir.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks in rounds, in which they take turns, and prints one table: processor time, bytes allocated,
 * and how many times the time of {@code comptoir} each of them takes.
 *
 * <pre>{@code
 * java -jar comptoir-benchmark.jar Totals            # five rounds
 * java -jar comptoir-benchmark.jar Totals -f 1       # one round
 * java -jar comptoir-benchmark.jar Totals -p count=100 -wi 3 -i 5
 * }</pre>
 *
 * The arguments are JMH's own; {@code -f} says how many rounds. A time is the median of the rounds, a ratio the median of
 * the ratios of each round, so that a busy machine disturbs both sides alike.
 */
public final class Ratios {

    private static final int ROUNDS = 5;
    private static final String BASELINE = "comptoir";
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String ROW = "%-40s %14s %16s %12s%n";

    private final Map<Task, Measures> measures = new LinkedHashMap<>();

    private Ratios() {}

    /**
     * Runs the benchmarks that the arguments name, all when they name none.
     *
     * @throws CommandLineOptionException if an argument is unknown
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
        CommandLineOptions asked = new CommandLineOptions(args);
        Ratios ratios = new Ratios();
        for (int round = 0; round < asked.getForkCount().orElse(ROUNDS); round++) {
            ratios.add(new Runner(oneRound(asked)).run());
        }
        ratios.print();
    }

    private static Options oneRound(Options asked) {
        return new OptionsBuilder()
                .parent(asked)
                .forks(1)
                .shouldFailOnError(true)
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class)
                .build();
    }

    private void add(Collection<RunResult> round) {
        for (RunResult result : round) {
            measures.computeIfAbsent(Task.of(result.getParams()), task -> new Measures())
                    .add(result);
        }
    }

    private void print() {
        System.out.printf(Locale.ROOT, "%n" + ROW, "benchmark", "cpu us/op", "bytes/op", "x comptoir");
        measures.forEach((task, measure) -> System.out.printf(
                Locale.ROOT,
                ROW,
                task,
                decimals("%.2f", median(measure.times)),
                decimals("%.0f", median(measure.bytes)),
                ratio(task, measure)));
    }

    private String ratio(Task task, Measures measure) {
        Measures baseline = measures.get(task.baseline());
        return baseline == null ? "" : decimals("%.2f", median(measure.dividedBy(baseline)));
    }

    private static String decimals(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** One benchmark with its parameters, as the table names it. */
    private record Task(String owner, String method, String parameters) {

        static Task of(BenchmarkParams params) {
            String name = params.getBenchmark();
            String owner = name.substring(0, name.lastIndexOf('.'));
            List<String> parameters = params.getParamsKeys().stream()
                    .map(key -> key + "=" + params.getParam(key))
                    .toList();
            return new Task(
                    owner.substring(owner.lastIndexOf('.') + 1),
                    name.substring(name.lastIndexOf('.') + 1),
                    String.join(" ", parameters));
        }

        Task baseline() {
            return new Task(owner, BASELINE, parameters);
        }

        @Override
        public String toString() {
            return owner.replace("Benchmark", "") + "." + method + " " + parameters;
        }
    }

    /** What was measured, one value for each round. */
    private static final class Measures {

        private final List<Double> times = new ArrayList<>();
        private final List<Double> bytes = new ArrayList<>();

        void add(RunResult round) {
            times.add(median(round, iteration -> secondary(iteration, CpuTime.LABEL)));
            bytes.add(median(round, iteration -> secondary(iteration, ALLOCATED)));
        }

        private static double secondary(IterationResult iteration, String label) {
            return Objects.requireNonNull(iteration.getSecondaryResults().get(label))
                    .getScore();
        }

        private static double median(RunResult round, Function<IterationResult, Double> score) {
            return Ratios.median(round.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .map(score)
                    .toList());
        }

        List<Double> dividedBy(Measures baseline) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < times.size(); round++) {
                ratios.add(times.get(round) / baseline.times.get(round));
            }
            return ratios;
        }
    }
}
