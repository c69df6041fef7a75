package io.comptoir.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.comptoir.desk.BillingRun;
import io.comptoir.jdbc.JdbcStorage;
import io.comptoir.jdbc.Schema;
import io.comptoir.party.DossierId;
import io.comptoir.port.Storage;
import io.comptoir.subscription.SubscriptionBilling;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;

/**
 * Bills many subscriptions, each a durable numbered invoice on PostgreSQL: by a run of the desk, by a job of Spring Batch that
 * writes the same rows, and by one that writes them bare, as many as they are but without audit hashes and digests; then only
 * reckons the bills, without a storage. They take turns; a value is the median of the rounds, a ratio the median of the ratios of
 * each round. A first round of a few warms up and is not told.
 * <p>
 * That the rows are the same is checked each time: as many of each kind, and for the first job as many characters, but for 1 %.
 * Processor time is that of this program and, apart, that of the server; unlike the clock it hardly feels a busy machine.
 *
 * <pre>{@code
 * java -Xmx512m -Dsubscriptions=100000 -cp comptoir-benchmark.jar io.comptoir.benchmark.BillingRuns
 * }</pre>
 */
public final class BillingRuns {

    private static final int SUBSCRIPTIONS = Integer.getInteger("subscriptions", 10_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int LINES = Integer.getInteger("lines", 1000);
    private static final int CHUNK = Integer.getInteger("chunk", 1000);
    private static final int WARM_UP = Integer.getInteger("warmup", 10_000);
    private static final String COMPUTE = "compute only";
    private static final double NANOS = 1e9;
    private static final double NANOS_A_MICRO = 1e3;
    private static final double MEBI = 1024 * 1024;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Databases databases;
    private final int count;
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

    private BillingRuns(Databases databases, int count) {
        this.databases = databases;
        this.count = count;
    }

    /** Prints the table. */
    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("billing");
        try (Databases databases = Databases.named("postgresql", directory, 1)) {
            System.out.println(databases.describe());
            new BillingRuns(databases, WARM_UP).round("warm", 0);
            BillingRuns runs = new BillingRuns(databases, SUBSCRIPTIONS);
            for (int round = 0; round < ROUNDS; round++) {
                runs.round("round_" + round, round);
            }
            runs.print();
        }
    }

    /** Another lane begins each round: the first may find the machine, or the code, less warm. */
    private void round(String name, int rank) throws Exception {
        List<Way> lanes = new ArrayList<>(List.of(Way.values()));
        Collections.rotate(lanes, -rank);
        Map<Way, Written> written = new EnumMap<>(Way.class);
        for (Way lane : lanes) {
            written.put(lane, run(lane, databases.fresh(name + "_" + lane.name().toLowerCase(Locale.ROOT))));
        }
        Written desk = Objects.requireNonNull(written.get(Way.DESK));
        written.forEach((lane, peer) -> peer.requireSame(desk, lane != Way.BARE_BATCH));
        cost(COMPUTE, this::compute);
    }

    private Written run(Way lane, DataSource database) throws Exception {
        Schema.migrate(database);
        Storage storage = new JdbcStorage(database);
        Rents.dossiers(count).forEach((dossier, many) -> Rents.keep(storage, dossier, many));
        settle(database);
        cost(lane.told, () -> bill(lane, database));
        return Written.to(database, count);
    }

    /** So that no lane pays for what was written before it. */
    private static void settle(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    private void bill(Way lane, DataSource database) throws Exception {
        switch (lane) {
            case DESK -> desk(database);
            case BATCH -> springBatch(database, true);
            case BARE_BATCH -> springBatch(database, false);
        }
    }

    private void desk(DataSource database) {
        Storage storage = new JdbcStorage(database);
        for (DossierId dossier : Rents.dossiers(count).keySet()) {
            Rents.desk(storage, dossier).run(BillingRun.issuing(Rents.DAY).lines(LINES), paper -> {});
        }
    }

    private void springBatch(DataSource database, boolean audited) throws Exception {
        SpringBatchRun run = new SpringBatchRun(database, audited);
        for (DossierId dossier : Rents.dossiers(count).keySet()) {
            run.run(dossier, CHUNK);
        }
    }

    private void compute() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int rank = 0; rank < count; rank++) {
            sum = sum.add(SubscriptionBilling.preview(Rents.subscription(rank))
                    .get(0)
                    .draft()
                    .totals()
                    .totalGross());
        }
        if (sum.signum() <= 0) {
            throw new IllegalStateException("Nothing was reckoned");
        }
    }

    private void cost(String lane, Task task) throws Exception {
        HeapInUse.clear();
        long server = databases.cpu();
        long ours = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        task.run();
        Cost cost = new Cost(
                System.nanoTime() - start,
                PROCESS.getProcessCpuTime() - ours,
                databases.cpu() - server,
                HeapInUse.most());
        costs.computeIfAbsent(lane, any -> new ArrayList<>()).add(cost);
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%n%d subscriptions in %d dossiers, %d rounds, heap %d MiB%n%n",
                count,
                Rents.dossiers(count).size(),
                ROUNDS,
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.printf(
                Locale.ROOT,
                "%-20s %8s %10s %10s %10s %8s %8s %10s%n",
                "",
                "s",
                "bills/s",
                "cpu us",
                "server us",
                "x desk",
                "x cpu",
                "live MiB");
        for (Way lane : Way.values()) {
            print(lane.told);
        }
        print(COMPUTE);
    }

    private void print(String lane) {
        List<Cost> rounds = costs.getOrDefault(lane, List.of());
        double seconds = median(rounds, cost -> cost.wall / NANOS);
        System.out.printf(
                Locale.ROOT,
                "%-20s %8.2f %10.0f %10.0f %10.0f %8.2f %8.2f %10.0f%n",
                lane,
                seconds,
                count / seconds,
                median(rounds, cost -> cost.ours / NANOS_A_MICRO / count),
                median(rounds, cost -> cost.server / NANOS_A_MICRO / count),
                ratio(rounds, cost -> cost.wall),
                ratio(rounds, cost -> cost.ours + cost.server),
                median(rounds, cost -> cost.heap / MEBI));
    }

    private double ratio(List<Cost> rounds, ToDoubleFunction<Cost> value) {
        List<Cost> desk = costs.getOrDefault(Way.DESK.told, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            ratios.add(value.applyAsDouble(rounds.get(round)) / value.applyAsDouble(desk.get(round)));
        }
        return Ratios.median(ratios);
    }

    private static double median(List<Cost> rounds, ToDoubleFunction<Cost> value) {
        return Ratios.median(rounds.stream().map(value::applyAsDouble).toList());
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Task {
        void run() throws Exception;
    }

    /** Who bills. */
    private enum Way {
        DESK("desk"),
        BATCH("spring batch"),
        BARE_BATCH("spring batch, bare");

        private final String told;

        Way(String told) {
            this.told = told;
        }
    }

    /**
     * What a lane took.
     *
     * @param wall  by the clock, in nanoseconds
     * @param ours  of this program's processor time, in nanoseconds
     * @param server  of the database's, in nanoseconds
     * @param heap  the most that was in use after a collection, in bytes; 0 where there was none
     */
    private record Cost(long wall, long ours, long server, long heap) {}

    /**
     * What a lane wrote beside the subscriptions.
     *
     * @param rows  how many of each kind
     * @param characters  how many they hold in all
     */
    private record Written(Map<String, Long> rows, long characters) {

        private static final Map<String, String> TABLES = Map.of(
                "comptoir_document WHERE kind = 'INVOICE'", "json",
                "comptoir_document WHERE kind = 'SUBSCRIPTION' AND version = 2", "json",
                "comptoir_word", "word",
                "comptoir_request", "name || fingerprint || result",
                "comptoir_entry", "content",
                "comptoir_message", "json");

        static Written to(DataSource database, int count) throws SQLException {
            Map<String, Long> rows = new LinkedHashMap<>();
            long characters = 0;
            try (Connection connection = database.getConnection()) {
                for (var table : TABLES.entrySet()) {
                    rows.put(
                            table.getKey(), NumberedTable.number(connection, "SELECT count(*) FROM " + table.getKey()));
                    characters += NumberedTable.number(
                            connection, "SELECT sum(length(" + table.getValue() + ")) FROM " + table.getKey());
                }
                long numbers = NumberedTable.number(
                        connection,
                        "SELECT count(DISTINCT (dossier, number)) FROM comptoir_document WHERE kind = 'INVOICE'");
                if (numbers != count) {
                    throw new IllegalStateException("There are " + numbers + " invoices of " + count);
                }
            }
            return new Written(rows, characters);
        }

        /** As many rows of each kind, and unless they are bare as many characters, but for 1 %. */
        void requireSame(Written desk, boolean audited) {
            boolean same = Math.abs(characters - desk.characters) * 100 <= desk.characters;
            if (!rows.equals(desk.rows) || (audited && !same)) {
                throw new IllegalStateException(this + " is not " + desk);
            }
        }
    }
}
