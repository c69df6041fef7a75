package io.comptoir.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** A connection and a transaction for each work. */
record OwnConnections(DataSource dataSource) implements Connections {

    @Override
    public boolean isJoining() {
        return false;
    }

    @Override
    public <R> R inTransaction(Function<Connection, R> work) {
        Connection connection = begin();
        boolean committed = false;
        try {
            R result = work.apply(connection);
            commit(connection);
            committed = true;
            return result;
        } finally {
            if (committed || isRolledBack(connection)) {
                reset(connection);
            }
            close(connection);
        }
    }

    private Connection begin() {
        try {
            Connection connection = dataSource.getConnection();
            try {
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException e) {
                close(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.undone(e);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw Failures.ofCommit(e);
        }
    }

    // What follows tidies up: the outcome is settled, and a failure here must not hide it.

    private static boolean isRolledBack(Connection connection) {
        try {
            connection.rollback();
            return true;
        } catch (SQLException e) {
            return false; // broken: the database rolls back when it notices
        }
    }

    private static boolean reset(Connection connection) {
        try {
            connection.setAutoCommit(true);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean close(Connection connection) {
        try {
            connection.close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
