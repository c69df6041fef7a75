package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.access.Actor;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.party.DossierId;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.BeforeTry;

/** What must hold at the desk of invoices, whatever is issued. */
@Domain(InvoiceDomain.class)
@Domain(DomainContext.Global.class)
class InvoiceDeskPropertyTest {

    private static final int TRIES = 80;
    private static final DossierId DOSSIER = DossierId.of("acme");

    private final ManualClock clock = ManualClock.at(InvoiceArbitraries.TODAY);
    private Storage storage = new MemoryStorage();

    @BeforeTry
    void open() {
        storage = new MemoryStorage();
        clock.moveTo(InvoiceArbitraries.TODAY);
    }

    @Property(tries = TRIES)
    void repeatingACommandChangesNothing(@ForAll Invoice.Draft draft) {
        InvoiceDesk desk = desk(draft);
        Invoice.Issued first = desk.issue(draft, "key");

        clock.moveTo(InvoiceArbitraries.TODAY.plusDays(3));
        Invoice.Issued again = desk.issue(draft, "key");

        assertEquals(first, again);
        assertEquals(List.of(first.number().value()), numbers(desk));
    }

    @Property(tries = TRIES)
    void aKeyIsGoodForOneDraft(@ForAll Invoice.Draft draft, @ForAll Invoice.Draft other) {
        Assume.that(!other.equals(draft));
        InvoiceDesk desk = desk(draft);
        desk.issue(draft, "key");

        var refusal = assertThrows(ViolationsException.class, () -> desk.issue(other, "key"));

        assertEquals("CPT-DESK-KEY-REUSED", refusal.code());
    }

    @Property(tries = TRIES)
    void whatIsIssuedIsFoundByItsNumber(@ForAll Invoice.Draft draft) {
        InvoiceDesk desk = desk(draft);

        Invoice.Issued issued = desk.issue(draft, "key");

        assertEquals(Optional.of(issued), desk.find(issued.number()));
    }

    @Property(tries = TRIES)
    void aRefusedDraftTakesNoNumber(@ForAll Invoice.Draft draft) {
        InvoiceDesk desk = desk(draft);
        Invoice.Draft illegal = draft.toBuilder().customer(Optional.empty()).build();

        assertThrows(ViolationsException.class, () -> desk.issue(illegal, "key"));

        assertEquals(List.of(), numbers(desk));
        Invoice.Issued first = desk.issue(draft, "key"); // the key is free too
        NumberSeries series = draft.issuer().orElseThrow().invoiceSeries();
        assertEquals(series.scheme().number(first.issueDate(), series.startAt()), first.number());
    }

    @Property(tries = TRIES)
    void issuesOfAYearGiveOneToN(@ForAll Invoice.Draft draft, @ForAll @IntRange(min = 1, max = 12) int count) {
        Invoice.Draft yearly = in(draft, NumberSeries.of("F{yyyy}-{seq:5}"), Optional.empty());
        InvoiceDesk desk = desk(yearly);

        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(desk.issue(yearly, "key " + i).number().value());
        }

        assertEquals(numbers(2026, count), numbers);
    }

    @Property(tries = TRIES)
    void aNewYearStartsAgainAtOne(@ForAll Invoice.Draft draft, @ForAll @IntRange(min = 1, max = 5) int before) {
        NumberSeries series = NumberSeries.of("F{yyyy}-{seq:5}");
        InvoiceDesk desk = desk(draft);
        for (int i = 0; i < before; i++) {
            desk.issue(in(draft, series, Optional.of(LocalDate.of(2025, 12, 31))), "key " + i);
        }

        Invoice.Issued first = desk.issue(in(draft, series, Optional.of(LocalDate.of(2026, 1, 1))), "new year");

        assertEquals("F2026-00001", first.number().value());
    }

    @Property(tries = TRIES)
    void aDateBeforeTheLastIsRefused(@ForAll Invoice.Draft draft, @ForAll @IntRange(min = 1, max = 400) int days) {
        NumberSeries series = NumberSeries.of("F{yyyy}-{seq:5}");
        InvoiceDesk desk = desk(draft);
        desk.issue(in(draft, series, Optional.of(InvoiceArbitraries.TODAY)), "key 1");
        Invoice.Draft late = in(draft, series, Optional.of(InvoiceArbitraries.TODAY.minusDays(days)));

        var refusal = assertThrows(ViolationsException.class, () -> desk.issue(late, "key 2"));

        boolean sameYear = days < InvoiceArbitraries.TODAY.getDayOfYear();
        assertEquals(sameYear ? "CPT-NUMBERING-DATE-BEFORE-LAST" : "CPT-NUMBERING-PERIOD-OVER", refusal.code());
        assertEquals(List.of("F2026-00001"), numbers(desk));
    }

    @Property(tries = 2)
    void manyThreadsLeaveNoHole(@ForAll Invoice.Draft draft) {
        Invoice.Draft yearly = in(draft, NumberSeries.of("F{yyyy}-{seq:5}"), Optional.empty());
        CountingIds keys = new CountingIds();
        InvoiceDesk desk = desk(yearly);

        List<String> numbers = new Race(8).run(start -> {
            start.run();
            return IntStream.range(0, 50)
                    .mapToObj(i -> desk.issue(yearly, keys.next()).number().value())
                    .toList();
        });

        assertEquals(numbers(2026, 400), numbers.stream().sorted().toList());
    }

    private static List<String> numbers(int year, int count) {
        NumberSeries series = NumberSeries.of("F{yyyy}-{seq:5}");
        return IntStream.rangeClosed(1, count)
                .mapToObj(rank ->
                        series.scheme().number(LocalDate.of(year, 1, 1), rank).value())
                .toList();
    }

    /** The same draft in another series of the same name, on another date. */
    private static Invoice.Draft in(Invoice.Draft draft, NumberSeries series, Optional<LocalDate> issueDate) {
        Issuer by = draft.issuer().orElseThrow();
        String name = by.invoiceSeries().name(); // who bills for a seller keeps a series for that one
        Issuer issuer = by.toBuilder()
                .invoiceSeries(new NumberSeries(name, series.scheme(), series.startAt(), series.follows()))
                .build();
        return draft.toBuilder()
                .issuer(issuer)
                .issueDate(issueDate)
                .dueDate(Optional.empty())
                .build();
    }

    private InvoiceDesk desk(Invoice.Draft draft) {
        Ports ports = Ports.of(storage, clock, new CountingIds());
        return Comptoir.over(ports)
                .open(DOSSIER, draft.issuer().orElseThrow(), Actor.of("alice", "Alice Martin"))
                .invoices();
    }

    /** The numbers of what was issued, the newest first. */
    private static List<String> numbers(InvoiceDesk desk) {
        return desk.issued(Optional.empty(), 100).items().stream()
                .map(invoice -> invoice.number().value())
                .toList();
    }
}
