package io.comptoir.port;

import java.time.Instant;
import java.util.List;

/**
 * The messages of one dossier that still must go out. A message is stored with the change it tells of, so that both happen
 * or neither; it is sent after the commit, at least once, by workers that lease it.
 */
public interface Outbox {

    /**
     * Puts a message into the box. It can be leased once the unit of work is committed.
     *
     * @throws StaleVersionException if a message of that id is in the box; a storage that gathers its writes may
     *     throw it later, but before the unit of work has returned
     */
    void add(Message message);

    /**
     * Takes messages to send, the oldest first. Nobody else is given them before {@code until}; a worker that dies leaves
     * them to others then. Once the unit of work is committed, the lease holds.
     *
     * @param now  messages that are leased or postponed beyond it stay where they are
     * @param until  when the lease ends
     * @param limit  the most messages, 1 or more
     */
    List<Leased> lease(Instant now, Instant until, int limit);

    /**
     * Takes a message that was sent out of the box, for good.
     *
     * @return whether it did; false where the lease had ended and another worker took it since
     */
    boolean done(Leased leased);

    /**
     * Leaves a message that could not be sent until {@code until}.
     *
     * @return whether it did; false where the lease had ended and another worker took it since
     */
    boolean postpone(Leased leased, Instant until);

    /** How many messages are in the box. */
    long size();

    /**
     * Something that happened and that others must learn of.
     *
     * @param id  unique in its dossier; receivers tell a repetition by it
     * @param topic  what happened, such as {@code invoice.issued}
     * @param subject  the id of the paper it happened to
     * @param json  the details
     */
    record Message(String id, String topic, String subject, String json) {}

    /**
     * A message that a worker holds.
     *
     * @param message  what is to be sent
     * @param attempt  how often it was leased, this time included: tells this lease from those before and after
     */
    record Leased(Message message, int attempt) {}
}
