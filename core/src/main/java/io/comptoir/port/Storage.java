package io.comptoir.port;

import io.comptoir.party.DossierId;

/** Where papers live. The one port that every host implements. */
public interface Storage {

    /**
     * Does {@code work} in one transaction, in the books of one dossier.
     * <p>
     * Joins the host's transaction if one is open, and the unit of work around it if there is one. Commits on return;
     * on a throw rolls everything back and lets the exception out as it is. After a port method has thrown, the unit of
     * work is dead: it commits nothing, whatever {@code work} does with the exception.
     *
     * @throws StaleVersionException if something changed after it was read; done again, it may succeed
     * @throws StorageFailedException if the storage itself fails: no room, no connection, read-only
     */
    <R> R inUnitOfWork(DossierId dossier, Work<R> work);

    /**
     * Whether a unit of work begun by this thread now would join something that is open: a transaction of the host or
     * another unit of work. What joins is not retried and not combined with the work of others: its end is not ours.
     */
    boolean isJoining();

    /** What is done in a unit of work; the ports it is given are good for its own length only. */
    @FunctionalInterface
    interface Work<R> {

        /** Does it. */
        R in(UnitOfWork unit);
    }

    /** The books of one dossier, within one transaction: nothing here ever sees another dossier. */
    interface UnitOfWork {

        /** The papers. */
        Documents documents();

        /** The counters behind their numbers. */
        Sequences sequences();

        /** The messages that must go out. */
        Outbox outbox();

        /** The commands that were already carried out. */
        Requests requests();

        /** The chains that only grow. */
        Journal journal();
    }
}
