package io.comptoir.spring;

import io.comptoir.fault.ComptoirException;
import io.comptoir.jdbc.Connections;
import io.comptoir.jdbc.Failures;
import io.comptoir.port.StorageFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connections of the open transaction of Spring. Work that throws in a transaction of the host marks it: Spring then
 * refuses to commit it, even where the host goes on.
 *
 * @param dataSource  where the papers are
 * @param transactions  manages its transactions
 */
record SpringConnections(DataSource dataSource, PlatformTransactionManager transactions) implements Connections {

    @Override
    public boolean isJoining() {
        return TransactionSynchronizationManager.isActualTransactionActive() && isManaged();
    }

    // An open transaction may be that of another database, which its own manager knows.
    private boolean isManaged() {
        TransactionTemplate asItIs = new TransactionTemplate(transactions);
        asItIs.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
        AtomicBoolean isManaged = new AtomicBoolean();
        asItIs.executeWithoutResult(status -> isManaged.set(status.hasTransaction()));
        return isManaged.get();
    }

    @Override
    public <R> R inTransaction(Function<Connection, R> work) {
        boolean isOurs = !isJoining();
        List<R> result = new ArrayList<>(1);
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> result.add(onConnection(work)));
            return result.get(0);
        } catch (CannotCreateTransactionException | CannotGetJdbcConnectionException e) {
            throw StorageFailedException.undone("Spring found no connection: " + e.getMessage(), e);
        } catch (NestedRuntimeException e) {
            boolean isOfCommit = isOurs && !result.isEmpty();
            throw isOfCommit ? ofCommit(e) : e;
        }
    }

    private <R> R onConnection(Function<Connection, R> work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            requireTransaction(connection);
            return work.apply(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void requireTransaction(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "The transaction manager does not manage the data source of the papers");
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static ComptoirException ofCommit(NestedRuntimeException failure) {
        if (failure instanceof UnexpectedRollbackException) {
            return StorageFailedException.undone("The transaction was marked to be rolled back", failure);
        }
        return failure.getRootCause() instanceof SQLException cause
                ? Failures.ofCommit(cause)
                : StorageFailedException.unknown("The commit failed: " + failure.getMessage(), failure);
    }
}
