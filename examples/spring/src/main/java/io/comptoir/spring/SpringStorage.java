package io.comptoir.spring;

import io.comptoir.jdbc.Connections;
import io.comptoir.jdbc.JdbcStorage;
import io.comptoir.port.Storage;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A storage that works in the transactions of Spring.
 * <p>
 * In a transaction of the host it commits and rolls back nothing, and a failure leaves the transaction no way but back:
 * the host's own writes are undone with it. {@link io.comptoir.port.StaleVersionException} comes out, for the host to do
 * all of its transaction again.
 */
public final class SpringStorage {

    private SpringStorage() {}

    /**
     * A storage in {@code dataSource}.
     *
     * @param dataSource  the one whose transactions {@code transactions} manages, with the tables of
     *     {@link io.comptoir.jdbc.Schema}
     * @param transactions  opens a transaction where the host has none
     */
    public static Storage of(DataSource dataSource, PlatformTransactionManager transactions) {
        Connections connections = new SpringConnections(dataSource, transactions);
        return new JdbcStorage(connections);
    }
}
