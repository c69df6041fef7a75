package io.comptoir.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A program with a table and transactions of its own, for one thread. */
final class Host {

    private final DataSource database;
    private @Nullable Connection open;

    Host(DataSource database) {
        this.database = database;
        TestSql.execute(database, "CREATE TABLE orders (id int)");
    }

    /** The connection of the open transaction. */
    Optional<Connection> connection() {
        return Optional.ofNullable(open);
    }

    /** Does {@code work} in a transaction, and rolls back if it throws. */
    void inTransaction(Runnable work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            open = connection;
            try {
                work.run();
                connection.commit();
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                open = null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does {@code work} on a connection that commits each statement. */
    void withoutTransaction(Runnable work) {
        try (Connection connection = database.getConnection()) {
            open = connection;
            work.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            open = null;
        }
    }

    /** Writes an order in the open transaction. */
    void order() {
        try (Statement statement = connection().orElseThrow().createStatement()) {
            statement.execute("INSERT INTO orders VALUES (1)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many orders are committed. */
    int orders() {
        return Integer.parseInt(TestSql.ask(database, "SELECT count(*) FROM orders"));
    }
}
