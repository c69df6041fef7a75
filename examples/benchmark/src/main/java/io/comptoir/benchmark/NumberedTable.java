package io.comptoir.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A table of numbered documents, as one would write it: a transaction for each, that takes a number and stores the text. */
final class NumberedTable implements Lane {

    private static final String[] TABLES = {
        "CREATE TABLE paper (number bigint PRIMARY KEY, json text NOT NULL)",
        "CREATE TABLE counter (name varchar(10) PRIMARY KEY, last bigint NOT NULL)",
        "INSERT INTO counter VALUES ('F', 0)",
        "CREATE SEQUENCE numbers"
    };

    private final DataSource dataSource;
    private final Taking taking;
    private final Supplier<String> document;

    NumberedTable(DataSource dataSource, Taking taking, Supplier<String> document) {
        this.dataSource = dataSource;
        this.taking = taking;
        this.document = document;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void issue(long nth) {
        String json = document.get();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, taking.next(connection), json);
            if (nth % GIVEN_UP == 0) {
                connection.rollback();
            } else {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(Connection connection, long number, String json) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO paper (number, json) VALUES (?, ?)")) {
            insert.setLong(1, number);
            insert.setString(2, json);
            insert.executeUpdate();
        }
    }

    @Override
    public long holes() {
        try (Connection connection = dataSource.getConnection()) {
            return number(connection, "SELECT max(number) - count(*) FROM paper");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How a number is taken. */
    enum Taking {
        /** The counter's row is locked, then moved on. */
        ROW_LOCK {
            @Override
            long next(Connection connection) throws SQLException {
                long next = number(connection, "SELECT last FROM counter WHERE name = 'F' FOR UPDATE") + 1;
                try (PreparedStatement update =
                        connection.prepareStatement("UPDATE counter SET last = ? WHERE name = 'F'")) {
                    update.setLong(1, next);
                    update.executeUpdate();
                }
                return next;
            }
        },
        /** The counter's row is moved on and locked at once. */
        RETURNING {
            @Override
            long next(Connection connection) throws SQLException {
                return number(connection, "UPDATE counter SET last = last + 1 WHERE name = 'F' RETURNING last");
            }
        },
        /** The database counts; what is rolled back leaves a hole. */
        SEQUENCE {
            @Override
            long next(Connection connection) throws SQLException {
                return number(connection, "SELECT nextval('numbers')");
            }
        };

        abstract long next(Connection connection) throws SQLException;
    }
}
