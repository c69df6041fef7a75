package io.comptoir.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.time.Interval;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    /** S4-53: the twelve drafts of Koworking, as its list shows them. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        0,  2023-03-24, 2023-03-24, 2023-03-24, 2023-04-23, 6500.00, 7800.00
        1,  2023-04-24, 2023-04-24, 2023-04-24, 2023-05-23, 2000.00, 2400.00
        2,  2023-05-24, 2023-05-24, 2023-05-24, 2023-06-23, 2000.00, 2400.00
        3,  2023-06-24, 2023-06-24, 2023-06-24, 2023-07-23, 2000.00, 2400.00
        4,  2023-07-24, 2023-07-24, 2023-07-24, 2023-08-23, 2000.00, 2400.00
        5,  2023-08-24, 2023-08-24, 2023-08-24, 2023-09-23, 2000.00, 2400.00
        6,  2023-09-24, 2023-09-24, 2023-09-24, 2023-10-23, 2000.00, 2400.00
        7,  2023-10-24, 2023-10-24, 2023-10-24, 2023-11-23, 2000.00, 2400.00
        8,  2023-11-24, 2023-11-24, 2023-11-24, 2023-12-23, 2000.00, 2400.00
        9,  2023-12-24, 2023-12-24, 2023-12-24, 2024-01-23, 2000.00, 2400.00
        10, 2024-01-24, 2024-01-24, 2024-01-24, 2024-02-23, 2000.00, 2400.00
        11, 2024-02-24, 2024-02-24, 2024-02-24, 2024-03-23, 2000.00, 2400.00
        """)
    void billsKoworkingAsItsListShows(
            int rank,
            LocalDate issued,
            LocalDate due,
            LocalDate first,
            LocalDate last,
            BigDecimal net,
            BigDecimal gross) {
        List<Bill> bills = SubscriptionBilling.preview(Koworking.caseTwo().build());
        Bill bill = bills.get(rank);

        assertEquals(12, bills.size());
        assertEquals(Optional.of(issued), bill.draft().issueDate());
        assertEquals(due, bill.draft().dueOn(issued));
        assertEquals(first, bill.draft().period().orElseThrow().first());
        assertEquals(last, bill.draft().period().orElseThrow().last());
        assertEquals(net, bill.draft().totals().totalNet());
        assertEquals(gross, bill.draft().totals().totalGross());
        assertEquals("AB-19/" + first + "/1", bill.key());
    }

    /** S4-51: what is billed once has no period; what lasts has the days that are billed (BT-134, BT-135). */
    @Test
    void linesSayTheirDays() {
        List<Bill> bills = SubscriptionBilling.preview(Koworking.caseTwo().build());

        assertEquals("5 × 900.00; 10 × 200.00 2023-03-24/2023-04-23", Koworking.lines(bills.get(0)));
        assertEquals("10 × 200.00 2023-04-24/2023-05-23", Koworking.lines(bills.get(1)));
    }

    @Test
    void theWholeOfKoworkingIs28500() {
        BigDecimal net = SubscriptionBilling.preview(Koworking.caseTwo().build()).stream()
                .map(Koworking::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertEquals(new BigDecimal("28500.00"), net);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                       | start      | end        | billing    | every | anchor | periods
        month ends do not drift, V12 | 2023-01-31 | 2023-05-30 | 2023-01-31 | P1M   | 31     | 2023-01-31/2023-02-27 2023-02-28/2023-03-30 2023-03-31/2023-04-29 2023-04-30/2023-05-30
        nor from a short month       | 2023-09-30 | 2023-12-30 | 2023-09-30 | P1M   | 31     | 2023-09-30/2023-10-30 2023-10-31/2023-11-29 2023-11-30/2023-12-30
        cut at the beginning         | 2023-03-24 | 2023-05-31 | 2023-04-01 | P1M   | 1      | 2023-03-24/2023-03-31 2023-04-01/2023-04-30 2023-05-01/2023-05-31
        the grid may start before    | 2023-03-24 | 2023-05-31 | 2023-01-01 | P1M   | 1      | 2023-03-24/2023-03-31 2023-04-01/2023-04-30 2023-05-01/2023-05-31
        or long after                | 2023-03-24 | 2023-05-31 | 2024-01-01 | P1M   | 1      | 2023-03-24/2023-03-31 2023-04-01/2023-04-30 2023-05-01/2023-05-31
        cut at the end               | 2023-03-24 | 2023-05-01 | 2023-03-24 | P1M   | 24     | 2023-03-24/2023-04-23 2023-04-24/2023-05-01
        one day                      | 2023-03-24 | 2023-03-24 | 2023-03-24 | P1M   | 24     | 2023-03-24/2023-03-24
        quarters                     | 2023-01-15 | 2023-06-30 | 2023-01-01 | P3M   | 1      | 2023-01-15/2023-03-31 2023-04-01/2023-06-30
        a leap day each year         | 2024-02-29 | 2026-02-27 | 2024-02-29 | P1Y   | 29     | 2024-02-29/2025-02-27 2025-02-28/2026-02-27
        fortnights                   | 2023-03-24 | 2023-04-20 | 2023-03-24 | P2W   | 24     | 2023-03-24/2023-04-06 2023-04-07/2023-04-20
        weeks on another day         | 2023-03-24 | 2023-04-02 | 2023-03-27 | P1W   | 27     | 2023-03-24/2023-03-26 2023-03-27/2023-04-02
        days                         | 2023-03-24 | 2023-03-25 | 2023-03-24 | P1D   | 24     | 2023-03-24/2023-03-24 2023-03-25/2023-03-25
        """)
    void cutsTheTerm(
            String what, LocalDate start, LocalDate end, LocalDate billing, String every, int anchor, String periods) {
        Subscription subscription = Koworking.subscription(start, end, Koworking.DESKS)
                .billingStart(billing)
                .every(Interval.parse(every))
                .anchorDay(anchor)
                .build();

        assertEquals(
                periods,
                subscription.schedule().stream()
                        .map(period ->
                                period.billed().first() + "/" + period.billed().last())
                        .collect(Collectors.joining(" ")));
    }

    /** Terme échu: dated on the last day. */
    @Test
    void billsInArrearsOnTheLastDay() {
        List<Bill> bills = SubscriptionBilling.preview(
                Koworking.caseTwo().term(BillingTerm.IN_ARREARS).build());

        assertEquals(
                Optional.of(LocalDate.of(2023, 4, 23)), bills.get(0).draft().issueDate());
        assertEquals(Optional.of(Koworking.END), bills.get(11).draft().issueDate());
    }

    @Test
    void anAnchorThatDoesNotGiveTheBillingStartIsRefused() {
        assertEquals(
                List.of("CPT-TIME-ANCHOR-ELSEWHERE"),
                SubscriptionMovesTest.codes(
                        () -> Koworking.caseTwo().anchorDay(25).build()));
    }

    /** 10 000 months are 833 years. */
    @Test
    void aScheduleWithoutEndIsRefused() {
        Subscription.Builder endless = Koworking.caseTwo().initialEnd(LocalDate.of(2900, 3, 23));

        assertEquals(List.of("CPT-TIME-DATES-TOO-MANY"), SubscriptionMovesTest.codes(endless::build));
        Subscription long833 =
                Koworking.caseTwo().initialEnd(LocalDate.of(2856, 3, 23)).build();
        assertEquals(9996, long833.schedule().size());
    }

    /** Trap 14: run as often as you like, each bill has one key and is made once. */
    @Test
    void aRunThatIsRepeatedBillsNothingTwice() {
        SubscriptionBilling billing =
                Koworking.start(Koworking.caseTwo().build().activate());
        LocalDate day = LocalDate.of(2023, 5, 1);
        List<Bill> bills = billing.due(day);

        assertEquals(
                List.of("AB-19/2023-03-24/1", "AB-19/2023-04-24/1"),
                bills.stream().map(Bill::key).toList());
        assertEquals(bills, billing.due(day));
        SubscriptionBilling made = Koworking.bill(billing, day);
        assertEquals(List.of(), made.due(day));
        assertEquals(
                List.of("CPT-SUBSCRIPTION-BILLED-TWICE"), SubscriptionMovesTest.codes(() -> made.with(bills.get(1))));
        assertEquals(
                "AB-19/2023-05-24/1", made.due(LocalDate.of(2023, 5, 24)).get(0).key());
    }

    @Test
    void whatWasBilledOfAnotherIsRefused() {
        SubscriptionBilling made =
                Koworking.bill(Koworking.start(Koworking.caseTwo().build().activate()), Koworking.START);

        assertEquals(
                List.of("CPT-SUBSCRIPTION-BILLED-ELSEWHERE"),
                SubscriptionMovesTest.codes(
                        () -> new SubscriptionBilling(made.subscription().copy("AB-20"), made.billed())));
    }

    /** S4-76: 2023 without the two drafts that were made. */
    @Test
    void forecastsTheDraftsToCome() {
        SubscriptionBilling billing =
                Koworking.bill(Koworking.start(Koworking.caseTwo().build().activate()), LocalDate.of(2023, 4, 24));
        NavigableMap<YearMonth, BigDecimal> forecast =
                billing.forecast(Period.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));

        assertEquals(YearMonth.of(2023, 5), forecast.firstKey());
        assertEquals(YearMonth.of(2023, 12), forecast.lastKey());
        assertEquals(8, forecast.size());
        assertTrue(forecast.values().stream().allMatch(new BigDecimal("2000.00")::equals));
    }
}
