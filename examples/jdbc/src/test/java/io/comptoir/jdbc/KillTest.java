package io.comptoir.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.desk.InvoiceDesk;
import io.comptoir.port.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills what issues and what stores, really, with kill -9 and under load. Then everybody asks again with the same keys:
 * no number is missing, none is there twice, and what was acknowledged is what it was.
 * <p>
 * The normal build kills a few times; the campaign is {@code mvn test -Pkills -pl examples/jdbc -am
 * -Dtest=KillTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class KillTest {

    private static final int CLIENT_KILLS = Integer.getInteger("comptoir.kills.clients", 2);
    private static final int SERVER_KILLS = Integer.getInteger("comptoir.kills.server", 1);
    private static final int CALLERS = 4;
    private static final int AHEAD_MAX = 1_000_000;
    private static final int KILLED = 128 + 9; // what a process says that was killed by signal 9
    private static final String CLIENT = "client";
    private static final Pattern SAID = Pattern.compile("(\\S+) (F2026-\\d{5})");
    private static final Duration TICK = Duration.ofMillis(10);
    private static final int TICKS_MAX = 6_000;

    private final Random random = new Random(42);
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final List<CompletableFuture<Void>> callers = new ArrayList<>();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @TempDir
    private Path folder;

    // --- the server ---

    @Test
    void aServerThatIsKilled() throws Exception {
        try (KillableServer server = KillableServer.start(folder.resolve("data"))) {
            Storage storage = new JdbcStorage(Databases.migrated(server.database()));
            InvoiceDesk desk = Shop.desk(storage);
            IntStream.range(0, CALLERS).forEach(caller -> call(desk, "caller-" + caller, Duration.ZERO));
            for (int kill = 0; kill < SERVER_KILLS; kill++) {
                awaitMore(20);
                pauseUpTo(Duration.ofMillis(300));
                server.kill();
                server.restart();
            }
            awaitMore(20);
            callersEnd();

            nothingIsLost(storage);
        }
    }

    /** Starts a caller who issues until the test is over, and leaves the others some time between. */
    private void call(InvoiceDesk desk, String prefix, Duration pause) {
        Runnable calls = () -> {
            for (int i = 0; !isOver.get(); i++) {
                String key = prefix + "-" + i;
                acknowledge(key, Retries.issue(desk, key));
                LockSupport.parkNanos(pause.toNanos());
            }
        };
        callers.add(CompletableFuture.runAsync(calls, call -> new Thread(call).start()));
    }

    private void callersEnd() {
        isOver.set(true);
        callers.forEach(CompletableFuture::join);
    }

    private void awaitMore(int count) {
        int enough = acknowledged.size() + count;
        for (int tick = 0; tick < TICKS_MAX && acknowledged.size() < enough; tick++) {
            callers.stream().filter(CompletableFuture::isDone).forEach(CompletableFuture::join); // says why
            LockSupport.parkNanos(TICK.toNanos());
        }
        assertTrue(acknowledged.size() >= enough, "nothing is issued any more");
    }

    // --- the clients ---

    @Test
    void clientsOfPostgresqlThatAreKilled() throws Exception {
        try (KillableServer server = KillableServer.start(folder.resolve("data"))) {
            Storage storage = new JdbcStorage(Databases.migrated(server.database()));
            call(Shop.desk(storage), "other", Duration.ofMillis(50)); // somebody who is not killed

            killClients(Integer.toString(server.database().getPortNumbers()[0]));

            callersEnd();
            nothingIsLost(storage);
        }
    }

    @Test
    void clientsOfH2ThatAreKilled() throws Exception {
        String url = Databases.durable(folder.resolve("books"));
        Databases.migrated(Databases.h2(url)).dispose();

        killClients(url);

        nothingIsLost(new JdbcStorage(Databases.h2(url)));
    }

    /** Kills a client after a few acknowledgements, starts it again with the same keys, and lets the last one finish. */
    private void killClients(String database) throws IOException, InterruptedException {
        for (int kill = 0; kill < CLIENT_KILLS; kill++) {
            int enough = ofClients() + 5 + random.nextInt(40);
            Process client = client(database, AHEAD_MAX);
            try (BufferedReader lines = client.inputReader(StandardCharsets.UTF_8)) {
                String line = lines.readLine();
                while (line != null && read(line) < enough) {
                    line = lines.readLine();
                }
                pauseUpTo(Duration.ofMillis(20));
                client.toHandle().destroyForcibly(); // that of the process would close what it said
                lines.lines().forEach(this::read);
            }
            assertEquals(KILLED, client.waitFor(), "the client ended by itself");
        }
        try (BufferedReader lines = client(database, ofClients() + 1).inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::read);
        }
    }

    private static Process client(String database, int count) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1", // starts sooner
                        "-cp",
                        classes,
                        KillWorker.class.getName(),
                        database,
                        CLIENT,
                        Integer.toString(count))
                .redirectError(Redirect.INHERIT)
                .start();
    }

    /** Notes what a client said, unless it was killed in the middle of it. Gives how many are acknowledged. */
    private int read(String line) {
        Matcher said = SAID.matcher(line);
        if (said.matches()) {
            acknowledge(said.group(1), said.group(2));
        }
        return ofClients();
    }

    private int ofClients() {
        return (int) acknowledged.keySet().stream()
                .filter(key -> key.startsWith(CLIENT))
                .count();
    }

    // --- what must hold ---

    private void acknowledge(String key, String number) {
        String before = acknowledged.putIfAbsent(key, number);
        assertTrue(before == null || before.equals(number), key + " was " + before + " and is " + number);
    }

    private void nothingIsLost(Storage storage) {
        List<String> numbers = Shop.numbersTo(acknowledged.size());
        assertEquals(numbers, List.copyOf(Shop.issued(storage).keySet()));
        assertEquals(numbers, acknowledged.values().stream().sorted().toList());
        acknowledged.forEach((key, number) -> assertEquals(number, Shop.issue(storage, key), key));
    }

    private void pauseUpTo(Duration most) {
        LockSupport.parkNanos(random.nextLong(most.toNanos()));
    }
}
