package io.comptoir.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.CreditReason;
import io.comptoir.document.InvoiceKind;
import io.comptoir.party.Company;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an amendment, a pause or an end makes of what was billed. */
class TrueUpTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final LocalDate CHANGE = LocalDate.of(2026, 4, 16);
    private static final SubscriptionItem PLAN =
            Koworking.item("plan", "1", "50.00").build();

    /** G06: 25.00 of the old price back, 40.00 of the new one charged, 15.00 together. */
    @Test
    void anUpgradeBillsTheDaysThatAreLeft() {
        SubscriptionBilling billed = Koworking.bill(running(), FIRST);
        Amendment upgrade = Amendment.of("1", CHANGE, Change.unitPrice("plan", "80.00"));
        Bill bill = only(billed.with(billed.subscription().amend(upgrade)), CHANGE);

        assertEquals("-1 × 25.00 2026-04-16/2026-04-30; 1 × 40.00 2026-04-16/2026-04-30", Koworking.lines(bill));
        assertEquals(new BigDecimal("15.00"), Koworking.net(bill));
        assertEquals(InvoiceKind.STANDARD, bill.draft().kind());
        assertEquals(Optional.of(CHANGE), bill.draft().issueDate());
        assertEquals("AB-19/2026-04-01/2", bill.key());
        assertEquals(List.of("AB-19/2026-04-01/1"), bill.corrected());
        assertEquals("Régularisation : plan", bill.draft().items().get(0).label());
    }

    /** Once trued up, nothing is left; the next month is at the new price. */
    @Test
    void aTrueUpIsMadeOnce() {
        SubscriptionBilling billed = Koworking.bill(running(), FIRST);
        Amendment upgrade = Amendment.of("1", CHANGE, Change.unitPrice("plan", "80.00"));
        SubscriptionBilling trued =
                Koworking.bill(billed.with(billed.subscription().amend(upgrade)), CHANGE);

        assertEquals(List.of(), trued.due(CHANGE));
        assertEquals("1 × 80.00 2026-05-01/2026-05-31", Koworking.lines(only(trued, LocalDate.of(2026, 5, 1))));
    }

    /** What is given back may be of the first bill or of its true-up: 40.00 of the new price back, for 15 days. */
    @Test
    void aCreditAfterATrueUpNamesBothBills() {
        SubscriptionBilling billed = Koworking.bill(running(), FIRST);
        Amendment upgrade = Amendment.of("1", CHANGE, Change.unitPrice("plan", "80.00"));
        SubscriptionBilling trued =
                Koworking.bill(billed.with(billed.subscription().amend(upgrade)), CHANGE);
        Bill bill = only(trued.with(trued.subscription().interrupt(CHANGE.minusDays(1))), CHANGE);

        assertEquals("1 × 40.00 2026-04-16/2026-04-30", Koworking.lines(bill));
        assertEquals(List.of("AB-19/2026-04-01/1", "AB-19/2026-04-01/2"), bill.corrected());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                          | move      | kind        | amount | lines
        a dearer price                  | dearer    | STANDARD    | 15.00  | -1 × 25.00 2026-04-16/2026-04-30; 1 × 40.00 2026-04-16/2026-04-30
        a cheaper one gives back        | cheaper   | CREDIT_NOTE | -10.00 | 1 × 25.00 2026-04-16/2026-04-30; -1 × 15.00 2026-04-16/2026-04-30
        three instead of one            | more      | STANDARD    | 50.00  | -1 × 25.00 2026-04-16/2026-04-30; 1 × 75.00 2026-04-16/2026-04-30
        an item more                    | add       | STANDARD    | 15.00  | 1 × 15.00 2026-04-16/2026-04-30
        an item less                    | remove    | CREDIT_NOTE | -25.00 | 1 × 25.00 2026-04-16/2026-04-30
        suspended                       | suspend   | CREDIT_NOTE | -25.00 | 1 × 25.00 2026-04-16/2026-04-30
        for ten days                    | pause     | CREDIT_NOTE | -16.67 | 1 × 16.67 2026-04-16/2026-04-25
        cut short                       | interrupt | CREDIT_NOTE | -25.00 | 1 × 25.00 2026-04-16/2026-04-30
        another rate                    | vat       | STANDARD    | 0.00   | -1 × 25.00 2026-04-16/2026-04-30; 1 × 25.00 2026-04-16/2026-04-30
        """)
    void chargesTheDifference(String what, String move, InvoiceKind kind, BigDecimal amount, String lines) {
        SubscriptionBilling billed = Koworking.bill(running(), FIRST);
        Bill bill = only(billed.with(moved(billed.subscription(), move)), CHANGE);

        assertEquals(kind, bill.draft().kind());
        assertEquals(0, amount.compareTo(bill.amount()));
        assertEquals(0, amount.compareTo(Koworking.net(bill)));
        assertEquals(lines, Koworking.lines(bill));
        assertEquals(
                kind.isCredit() ? Optional.of(CreditReason.REFUND) : Optional.empty(),
                bill.draft().creditReason());
    }

    private static Subscription moved(Subscription one, String move) {
        return switch (move) {
            case "dearer" -> amended(one, Change.unitPrice("plan", "80.00"));
            case "cheaper" -> amended(one, Change.unitPrice("plan", "30.00"));
            case "more" -> amended(one, Change.quantity("plan", "3"));
            case "add" ->
                amended(one, Change.add(Koworking.item("more", "1", "30.00").build()));
            case "remove" -> amended(one, Change.remove("plan"));
            case "vat" -> amended(one, Change.vat("plan", VatRate.VAT_10));
            case "suspend" -> one.suspend(CHANGE);
            case "pause" -> one.suspend(CHANGE).resume(CHANGE.plusDays(10));
            default -> one.interrupt(CHANGE.minusDays(1));
        };
    }

    private static Subscription amended(Subscription one, Change change) {
        return one.amend(Amendment.of("1", CHANGE, change));
    }

    /** Periods that were billed and are no more are given back whole, each against its own bill. */
    @Test
    void anInterruptionGivesLaterPeriodsBack() {
        SubscriptionBilling billed = Koworking.bill(running(), LocalDate.of(2026, 5, 1));
        List<Bill> bills = billed.with(billed.subscription().interrupt(CHANGE.minusDays(1)))
                .due(CHANGE);

        assertEquals(
                "1 × 25.00 2026-04-16/2026-04-30|1 × 50.00 2026-05-01/2026-05-31",
                bills.stream().map(Koworking::lines).collect(Collectors.joining("|")));
        assertEquals(
                List.of("AB-19/2026-04-01/1", "AB-19/2026-05-01/1"),
                bills.stream().flatMap(bill -> bill.corrected().stream()).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                       | policy  | amounts      | refund
        a credit to set off                          | CREDIT  | -25.00 -50.00 | false
        money back                                   | REFUND  | -25.00 -50.00 | true
        April is due in full, May was never begun    | NOTHING | -50.00        | false
        """)
    void endsByItsPolicy(String what, EndingPolicy policy, String amounts, boolean refund) {
        SubscriptionBilling billed = Koworking.bill(running(), LocalDate.of(2026, 5, 1));
        Subscription ended = billed.subscription().terminate(CHANGE.minusDays(1), policy);
        List<Bill> bills = billed.with(ended).due(CHANGE);

        assertEquals(
                amounts,
                bills.stream().map(bill -> bill.amount().toPlainString()).collect(Collectors.joining(" ")));
        assertTrue(bills.stream().allMatch(bill -> bill.refund() == refund));
    }

    /** 967.74 of March is billed; the renewal makes the month whole. */
    @Test
    void aRenewalFillsTheLastPeriod() {
        Subscription subscription = Koworking.subscription(
                        LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 15), Koworking.DESKS)
                .renewal(Renewal.explicit(Interval.months(1)))
                .build()
                .activate();
        SubscriptionBilling billed = Koworking.bill(Koworking.start(subscription), LocalDate.of(2026, 3, 1));
        Bill bill = only(billed.with(subscription.renew(LocalDate.of(2026, 3, 10))), LocalDate.of(2026, 3, 31));

        assertEquals("1 × 1032.26 2026-03-16/2026-03-31", Koworking.lines(bill));
    }

    /** Without proration a change within a period counts from the next. */
    @Test
    void withoutProrationAPeriodStaysAsItBegan() {
        SubscriptionItem item = PLAN.toBuilder().proration(ProrationPolicy.NONE).build();
        SubscriptionBilling billed = Koworking.bill(Koworking.start(Koworking.running(FIRST, LAST, item)), FIRST);
        Subscription amended = amended(billed.subscription(), Change.unitPrice("plan", "80.00"));

        assertEquals(List.of(), billed.with(amended).due(CHANGE));
        assertEquals(List.of(), billed.with(amended.interrupt(CHANGE)).due(CHANGE));
        assertEquals(
                "1 × 80.00 2026-05-01/2026-05-31",
                Koworking.lines(only(billed.with(amended), LocalDate.of(2026, 5, 1))));
    }

    // --- amendments together ---

    @Test
    void amendmentsMayComeInAnyOrder() {
        Amendment early = Amendment.of("early", CHANGE, Change.unitPrice("plan", "80.00"));
        Amendment late = Amendment.of("late", LocalDate.of(2026, 5, 10), Change.quantity("plan", "2"));
        Subscription plain = Koworking.running(FIRST, LAST, PLAN);

        assertEquals(
                amounts(plain.amend(early).amend(late)),
                amounts(plain.amend(late).amend(early)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                | code
        the same field on the same day        | CPT-SUBSCRIPTION-AMENDMENTS-CLASH
        changed on the day it is taken away   | CPT-SUBSCRIPTION-ITEM-UNKNOWN
        changed after it was taken away       | CPT-SUBSCRIPTION-ITEM-UNKNOWN
        changed, and taken away before        | CPT-SUBSCRIPTION-ITEM-UNKNOWN
        an item that never was                | CPT-SUBSCRIPTION-ITEM-UNKNOWN
        before it is added                    | CPT-SUBSCRIPTION-ITEM-UNKNOWN
        added twice                           | CPT-SUBSCRIPTION-ITEM-TWICE
        added again after it was taken away   | CPT-SUBSCRIPTION-ITEM-TWICE
        an id that is taken                   | CPT-SUBSCRIPTION-AMENDMENT-TWICE
        """)
    void contradictionsAreRefused(String what, String code) {
        Subscription one = Koworking.running(FIRST, LAST, PLAN);
        Change dearer = Change.unitPrice("plan", "80.00");
        SubscriptionItem more = Koworking.item("more", "1", "30.00").build();
        LocalDate later = CHANGE.plusDays(5);
        Runnable move = switch (what) {
            case "the same field on the same day" -> () -> on(on(one, "1", CHANGE, dearer), "2", CHANGE, dearer);
            case "changed on the day it is taken away" ->
                () -> on(on(one, "1", CHANGE, Change.remove("plan")), "2", CHANGE, dearer);
            case "changed after it was taken away" ->
                () -> on(on(one, "1", CHANGE, Change.remove("plan")), "2", later, dearer);
            case "changed, and taken away before" ->
                () -> on(on(one, "1", later, dearer), "2", CHANGE, Change.remove("plan"));
            case "an item that never was" -> () -> on(one, "1", CHANGE, Change.quantity("x", "1"));
            case "before it is added" ->
                () -> on(on(one, "1", later, Change.add(more)), "2", CHANGE, Change.quantity("more", "2"));
            case "added twice" -> () -> on(one, "1", CHANGE, Change.add(PLAN));
            case "added again after it was taken away" ->
                () -> on(on(one, "1", CHANGE, Change.remove("plan")), "2", later, Change.add(PLAN));
            default -> () -> on(on(one, "1", CHANGE, dearer), "1", later, Change.quantity("plan", "2"));
        };

        assertEquals(List.of(code), SubscriptionMovesTest.codes(move));
    }

    private static Subscription on(Subscription one, String id, LocalDate day, Change change) {
        return one.amend(Amendment.of(id, day, change));
    }

    // --- several on one paper ---

    /** The true-up of April goes with the bill of May: one invoice of 15.00 and 80.00. */
    @Test
    void aTrueUpMayGoWithTheNextBill() {
        SubscriptionBilling billed = Koworking.bill(running(), FIRST);
        SubscriptionBilling amended = billed.with(amended(billed.subscription(), Change.unitPrice("plan", "80.00")));
        LocalDate may = LocalDate.of(2026, 5, 1);
        Bill both = Bill.group(amended.due(may));

        assertEquals(new BigDecimal("95.00"), Koworking.net(both));
        assertEquals(List.of("AB-19/2026-04-01/2", "AB-19/2026-05-01/1"), both.keys());
        assertEquals(Optional.of(may), both.draft().issueDate());
        assertEquals(List.of(), amended.with(both).due(may));
    }

    /** What is given back may be more than what is charged; a discount is taken back as what it left. */
    @Test
    void aGroupThatGivesBackIsACreditNote() {
        SubscriptionItem half = Koworking.item("half", "1", "12.35")
                .addPhases(Phase.discounted("10", Interval.months(3)))
                .build();
        SubscriptionBilling billed = Koworking.bill(running(), FIRST);
        List<Bill> back = billed.with(billed.subscription().interrupt(CHANGE.minusDays(1)))
                .due(CHANGE);
        List<Bill> charged = SubscriptionBilling.preview(Koworking.subscription(FIRST, LocalDate.of(2026, 4, 30), half)
                .id("AB-20")
                .build());
        Bill both = Bill.group(List.of(back.get(0), charged.get(0)));

        assertEquals(InvoiceKind.CREDIT_NOTE, both.draft().kind());
        assertEquals(new BigDecimal("-13.88"), Koworking.net(both)); // 25.00 back, 11.12 (11.115) charged
        assertEquals(List.of("AB-19/2026-04-01/2", "AB-20/2026-04-01/1"), both.keys());
    }

    @Test
    void billsOfTwoCustomersAreNotGrouped() {
        Bill one = only(running(), FIRST);
        Subscription other = running().subscription().toBuilder()
                .id("AB-20")
                .content(Koworking.content().toBuilder()
                        .customer(Company.builder().name("Acme").build())
                        .build())
                .build();

        assertEquals(
                List.of("CPT-SUBSCRIPTION-GROUP"),
                SubscriptionMovesTest.codes(() -> Bill.group(List.of(one, only(Koworking.start(other), FIRST)))));
        assertFalse(one.refund());
    }

    private static SubscriptionBilling running() {
        return Koworking.start(Koworking.running(FIRST, LAST, PLAN));
    }

    private static Bill only(SubscriptionBilling billing, LocalDate day) {
        List<Bill> bills = billing.due(day);
        assertEquals(1, bills.size());
        return bills.get(0);
    }

    private static List<BigDecimal> amounts(Subscription subscription) {
        return SubscriptionBilling.preview(subscription).stream()
                .map(Bill::amount)
                .toList();
    }
}
