package io.comptoir.jdbc;

import io.comptoir.port.StorageFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables of {@link JdbcStorage}, brought to their newest form by migrations. They stand beside the tables of the
 * host and have a history of their own, {@code comptoir_schema_history}.
 */
public final class Schema {

    private static final String HISTORY = "comptoir_schema_history";

    private Schema() {}

    /**
     * Makes the tables, or brings those of an older version up to date. Doing it again changes nothing.
     *
     * @param dataSource  of a PostgreSQL or H2 database, by a user who may make tables
     */
    public static void migrate(DataSource dataSource) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/comptoir/" + vendor(dataSource))
                .table(HISTORY)
                .baselineOnMigrate(true) // tables of the host may be there first
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static String vendor(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw StorageFailedException.undone("The database cannot be reached", e);
        }
    }
}
