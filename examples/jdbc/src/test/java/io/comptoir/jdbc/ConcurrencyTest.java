package io.comptoir.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.port.Storage;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many at once, on a database that fails at random: the numbers run from 1 to N all the same. */
class ConcurrencyTest {

    private static final int THREADS = 8;
    private static final int EACH = 125;

    @ParameterizedTest
    @EnumSource
    void eightThreadsLeaveNoHole(Databases.Kind kind) throws Exception {
        RandomFaults faults = new RandomFaults();
        try (HikariDataSource pool = pool(kind.fresh())) {
            Storage failing = new JdbcStorage(WatchedDataSource.of(pool, faults));

            Map<String, String> acknowledged = issueAll(Shop.desk(failing));

            Storage storage = new JdbcStorage(pool);
            List<String> numbers = Shop.numbersTo(THREADS * EACH);
            assertEquals(numbers, List.copyOf(Shop.issued(storage).keySet()));
            assertEquals(numbers, acknowledged.values().stream().sorted().toList());
            acknowledged.forEach((key, number) -> assertEquals(number, Shop.issue(storage, key)));
            assertTrue(faults.thrown.get() > 0, "no fault was met");
        }
    }

    private static Map<String, String> issueAll(InvoiceDesk desk) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Map<String, String>>> work = IntStream.range(0, THREADS)
                    .<Callable<Map<String, String>>>mapToObj(thread -> () -> issueMine(desk, thread))
                    .toList();
            Map<String, String> all = new TreeMap<>();
            for (Future<Map<String, String>> mine : threads.invokeAll(work)) {
                all.putAll(mine.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, String> issueMine(InvoiceDesk desk, int thread) {
        Map<String, String> mine = new TreeMap<>();
        for (int i = 0; i < EACH; i++) {
            String key = "key-" + thread + "-" + i;
            mine.put(key, Retries.issue(desk, key));
        }
        return mine;
    }

    private static HikariDataSource pool(DataSource database) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(THREADS);
        return new HikariDataSource(pool);
    }

    /** One call in forty fails before it reached the database, and as many after. */
    private static final class RandomFaults implements WatchedDataSource.Watcher {

        private static final int ONE_IN = 40;

        private final Random random = new Random(42);
        private final AtomicInteger thrown = new AtomicInteger();

        @Override
        public void before(String call) throws SQLException {
            mayFail();
        }

        @Override
        public void after(String call) throws SQLException {
            mayFail();
        }

        private void mayFail() throws SQLException {
            if (random.nextInt(ONE_IN) == 0) {
                thrown.incrementAndGet();
                throw new SQLException("The connection is lost", "08006");
            }
        }
    }
}
