package io.comptoir.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateRuleTest {

    /** C. com. L441-10 and the two readings of CEPC. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                        | from       | days first | end of month first | 60 days
        mid-January                   | 2026-01-15 | 2026-03-31 | 2026-03-17         | 2026-03-16
        the tenth of March            | 2026-03-10 | 2026-04-30 | 2026-05-15         | 2026-05-09
        """)
    void fortyFiveDaysEndOfMonth(
            String what, LocalDate from, LocalDate daysFirst, LocalDate endFirst, LocalDate sixty) {
        assertEquals(daysFirst, DueDateRule.START.days(45).endOfMonth().dueOn(from));
        assertEquals(endFirst, DueDateRule.START.endOfMonth().days(45).dueOn(from));
        assertEquals(sixty, DueDateRule.START.days(60).dueOn(from));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                        | from       | days | due
        60 days of the invoice        | 2026-11-22 | 60   | 2027-01-21
        30 days of the receipt        | 2026-01-31 | 30   | 2026-03-02
        a periodic invoice            | 2026-10-31 | 45   | 2026-12-15
        at once                       | 2026-01-31 | 0    | 2026-01-31
        over a leap day               | 2028-02-01 | 30   | 2028-03-02
        """)
    void addsDays(String what, LocalDate from, int days, LocalDate due) {
        assertEquals(due, DueDateRule.START.days(days).dueOn(from));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                        | from       | end of ten days
        the first of a month          | 2026-02-01 | 2026-02-10
        the tenth                     | 2026-02-10 | 2026-02-10
        the eleventh                  | 2026-02-11 | 2026-02-20
        the twentieth                 | 2026-02-20 | 2026-02-20
        the twenty-first              | 2026-02-21 | 2026-02-28
        in a leap year                | 2028-02-21 | 2028-02-29
        the thirtieth                 | 2026-01-30 | 2026-01-31
        the thirty-first              | 2026-01-31 | 2026-01-31
        """)
    void endsTenDays(String what, LocalDate from, LocalDate end) {
        assertEquals(end, DueDateRule.START.endOfTenDays().dueOn(from));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                              | from       | day | due
        the 10th of the next month          | 2026-01-15 | 10  | 2026-02-10
        also from before the 10th           | 2026-01-05 | 10  | 2026-02-10
        over the year                       | 2026-12-31 | 10  | 2027-01-10
        a day that the month has not        | 2026-01-15 | 31  | 2026-02-28
        nor in a leap year                  | 2028-01-31 | 30  | 2028-02-29
        the first                           | 2026-01-31 | 1   | 2026-02-01
        """)
    void goesToADayOfTheNextMonth(String what, LocalDate from, int day, LocalDate due) {
        assertEquals(due, DueDateRule.START.dayOfNextMonth(day).dueOn(from));
    }

    @Test
    void addsMonths() {
        assertEquals(LocalDate.of(2026, 2, 28), DueDateRule.START.months(1).dueOn(LocalDate.of(2026, 1, 31)));
        assertEquals(LocalDate.of(2026, 3, 31), DueDateRule.START.months(2).dueOn(LocalDate.of(2026, 1, 31)));
    }

    /** The order decides: 30 days after the ten days of the delivery, or the ten days 30 days after it. */
    @Test
    void takesTheStepsInTheirOrder() {
        LocalDate delivery = LocalDate.of(2026, 1, 12);

        assertEquals(
                LocalDate.of(2026, 2, 19),
                DueDateRule.START.endOfTenDays().days(30).dueOn(delivery));
        assertEquals(
                LocalDate.of(2026, 2, 20),
                DueDateRule.START.days(30).endOfTenDays().dueOn(delivery));
    }

    @Test
    void staysWithinItsBounds() {
        assertEquals(LocalDate.of(9999, 12, 31), DueDateRule.START.days(1).dueOn(LocalDate.of(9999, 12, 30)));
        assertEquals(
                "CPT-TIME-DATE-OUT-OF-BOUNDS",
                code(() -> DueDateRule.START.days(1).dueOn(LocalDate.of(9999, 12, 31))));
        assertEquals("CPT-TIME-STEP-OUT-OF-BOUNDS", code(() -> DueDateRule.START.days(-1)));
        assertEquals("CPT-TIME-STEP-OUT-OF-BOUNDS", code(() -> DueDateRule.START.months(10_001)));
        assertEquals("CPT-TIME-DAY-OF-MONTH", code(() -> DueDateRule.START.dayOfNextMonth(0)));
        assertEquals("CPT-TIME-DAY-OF-MONTH", code(() -> DueDateRule.START.dayOfNextMonth(32)));
        assertThrows(IllegalArgumentException.class, () -> {
            DueDateRule rule = DueDateRule.START;
            for (int i = 0; i <= DueDateRule.STEPS_MAX; i++) {
                rule = rule.days(1);
            }
        });
    }

    private static String code(org.junit.jupiter.api.function.Executable asked) {
        return assertThrows(ViolationsException.class, asked).code();
    }
}
