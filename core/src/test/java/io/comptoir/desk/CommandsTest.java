package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Severity;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceRequest;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.Documents;
import io.comptoir.port.Journal;
import io.comptoir.port.Listener;
import io.comptoir.port.Outbox;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Ports;
import io.comptoir.port.Requests;
import io.comptoir.port.Sequences;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage;
import io.comptoir.port.StorageFailedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Commands are carried out once, together where they wait, and again when somebody else was faster. */
class CommandsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 27);
    private static final DossierId DOSSIER = DossierId.of("koworking");

    private final MemoryStorage memory = new MemoryStorage();
    private final Heard heard = new Heard();

    // --- what went stale ---

    @Test
    void triesAgainWhenSomebodyElseWasFaster() {
        InvoiceDesk desk = over(new Troubled(memory, 3, () -> new StaleVersionException("Sequence", 1, 2)));

        assertEquals("FC202300087", issue(desk, "k1"));
        assertEquals(List.of("retried 1", "retried 2", "retried 3", "happened invoice.issued"), heard.all);
    }

    @Test
    void givesUpAfterAWhile() {
        InvoiceDesk desk = over(new Troubled(memory, 1000, () -> new StaleVersionException("Sequence", 1, 2)));

        assertThrows(StaleVersionException.class, () -> issue(desk, "k1"));
        assertEquals(29, heard.all.size());
    }

    @Test
    void triesOnceWhereTheHostOwnsTheTransaction() {
        Storage host = new Troubled(memory, 1, () -> new StaleVersionException("Sequence", 1, 2)) {
            @Override
            public boolean isJoining() {
                return true;
            }
        };

        assertThrows(StaleVersionException.class, () -> issue(over(host), "k1"));
        assertEquals(List.of(), heard.all);
        assertEquals("FC202300087", issue(over(host), "k1"));
        assertEquals(List.of(), heard.all, "what the host may still undo is not told");
    }

    @Test
    void letsAStorageFailureOutAsItIs() {
        StorageFailedException full = StorageFailedException.undone("Disk full", new IllegalStateException());
        InvoiceDesk desk = over(new Troubled(memory, 1, () -> full));

        assertSame(full, assertThrows(StorageFailedException.class, () -> issue(desk, "k1")));
        assertTrue(full.isOutcomeKnown());
        assertEquals("FC202300087", issue(desk, "k1"));
    }

    /** Read at several moments: another gives the number after the series was read and before it was looked for. */
    @Test
    void doesNotRefuseANumberThatAnotherGaveMeanwhile() {
        InvoiceDesk other = over(memory);
        AtomicInteger reads = new AtomicInteger();
        Storage racing = new Troubled(memory, 1, () -> new StaleVersionException("Sequence", 1, 2)) {
            @Override
            public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
                return super.inUnitOfWork(
                        dossier,
                        unit -> work.in(new LateReader(unit, () -> {
                            if (reads.incrementAndGet() == 2) { // the careful attempt has read its series
                                issue(other, "other");
                            }
                        })));
            }
        };

        // What the other did joined the attempt that went stale, and was undone with it.
        assertEquals("FC202300087", issue(over(racing), "k1"));
        assertTrue(heard.all.contains("retried 2"), heard.all.toString());
    }

    // --- a refusal inside a transaction of the host ---

    /** Nothing was written, so the host may go on and commit what it did itself. */
    @Test
    void leavesTheTransactionOfTheHostAliveWhenItRefuses() {
        InvoiceDesk desk = over(memory);

        memory.inUnitOfWork(DOSSIER, host -> {
            assertThrows(
                    ViolationsException.class,
                    () -> desk.issue(Invoice.Draft.builder().build(), "k1"));
            return desk.issue(draft(desk, "a"), "k2");
        });

        assertEquals(1, desk.issued(Optional.empty(), 10).items().size());
    }

    // --- together ---

    @Test
    void combinesWhatWaitsAndKeepsEachOutcomeApart() throws Exception {
        InvoiceDesk desk = over(memory);
        int callers = 40;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        List<Future<String>> numbers = IntStream.range(0, callers)
                .mapToObj(i -> threads.submit(() -> {
                    start.await();
                    return i % 10 == 9 ? late(desk, "k" + i) : issue(desk, "k" + i);
                }))
                .toList();
        memory.inUnitOfWork(DOSSIER, unit -> {
            start.countDown();
            return pause(); // so that the first one holds the line and the others stand in it
        });

        List<String> issued = new ArrayList<>();
        for (Future<String> number : numbers) {
            issued.add(number.get());
        }
        threads.shutdown();

        assertEquals(4, Collections.frequency(issued, "CPT-NUMBERING-DATE-BEFORE-LAST"));
        assertEquals(37, desk.issued(Optional.empty(), 100).items().size()); // 36, and the one that came first
        assertTrue(desk.auditNumbers().isEmpty());
        assertTrue(heard.all.stream().anyMatch(one -> one.startsWith("grouped")), heard.all.toString());
    }

    private static boolean pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** A group that fails is done again one by one: only the command that cannot be done fails. */
    @Test
    void replaysAFailedGroupOneByOne() {
        InvoiceDesk desk = over(new Picky(memory));

        List<InvoiceRequest> requests =
                List.of(request(desk, "k1", "a"), request(desk, "k2", "b"), request(desk, "k3", "c"));
        List<Outcome<Invoice.Issued>> outcomes = desk.issueAll(requests);

        assertEquals(
                List.of("FC202300087", "FC202300088", "FC202300089"),
                outcomes.stream().map(one -> one.orElseThrow().number().value()).toList());
        assertFalse(heard.all.stream().anyMatch(one -> one.startsWith("grouped")));
    }

    // --- many ---

    @Test
    void issuesManyAndTellsWhatBecameOfEach() {
        InvoiceDesk desk = over(memory);
        List<InvoiceRequest> requests = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            requests.add(request(desk, "k" + i, "n" + i));
        }
        requests.set(5, new InvoiceRequest(Optional.empty(), requests.get(5).draft(), Violations.NONE));
        requests.set(
                6, new InvoiceRequest(Optional.of("k6"), Invoice.Draft.builder().build(), Violations.NONE));
        requests.set(7, requests.get(4)); // the same command twice

        List<Outcome<Invoice.Issued>> outcomes = desk.issueAll(requests);

        assertEquals(300, outcomes.size());
        assertEquals(
                List.of("CPT-DESK-KEY-MISSING"), outcomes.get(5).violations().codes());
        assertTrue(outcomes.get(6).violations().codes().contains("CPT-LAW-ISSUER-MISSING"));
        assertEquals(outcomes.get(4), outcomes.get(7));
        assertEquals(
                297,
                outcomes.stream()
                        .flatMap(one -> one.result().stream())
                        .map(Invoice.Issued::number)
                        .distinct()
                        .count());
        assertTrue(desk.auditNumbers().isEmpty());
        assertEquals(
                List.of("progress 128/299", "progress 256/299", "progress 299/299"),
                heard.all.stream().filter(one -> one.startsWith("progress")).toList());
        assertEquals(outcomes.get(0), desk.issueAll(requests).get(0));
        assertEquals(297, desk.issued(Optional.empty(), 1000).items().size());
    }

    // --- a rule set aside ---

    @Test
    void setsTheChronologyAsideForOnePaperAndRecordsWhy() {
        InvoiceDesk desk = over(memory);
        issue(desk, "k1");
        Drafting late = desk.draft(Koworking.OMEGA)
                .line("Formation Digitale", "3", "900.00", VAT_20)
                .issuedOn(DAY.minusDays(3))
                .dueIn(0)
                .despite("CPT-NUMBERING-DATE-BEFORE-LAST", "Facture retardée par une panne");

        Violation told = late.check().list().stream()
                .filter(one -> one.code().equals("CPT-NUMBERING-DATE-BEFORE-LAST"))
                .findFirst()
                .orElseThrow();
        Invoice.Issued invoice = late.issue("k2");

        assertEquals(Severity.INFO, told.severity());
        assertEquals("FC202300088", invoice.number().value());
        assertEquals(DAY.minusDays(3), invoice.issueDate());
        assertEquals(
                "Facture retardée par une panne",
                invoice.issuer().overrides().get(0).reason());
        assertEquals(
                List.of("CPT-NUMBERING-DATE-INVERSION"), desk.auditNumbers().codes());
        ViolationsException still = assertThrows(ViolationsException.class, () -> late(desk, "k3", DAY.minusDays(1)));
        assertEquals("CPT-NUMBERING-DATE-BEFORE-LAST", still.code());
    }

    @Test
    void neverGoesBackIntoAYearThatIsOver() {
        InvoiceDesk desk = Comptoir.over(ports(memory))
                .open(
                        DOSSIER,
                        Koworking.ISSUER.toBuilder()
                                .invoiceSeries(NumberSeries.of("F{yyyy}-{seq:5}"))
                                .build(),
                        Actor.of("alice", "Alice"))
                .invoices();
        issue(desk, "k1");

        ViolationsException thrown = assertThrows(
                ViolationsException.class,
                () -> desk.draft(Koworking.OMEGA)
                        .line("Formation Digitale", "3", "900.00", VAT_20)
                        .issuedOn(LocalDate.of(2022, 12, 31))
                        .despite("CPT-NUMBERING-DATE-BEFORE-LAST", "Oubliée")
                        .issue("k2"));

        assertEquals("CPT-NUMBERING-PERIOD-OVER", thrown.code());
    }

    @Test
    void freezesTheSchemeOfASeries() {
        issue(over(memory), "k1");
        InvoiceDesk other = Comptoir.over(ports(memory))
                .open(
                        DOSSIER,
                        Koworking.ISSUER.toBuilder()
                                .invoiceSeries(NumberSeries.of("F{yyyy}-{seq:5}"))
                                .build(),
                        Actor.of("alice", "Alice"))
                .invoices();

        assertEquals(
                "CPT-NUMBERING-FROZEN",
                assertThrows(ViolationsException.class, () -> issue(other, "k2"))
                        .code());
    }

    /** A clock that is set back a day, or that stands in another year. */
    @Test
    void refusesToIssueBeforeTheLastPaperWhenTheClockGoesBack() {
        AtomicInteger days = new AtomicInteger();
        InvoiceDesk desk = Comptoir.over(
                        Ports.of(memory, new DayClock(() -> DAY.plusDays(days.get())), MemoryPorts.uuids()))
                .open(DOSSIER, Koworking.ISSUER, Actor.of("alice", "Alice"))
                .invoices();
        issue(desk, "k1");
        days.set(-1);

        assertEquals(
                "CPT-NUMBERING-DATE-BEFORE-LAST",
                assertThrows(ViolationsException.class, () -> issue(desk, "k2")).code());
        days.set(1);
        assertEquals("FC202300088", issue(desk, "k2"));
    }

    @Test
    void asksTheChecksOfTheHostToo() {
        Ports strict = ports(memory).toBuilder()
                .addIssueChecks((draft, day) -> draft.note().isEmpty() ? NOTE_WANTED : Violations.NONE)
                .build();
        InvoiceDesk desk = Comptoir.over(strict)
                .open(DOSSIER, Koworking.ISSUER, Actor.of("alice", "Alice"))
                .invoices();

        assertEquals(
                "CPT-NUMBERING-NAME-MALFORMED",
                assertThrows(ViolationsException.class, () -> issue(desk, "k1")).code());
        assertEquals(
                "FC202300087", desk.issue(draft(desk, "note"), "k2").number().value());
    }

    private static final Violations NOTE_WANTED = assertThrows(
                    ViolationsException.class, () -> NumberSeries.of("F{seq:3}").named("é"))
            .violations();

    // --- steps ---

    private InvoiceDesk over(Storage storage) {
        return Comptoir.over(ports(storage))
                .open(DOSSIER, Koworking.ISSUER, Actor.of("alice", "Alice"))
                .invoices();
    }

    private Ports ports(Storage storage) {
        return Ports.of(storage, new DayClock(() -> DAY), MemoryPorts.uuids()).toBuilder()
                .listener(heard)
                .build();
    }

    private static Invoice.Draft draft(InvoiceDesk desk, String note) {
        return desk.draft(Koworking.OMEGA)
                .line("Formation Digitale", "3", "900.00", VAT_20)
                .dueIn(0)
                .note(note)
                .draft();
    }

    private static InvoiceRequest request(InvoiceDesk desk, String key, String note) {
        return new InvoiceRequest(Optional.of(key), draft(desk, note), Violations.NONE);
    }

    private static String issue(InvoiceDesk desk, String key) {
        Invoice.Draft draft = draft(desk, "").toBuilder().note(Optional.empty()).build();
        return desk.issue(draft, key).number().value();
    }

    /** The code of the refusal of a paper that is dated before the series began to count. */
    private static String late(InvoiceDesk desk, String key) {
        issue(desk, "first"); // whoever comes first
        return assertThrows(ViolationsException.class, () -> late(desk, key, DAY.minusDays(1)))
                .code();
    }

    private static Invoice.Issued late(InvoiceDesk desk, String key, LocalDate date) {
        return desk.issue(
                draft(desk, "late").toBuilder().issueDate(date).dueDate(DAY).build(), key);
    }

    /** Writes down what it hears. */
    private static final class Heard implements Listener {

        private final List<String> all = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void happened(DossierId dossier, Message message) {
            all.add("happened " + message.topic());
            throw new IllegalStateException("A listener that fails stops nobody");
        }

        @Override
        public void progress(DossierId dossier, int done, int total) {
            all.add("progress " + done + "/" + total);
        }

        @Override
        public void retried(DossierId dossier, int attempt, StaleVersionException cause) {
            all.add("retried " + attempt);
        }

        @Override
        public void grouped(DossierId dossier, int commands) {
            all.add("grouped " + commands);
        }
    }

    /** Undoes the first units of work that issue, at their end. */
    private static class Troubled implements Storage {

        private final Storage inner;
        private final Supplier<RuntimeException> trouble;
        private final AtomicInteger left;

        Troubled(Storage inner, int times, Supplier<RuntimeException> trouble) {
            this.inner = inner;
            this.trouble = trouble;
            this.left = new AtomicInteger(times);
        }

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            return inner.inUnitOfWork(dossier, unit -> {
                R result = work.in(unit);
                if (unit.outbox().size() > 0 && left.getAndDecrement() > 0) {
                    throw trouble.get();
                }
                return result;
            });
        }

        @Override
        public boolean isJoining() {
            return inner.isJoining();
        }
    }

    /** Takes one new paper at a time. */
    private static final class Picky implements Storage {

        private final Storage inner;

        Picky(Storage inner) {
            this.inner = inner;
        }

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            return inner.inUnitOfWork(dossier, unit -> {
                long before = unit.outbox().size();
                R result = work.in(unit);
                if (unit.outbox().size() > before + 1) {
                    throw StorageFailedException.undone("Too much at once", new IllegalStateException());
                }
                return result;
            });
        }

        @Override
        public boolean isJoining() {
            return inner.isJoining();
        }
    }

    /** Answers how far a series had come before {@code meanwhile} happened. */
    private record LateReader(Storage.UnitOfWork unit, Runnable meanwhile) implements Storage.UnitOfWork {

        @Override
        public Documents documents() {
            return unit.documents();
        }

        @Override
        public Sequences sequences() {
            Sequences inner = unit.sequences();
            return new Sequences() {
                @Override
                public SeriesState current(String key) {
                    SeriesState read = inner.current(key);
                    meanwhile.run();
                    return read;
                }

                @Override
                public void advance(String key, SeriesState expected, SeriesState next) {
                    inner.advance(key, expected, next);
                }
            };
        }

        @Override
        public Outbox outbox() {
            return unit.outbox();
        }

        @Override
        public Requests requests() {
            return unit.requests();
        }

        @Override
        public Journal journal() {
            return unit.journal();
        }
    }
}
