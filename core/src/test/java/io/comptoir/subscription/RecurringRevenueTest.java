package io.comptoir.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurringRevenueTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what a period costs       | every | price   | monthly
        a month                     | P1M   | 2000.00 | 2000.00
        a quarter, by 3             | P3M   | 100.00  | 33.33
        a year, by 12               | P1Y   | 1000.00 | 83.33
        two years, by 24            | P2Y   | 1200.00 | 50.00
        a week, by 7 and 365        | P1W   | 70.00   | 304.17
        a day, by 365               | P1D   | 1.00    | 30.42
        """)
    void contractsBringSoMuchAMonth(String what, String every, String price, BigDecimal monthly) {
        Subscription subscription = Koworking.subscription(
                        Koworking.START,
                        Koworking.END,
                        Koworking.item("a", "1", price).build())
                .every(Interval.parse(every))
                .build()
                .activate();

        assertEquals(monthly, RecurringRevenue.monthly(subscription, Koworking.START));
    }

    /** D9: by contract Koworking brings 2 000.00 a month; what was invoiced, over twelve, is 28 500.00 ÷ 12 = 2 375.00. */
    @Test
    void theTwoMeaningsDiffer() {
        Subscription subscription = Koworking.caseTwo().build().activate();
        List<BigDecimal> nets = SubscriptionBilling.preview(subscription).stream()
                .map(Koworking::net)
                .toList();

        assertEquals(new BigDecimal("2000.00"), RecurringRevenue.monthly(subscription, Koworking.START));
        assertEquals(new BigDecimal("2375.00"), RecurringRevenue.invoicedOverTwelve(nets, 2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # day                    | date       | monthly
        before the first         | 2023-03-23 | 0.00
        the first                | 2023-03-24 | 2000.00
        once amended             | 2023-06-01 | 2400.00
        while suspended          | 2023-07-10 | 0.00
        and afterwards           | 2023-07-11 | 2400.00
        the last                 | 2023-12-31 | 2400.00
        after it was cut short   | 2024-01-01 | 0.00
        """)
    void countsWhatRunsOnTheDay(String what, LocalDate day, BigDecimal monthly) {
        Subscription subscription = Koworking.caseTwo()
                .build()
                .activate()
                .amend(Amendment.of("1", LocalDate.of(2023, 6, 1), Change.quantity("desks", "12")))
                .suspend(LocalDate.of(2023, 7, 1))
                .resume(LocalDate.of(2023, 7, 11))
                .interrupt(LocalDate.of(2023, 12, 31));

        assertEquals(monthly, RecurringRevenue.monthly(subscription, day));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what happened between     | from       | to         | start   | new     | expansion | contraction | churn    | end
        it began                    | 2023-03-01 | 2023-04-01 | 0.00    | 2000.00 | 0.00      | 0.00        | 0.00     | 2000.00
        nothing                     | 2023-04-01 | 2023-05-01 | 2000.00 | 0.00    | 0.00      | 0.00        | 0.00     | 2000.00
        two desks more              | 2023-05-01 | 2023-06-01 | 2000.00 | 0.00    | 400.00    | 0.00        | 0.00     | 2400.00
        it was suspended            | 2023-06-01 | 2023-07-05 | 2400.00 | 0.00    | 0.00      | 0.00        | -2400.00 | 0.00
        and runs again              | 2023-07-05 | 2023-08-01 | 0.00    | 2400.00 | 0.00      | 0.00        | 0.00     | 2400.00
        three desks less            | 2023-08-01 | 2023-10-01 | 2400.00 | 0.00    | 0.00      | -600.00     | 0.00     | 1800.00
        it was cut short            | 2023-10-01 | 2024-01-01 | 1800.00 | 0.00    | 0.00      | 0.00        | -1800.00 | 0.00
        all of it                   | 2023-03-01 | 2024-03-01 | 0.00    | 0.00    | 0.00      | 0.00        | 0.00     | 0.00
        """)
    void tellsHowItMovedBetweenTwoDays(
            String what,
            LocalDate from,
            LocalDate to,
            BigDecimal start,
            BigDecimal added,
            BigDecimal expansion,
            BigDecimal contraction,
            BigDecimal churn,
            BigDecimal end) {
        Subscription subscription = Koworking.caseTwo()
                .build()
                .activate()
                .amend(Amendment.of("1", LocalDate.of(2023, 6, 1), Change.quantity("desks", "12")))
                .suspend(LocalDate.of(2023, 7, 1))
                .resume(LocalDate.of(2023, 7, 11))
                .amend(Amendment.of("2", LocalDate.of(2023, 10, 1), Change.quantity("desks", "9")))
                .interrupt(LocalDate.of(2023, 12, 31));

        RevenueMovement movement = RecurringRevenue.movement(subscription, from, to);

        assertEquals(new RevenueMovement(start, added, expansion, contraction, churn), movement);
        assertEquals(end, movement.end());
        assertEquals(start.add(contraction).add(churn), movement.kept());
    }

    @Test
    void aDraftBringsNothing() {
        assertEquals(
                new BigDecimal("0.00"),
                RecurringRevenue.monthly(Koworking.caseTwo().build(), Koworking.START));
    }
}
