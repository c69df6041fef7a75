package io.comptoir.benchmark;

import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.ubl.UblWriter;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes, reads and judges e-invoices beside Mustang and phive, whose libraries share no class path: each side is a process
 * of its own, they take turns, and the table is of one run. Times are of the processor, a ratio is the median of those of
 * the rounds. A side whose class path is not given is left out.
 *
 * <pre>{@code
 * for peer in mustang phive; do
 *   mvn -q -f examples/benchmark/src/peers/$peer dependency:build-classpath -Dmdep.outputFile=/tmp/$peer.cp
 * done
 * java -Dmustang=$(cat /tmp/mustang.cp) -Dphive=$(cat /tmp/phive.cp) \
 *     -cp examples/benchmark/target/comptoir-benchmark.jar io.comptoir.benchmark.EInvoicing examples/benchmark/src/peers
 * }</pre>
 */
public final class EInvoicing {

    private static final String OURS = "comptoir";
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int WARM_UP = Integer.getInteger("warmup", 4000);
    private static final int TURN = Integer.getInteger("turn", 500);
    private static final int FRESH = Integer.getInteger("fresh", 5);
    private static final double NANOS_A_MICRO = 1e3;
    private static final String ROW = "%-14s %6s %-9s %12s %12s %10s  %s%n";

    private final Path folder;
    private final Map<String, Side> sides = new LinkedHashMap<>();

    private EInvoicing(Path folder) {
        this.folder = folder;
    }

    /**
     * Prints the tables.
     *
     * @param args  the folder of the peers' sources
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("einvoicing");
        try {
            EInvoicing all = new EInvoicing(folder);
            all.start(args.length == 0 ? "" : args[0]);
            fresh(folder);
            all.run();
            all.sides.values().forEach(Side::stop);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /**
     * What the first of all pieces of work takes, each in a process of its own, and what the process took with it. The
     * floor is what a process takes for nothing at all, and what the parser of the JDK takes for the same file.
     */
    private static void fresh(Path folder) throws IOException {
        for (String task : List.of(
                "nothing 20 cii",
                "parse 20 cii",
                "check 20 cii",
                "check 20 ubl",
                "read-cii 20 cii",
                "issued-to-cii 20 cii")) {
            List<Double> work = new ArrayList<>();
            List<Double> process = new ArrayList<>();
            for (int i = 0; i < Math.max(1, FRESH); i++) {
                Side side = ours();
                work.add(side.take(Task.of(task), folder, 0).nanos() / NANOS_A_MICRO);
                process.add(side.nanos() / NANOS_A_MICRO);
                side.stop();
            }
            System.out.printf(
                    Locale.ROOT,
                    "first %-20s %10.0f us of work %10.0f us of the process%n",
                    task,
                    Ratios.median(work),
                    Ratios.median(process));
        }
    }

    private void start(String sources) throws IOException {
        sides.put(OURS, ours());
        peer("mustang", sources + "/mustang/MustangTurns.java");
        peer("phive", sources + "/phive/PhiveTurns.java");
    }

    private static Side ours() throws IOException {
        return Side.start(System.getProperty("java.class.path"), EInvoiceTurns.class.getName());
    }

    private void peer(String name, String source) throws IOException {
        String classPath = System.getProperty(name, "");
        if (!classPath.isEmpty()) {
            if (!Files.exists(Path.of(source))) {
                throw new IOException("No " + source + ": give the folder of the peers' sources");
            }
            String turns = System.getProperty("java.class.path").split(File.pathSeparator, -1)[0];
            sides.put(name, Side.start(classPath + File.pathSeparator + turns, source));
        }
    }

    private void run() throws IOException {
        System.out.printf(ROW, "work", "lines", "side", "cpu us", "bytes", "x ours", "result");
        for (String task : System.getProperty(
                        "tasks",
                        "parse 20 cii,tree 20 cii,parse 1000 cii,tree 1000 cii,parse 20 ubl,issued-to-cii 20 cii,write-cii 10 cii,write-cii 20 cii,write-cii 1000 cii,"
                                + "write-ubl 20 ubl,read-cii 10 cii,read-cii 20 cii,read-cii 1000 cii,read-cii 4000 cii,"
                                + "read-ubl 20 ubl,check 20 cii,check 1000 cii,check 4000 cii,"
                                + "check 20 ubl,check 1000 ubl,check 4000 ubl,pdf 20 cii,facturx 20 cii")
                .split(",", -1)) {
            turns(Task.of(task));
        }
    }

    /** Rounds in which all take a turn, after each has warmed up. */
    private void turns(Task task) throws IOException {
        Map<String, List<Turn>> turns = new LinkedHashMap<>();
        for (Map.Entry<String, Side> side : sides.entrySet()) {
            if (task.isFor(side.getKey())) {
                side.getValue().take(task, folder, WARM_UP);
                turns.put(side.getKey(), new ArrayList<>());
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Side> side : sides.entrySet()) {
                List<Turn> taken = turns.get(side.getKey());
                if (taken != null) {
                    taken.add(side.getValue().take(task, folder, TURN));
                }
            }
        }
        List<Turn> ours = turns.getOrDefault(OURS, List.of());
        turns.forEach((name, all) -> print(task, name, all, ours));
    }

    private static void print(Task task, String name, List<Turn> turns, List<Turn> ours) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            ratios.add((double) turns.get(i).nanos() / ours.get(i).nanos());
        }
        System.out.printf(
                Locale.ROOT,
                ROW,
                task.kind(),
                task.lines(),
                name,
                micros(Ratios.median(
                        turns.stream().map(turn -> (double) turn.nanos()).toList())),
                turns.get(turns.size() - 1).bytes(),
                String.format(Locale.ROOT, "%.1f", Ratios.median(ratios)),
                turns.get(0).result());
    }

    private static String micros(double nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / NANOS_A_MICRO);
    }

    /** What is to be done. */
    private record Task(String kind, int lines, String syntax) {

        /** What Mustang does too. */
        private static final List<String> BOTH = List.of("issued-to-cii", "write-cii", "read-cii", "read-ubl");

        /** More lines take the peers minutes a check. */
        private static final int PEERS_CHECK_MAX = 1000;

        static Task of(String written) {
            String[] words = written.split(" ", -1);
            return new Task(words[0], Integer.parseInt(words[1]), words[2]);
        }

        boolean isFor(String side) {
            boolean isCheck = kind.equals("check");
            return switch (side) {
                case OURS -> true;
                case "phive" -> isCheck && lines <= PEERS_CHECK_MAX;
                default -> isCheck ? lines <= PEERS_CHECK_MAX : BOTH.contains(kind);
            };
        }

        String named(String side) {
            return side.equals("phive") && syntax.equals("ubl") ? "check-ubl" : kind;
        }

        Path file(Path folder) throws IOException {
            Path file = folder.resolve(syntax + "-" + lines + ".xml");
            if (!Files.exists(file)) {
                SemanticInvoice invoice = InvoiceMapping.of(SampleInvoices.of(lines));
                Files.write(file, syntax.equals("cii") ? CiiWriter.write(invoice) : UblWriter.write(invoice));
            }
            return file;
        }
    }

    /** What a piece of work took. */
    private record Turn(long nanos, long bytes, String result) {}

    /** A process that takes turns. */
    private record Side(String name, Process process, PrintStream ask, BufferedReader answers) {

        private static final int CELL = 60;

        static Side start(String classPath, String program) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-cp",
                            classPath,
                            program)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Side(
                    program.contains("Phive") ? "phive" : "",
                    process,
                    new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8),
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        }

        Turn take(Task task, Path folder, int millis) throws IOException {
            ask.println(task.named(name) + " " + task.lines() + " " + task.file(folder) + " " + millis);
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("The other side ended at " + task);
            }
            String[] cells = answer.split(" ", 3);
            String result = cells[2].length() > CELL ? cells[2].substring(0, CELL) : cells[2];
            return new Turn(Long.parseLong(cells[0]), Long.parseLong(cells[1]), result);
        }

        /** What the process took so far, of the processor and in all its threads. */
        double nanos() {
            return process.toHandle()
                    .info()
                    .totalCpuDuration()
                    .map(Duration::toNanos)
                    .orElse(0L);
        }

        void stop() {
            process.destroy();
        }
    }
}
