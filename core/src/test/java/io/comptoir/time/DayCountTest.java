package io.comptoir.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                   | fee     | from       | to         | basis             | days | of  | amount
        a yearly fee by real days                | 1200.00 | 2026-03-10 | 2026-12-31 | ACTUAL_365        | 297  | 365 | 976.44
        the same in months of 30 days            | 1200.00 | 2026-03-10 | 2026-12-31 | COMMERCIAL_30_360 | 291  | 360 | 970.00
        the same as banks lend                   | 1200.00 | 2026-03-10 | 2026-12-31 | ACTUAL_360        | 297  | 360 | 990.00
        the same over the days of its year       | 1200.00 | 2026-03-10 | 2026-12-31 | ACTUAL_ACTUAL     | 297  | 365 | 976.44
        a monthly fee by real days               | 100.00  | 2026-01-15 | 2026-01-31 | DAYS_OF_MONTH     | 17   | 31  | 54.84
        the same in a month of 30 days           | 100.00  | 2026-01-15 | 2026-01-31 | COMMERCIAL_30_360 | 16   | 30  | 53.33
        the 30th ends a month as the 31st does   | 100.00  | 2026-01-15 | 2026-01-30 | COMMERCIAL_30_360 | 16   | 30  | 53.33
        and the 29th does not                    | 100.00  | 2026-01-15 | 2026-01-29 | COMMERCIAL_30_360 | 15   | 30  | 50.00
        half of March, real                      | 2000.00 | 2026-03-16 | 2026-03-30 | DAYS_OF_MONTH     | 15   | 31  | 967.74
        half of March, commercial                | 2000.00 | 2026-03-16 | 2026-03-30 | COMMERCIAL_30_360 | 15   | 30  | 1000.00
        the old price, to the end of April       | 50.00   | 2026-04-16 | 2026-04-30 | DAYS_OF_MONTH     | 15   | 30  | 25.00
        the new price, to the end of April       | 80.00   | 2026-04-16 | 2026-04-30 | DAYS_OF_MONTH     | 15   | 30  | 40.00
        eight months of a commercial year        | 1200.00 | 2023-01-01 | 2023-08-31 | COMMERCIAL_30_360 | 240  | 360 | 800.00
        the four that are left                   | 1200.00 | 2023-09-01 | 2023-12-31 | COMMERCIAL_30_360 | 120  | 360 | 400.00
        a short February is a whole month        | 100.00  | 2026-02-01 | 2026-02-28 | COMMERCIAL_30_360 | 30   | 30  | 100.00
        a long one too                           | 100.00  | 2028-02-01 | 2028-02-29 | COMMERCIAL_30_360 | 30   | 30  | 100.00
        28 days of a long one are 28             | 100.00  | 2028-02-01 | 2028-02-28 | COMMERCIAL_30_360 | 28   | 30  | 93.33
        a month of 31 days is a whole month      | 100.00  | 2026-01-01 | 2026-01-31 | COMMERCIAL_30_360 | 30   | 30  | 100.00
        a 31st alone is a day                    | 100.00  | 2026-01-31 | 2026-01-31 | COMMERCIAL_30_360 | 1    | 30  | 3.33
        a year is a year                         | 1200.00 | 2026-01-01 | 2026-12-31 | COMMERCIAL_30_360 | 360  | 360 | 1200.00
        a year from March is a year              | 1200.00 | 2027-03-01 | 2028-02-29 | COMMERCIAL_30_360 | 360  | 360 | 1200.00
        two months of it                         | 1200.00 | 2028-01-01 | 2028-02-29 | COMMERCIAL_30_360 | 60   | 360 | 200.00
        a yearly fee within one month            | 1200.00 | 2026-01-15 | 2026-01-31 | COMMERCIAL_YEAR   | 16   | 360 | 53.33
        a monthly fee across months              | 100.00  | 2026-01-16 | 2026-02-15 | COMMERCIAL_MONTH  | 30   | 30  | 100.00
        a leap year has a day too many for 365   | 1200.00 | 2028-01-01 | 2028-12-31 | ACTUAL_365        | 366  | 365 | 1203.29
        and is a year by its own days            | 1200.00 | 2028-01-01 | 2028-12-31 | ACTUAL_ACTUAL     | 366  | 366 | 1200.00
        each year by its own days                | 1200.00 | 2027-07-01 | 2028-06-30 | ACTUAL_ACTUAL     | 366  | 731 | 1201.65
        each month by its own days               | 100.00  | 2026-01-15 | 2026-02-14 | DAYS_OF_MONTH     | 31   | 59  | 104.84
        whole months between are whole fees      | 100.00  | 2026-01-15 | 2026-03-31 | DAYS_OF_MONTH     | 76   | 90  | 254.84
        thirds at both ends                      | 90.00   | 2026-04-20 | 2026-06-10 | DAYS_OF_MONTH     | 52   | 91  | 153.00
        one day                                  | 31.00   | 2026-01-31 | 2026-01-31 | DAYS_OF_MONTH     | 1    | 31  | 1.00
        a half cent goes away from zero          | 0.30    | 2026-04-01 | 2026-04-01 | DAYS_OF_MONTH     | 1    | 30  | 0.01
        so it does for a credit                  | -3.15   | 2026-04-01 | 2026-04-01 | DAYS_OF_MONTH     | 1    | 30  | -0.11
        nothing is nothing                       | 0       | 2026-04-01 | 2026-04-01 | ACTUAL_365        | 1    | 365 | 0.00
        """)
    void proratesAFee(
            String what,
            BigDecimal fee,
            LocalDate from,
            LocalDate to,
            DayCount basis,
            long days,
            long of,
            BigDecimal amount) {
        assertEquals(new Proration(days, of, amount), basis.prorate(fee, Period.of(from, to), 2));
    }

    /** What must not happen: a whole February for 28 thirtieths. */
    @Test
    void aWholeMonthIsNeverShort() {
        BigDecimal fee = new BigDecimal("100.00");
        Period february = Period.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));

        assertNotEquals(
                new BigDecimal("93.33"),
                DayCount.COMMERCIAL_30_360.prorate(fee, february, 2).amount());
    }

    @Test
    void countsAllDaysOfTheCalendar() {
        Period all = Period.of(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));

        assertEquals(3_600_000, DayCount.COMMERCIAL_30_360.days(all));
        assertEquals(
                new BigDecimal("120000.00"),
                DayCount.DAYS_OF_MONTH.prorate(BigDecimal.ONE, all, 2).amount());
        assertEquals(
                new BigDecimal("10000"),
                DayCount.ACTUAL_ACTUAL.prorate(BigDecimal.ONE, all, 0).amount());
    }
}
