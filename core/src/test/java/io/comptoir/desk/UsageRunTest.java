package io.comptoir.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Tier;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.subscription.Aggregation;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.BillingTerm;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.UsageEvent;
import io.comptoir.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What is used is kept by the desk and billed by the runs, once its period is over: 100 prints at 0.10 and the others at 0.08,
 * beside desks at 2 000.00 a month from the 24th to the 23rd.
 */
class UsageRunTest extends SubscriptionBooks {

    private static final LocalDate START = LocalDate.of(2026, 3, 24);
    private static final PriceModel TIERS = PriceModel.tiered(Tier.upTo("100", "0.10"), Tier.beyond("0.08"));

    UsageRunTest() {
        super(START);
    }

    // --- what is billed ---

    /** 150 prints: 100 × 0.10 + 50 × 0.08 = 14.00, on the invoice of the period that follows. */
    @Test
    void goesWithTheNextBill() {
        String office = active(office(TIERS));
        run(START);
        use(office, event("1", START, "90"), event("2", START.plusMonths(1).minusDays(1), "60"));
        use(office, event("3", START.plusMonths(1), "1000")); // of the next period

        run(START.plusMonths(1));

        assertEquals(List.of("2000.00", "2014.00"), amounts());
        assertEquals(
                List.of(office + "/2026-04-24/1", office + "/2026-03-24/usage/1"),
                papers.get(1).keys());
        Invoice.Issued invoice = last();
        assertEquals(
                List.of("Bureaux", "Impressions – Unités jusqu'à 100", "Impressions – Unités au-delà de 100"),
                invoice.items().stream().map(line -> line.label()).toList());
        assertEquals(
                Period.between(START, START.plusMonths(1)),
                invoice.items().get(2).period().orElseThrow());
        assertEquals("2014.00", invoice.totals().totalNet().toPlainString());
        assertEquals("402.80", invoice.totals().totalVat().toPlainString());
    }

    /** A commitment is due where nothing is used, and only once where the term ends within a period. */
    @Test
    void aCommitmentIsDueInAnyCase() {
        String office = active(office(TIERS.withMinimumAmount("50.00")));
        run(START);
        desk.interrupt(office, START.plusMonths(1).minusDays(1), "end");

        run(START.plusMonths(1));
        run(START.plusMonths(5));

        assertEquals(List.of("2000.00", "50.00"), amounts());
    }

    /** What was used until then is billed, and of the desks 21 of 31 days are given back: 1 354.84. */
    @Test
    void billsWhatWasUsedUntilTheEnd() {
        String office = active(office(TIERS));
        run(START);
        use(office, event("1", START.plusDays(9), "10"));
        desk.interrupt(office, START.plusDays(9), "end");

        run(START.plusDays(10));

        assertEquals(List.of("2000.00", "-1354.84", "1.00"), amounts());
        assertRefused("CPT-SUBSCRIPTION-USAGE-OUTSIDE", () -> use(office, event("2", START.plusDays(10), "1")));
    }

    /** In arrears the last day of a period is in what is billed the day after, with what the run before left. */
    @Test
    void oneInvoiceTakesBothInArrears() {
        String office =
                active(office(TIERS).toBuilder().term(BillingTerm.IN_ARREARS).build());
        LocalDate lastDay = START.plusMonths(1).minusDays(1);
        use(office, event("1", lastDay, "10"));

        run(lastDay.plusDays(1));

        assertEquals(List.of("2001.00"), amounts());
    }

    @Test
    void anotherPriceStartsWithTheNextPeriod() {
        String office = active(office(TIERS));
        desk.amend(office, Amendment.of("dearer", START.plusDays(5), Change.unitPrice("prints", "1")), "a");
        use(office, event("1", START.plusDays(10), "10"), event("2", START.plusMonths(1), "10"));

        run(START.plusMonths(2));

        assertEquals(List.of("2000.00", "2001.00", "2010.00"), amounts());
    }

    /** What a draft bills that is drawn anew is billed again from what was kept. */
    @Test
    void staysWithADraftThatIsDrawnAnew() {
        String office = active(office(TIERS));
        use(office, event("1", START, "10"));
        draw(START.plusMonths(1));
        desk.amend(office, Amendment.of("dearer", START, Change.unitPrice("desks", "210.00")), "dearer");

        draw(START.plusMonths(1));

        List<String> kept = dossier.invoices().drafts(Optional.empty(), 10).items().stream()
                .map(draft -> draft.draft().totals().totalNet().toPlainString())
                .sorted()
                .toList();
        assertEquals(List.of("2100.00", "2101.00"), kept);
    }

    @Test
    void aDryRunShowsItToo() {
        String office = active(office(TIERS));
        use(office, event("1", START, "10"));
        List<String> bills = new ArrayList<>();

        desk.preview(START.plusMonths(1), bill -> bills.add(bill.amount().toPlainString()));

        assertEquals(List.of("2000.00", "2000.00", "1.00"), bills);
        assertEquals(Optional.empty(), desk.usage(office, START).closedThrough());
    }

    // --- what is kept ---

    @Test
    void anEventCountsOnceAndIsRefusedOnceItsPeriodIsBilled() {
        String office = active(office(TIERS));
        use(office, event("1", START, "90"));
        use(office, event("1", START, "90"), event("2", START, "10"));
        assertRefused("CPT-SUBSCRIPTION-USAGE-KEY", () -> use(office, event("2", START, "11")));
        assertEquals(2, desk.usage(office, START).events().size());

        run(START.plusMonths(1));

        use(office, event("2", START, "10")); // is there already
        ViolationsException late = assertThrows(
                ViolationsException.class,
                () -> use(office, event("3", START.plusMonths(1), "1"), event("4", START, "1")));
        assertEquals(
                "CPT-SUBSCRIPTION-USAGE-CLOSED events[1].day",
                late.violations().list().get(0).code() + " "
                        + late.violations().list().get(0).path());
        assertEquals(0, desk.usage(office, START.plusMonths(1)).events().size()); // all or none
        assertEquals(List.of("2000.00", "2010.00"), amounts());
    }

    /** The same command again, under its key, does nothing. */
    @Test
    void aCommandIsDoneOnce() {
        String office = active(office(TIERS));
        List<UsageEvent> events = List.of(event("1", START, "90"));
        desk.recordUsage(office, events, "k");
        desk.recordUsage(office, events, "k");

        assertEquals(events, desk.usage(office, START).events());
        assertRefused("CPT-DESK-KEY-REUSED", () -> desk.recordUsage(office, List.of(), "k"));
    }

    /** Nothing used makes no paper, closes the period, and is not looked at again. */
    @Test
    void aPeriodWithoutUsageIsClosedWithoutAPaper() {
        String office = active(office(TIERS));

        run(START.plusMonths(1));
        run(START.plusMonths(1));

        assertEquals(List.of("2000.00", "2000.00"), amounts());
        assertRefused("CPT-SUBSCRIPTION-USAGE-CLOSED", () -> use(office, event("1", START, "1")));
        assertTrue(desk.find(office)
                .orElseThrow()
                .billing()
                .usageDue(START.plusMonths(1))
                .isEmpty());
    }

    @Test
    void refusesWhatIsOfNoPeriodOrMeter() {
        String office = active(office(TIERS));
        ViolationsException refused = assertThrows(
                ViolationsException.class,
                () -> use(
                        office,
                        event("1", START.minusDays(1), "1"),
                        UsageEvent.of("2", "calls", START, "1"),
                        event("3", START, "1")));

        assertEquals(
                List.of("CPT-SUBSCRIPTION-USAGE-OUTSIDE events[0].day", "CPT-SUBSCRIPTION-USAGE-METER events[1].meter"),
                refused.violations().list().stream()
                        .map(one -> one.code() + " " + one.path())
                        .toList());
        String draft = desk.save(office(TIERS), "draft").id();
        assertRefused("CPT-SUBSCRIPTION-STAGE", () -> use(draft, event("1", START, "1")));
    }

    @Test
    void isNoPartOfWhatIsSureToCome() {
        active(office(TIERS));

        assertEquals("{EUR=2000.00}", desk.monthlyRevenue(START).toString());
        assertEquals(
                "{2026-03={EUR=2000.00}, 2026-04={EUR=2000.00}}",
                desk.forecast(Period.of(START, START.plusMonths(1))).toString());
    }

    // --- steps ---

    private static Subscription office(PriceModel prints) {
        return yearly(START, Koworking.OMEGA)
                .addItems(item("desks", "Bureaux")
                        .quantity("10")
                        .unitPrice("200.00")
                        .build())
                .addItems(item("prints", "Impressions")
                        .metered("printer", Aggregation.SUM)
                        .price(prints)
                        .build())
                .build();
    }

    private static UsageEvent event(String key, LocalDate day, String quantity) {
        return UsageEvent.of(key, "printer", day, quantity);
    }

    private void use(String id, UsageEvent... events) {
        desk.recordUsage(id, List.of(events), "use " + ids.incrementAndGet());
    }

    private void draw(LocalDate day) {
        today = day;
        desk.run(BillingRun.drafting(day), papers::add);
    }

    private Invoice.Issued last() {
        return dossier.invoices().issued(Optional.empty(), 1).items().get(0);
    }
}
