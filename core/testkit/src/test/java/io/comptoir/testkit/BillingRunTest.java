package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.desk.BilledPaper;
import io.comptoir.desk.BillingRun;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.Dossier;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage;
import io.comptoir.subscription.UsageEvent;
import io.comptoir.testkit.CrashingStorage.Crash;
import io.comptoir.testkit.CrashingStorage.Moment;
import io.comptoir.testkit.CrashingStorage.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A run over subscriptions bills each period once, whoever runs beside it and wherever it is stopped. */
class BillingRunTest {

    private static final int SUBSCRIPTIONS = 12;
    private static final int PERIODS = 3;
    private static final int RUNNERS = 6;
    private static final int EVENTS = 10;
    private static final BillingRun RUN = BillingRun.issuing(Books.DAY).lines(4);
    private static final int POINTS = points();

    @Test
    void manyRunsAtOnceBillEachPeriodOnce() {
        MemoryStorage storage = new MemoryStorage();
        activate(storage);
        ConcurrentLinkedQueue<BilledPaper> papers = new ConcurrentLinkedQueue<>();

        new Race(RUNNERS).run(meet -> {
            Dossier own = dossier(storage);
            meet.run();
            return List.of(own.subscriptions().run(RUN, papers::add).papers());
        });

        assertEquals(SUBSCRIPTIONS * PERIODS, papers.size());
        assertBilledOnce(storage);
    }

    /** All are of one customer: each month is one invoice, unless a run was overtaken by another. */
    @Test
    void manyGroupedRunsAtOnceBillEachPeriodOnce() {
        MemoryStorage storage = new MemoryStorage();
        activate(storage);

        new Race(RUNNERS).run(meet -> {
            Dossier own = dossier(storage);
            meet.run();
            return List.of(own.subscriptions().run(RUN.grouped(), paper -> {}).papers());
        });

        assertLinesOnce(storage);
    }

    /** Some record what was used until yesterday while others bill it: what was not refused is billed, once. */
    @Test
    void whatIsRecordedBesideARunIsBilledOrRefused() {
        MemoryStorage storage = new MemoryStorage();
        String id = dossier(storage)
                .subscriptions()
                .save(Sample.metered("prints", Books.DAY.minusMonths(1)), "s")
                .id();
        dossier(storage).subscriptions().activate(id, "a");
        AtomicInteger names = new AtomicInteger();

        List<Boolean> kept = new Race(RUNNERS).run(meet -> {
            Dossier own = dossier(storage);
            int runner = names.incrementAndGet();
            meet.run();
            return runner == 1 ? billed(own) : recorded(own, id, "runner " + runner + " ");
        });
        dossier(storage).subscriptions().run(RUN, paper -> {});

        BigDecimal billed = issued(dossier(storage)).stream()
                .flatMap(invoice -> invoice.items().stream())
                .map(ItemLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(kept.stream().filter(one -> one).count(), billed.longValueExact());
    }

    /** S4-56: unique, and in the order that each saved them. */
    @Test
    void manyWhoSaveAtOnceGetNumbersOfTheirOwn() {
        MemoryStorage storage = new MemoryStorage();
        AtomicInteger names = new AtomicInteger();

        List<List<String>> numbers = new Race(RUNNERS).run(meet -> {
            Dossier own = dossier(storage);
            String runner = "runner " + names.incrementAndGet() + " ";
            meet.run();
            return List.of(IntStream.range(0, EVENTS)
                    .mapToObj(i -> own.subscriptions().save(Sample.metered("prints", Books.DAY), runner + i))
                    .map(saved -> saved.subscription().number().orElseThrow())
                    .toList());
        });

        assertEquals(
                RUNNERS * EVENTS,
                numbers.stream().flatMap(List::stream).distinct().count());
        numbers.forEach(own -> assertEquals(own.stream().sorted().toList(), own));
    }

    private static List<Boolean> billed(Dossier dossier) {
        dossier.subscriptions().run(RUN, paper -> {});
        return List.of();
    }

    private static List<Boolean> recorded(Dossier dossier, String id, String prefix) {
        List<Boolean> kept = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            UsageEvent event = UsageEvent.of(prefix + i, "meter", Books.DAY.minusDays(1), "1");
            try {
                dossier.subscriptions().recordUsage(id, List.of(event), prefix + i);
                kept.add(true);
            } catch (ViolationsException e) {
                kept.add(false);
            }
        }
        return kept;
    }

    @Property(tries = 25)
    void aGroupedRunThatWasStoppedGoesOnWhereItWas(@ForAll @IntRange(max = 99) int point) {
        MemoryStorage storage = new MemoryStorage();
        activate(storage);

        stop(CrashingStorage.at(storage, 1 + point * POINTS / 300), RUN.grouped()); // or it comes to its end
        dossier(storage).subscriptions().run(RUN.grouped(), paper -> {});

        assertLinesOnce(storage);
    }

    /** Nobody repairs anything: the run is started again. */
    @Property(tries = 25)
    void aRunThatWasStoppedGoesOnWhereItWas(
            @ForAll @IntRange(max = 99) int first, @ForAll @IntRange(max = 99) int second) {
        MemoryStorage storage = new MemoryStorage();
        activate(storage);

        assertTrue(stop(CrashingStorage.at(storage, 1 + first * POINTS / 100), RUN));
        stop(CrashingStorage.at(storage, 1 + second * POINTS / 100), RUN); // or it comes to its end
        dossier(storage).subscriptions().run(RUN, paper -> {});

        assertBilledOnce(storage);
    }

    /** S4-02: 150 lines are three chunks of 60 at most; stopped in the second, the first stays and none comes twice. */
    @Test
    void aHundredAndFiftyLinesAreThreeChunks() {
        BillingRun whole = BillingRun.issuing(Books.DAY);
        MemoryStorage undisturbed = new MemoryStorage();
        activate(undisturbed, 150);
        CrashingStorage counting = CrashingStorage.never(undisturbed);
        dossier(counting).subscriptions().run(whole, paper -> {});
        List<Integer> chunks = IntStream.range(0, counting.points().size())
                .filter(at -> counting.points().get(at).equals(new Point("requests.find", Moment.BEFORE)))
                .boxed()
                .toList();
        assertEquals(3, chunks.size());

        MemoryStorage storage = new MemoryStorage();
        activate(storage, 150);
        assertTrue(stop(CrashingStorage.at(storage, (chunks.get(1) + chunks.get(2)) / 2), whole));
        assertEquals(60, issued(dossier(storage)).size());
        dossier(storage).subscriptions().run(whole, paper -> {});

        assertEquals(150, issued(dossier(storage)).size());
        assertTrue(dossier(storage).invoices().auditNumbers().isEmpty());
    }

    private static void activate(Storage storage, int count) {
        for (int i = 0; i < count; i++) {
            String id = dossier(storage)
                    .subscriptions()
                    .save(Sample.subscription("rent " + i, Books.DAY), "s" + i)
                    .id();
            dossier(storage).subscriptions().activate(id, "a" + i);
        }
    }

    /** How many points a run passes that nothing stops. */
    private static int points() {
        MemoryStorage storage = new MemoryStorage();
        activate(storage);
        CrashingStorage counting = CrashingStorage.never(storage);
        dossier(counting).subscriptions().run(RUN, paper -> {});
        return counting.points().size();
    }

    private static boolean stop(CrashingStorage storage, BillingRun run) {
        try {
            dossier(storage).subscriptions().run(run, paper -> {});
            return false;
        } catch (Crash e) {
            return true;
        }
    }

    // --- steps ---

    private static void activate(Storage storage) {
        Dossier dossier = dossier(storage);
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            String id = dossier.subscriptions()
                    .save(Sample.subscription("rent " + i, Books.DAY.minusMonths(PERIODS - 1)), "s" + i)
                    .id();
            dossier.subscriptions().activate(id, "a" + i);
        }
    }

    private static void assertLinesOnce(Storage storage) {
        List<ItemLine> lines = issued(dossier(storage)).stream()
                .flatMap(invoice -> invoice.items().stream())
                .toList();
        assertEquals(SUBSCRIPTIONS * PERIODS, lines.size());
        assertEquals(
                SUBSCRIPTIONS * PERIODS,
                lines.stream()
                        .map(line -> line.label() + " " + line.period())
                        .distinct()
                        .count());
        assertTrue(dossier(storage).invoices().auditNumbers().isEmpty());
    }

    private static void assertBilledOnce(Storage storage) {
        List<Invoice.Issued> invoices = issued(dossier(storage));
        assertEquals(SUBSCRIPTIONS * PERIODS, invoices.size());
        assertEquals(
                SUBSCRIPTIONS * PERIODS,
                invoices.stream()
                        .map(invoice -> invoice.items().get(0).label() + " "
                                + invoice.draft().period())
                        .distinct()
                        .count());
        assertTrue(dossier(storage).invoices().auditNumbers().isEmpty());
    }

    private static List<Invoice.Issued> issued(Dossier dossier) {
        List<Invoice.Issued> all = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        do {
            var page = dossier.invoices().issued(after, 100);
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    /** Another process on the same books. */
    private static Dossier dossier(Storage storage) {
        return Comptoir.over(Ports.of(storage, ManualClock.at(Books.DAY), MemoryPorts.uuids()))
                .open(DossierId.of("runs"), Sample.ISSUER, Sample.ACTOR);
    }
}
