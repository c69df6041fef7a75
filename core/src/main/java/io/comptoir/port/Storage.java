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
     */
    <R> R inUnitOfWork(DossierId dossier, Work<R> work);

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

        /** The commands that were already carried out. */
        Requests requests();
    }
}
