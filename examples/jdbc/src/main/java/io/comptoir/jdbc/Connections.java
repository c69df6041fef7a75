package io.comptoir.jdbc;

import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Where the connections of a storage come from, and who ends their transactions. */
public interface Connections {

    /** Whether this thread is in a transaction of the host, which the next work would join. */
    boolean isJoining();

    /**
     * Does {@code work} on a connection with an open transaction. One of our own is committed when the work returns and
     * rolled back when it throws; that of the host is left to the host.
     *
     * @throws io.comptoir.port.StorageFailedException if there is no connection, or the commit fails
     */
    <R> R inTransaction(Function<Connection, R> work);

    /** Connections of {@code dataSource}, each with a transaction of its own. READ COMMITTED is enough. */
    static Connections of(DataSource dataSource) {
        return new OwnConnections(dataSource);
    }

    /**
     * The host's connection where it has a transaction open, and otherwise those of {@code dataSource}.
     *
     * @param dataSource  of the same database
     * @param host  the connection of the host's transaction in this thread, if there is one
     */
    static Connections joining(DataSource dataSource, Supplier<Optional<Connection>> host) {
        return new HostConnections(of(dataSource), host);
    }
}
