package io.comptoir.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Tier;
import io.comptoir.line.ItemLine;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a part of a period is billed, and what a phase makes of it. */
class ProrationTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                               | fee     | every | first      | last       | policy            | amount
        S4-04, real days of March            | 2000.00 | P1M   | 2026-03-01 | 2026-03-15 | ACTUAL_DAYS       | 967.74
        S4-04, commercial                    | 2000.00 | P1M   | 2026-03-01 | 2026-03-15 | COMMERCIAL_30_360 | 1000.00
        G01, 17 of 31 days                   | 100.00  | P1M   | 2026-01-15 | 2026-01-31 | ACTUAL_DAYS       | 54.84
        G02, 16 of 30                        | 100.00  | P1M   | 2026-01-15 | 2026-01-31 | COMMERCIAL_30_360 | 53.33
        297 of 365 days                      | 1200.00 | P1Y   | 2026-03-10 | 2026-12-31 | ACTUAL_DAYS       | 976.44
        G04, 291 of 360                      | 1200.00 | P1Y   | 2026-03-10 | 2026-12-31 | COMMERCIAL_30_360 | 970.00
        none: begun is due                   | 2000.00 | P1M   | 2026-03-31 | 2026-03-31 | NONE              | 2000.00
        a whole month is whole               | 2000.00 | P1M   | 2026-02-01 | 2026-02-28 | ACTUAL_DAYS       | 2000.00
        also a commercial February           | 2000.00 | P1M   | 2026-02-01 | 2026-02-28 | COMMERCIAL_30_360 | 2000.00
        all but its last day counts 27 of 30 | 300.00  | P1M   | 2026-02-01 | 2026-02-27 | COMMERCIAL_30_360 | 270.00
        a day of a week                      | 70.00   | P1W   | 2026-01-01 | 2026-01-01 | ACTUAL_DAYS       | 10.00
        half a quarter of 90 days            | 900.00  | P3M   | 2026-01-01 | 2026-02-14 | ACTUAL_DAYS       | 450.00
        """)
    void billsAPart(
            String what,
            String fee,
            String every,
            LocalDate first,
            LocalDate last,
            ProrationPolicy policy,
            BigDecimal amount) {
        Subscription subscription = Koworking.subscription(
                        first,
                        last,
                        Koworking.item("a", "1", fee).proration(policy).build())
                .billingStart(LocalDate.of(2026, 1, 1))
                .every(Interval.parse(every))
                .build();
        List<Bill> bills = SubscriptionBilling.preview(subscription);

        assertEquals(1, bills.size());
        assertEquals(amount, Koworking.net(bills.get(0)));
    }

    /** Each item by its own policy. */
    @Test
    void prorationIsTheItemsOwn() {
        Subscription subscription = Koworking.subscription(
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 15),
                        Koworking.item("actual", "10", "200").build(),
                        Koworking.item("commercial", "10", "200")
                                .proration(ProrationPolicy.COMMERCIAL_30_360)
                                .build(),
                        Koworking.item("none", "10", "200")
                                .proration(ProrationPolicy.NONE)
                                .build(),
                        Koworking.item("told", "10", "200")
                                .proration(ProrationPolicy.BY_HAND)
                                .putByHand(LocalDate.of(2026, 3, 1), new BigDecimal("1234.50"))
                                .build())
                .build();

        Bill bill = SubscriptionBilling.preview(subscription).get(0);

        assertEquals(
                "967.74 1000.00 2000 1234.50",
                bill.draft().items().stream()
                        .map(line -> line.quantity().multiply(line.unitPrice()).toPlainString())
                        .collect(Collectors.joining(" ")));
        assertEquals(
                "15 jours sur 31", bill.draft().items().get(0).description().orElseThrow());
    }

    @Test
    void anAmountByHandIsMissedWhereItIsNotTold() {
        Subscription subscription = Koworking.subscription(
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 4, 15),
                        Koworking.item("told", "10", "200")
                                .proration(ProrationPolicy.BY_HAND)
                                .build())
                .build();

        assertEquals(
                List.of("CPT-SUBSCRIPTION-HAND-AMOUNT-MISSING"),
                SubscriptionMovesTest.codes(() -> SubscriptionBilling.preview(subscription)));
    }

    /** A trial of 14 days, three months at half price, then 100.00: 28 February 2026 is the 59th day of the year. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # phases          | amounts of January to June
        free P1M          | 0 100.00 100.00 100.00 100.00 100.00
        free P2W          | 54.84 100.00 100.00 100.00 100.00 100.00
        half P3M          | 50.00 50.00 50.00 100.00 100.00 100.00
        fixed P2M         | 70.00 70.00 100.00 100.00 100.00 100.00
        free P1M half P2M | 0 50.00 50.00 100.00 100.00 100.00
        half P2W          | 77.42 100.00 100.00 100.00 100.00 100.00
        all P1Y           | 0 0 0 0 0 0
        """)
    void phasesComeBeforeThePrice(String phases, String amounts) {
        SubscriptionItem.Builder item = Koworking.item("a", "1", "100.00");
        String[] words = phases.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            Interval lasts = Interval.parse(words[i + 1]);
            item.addPhases(
                    switch (words[i]) {
                        case "free" -> Phase.free(lasts);
                        case "half" -> Phase.discounted("50", lasts);
                        case "all" -> Phase.discounted("100", lasts);
                        default -> Phase.fixed(PriceModel.perUnit("70.00"), lasts);
                    });
        }
        Subscription subscription =
                Koworking.running(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), item.build());
        List<Bill> bills = SubscriptionBilling.preview(subscription);

        assertEquals(
                amounts,
                subscription.schedule().stream()
                        .map(period -> bills.stream()
                                .filter(bill ->
                                        bill.draft().issueDate().orElseThrow().equals(period.date()))
                                .map(bill -> Koworking.net(bill).toPlainString())
                                .findFirst()
                                .orElse("0"))
                        .collect(Collectors.joining(" ")));
    }

    /** Month ends: three months from 31 January end on 30 April, not on the 28th. */
    @Test
    void phasesDoNotDriftEither() {
        SubscriptionItem item = Koworking.item("a", "1", "100.00")
                .addPhases(Phase.free(Interval.months(1)), Phase.free(Interval.months(2)))
                .build();
        Subscription subscription = Koworking.running(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 6, 29), item);

        assertEquals(
                LocalDate.of(2026, 4, 30),
                SubscriptionBilling.preview(subscription)
                        .get(0)
                        .draft()
                        .issueDate()
                        .orElseThrow());
    }

    /** A08 in another garb: 3 × 9.99 less 33 % is 20.0799; the line shows price and discount. */
    @Test
    void aDiscountIsShown() {
        SubscriptionItem item = Koworking.item("a", "3", "9.99")
                .addPhases(Phase.discounted("33", Interval.months(1)))
                .build();
        Bill bill = SubscriptionBilling.preview(
                        Koworking.running(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), item))
                .get(0);
        ItemLine line = bill.draft().items().get(0);

        assertEquals(new BigDecimal("20.08"), Koworking.net(bill));
        assertEquals("3 × 9.99 2026-01-01/2026-01-31", Koworking.lines(bill));
        assertEquals("Remise 33 %", line.discounts().get(0).label().orElseThrow());
    }

    /** 12 units by tiers: 10 at 5.00 and 2 at 4.00. */
    @Test
    void aPriceModelIsOneAmount() {
        SubscriptionItem item = Koworking.item("a", "12", "0")
                .price(PriceModel.tiered(Tier.upTo("10", "5.00"), Tier.beyond("4.00")))
                .build();
        Bill bill = SubscriptionBilling.preview(
                        Koworking.running(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), item))
                .get(0);

        assertEquals("1 × 58.00 2026-01-01/2026-01-31", Koworking.lines(bill));
    }

    /** What is billed once is never prorated, and billed in the period where it starts. */
    @Test
    void onceIsOnceAndWhole() {
        Subscription subscription = Koworking.running(
                        LocalDate.of(2026, 3, 20), LocalDate.of(2026, 5, 31), Koworking.DESKS)
                .amend(Amendment.of(
                        "1",
                        LocalDate.of(2026, 4, 25),
                        Change.add(Koworking.item("set-up", "1", "300.00")
                                .once(true)
                                .build())));

        assertEquals(
                "10 × 200.00 2026-03-20/2026-04-19|10 × 200.00 2026-04-20/2026-05-19; 1 × 300.00|"
                        + "1 × 774.19 2026-05-20/2026-05-31",
                SubscriptionBilling.preview(subscription).stream()
                        .map(Koworking::lines)
                        .collect(Collectors.joining("|")));
    }

    /** A rate that changes within a period is two lines: 15 of April's 30 days each. */
    @Test
    void aRateThatChangesCutsTheLine() {
        Subscription subscription = Koworking.running(
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 4, 30),
                        Koworking.item("a", "1", "100.00").vat(VatRate.VAT_10).build())
                .amend(Amendment.of("1", LocalDate.of(2026, 4, 16), Change.vat("a", VatRate.VAT_20)));
        Bill bill = SubscriptionBilling.preview(subscription).get(0);

        assertEquals("1 × 50.00 2026-04-01/2026-04-15; 1 × 50.00 2026-04-16/2026-04-30", Koworking.lines(bill));
        assertEquals(new BigDecimal("15.00"), bill.draft().totals().totalVat());
    }
}
