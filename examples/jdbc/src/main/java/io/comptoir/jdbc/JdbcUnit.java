package io.comptoir.jdbc;

import io.comptoir.party.DossierId;
import io.comptoir.port.Documents;
import io.comptoir.port.Journal;
import io.comptoir.port.Outbox;
import io.comptoir.port.Requests;
import io.comptoir.port.Sequences;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.Storage.Work;
import java.sql.Connection;
import java.sql.SQLException;

/** A unit of work on one connection. What it writes is gathered, and travels together before its end. */
final class JdbcUnit implements UnitOfWork {

    private final DossierId dossier;
    private final Connection connection;
    private final JdbcDocuments documents;
    private final JdbcSequences sequences = new JdbcSequences(this);
    private final JdbcOutbox outbox = new JdbcOutbox(this);
    private final JdbcRequests requests = new JdbcRequests(this);
    private final JdbcJournal journal = new JdbcJournal(this);
    private boolean alive = true;

    JdbcUnit(DossierId dossier, Connection connection) {
        this.dossier = dossier;
        this.connection = connection;
        this.documents = new JdbcDocuments(this);
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public Sequences sequences() {
        return sequences;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Requests requests() {
        return requests;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    /** All of a unit of work: when it returns, everything is written but not committed. */
    <R> R all(Work<R> work) {
        try {
            R result = work.in(this);
            flush();
            return result;
        } finally {
            alive = false;
        }
    }

    /** An inner unit of work: its failure is that of the whole. */
    <R> R joined(DossierId inner, Work<R> work) {
        if (!inner.equals(dossier)) {
            throw new IllegalArgumentException(
                    "A unit of work of dossier " + dossier + " cannot be joined for dossier " + inner);
        }
        boolean done = false;
        try {
            R result = work.in(this);
            done = true;
            return result;
        } finally {
            alive &= done;
        }
    }

    /** The dossier, as statements take it. */
    String dossier() {
        return dossier.value();
    }

    /** What one call of a port does. If it throws, nothing more is done here. */
    <R> R call(Call<R> call) {
        if (!alive) {
            throw new IllegalStateException("This unit of work of dossier " + dossier + " is over");
        }
        boolean done = false;
        try {
            R result = call.on(connection);
            done = true;
            return result;
        } catch (SQLException e) {
            throw Failures.of(e);
        } finally {
            alive &= done;
        }
    }

    /** The same, for a call that gives nothing. */
    void run(Step step) {
        call(on -> {
            step.on(on);
            return true;
        });
    }

    private void flush() {
        run(on -> {
            documents.flush(on);
            sequences.flush(on);
            requests.flush(on);
            journal.flush(on);
            outbox.flush(on);
        });
    }

    /** What reads or writes on a connection. */
    @FunctionalInterface
    interface Call<R> {

        R on(Connection connection) throws SQLException;
    }

    /** What writes on a connection. */
    @FunctionalInterface
    interface Step {

        void on(Connection connection) throws SQLException;
    }
}
