package io.comptoir.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.comptoir.numbering.SeriesState;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage;
import io.comptoir.port.StorageFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever fails below, the caller learns what to do: repeat, or repeat with the same key, or look after the database. */
class FailuresTest {

    @TempDir
    private Path folder;

    // --- what the database says ---

    @ParameterizedTest(name = "{0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # state | what happened                         | means
            23505   | a key is taken                        | CPT-PORT-STALE-VERSION
            40001   | two transactions crossed              | CPT-PORT-STALE-VERSION
            40P01   | two transactions wait for each other  | CPT-PORT-STALE-VERSION
            55P03   | a lock did not come, PostgreSQL       | CPT-PORT-STALE-VERSION
            HYT00   | a lock did not come, H2               | CPT-PORT-STALE-VERSION
            90131   | two updates crossed, H2               | CPT-PORT-STALE-VERSION
            23502   | a value is missing                    | CPT-PORT-STORAGE-FAILED
            25006   | the database is read-only             | CPT-PORT-STORAGE-FAILED
            53100   | the disk is full                      | CPT-PORT-STORAGE-FAILED
            57P01   | the server is shutting down           | CPT-PORT-STORAGE-FAILED
            08006   | the connection is lost                | CPT-PORT-STORAGE-FAILED
                    | nobody said                           | CPT-PORT-STORAGE-FAILED
            """)
    void aStatementThatFails(String state, String what, String code) {
        assertEquals(code, Failures.of(new SQLException(what, state)).code());
    }

    @ParameterizedTest(name = "{0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # state | what happened                         | means
            40001   | the database refused to commit        | CPT-PORT-STALE-VERSION
            08006   | the answer was lost                   | CPT-PORT-COMMIT-UNKNOWN
            53100   | the disk is full                      | CPT-PORT-COMMIT-UNKNOWN
                    | nobody said                           | CPT-PORT-COMMIT-UNKNOWN
            """)
    void aCommitThatFails(String state, String what, String code) {
        assertEquals(code, Failures.ofCommit(new SQLException(what, state)).code());
    }

    // --- read-only ---

    @Test
    void aReadOnlyFileOfH2() {
        String file = Databases.durable(folder.resolve("books"));
        var writable = Databases.migrated(Databases.h2(file));
        writable.dispose();

        writesNothing(new JdbcStorage(Databases.h2(file + ";ACCESS_MODE_DATA=r")));
    }

    @Test
    void aReadOnlyServerOfPostgresql() {
        DataSource database = Databases.Kind.POSTGRESQL.fresh();
        String name = TestSql.ask(database, "SELECT current_database()");
        TestSql.execute(database, "ALTER DATABASE " + name + " SET default_transaction_read_only = on");

        writesNothing(new JdbcStorage(database));
    }

    private static void writesNothing(Storage storage) {
        StorageFailedException failure = assertThrows(StorageFailedException.class, () -> Shop.issue(storage, "key"));

        assertTrue(failure.isOutcomeKnown());
        assertEquals(Map.of(), Shop.issued(storage));
    }

    // --- no connection ---

    @Test
    void aServerThatIsNotThere() {
        Storage storage = new JdbcStorage(Postgres.dataSource(1, "nobody")); // port 1: nobody listens

        StorageFailedException failure = assertThrows(StorageFailedException.class, () -> Shop.issue(storage, "key"));

        assertTrue(failure.isOutcomeKnown());
    }

    @Test
    void aConnectionThatPostgresqlCloses() {
        DataSource database = Databases.Kind.POSTGRESQL.fresh();
        losesNothing(
                database,
                () -> TestSql.execute(
                        Postgres.administration(),
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'"));
    }

    @Test
    void aDatabaseThatH2Closes() {
        JdbcDataSource database = new JdbcDataSource(); // without a pool, that would keep connections that are dead
        database.setURL(Databases.durable(folder.resolve("books")));
        Schema.migrate(database);

        losesNothing(database, () -> TestSql.execute(database, "SHUTDOWN IMMEDIATELY"));
    }

    private static void losesNothing(DataSource database, Runnable loss) {
        Storage storage = new JdbcStorage(database);
        assertEquals("F2026-00001", Shop.issue(storage, "key-1"));

        StorageFailedException failure = assertThrows(
                StorageFailedException.class,
                () -> storage.inUnitOfWork(Shop.DOSSIER, unit -> {
                    Shop.issue(storage, "key-2");
                    loss.run();
                    return unit.documents().find("any");
                }));

        assertTrue(failure.isOutcomeKnown());
        assertEquals("F2026-00002", Shop.issue(storage, "key-2"));
    }

    // --- a commit whose answer does not come ---

    @ParameterizedTest
    @EnumSource
    void aCommitThatWasCarriedOutAllTheSame(Databases.Kind kind) {
        DataSource database = kind.fresh();
        Storage failing = new JdbcStorage(WatchedDataSource.of(database, new WatchedDataSource.Watcher() {
            @Override
            public void after(String call) throws SQLException {
                failCommit(call);
            }
        }));

        comesBackUnderItsKey(failing, database);
    }

    @ParameterizedTest
    @EnumSource
    void aCommitThatWasNot(Databases.Kind kind) {
        DataSource database = kind.fresh();
        Storage failing = new JdbcStorage(WatchedDataSource.of(database, new WatchedDataSource.Watcher() {
            @Override
            public void before(String call) throws SQLException {
                failCommit(call);
            }
        }));

        comesBackUnderItsKey(failing, database);
    }

    private static void failCommit(String call) throws SQLException {
        if (call.equals("commit")) {
            throw new SQLException("The connection is lost", "08006");
        }
    }

    private static void comesBackUnderItsKey(Storage failing, DataSource database) {
        StorageFailedException failure = assertThrows(StorageFailedException.class, () -> Shop.issue(failing, "key-1"));

        assertFalse(failure.isOutcomeKnown());
        Storage storage = new JdbcStorage(database);
        assertEquals("F2026-00001", Shop.issue(storage, "key-1"));
        assertEquals("F2026-00002", Shop.issue(storage, "key-2"));
        assertEquals(2, Shop.issued(storage).size());
    }

    // --- no room ---

    @Test
    void aFullDiskUnderH2() {
        FilePath.register(new FullDisk());
        String url =
                "jdbc:h2:" + FullDisk.SCHEME + ":" + folder.resolve("books").toAbsolutePath() + ";WRITE_DELAY=0";
        List<String> acknowledged =
                issueUntilFull(new JdbcStorage(Databases.migrated(Databases.h2(url))), FullDisk::fill);

        FullDisk.free();
        keepsWhatItAcknowledged(new JdbcStorage(Databases.h2(url)), acknowledged);
    }

    @Test
    void aFullDiskUnderPostgresql() throws IOException, InterruptedException {
        Postgres.assumeRuns();
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()),
                "Only root may mount a small disk");
        String name = Databases.newName();
        try {
            TestSql.execute(
                    Postgres.administration(),
                    "CREATE TABLESPACE small LOCATION '" + Files.createDirectory(disk.resolve("space")) + "'",
                    "CREATE DATABASE " + name + " TABLESPACE small");
            DataSource database = Databases.migrated(Postgres.sibling(name));
            Path filler = disk.resolve("filler");
            List<String> acknowledged = issueUntilFull(new JdbcStorage(database), () -> fill(filler));

            Files.delete(filler);
            keepsWhatItAcknowledged(new JdbcStorage(database), acknowledged);
        } finally {
            TestSql.execute(Postgres.administration(), "DROP DATABASE IF EXISTS " + name, "DROP TABLESPACE small");
            run("umount", disk.toString());
        }
    }

    private static List<String> issueUntilFull(Storage storage, Runnable fillUp) {
        List<String> acknowledged = new ArrayList<>();
        acknowledged.add(Shop.issue(storage, "key-0"));
        fillUp.run();
        assertThrows(StorageFailedException.class, () -> {
            for (int i = 1; i < 10_000; i++) {
                acknowledged.add(Shop.issue(storage, "key-" + i));
            }
        });
        return acknowledged;
    }

    private static void keepsWhatItAcknowledged(Storage storage, List<String> acknowledged) {
        for (int i = 0; i < acknowledged.size(); i++) {
            assertEquals(acknowledged.get(i), Shop.issue(storage, "key-" + i));
        }
        Shop.issue(storage, "key-" + acknowledged.size());
        assertEquals(
                Shop.numbersTo(acknowledged.size() + 1),
                List.copyOf(Shop.issued(storage).keySet()));
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            byte[] block = new byte[1024];
            for (int i = 0; i < 1_000_000; i++) {
                out.write(block);
            }
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("space"), e.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    // --- who comes second ---

    @ParameterizedTest
    @EnumSource
    void ofTwoWhoTakeTheSameNumberOneIsToldToRetry(Databases.Kind kind) throws InterruptedException {
        Storage storage = new JdbcStorage(kind.fresh());
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        List<Thread> both = List.of(
                new Thread(() -> race(storage, bothHaveRead, thrown)),
                new Thread(() -> race(storage, bothHaveRead, thrown)));
        both.forEach(Thread::start);
        for (Thread one : both) {
            one.join();
        }

        assertEquals(
                List.of(StaleVersionException.class),
                thrown.stream().map(Object::getClass).toList());
    }

    private static void race(Storage storage, CyclicBarrier bothHaveRead, List<Throwable> thrown) {
        try {
            storage.inUnitOfWork(Shop.DOSSIER, unit -> {
                var last = unit.sequences().current("series");
                await(bothHaveRead);
                unit.sequences().advance("series", last, SeriesState.of(1, Shop.TODAY, "scheme"));
                return true;
            });
        } catch (RuntimeException e) {
            thrown.add(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
