package io.comptoir.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server of its own, that is killed like a power cut kills it, and started again on the same files. */
final class KillableServer implements AutoCloseable {

    private static final int STARTS_MAX = 100;
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private final Path data;
    private EmbeddedPostgres server;

    private KillableServer(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    /** Starts one, on new files. */
    static KillableServer start(Path data) {
        Postgres.assumeRuns();
        return new KillableServer(data, Postgres.started(builder(data)));
    }

    PGSimpleDataSource database() {
        return Postgres.dataSource(server.getPort(), "postgres");
    }

    /** Kills the postmaster: kill -9, no time to say anything. Its children notice and stop where they are. */
    void kill() {
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again, on the same port; it recovers by itself. */
    void restart() throws IOException {
        int port = server.getPort();
        server.close(); // what is left of the one that was killed: a lock
        for (int start = 1; start < STARTS_MAX; start++) {
            try {
                server = builder(data).setPort(port).start();
                return;
            } catch (IOException | IllegalStateException e) {
                LockSupport.parkNanos(PAUSE_NANOS); // a child of the killed one is still there
            }
        }
        throw new IllegalStateException("The server does not start again in " + data);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return Postgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
    }
}
