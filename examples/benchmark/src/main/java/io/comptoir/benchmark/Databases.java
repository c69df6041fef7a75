package io.comptoir.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.comptoir.benchmark.NumberedTable.Taking;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Databases that keep what they acknowledged, one for each lane, each with a pool of one connection a thread. */
abstract class Databases implements AutoCloseable {

    private final int threads;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private Databases(int threads) {
        this.threads = threads;
    }

    /** PostgreSQL or H2, with its files in a directory. */
    static Databases named(String vendor, Path directory, int threads) throws IOException {
        return switch (vendor) {
            case "postgresql" -> new Postgresql(directory, threads);
            case "h2" -> new H2(directory, threads);
            default -> throw new IllegalArgumentException("Not a database of this benchmark: " + vendor);
        };
    }

    /** What it is, and what shows that it keeps what it acknowledged. */
    abstract String describe() throws SQLException;

    /** The ways to take a number that it knows. */
    abstract List<Taking> takings();

    /** Makes a database, if need be, and gives the URL of it. */
    abstract String url(String name);

    /** What its server has cost so far in processor time, in nanoseconds; 0 where it has none of its own. */
    long cpu() {
        return 0;
    }

    /** A database without tables. */
    DataSource fresh(String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(name));
        pool.setMaximumPoolSize(Math.max(threads, 2)); // who makes the tables needs two
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() throws IOException {
        pools.forEach(HikariDataSource::close);
    }

    private static final class Postgresql extends Databases {

        private final EmbeddedPostgres server;
        private final Path pid;

        private Postgresql(Path directory, int threads) throws IOException {
            super(threads);
            pid = directory.resolve("postgresql").resolve("postmaster.pid");
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.resolve("postgresql"))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
        }

        @Override
        String describe() throws SQLException {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT version(), current_setting('fsync'),"
                            + " current_setting('synchronous_commit'), current_setting('full_page_writes')")) {
                row.next();
                return row.getString(1) + ", fsync " + row.getString(2) + ", synchronous_commit " + row.getString(3)
                        + ", full_page_writes " + row.getString(4);
            }
        }

        /** Of the processes that are there: one that ended takes its time with it. */
        @Override
        long cpu() {
            try (Stream<String> lines = Files.lines(pid)) {
                long postmaster = Long.parseLong(lines.findFirst().orElseThrow().strip());
                return ProcessHandle.of(postmaster).stream()
                        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toNanos)
                        .sum();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        List<Taking> takings() {
            return List.of(Taking.values());
        }

        @Override
        String url(String name) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
        }

        @Override
        public void close() throws IOException {
            super.close();
            server.close();
        }
    }

    private static final class H2 extends Databases {

        private final Path directory;

        private H2(Path directory, int threads) {
            super(threads);
            this.directory = directory;
        }

        @Override
        String describe() {
            return "H2 in a file, WRITE_DELAY=0";
        }

        @Override
        List<Taking> takings() {
            return List.of(Taking.ROW_LOCK, Taking.SEQUENCE);
        }

        @Override
        String url(String name) {
            return "jdbc:h2:file:" + directory.resolve(name).toAbsolutePath()
                    + ";WRITE_DELAY=0;LOCK_TIMEOUT=60000;USER=sa";
        }
    }
}
