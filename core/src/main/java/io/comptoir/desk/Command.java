package io.comptoir.desk;

import io.comptoir.audit.Link;
import io.comptoir.fault.ViolationsException;
import io.comptoir.port.Outbox.Message;
import java.util.Optional;

/**
 * Something to do once, under a key of its own.
 *
 * @param <R>  what it makes
 */
interface Command<R> {

    /** Names it: whoever repeats it gives the same key. */
    String key();

    /** Tells it from any other command. */
    String fingerprint();

    /** What it made when it was carried out before. */
    R repeated(Step step, String result);

    /**
     * Finds out whether it can be done and all that it takes, and writes nothing yet.
     *
     * @throws ViolationsException if it is refused
     */
    Change<R> prepare(Step step);

    /**
     * What a command is about to write.
     *
     * @param result  what it makes
     * @param id  the id of that
     * @param write  writes it
     * @param link  what the audit trail says of it
     * @param message  tells others, once it is written
     */
    record Change<R>(R result, String id, Runnable write, Optional<Link> link, Optional<Message> message) {

        /** The same, that writes more. */
        Change<R> then(Runnable more) {
            Runnable first = write;
            return new Change<>(
                    result,
                    id,
                    () -> {
                        first.run();
                        more.run();
                    },
                    link,
                    message);
        }

        /** A change that neither the trail nor others need to know of. */
        Change(R result, String id, Runnable write) {
            this(result, id, write, Optional.empty(), Optional.empty());
        }
    }
}
