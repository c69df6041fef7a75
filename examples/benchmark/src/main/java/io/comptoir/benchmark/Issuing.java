package io.comptoir.benchmark;

import io.comptoir.benchmark.NumberedTable.Taking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;

/**
 * Issues numbered documents from many threads, the same ones in several ways that take turns, and prints one table:
 * documents a second, how long one took, the processor time that this program (not the database) spent on it, how many times the rate of the row lock, and the holes in the numbers.
 *
 * <pre>{@code
 * java -cp comptoir-benchmark.jar io.comptoir.benchmark.Issuing
 * java -Dthreads=1 -Dseconds=5 -Drounds=3 -cp comptoir-benchmark.jar io.comptoir.benchmark.Issuing h2
 * }</pre>
 *
 * The peers store a number and the text of the same document, and no more; the desk also checks the invoice, adds it up,
 * keeps the key of the command, links the audit trail and puts a message into the outbox. A peer with a star makes its
 * document too: it checks the invoice, adds it up and writes it. {@code -Drtt=500} puts half a millisecond between program
 * and database, as a network does. A value is the median of the rounds.
 */
public final class Issuing {

    private static final int THREADS = Integer.getInteger("threads", 32);
    private static final int SECONDS = Integer.getInteger("seconds", 5);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final Distance DISTANCE = new Distance(Integer.getInteger("rtt", 0));
    private static final int WARM_UP = Integer.getInteger("warmup", 30_000);

    private Issuing() {}

    /** Runs on PostgreSQL, or on what the argument names: {@code postgresql} or {@code h2}. */
    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("issuing");
        System.out.printf(
                Locale.ROOT,
                "%d threads, %d x %d s, %d us to the database and back%n",
                THREADS,
                ROUNDS,
                SECONDS,
                DISTANCE.micros());
        System.out.printf(Locale.ROOT, "fsync of 8 KB: %d a second%n", Fsync.perSecond(directory));
        try (Databases databases = Databases.named(args.length == 0 ? "postgresql" : args[0], directory, THREADS)) {
            System.out.println(databases.describe());
            List<Contestant> contestants = contestants(databases);
            measure(contestants);
            print(contestants);
        }
    }

    private static List<Contestant> contestants(Databases databases) {
        DeskLane desk = new DeskLane(databases.fresh("desk"), DISTANCE);
        desk.warmUp(WARM_UP);
        String document = desk.document();
        System.out.printf(Locale.ROOT, "documents of %d characters%n", document.length());
        List<Contestant> contestants = new ArrayList<>();
        for (Taking taking : databases.takings()) {
            String name = taking.name().toLowerCase(Locale.ROOT);
            contestants.add(
                    new Contestant(name, new NumberedTable(far(databases, "peer_" + name), taking, () -> document)));
        }
        for (Taking taking : List.of(Taking.ROW_LOCK, Taking.SEQUENCE)) {
            String name = taking.name().toLowerCase(Locale.ROOT);
            contestants.add(
                    new Contestant(name + " *", new NumberedTable(far(databases, "made_" + name), taking, desk::made)));
        }
        contestants.add(new Contestant("desk", desk));
        return contestants;
    }

    private static DataSource far(Databases databases, String name) {
        return DISTANCE.to(databases.fresh(name));
    }

    private static void measure(List<Contestant> contestants) throws InterruptedException {
        for (Contestant contestant : contestants) {
            Load.of(contestant.lane, THREADS, SECONDS); // warms up
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Contestant contestant : contestants) {
                contestant.loads.add(Load.of(contestant.lane, THREADS, SECONDS));
            }
        }
    }

    private static void print(List<Contestant> contestants) {
        System.out.printf(
                Locale.ROOT,
                "%n%-12s %10s %10s %10s %12s %12s %8s%n",
                "",
                "docs/s",
                "p50 us",
                "p99 us",
                "cpu us/doc",
                "x row lock",
                "holes");
        contestants.forEach(contestant -> contestant.print(contestants.get(0)));
    }

    /** A way to issue, and what came of it in each round. */
    private record Contestant(String name, Lane lane, List<Load> loads) {

        private Contestant(String name, Lane lane) {
            this(name, lane, new ArrayList<>());
        }

        private void print(Contestant rowLock) {
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %10d %10d %10d %12d %12.2f %8d%n",
                    name,
                    median(Load::perSecond),
                    median(load -> load.micros(50)),
                    median(load -> load.micros(99)),
                    median(Load::cpuMicros),
                    (double) median(Load::perSecond) / rowLock.median(Load::perSecond),
                    lane.holes());
        }

        private long median(ToLongFunction<Load> value) {
            List<Long> sorted = loads.stream().map(value::applyAsLong).sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }
}
