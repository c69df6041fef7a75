package io.comptoir.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.desk.BillingRun;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.port.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a run over subscriptions, really, with kill -9, somewhere, and starts it again, until nothing is due: the invoices and
 * their numbers are those of a run that nobody stopped.
 * <p>
 * The normal build kills twice, the profile {@code kills} twenty times, in each database.
 */
class RunKillTest {

    private static final int KILLS = Integer.getInteger("comptoir.kills.runs", 2);
    private static final int KILLED = 128 + 9; // what a process says that was killed by signal 9
    private static final int PAPERS_MAX = 20;
    private static final Duration PAUSE_MAX = Duration.ofMillis(5);
    private static final int MONTHS = 3;
    private static final int OFFICES = 40 * (KILLS + 1);

    private final Random random = new Random(7);
    private final Set<String> said = new TreeSet<>();

    @TempDir
    private Path folder;

    @Test
    void aRunOnPostgresqlThatIsKilled() throws Exception {
        try (KillableServer server = KillableServer.start(folder.resolve("data"))) {
            Storage storage = new JdbcStorage(Databases.migrated(server.database()));
            Shop.let(storage, OFFICES, MONTHS);

            killRuns(Integer.toString(server.database().getPortNumbers()[0]));

            assertSameAsUndisturbed(storage);
        }
    }

    @Test
    void aRunOnH2ThatIsKilled() throws Exception {
        String url = Databases.durable(folder.resolve("books"));
        var pool = Databases.migrated(Databases.h2(url));
        Shop.let(new JdbcStorage(pool), OFFICES, MONTHS);
        pool.dispose();

        killRuns(url);

        assertSameAsUndisturbed(new JdbcStorage(Databases.h2(url)));
    }

    /** Kills a run after some papers, starts it again, and lets the last one finish. */
    private void killRuns(String database) throws IOException, InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = random.nextInt(PAPERS_MAX);
            Process run = run(database);
            try (BufferedReader lines = run.inputReader(StandardCharsets.UTF_8)) {
                String line = lines.readLine();
                for (int paper = 0; line != null && paper < enough; paper++) {
                    said.add(line);
                    line = lines.readLine();
                }
                LockSupport.parkNanos(random.nextLong(PAUSE_MAX.toNanos()));
                run.toHandle().destroyForcibly(); // that of the process would close what it said
                while (line != null) {
                    said.add(line);
                    line = lines.readLine();
                }
            }
            assertEquals(KILLED, run.waitFor(), "the run ended by itself");
        }
        Process last = run(database);
        try (BufferedReader lines = last.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said::add);
        }
        assertEquals(0, last.waitFor());
    }

    private static Process run(String database) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1", // starts sooner
                        "-cp",
                        classes,
                        RunKillWorker.class.getName(),
                        database)
                .redirectError(Redirect.INHERIT)
                .start();
    }

    private void assertSameAsUndisturbed(Storage storage) {
        MemoryStorage memory = new MemoryStorage();
        Shop.let(memory, OFFICES, MONTHS);
        Shop.dossier(memory, MemoryPorts.uuids()).subscriptions().run(BillingRun.issuing(Shop.TODAY), paper -> {});
        Map<String, String> undisturbed = Shop.billed(memory);

        Map<String, String> billed = Shop.billed(storage);

        assertEquals(OFFICES * MONTHS, undisturbed.size());
        assertEquals(undisturbed, billed);
        said.removeIf(line -> line.length() < "F2026-00000".length()); // it was killed in the middle of it
        assertTrue(billed.keySet().containsAll(said), "an invoice that was told of is lost");
    }
}
