package io.comptoir.jdbc;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Databases for tests, with the tables of the storage, one for each question. */
final class Databases {

    private static final AtomicInteger LAST = new AtomicInteger();

    private Databases() {}

    /** The databases that the storage is made for. */
    enum Kind {
        H2 {
            @Override
            DataSource fresh() {
                return migrated(h2("jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1"));
            }
        },
        POSTGRESQL {
            @Override
            DataSource fresh() {
                return migrated(Postgres.database(newName()));
            }
        };

        /** A database that nobody used; gives the test up where it cannot run. */
        abstract DataSource fresh();
    }

    /** A name that no other database of this run has. */
    static String newName() {
        return "test_" + LAST.incrementAndGet();
    }

    /** The URL of H2 in a file, that keeps what it acknowledged. */
    static String durable(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0";
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
