package io.comptoir.port;

import io.comptoir.party.DossierId;
import io.comptoir.port.Outbox.Message;

/**
 * Learns what happens while it happens, in the thread that does it: for progress bars, meters and logs. It is called after
 * the commit, and only where the SDK owns the transaction; what must reach somebody goes through the {@link Outbox}. What
 * it throws is logged and goes no further.
 */
public interface Listener {

    /** Hears nothing. */
    Listener NONE = new Listener() {};

    /** Something happened and is committed. */
    default void happened(DossierId dossier, Message message) {}

    /** Some of the commands of a batch are done. */
    default void progress(DossierId dossier, int done, int total) {}

    /** A command met a change of somebody else and is done again. */
    default void retried(DossierId dossier, int attempt, StaleVersionException cause) {}

    /** Waiting commands were committed together. */
    default void grouped(DossierId dossier, int commands) {}
}
