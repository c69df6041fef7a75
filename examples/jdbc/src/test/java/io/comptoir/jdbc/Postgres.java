package io.comptoir.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server, that keeps what it acknowledged: fsync is on. */
final class Postgres {

    private static final String PLATFORM = "Linux amd64";

    private Postgres() {}

    /** The server of this test run, started when the first test asks for it. */
    private static final class Shared {

        private static final EmbeddedPostgres SERVER = started(builder());

        private Shared() {}
    }

    /** Gives up a test where the server's program does not run. */
    static void assumeRuns() {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue(
                PLATFORM.equals(platform), "PostgreSQL's binaries here are for " + PLATFORM + ", this is " + platform);
    }

    /** A new database of the shared server, without tables. */
    static PGSimpleDataSource database(String name) {
        TestSql.execute(administration(), "CREATE DATABASE " + name);
        return sibling(name);
    }

    /** A database of the shared server that is there. */
    static PGSimpleDataSource sibling(String name) {
        return dataSource(Shared.SERVER.getPort(), name);
    }

    /** The database of the shared server that others are made from. */
    static DataSource administration() {
        assumeRuns();
        return sibling("postgres");
    }

    /** A database of a server on this machine; its batches travel as one statement. */
    static PGSimpleDataSource dataSource(int port, String name) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setPortNumbers(new int[] {port});
        dataSource.setUser("postgres");
        dataSource.setDatabaseName(name);
        dataSource.setReWriteBatchedInserts(true);
        return dataSource;
    }

    static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD);
    }

    static EmbeddedPostgres started(EmbeddedPostgres.Builder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
