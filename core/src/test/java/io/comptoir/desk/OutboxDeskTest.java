package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.Clock;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Ports;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What happened goes out after the commit, at least once. */
class OutboxDeskTest {

    private static final DossierId DOSSIER = DossierId.of("koworking");

    private final MemoryStorage memory = new MemoryStorage();
    private final Wall clock = new Wall();
    private final Dossier dossier = Comptoir.over(Ports.of(memory, clock, MemoryPorts.uuids()))
            .open(DOSSIER, Koworking.ISSUER, Actor.of("alice", "Alice"));
    private final List<Message> received = new ArrayList<>();

    @Test
    void sendsOneMessageForEachInvoice() {
        Invoice.Issued invoice = issue("k1");
        issue("k1"); // repeated: nothing more happened

        assertEquals(1, dossier.outbox().size());
        assertEquals(1, dossier.outbox().deliver(received::add));
        assertEquals(0, dossier.outbox().deliver(received::add));

        Message message = received.get(0);
        assertEquals("invoice.issued", message.topic());
        assertEquals(invoice.id(), message.subject());
        assertTrue(message.json().contains("\"number\":\"FC202300087\""), message.json());
        assertTrue(message.json().contains("\"totalGross\":\"3240.00\""), message.json());
        assertEquals(0, dossier.outbox().size());
    }

    @Test
    void keepsAMessageThatCouldNotBeSentForLater() {
        issue("k1");
        issue("k2");
        Consumer<Message> failsOnce = message -> {
            if (received.isEmpty()) {
                received.add(message);
                throw new IllegalStateException("The mail server is down");
            }
            received.add(message);
        };

        assertEquals(1, dossier.outbox().deliver(failsOnce));
        assertEquals(1, dossier.outbox().size());
        assertEquals(0, dossier.outbox().deliver(received::add), "not due yet");
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertEquals(1, dossier.outbox().deliver(received::add));

        assertEquals(3, received.size());
        assertEquals(received.get(0), received.get(2));
    }

    @Test
    void waitsTwiceAsLongAfterEachFailure() {
        issue("k1");
        List<Long> minutes = new ArrayList<>();
        Instant last = clock.now;
        while (minutes.size() < 12) {
            int before = received.size();
            dossier.outbox().deliver(message -> {
                received.add(message);
                throw new IllegalStateException("still down");
            });
            if (received.size() > before) {
                minutes.add(Duration.between(last, clock.now).toMinutes());
                last = clock.now;
            }
            clock.now = clock.now.plus(Duration.ofMinutes(1));
        }

        assertEquals(List.of(0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L), minutes);
    }

    /** A worker that dies keeps its messages no longer than its lease. */
    @Test
    void leavesTheMessagesOfADeadWorkerToOthers() {
        issue("k1");
        assertThrows(
                StackOverflowError.class,
                () -> dossier.outbox().deliver(message -> {
                    throw new StackOverflowError();
                }));

        assertEquals(0, dossier.outbox().deliver(received::add));
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        assertEquals(1, dossier.outbox().deliver(received::add));
    }

    @Test
    void refusesToTellWhatIsNotCommitted() {
        memory.inUnitOfWork(DOSSIER, host -> {
            issue("k1");
            return assertThrows(
                    IllegalStateException.class, () -> dossier.outbox().deliver(received::add));
        });

        assertEquals(1, dossier.outbox().deliver(received::add));
    }

    private Invoice.Issued issue(String key) {
        return dossier.invoices()
                .draft(Koworking.OMEGA)
                .line("Formation Digitale", "3", "900.00", VAT_20)
                .dueIn(0)
                .issue(key);
    }

    private static final class Wall implements Clock {

        private Instant now = Instant.parse("2023-03-27T10:00:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
