package io.comptoir.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Databases for tests, with their tables made. */
final class Databases {

    private Databases() {}

    /** H2 in memory, under a name of its own; it lives as long as its connections. */
    static DataSource h2InMemory(String name) {
        return migrated(h2("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1"));
    }

    /** H2 in a file, that keeps what it acknowledged. */
    static DataSource h2InFile(Path file) {
        return migrated(h2("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0"));
    }

    /** H2 without tables. */
    static JdbcConnectionPool h2(String url) {
        return JdbcConnectionPool.create(url, "sa", "");
    }

    /** The same database, with its tables. */
    static <D extends DataSource> D migrated(D dataSource) {
        Schema.migrate(dataSource);
        return dataSource;
    }
}
