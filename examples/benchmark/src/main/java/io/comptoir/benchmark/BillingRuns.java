package io.comptoir.benchmark;

import io.comptoir.desk.BillingReport;
import io.comptoir.desk.BillingRun;
import io.comptoir.jdbc.JdbcStorage;
import io.comptoir.jdbc.Schema;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.port.Storage;
import io.comptoir.subscription.SubscriptionBilling;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Bills many subscriptions, each a durable numbered invoice on PostgreSQL, by a run of the desk and by a job of Spring Batch that
 * makes the same rows; then only reckons the bills, without a storage. They take turns, and a value is the median of the rounds.
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
    private static final int WARM_UP = Integer.getInteger("warmup", 5_000);
    private static final double NANOS = 1e9;

    private BillingRuns() {}

    /** Prints the table. */
    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("billing");
        warmUp();
        List<Double> desk = new ArrayList<>();
        List<Double> batch = new ArrayList<>();
        List<Double> compute = new ArrayList<>();
        try (Databases databases = Databases.named("postgresql", directory, 1)) {
            System.out.println(databases.describe());
            for (int round = 0; round < ROUNDS; round++) {
                desk.add(desk(databases.fresh("desk_" + round)));
                batch.add(springBatch(databases.fresh("batch_" + round)));
                compute.add(compute());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d subscriptions, %d rounds, heap %d MB%n%n%-14s %8s %12s %8s%n",
                SUBSCRIPTIONS,
                ROUNDS,
                Runtime.getRuntime().maxMemory() >> 20,
                "",
                "s",
                "invoices/s",
                "x desk");
        print("desk", desk, desk);
        print("spring batch", batch, desk);
        print("compute only", compute, desk);
    }

    private static void warmUp() {
        Storage memory = new MemoryStorage();
        Rents.keep(memory, WARM_UP);
        Rents.desk(memory).run(BillingRun.issuing(Rents.DAY), paper -> {});
    }

    private static double desk(DataSource database) throws SQLException {
        Storage storage = kept(database);
        long start = System.nanoTime();
        BillingReport report =
                Rents.desk(storage).run(BillingRun.issuing(Rents.DAY).lines(LINES), paper -> {});
        double seconds = (System.nanoTime() - start) / NANOS;
        require(report.papers());
        requireStored(database);
        return seconds;
    }

    private static double springBatch(DataSource database) throws Exception {
        kept(database);
        SpringBatchRun run = new SpringBatchRun(database);
        long start = System.nanoTime();
        run.run(CHUNK);
        double seconds = (System.nanoTime() - start) / NANOS;
        requireStored(database);
        return seconds;
    }

    private static double compute() {
        long start = System.nanoTime();
        BigDecimal sum = BigDecimal.ZERO;
        for (int rank = 0; rank < SUBSCRIPTIONS; rank++) {
            sum = sum.add(SubscriptionBilling.preview(Rents.subscription(rank))
                    .get(0)
                    .draft()
                    .totals()
                    .totalGross());
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        if (sum.signum() <= 0) {
            throw new IllegalStateException("Nothing was reckoned");
        }
        return seconds;
    }

    private static Storage kept(DataSource database) {
        Schema.migrate(database);
        Storage storage = new JdbcStorage(database);
        Rents.keep(storage, SUBSCRIPTIONS);
        return storage;
    }

    private static void requireStored(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            require(NumberedTable.number(
                    connection, "SELECT count(DISTINCT number) FROM comptoir_document WHERE kind = 'INVOICE'"));
        }
    }

    private static void require(long papers) {
        if (papers != SUBSCRIPTIONS) {
            throw new IllegalStateException("There are " + papers + " invoices of " + SUBSCRIPTIONS);
        }
    }

    private static void print(String name, List<Double> rounds, List<Double> desk) {
        double seconds = Ratios.median(rounds);
        System.out.printf(
                Locale.ROOT,
                "%-14s %8.2f %12.0f %8.2f%n",
                name,
                seconds,
                SUBSCRIPTIONS / seconds,
                seconds / Ratios.median(desk));
    }
}
