package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.numbering.Reset;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.party.Party;
import io.comptoir.port.Ports;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.Bill;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.EndingPolicy;
import io.comptoir.subscription.IndexClause;
import io.comptoir.subscription.PriceIndex;
import io.comptoir.subscription.RecurringRevenue;
import io.comptoir.subscription.Renewal;
import io.comptoir.subscription.RevenueMovement;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.subscription.SubscriptionStage;
import io.comptoir.time.Interval;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Subscriptions from their signature to their last bill. */
class SubscriptionDeskTest {

    private static final LocalDate START = LocalDate.of(2023, 3, 24);
    private static final Issuer ISSUER = Issuer.builder()
            .entity(Koworking.ENTITY)
            .invoiceSeries(new NumberSeries(new NumberingScheme("FC{yyyy}{seq:5}", Reset.NEVER)).startingAt(85))
            .build();

    private final AtomicInteger ids = new AtomicInteger();
    private LocalDate today = START;
    private final MemoryStorage storage = new MemoryStorage();
    private final Dossier dossier = dossier();

    private Dossier dossier() {
        return Comptoir.over(Ports.of(storage, new DayClock(() -> today), () -> "id-" + ids.incrementAndGet()))
                .open(DossierId.of("koworking"), ISSUER, Actor.of("alice", "Alice"));
    }

    // --- the schedule of Koworking, case 2 ---

    /** S4-51, S4-53: 6 500 and eleven times 2 000 before tax, each period from the 24th to the 23rd. */
    @Test
    void keepsTheScheduleOfKoworkingAsDrafts() {
        String office = active(office());

        List<SavedDraft> drafts = dossier.subscriptions().schedule(office, "schedule");

        assertEquals(12, drafts.size());
        assertEquals("6500.00 7800.00", amounts(drafts.get(0)));
        assertEquals(
                List.of("2000.00 2400.00"),
                drafts.stream()
                        .skip(1)
                        .map(SubscriptionDeskTest::amounts)
                        .distinct()
                        .toList());
        for (int month = 0; month < 12; month++) {
            Invoice.Draft draft = drafts.get(month).draft();
            assertEquals(Optional.of(START.plusMonths(month)), draft.issueDate());
            assertEquals(
                    Optional.of(Period.between(START.plusMonths(month), START.plusMonths(month + 1))), draft.period());
        }
        Invoice.Issued first = dossier.invoices().issue(drafts.get(0), "first");
        assertEquals("FC202300085", first.number().value());
        assertEquals(LocalDate.of(2023, 3, 24), first.issueDate());
    }

    /** S4-05: of twelve drafts two are approved; ten are made anew. */
    @Test
    void makesDraftsAnewButForThoseThatWereApproved() {
        String office = active(office());
        List<SavedDraft> drafts = dossier.subscriptions().schedule(office, "schedule");
        dossier.invoices().approve(drafts.get(0), "yes-0");
        dossier.invoices().approve(drafts.get(1), "yes-1");
        dossier.subscriptions().amend(office, dearer(START.plusMonths(2), "210.00"), "dearer");

        List<SavedDraft> again = dossier.subscriptions().schedule(office, "again");

        assertEquals(10, again.size());
        assertEquals(
                List.of("2100.00 2520.00"),
                again.stream().map(SubscriptionDeskTest::amounts).distinct().toList());
        assertEquals(
                10, dossier.invoices().drafts(Optional.empty(), 100).items().size());
        assertEquals(
                2, dossier.invoices().approved(Optional.empty(), 100).items().size());
    }

    // --- runs ---

    @Test
    void threeRunsBillWhatOneBills() {
        String office = active(office());
        today = START.plusMonths(2);

        List<BilledPaper> papers = new ArrayList<>();
        BillingReport first = dossier.subscriptions().run(BillingRun.issuing(today), papers::add);
        BillingReport second = dossier.subscriptions().run(BillingRun.issuing(today), papers::add);
        BillingReport third = dossier().subscriptions().run(BillingRun.issuing(today), papers::add);

        assertEquals(List.of(3L, 0L, 0L), List.of(first.papers(), second.papers(), third.papers()));
        assertEquals(
                List.of("FC202300085 6500.00", "FC202300086 2000.00", "FC202300087 2000.00"),
                papers.stream()
                        .map(paper -> paper.number().orElse("") + " " + paper.amount())
                        .toList());
        assertEquals(
                List.of(office + "/2023-03-24/1", office + "/2023-04-24/1", office + "/2023-05-24/1"),
                papers.stream().flatMap(paper -> paper.keys().stream()).toList());
    }

    /** What is issued late is dated the day it is issued: numbers and dates go on together. */
    @Test
    void catchesUpUnderTheDateOfTheDay() {
        active(office());
        today = START.plusMonths(2).plusDays(3);
        List<BilledPaper> papers = new ArrayList<>();

        dossier.subscriptions().run(BillingRun.issuing(today), papers::add);

        for (Invoice.Issued invoice : issued()) {
            assertEquals(today, invoice.issueDate());
        }
        assertEquals(
                List.of(START.plusMonths(2), START.plusMonths(1), START),
                issued().stream()
                        .map(invoice -> invoice.draft().period().orElseThrow().first())
                        .toList());
        assertTrue(dossier.invoices().auditNumbers().isEmpty());
    }

    /** S4-02: chunks of so many lines; whatever their size, the papers are the same. */
    @Test
    void theSizeOfAChunkChangesNothing() {
        for (int i = 0; i < 7; i++) {
            active(office(), "s" + i);
        }
        today = START.plusMonths(1);

        BillingReport report =
                dossier.subscriptions().run(BillingRun.issuing(today).lines(3), paper -> {});

        assertEquals(14, report.papers());
        assertEquals(14, issued().size());
        assertEquals(
                0,
                dossier.subscriptions()
                        .run(BillingRun.issuing(today), paper -> {})
                        .papers());
    }

    @Test
    void whatIsRefusedDoesNotStopTheOthers() {
        String good = active(office(), "good");
        String bad = active(
                office().toBuilder()
                        .content(office().content().toBuilder()
                                .customer(nobody())
                                .build())
                        .build(),
                "bad");

        BillingReport report = dossier.subscriptions().run(BillingRun.issuing(today), paper -> {});

        assertEquals(1, report.papers());
        assertEquals(List.of(bad), List.copyOf(report.refused().keySet()));
        assertTrue(report.refused().values().stream().allMatch(Violations::hasErrors));
        assertEquals(
                1,
                dossier.subscriptions()
                        .find(good)
                        .orElseThrow()
                        .account()
                        .billed()
                        .periods()
                        .size());
    }

    @Test
    void aDryRunKeepsNothing() {
        active(office());
        List<Bill> bills = new ArrayList<>();

        dossier.subscriptions().preview(START.plusMonths(1), bills::add);

        assertEquals(2, bills.size());
        assertEquals("6500.00", bills.get(0).amount().toPlainString());
        assertEquals(0, issued().size());
        assertEquals(
                1,
                dossier.subscriptions()
                        .run(BillingRun.issuing(today), paper -> {})
                        .papers());
    }

    // --- changes ---

    /** The difference of the period in progress goes with the next bill. */
    @Test
    void truesUpWithTheNextBill() {
        String office = active(office());
        dossier.subscriptions().run(BillingRun.issuing(today), paper -> {});
        today = START.plusMonths(1);
        dossier.subscriptions().amend(office, dearer(START, "300.00"), "dearer");

        List<BilledPaper> papers = new ArrayList<>();
        dossier.subscriptions().run(BillingRun.issuing(today), papers::add);

        assertEquals(1, papers.size());
        assertEquals("4000.00", papers.get(0).amount().toPlainString()); // 1 000 more of March, 3 000 of April
    }

    /** 2 000 of the 31 days from 24 March, cut after the tenth: 21 days are given back, 1 354.84. */
    @Test
    void givesBackWhatAnInterruptionCutsOff() {
        String office = active(office());
        dossier.subscriptions().run(BillingRun.issuing(today), paper -> {});
        today = START.plusDays(9);
        dossier.subscriptions().interrupt(office, today, "stop");

        List<BilledPaper> papers = new ArrayList<>();
        dossier.subscriptions().run(BillingRun.issuing(today), papers::add);

        assertEquals(1, papers.size());
        assertEquals("-1354.84", papers.get(0).amount().toPlainString());
        Invoice.Issued credit =
                dossier.creditNotes().issued(Optional.empty(), 10).items().get(0);
        assertEquals(InvoiceKind.CREDIT_NOTE, credit.kind());
        assertEquals(
                "FC202300085", credit.draft().origin().orElseThrow().number().value());
        assertEquals("1354.84", credit.totals().totalNet().toPlainString());
        assertEquals(
                0,
                dossier.subscriptions()
                        .run(BillingRun.issuing(today.plusYears(1)), paper -> {})
                        .papers());
    }

    /** A draft is no bill yet: what changed since is drawn anew rather than corrected. */
    @Test
    void redrawsDraftsRatherThanCorrectingThem() {
        String office = active(office());
        dossier.subscriptions().run(BillingRun.drafting(today), paper -> {});
        dossier.subscriptions().amend(office, dearer(START, "300.00"), "dearer");

        List<BilledPaper> papers = new ArrayList<>();
        dossier.subscriptions().run(BillingRun.drafting(today), papers::add);

        List<SavedDraft> drafts =
                dossier.invoices().drafts(Optional.empty(), 10).items();
        assertEquals(1, drafts.size());
        assertEquals("7500.00 9000.00", amounts(drafts.get(0)));
    }

    @Test
    void billsNothingAfterATerminationThatGivesNothingBack() {
        String office = active(office());
        dossier.subscriptions().run(BillingRun.issuing(today), paper -> {});
        dossier.subscriptions().terminate(office, START.plusDays(9), EndingPolicy.NOTHING, "end");

        assertEquals(
                0,
                dossier.subscriptions()
                        .run(BillingRun.issuing(START.plusYears(2)), paper -> {})
                        .papers());
    }

    /** It goes on by itself where nobody gave notice in time. */
    @Test
    void renewsWhatGoesOnByItself() {
        Subscription tacit = office().toBuilder()
                .renewal(Renewal.tacit(Interval.months(12), Interval.months(1)))
                .build();
        String goesOn = active(tacit, "a");
        String ends = active(tacit, "b");
        today = LocalDate.of(2024, 2, 1);
        dossier.subscriptions().giveNotice(ends, "notice");
        today = LocalDate.of(2024, 3, 24);

        dossier.subscriptions().run(BillingRun.issuing(today), paper -> {});

        assertEquals(13, billed(goesOn));
        assertEquals(12, billed(ends));
        assertEquals(
                LocalDate.of(2025, 3, 23),
                dossier.subscriptions()
                        .find(goesOn)
                        .orElseThrow()
                        .subscription()
                        .end());
    }

    // --- what it brings ---

    /** S4-79: 2 000 a month by contract, 28 500 invoiced over twelve. */
    @Test
    void tellsWhatItBringsAMonth() {
        String office = active(office());
        dossier.subscriptions().save(office(), "a draft brings nothing");

        assertEquals(
                "{EUR=2000.00}",
                dossier.subscriptions().monthlyRevenue(START.plusMonths(6)).toString());
        assertEquals(
                "{EUR=0.00}",
                dossier.subscriptions().monthlyRevenue(START.plusYears(1)).toString());

        List<BilledPaper> papers = new ArrayList<>();
        dossier.subscriptions().run(BillingRun.drafting(START.plusYears(1)), papers::add);
        assertEquals(12, papers.size());
        assertEquals(
                "2375.00",
                RecurringRevenue.invoicedOverTwelve(
                                papers.stream().map(BilledPaper::amount).toList(), 2)
                        .toPlainString());
        assertEquals(12, billed(office));
    }

    /** What is billed leaves the forecast. */
    @Test
    void forecastsWhatIsToCome() {
        active(office());
        dossier.subscriptions().run(BillingRun.issuing(START), paper -> {});

        SortedMap<YearMonth, SortedMap<String, BigDecimal>> months =
                dossier.subscriptions().forecast(Period.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));

        assertEquals(9, months.size());
        assertEquals(YearMonth.of(2023, 4), months.firstKey());
        assertEquals("{EUR=2000.00}", String.valueOf(months.get(YearMonth.of(2023, 12))));
    }

    /** S4-78: of twelve, one is made and two fall due in the year after. */
    @Test
    void countsTheInvoicesToCome() {
        active(office(), "one");
        active(office(), "two");
        dossier.subscriptions().run(BillingRun.issuing(START), paper -> {});

        SortedMap<YearMonth, Long> months =
                dossier.subscriptions().toIssue(Period.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));

        assertEquals(9, months.size());
        assertEquals(YearMonth.of(2023, 4), months.firstKey());
        assertTrue(months.values().stream().allMatch(count -> count == 2));
    }

    /** Ten desks from 24 March on, and the same again, of which one is cut short in May. */
    @Test
    void tellsHowWhatItBringsMoved() {
        active(office());
        String other = dossier.subscriptions().save(office(), "other").id();
        dossier.subscriptions().activate(other, "activate other");
        dossier.subscriptions().interrupt(other, START.plusMonths(1), "interrupt");

        RevenueMovement first = eur(dossier.subscriptions().revenueMovements(START.minusDays(1), START));
        RevenueMovement second = eur(dossier.subscriptions().revenueMovements(START, START.plusMonths(2)));

        assertEquals("0.00 4000.00 0.00", first.start() + " " + first.added() + " " + first.churn());
        assertEquals("4000.00 0.00 -2000.00", second.start() + " " + second.added() + " " + second.churn());
        assertEquals("2000.00", second.end().toPlainString());
    }

    private static RevenueMovement eur(Map<String, RevenueMovement> movements) {
        return Objects.requireNonNull(movements.get("EUR"));
    }

    @Test
    void throwsADraftAway() {
        String gone = dossier.subscriptions().save(office(), "gone").id();
        String kept = active(office());

        dossier.subscriptions().discard(gone, "discard");
        dossier.subscriptions().discard(gone, "discard");

        assertEquals(Optional.empty(), dossier.subscriptions().find(gone));
        assertEquals(
                "{EUR=2000.00}", dossier.subscriptions().monthlyRevenue(START).toString());
        assertRefused(
                "CPT-DESK-SUBSCRIPTION-UNKNOWN", () -> dossier.subscriptions().activate(gone, "late"));
        assertRefused(
                "CPT-DESK-SUBSCRIPTION-RUNNING", () -> dossier.subscriptions().discard(kept, "running"));
        assertTrue(dossier.subscriptions().find(kept).isPresent());
    }

    /** Signed at 200.00 with an index of 100, which is 103 a year later: 206.00. */
    @Test
    void revisesItsPricesByItsIndex() {
        PriceIndex syntec = PriceIndex.of("Syntec").with(START, "100").with(START.plusYears(1), "103");
        String office = active(office().toBuilder()
                .initialEnd(START.plusYears(2).minusDays(1))
                .indexClause(new IndexClause("Syntec", START, IndexClause.When.ANNIVERSARY))
                .build());

        dossier.subscriptions().index(office, "2024", syntec, START.plusYears(1), START.plusYears(1), "revise");

        assertEquals(
                "{EUR=2060.00}",
                dossier.subscriptions().monthlyRevenue(START.plusYears(1)).toString());
        assertEquals(
                "{EUR=2000.00}", dossier.subscriptions().monthlyRevenue(START).toString());
    }

    // --- keeping ---

    @Test
    void aDraftIsNotBilled() {
        dossier.subscriptions().save(office(), "s");

        assertEquals(
                0,
                dossier.subscriptions()
                        .run(BillingRun.issuing(START.plusYears(2)), paper -> {})
                        .papers());
    }

    @Test
    void onlyADraftIsWrittenAnew() {
        SavedSubscription saved = dossier.subscriptions().save(office(), "s");
        SavedSubscription changed = dossier.subscriptions()
                .save(
                        saved.with(saved.subscription().toBuilder()
                                .number("AB-00000019")
                                .build()),
                        "number");

        assertEquals(Optional.of("AB-00000019"), changed.subscription().number());
        assertRefused(
                "CPT-DESK-SUBSCRIPTION-CHANGED", () -> dossier.subscriptions().save(saved, "old"));
        dossier.subscriptions().activate(saved.id(), "go");
        SavedSubscription active = dossier.subscriptions().find(saved.id()).orElseThrow();
        assertRefused(
                "CPT-DESK-SUBSCRIPTION-RUNNING", () -> dossier.subscriptions().save(active, "late"));
        assertEquals(
                List.of(active),
                dossier.subscriptions()
                        .list(SubscriptionStage.ACTIVE, Optional.empty(), 10)
                        .items());
        assertRefused(
                "CPT-DESK-SUBSCRIPTION-UNKNOWN", () -> dossier.subscriptions().activate("other", "x"));
    }

    // --- steps ---

    private static Subscription office() {
        Invoice.Draft content =
                Invoice.Draft.builder().issuer(ISSUER).customer(Koworking.OMEGA).build();
        return Subscription.builder()
                .id("-")
                .content(content)
                .addItems(item("formation", "5", "900.00").once(true).build())
                .addItems(item("bureaux", "10", "200.00").build())
                .start(START)
                .initialEnd(LocalDate.of(2024, 3, 23))
                .every(Interval.months(1))
                .build();
    }

    private static SubscriptionItem.Builder item(String id, String quantity, String price) {
        return SubscriptionItem.builder()
                .id(id)
                .label(id)
                .quantity(quantity)
                .unitPrice(price)
                .vat(VAT_20);
    }

    private static Amendment dearer(LocalDate day, String price) {
        return Amendment.of("avenant", day, Change.unitPrice("bureaux", price));
    }

    private static Party nobody() {
        return Company.builder().name("Sans adresse").build();
    }

    private String active(Subscription subscription) {
        return active(subscription, "s");
    }

    private String active(Subscription subscription, String key) {
        String id = dossier.subscriptions().save(subscription, key).id();
        dossier.subscriptions().activate(id, "activate-" + key);
        return id;
    }

    private List<Invoice.Issued> issued() {
        return dossier.invoices().issued(Optional.empty(), 100).items();
    }

    private int billed(String id) {
        return dossier.subscriptions()
                .find(id)
                .orElseThrow()
                .account()
                .billed()
                .periods()
                .size();
    }

    private static String amounts(SavedDraft draft) {
        return draft.draft().totals().totalNet() + " " + draft.draft().totals().totalGross();
    }

    private static void assertRefused(String code, Executable command) {
        var refused = assertThrows(ViolationsException.class, command);
        assertEquals(
                List.of(code),
                refused.violations().errors().list().stream()
                        .map(Violation::code)
                        .toList());
    }
}
