package io.comptoir.desk;

import io.comptoir.party.DossierId;
import io.comptoir.port.Outbox;
import io.comptoir.port.Outbox.Leased;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Ports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where what happened goes on to others: mails, platforms, the rest of the host. Each message is sent after the commit of
 * what it tells of, at least once; a receiver tells a repetition by the message's id.
 */
public final class OutboxDesk {

    private static final int PAGE = 100;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration PAUSE_MAX = Duration.ofHours(6);
    private static final int DOUBLINGS_MAX = 10;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxDesk.class);

    private final Ports ports;
    private final DossierId dossier;

    OutboxDesk(Ports ports, DossierId dossier) {
        this.ports = ports;
        this.dossier = dossier;
    }

    /** How many messages still have to go out. */
    public long size() {
        return inBox(Outbox::size);
    }

    /**
     * Sends what is due, up to a hundred messages. Call it again and again, from as many workers as you like: no two hold
     * the same message. One that {@code receiver} throws at stays, and is due again after 1, 2, 4… minutes.
     *
     * @return how many went out
     * @throws IllegalStateException in a transaction of the host: what is not committed must not be told
     */
    public int deliver(Consumer<Message> receiver) {
        if (ports.storage().isJoining()) {
            throw new IllegalStateException("Messages of dossier " + dossier + " are sent outside any transaction");
        }
        Instant now = ports.clock().now();
        List<Leased> due = inBox(box -> box.lease(now, now.plus(LEASE), PAGE));
        int sent = 0;
        for (Leased one : due) {
            if (isSent(one, receiver) && inBox(box -> box.done(one))) {
                sent++;
            }
        }
        return sent;
    }

    private boolean isSent(Leased one, Consumer<Message> receiver) {
        try {
            receiver.accept(one.message());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Message {} could not be sent, attempt {}", one.message().id(), one.attempt(), e);
            inBox(box -> box.postpone(one, ports.clock().now().plus(pause(one.attempt()))));
            return false;
        }
    }

    private static Duration pause(int attempt) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(attempt - 1, DOUBLINGS_MAX));
        return doubled.compareTo(PAUSE_MAX) < 0 ? doubled : PAUSE_MAX;
    }

    private <R> R inBox(Function<Outbox, R> work) {
        return ports.storage().inUnitOfWork(dossier, unit -> work.apply(unit.outbox()));
    }
}
