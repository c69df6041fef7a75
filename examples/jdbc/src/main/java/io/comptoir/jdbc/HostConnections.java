package io.comptoir.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The transaction of the host where one is open. The host ends it; but what failed halfway is undone up to where it
 * began, so that a host that goes on all the same commits all of a unit of work or nothing.
 */
record HostConnections(Connections own, Supplier<Optional<Connection>> host) implements Connections {

    @Override
    public boolean isJoining() {
        return host.get().isPresent();
    }

    @Override
    public <R> R inTransaction(Function<Connection, R> work) {
        return host.get().map(connection -> joined(connection, work)).orElseGet(() -> own.inTransaction(work));
    }

    private static <R> R joined(Connection connection, Function<Connection, R> work) {
        Savepoint before = savepoint(connection);
        boolean done = false;
        try {
            R result = work.apply(connection);
            connection.releaseSavepoint(before);
            done = true;
            return result;
        } catch (SQLException e) {
            throw Failures.of(e);
        } finally {
            if (!done) {
                undo(connection, before);
            }
        }
    }

    private static Savepoint savepoint(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "The connection of the host has no open transaction: it commits by itself");
            }
            return connection.setSavepoint();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static boolean undo(Connection connection, Savepoint before) {
        try {
            connection.rollback(before);
            return true;
        } catch (SQLException e) {
            return false; // broken: nothing of its transaction will be committed
        }
    }
}
