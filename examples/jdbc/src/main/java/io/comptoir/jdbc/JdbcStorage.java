package io.comptoir.jdbc;

import io.comptoir.party.DossierId;
import io.comptoir.port.Storage;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A storage in PostgreSQL or H2. Safe for many threads and many processes: who comes second is told so, by a
 * {@link io.comptoir.port.StaleVersionException}, and does it again.
 * <p>
 * The tables are those of {@link Schema#migrate}. Writes are gathered and travel as batches; with PostgreSQL, set
 * {@code reWriteBatchedInserts=true} in the URL. H2 loses what it acknowledged if its process is killed, unless
 * {@code WRITE_DELAY=0} is in the URL.
 */
public final class JdbcStorage implements Storage {

    private final Connections connections;

    @SuppressWarnings("ThreadLocalUsage") // a unit of work of one storage is not one of another
    private final ThreadLocal<@Nullable JdbcUnit> open = new ThreadLocal<>();

    /** A storage with transactions of its own. */
    public JdbcStorage(DataSource dataSource) {
        this(Connections.of(dataSource));
    }

    /** A storage that works in the transactions {@code connections} gives. */
    public JdbcStorage(Connections connections) {
        this.connections = connections;
    }

    @Override
    public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
        JdbcUnit outer = open.get();
        return outer == null ? alone(dossier, work) : outer.joined(dossier, work);
    }

    @Override
    public boolean isJoining() {
        return open.get() != null || connections.isJoining();
    }

    private <R> R alone(DossierId dossier, Work<R> work) {
        return connections.inTransaction(connection -> {
            JdbcUnit unit = new JdbcUnit(dossier, connection);
            open.set(unit);
            try {
                return unit.all(work);
            } finally {
                open.remove();
            }
        });
    }
}
