package io.comptoir.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                 | start      | every | anchor | dates
        months from the 31st                   | 2026-01-31 | P1M   | 31     | 2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31
        the same in another year               | 2023-01-31 | P1M   | 31     | 2023-01-31 2023-02-28 2023-03-31 2023-04-30
        a start in a month too short           | 2026-09-30 | P1M   | 31     | 2026-09-30 2026-10-31 2026-11-30 2026-12-31
        the same without another anchor        | 2026-09-30 | P1M   | 30     | 2026-09-30 2026-10-30 2026-11-30 2026-12-30
        the 30th, over February                | 2026-12-30 | P1M   | 30     | 2026-12-30 2027-01-30 2027-02-28 2027-03-30
        quarters                               | 2026-11-30 | P3M   | 30     | 2026-11-30 2027-02-28 2027-05-30 2027-08-30
        years from 29 February                 | 2024-02-29 | P1Y   | 29     | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29
        years from the end of February         | 2027-02-28 | P1Y   | 29     | 2027-02-28 2028-02-29 2029-02-28
        weeks                                  | 2026-02-17 | P2W   | 17     | 2026-02-17 2026-03-03 2026-03-17
        days                                   | 2026-02-27 | P1D   | 27     | 2026-02-27 2026-02-28 2026-03-01
        """)
    void reckonsEachDateFromTheFirst(String what, LocalDate start, String every, int anchor, String dates) {
        List<LocalDate> expected =
                Arrays.stream(dates.split(" ", -1)).map(LocalDate::parse).toList();
        Recurrence recurrence = Recurrence.of(start, Interval.parse(every)).anchoredOn(anchor);

        assertEquals(expected, recurrence.dates(expected.size()));
        assertEquals(expected, recurrence.datesUntil(expected.get(expected.size() - 1)));
        assertEquals(
                expected.subList(0, expected.size() - 1),
                recurrence.datesUntil(expected.get(expected.size() - 1).minusDays(1)));
    }

    /** What must not happen: a month added to the month before, for ever on the 28th. */
    @Test
    void doesNotDrift() {
        List<LocalDate> chained = List.of(
                LocalDate.of(2026, 1, 31),
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 3, 28),
                LocalDate.of(2026, 4, 28),
                LocalDate.of(2026, 5, 28));

        assertNotEquals(
                chained,
                Recurrence.of(LocalDate.of(2026, 1, 31), Interval.months(1)).dates(5));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                       | start      | anchor | date       | first      | last
        the first day                | 2026-01-31 | 31     | 2026-01-31 | 2026-01-31 | 2026-02-27
        the last of a short period   | 2026-01-31 | 31     | 2026-02-27 | 2026-01-31 | 2026-02-27
        a month end is the next      | 2026-01-31 | 31     | 2026-02-28 | 2026-02-28 | 2026-03-30
        the end of a longer month    | 2026-09-30 | 31     | 2026-10-30 | 2026-09-30 | 2026-10-30
        its anchor day               | 2026-09-30 | 31     | 2026-10-31 | 2026-10-31 | 2026-11-29
        years later                  | 2026-01-31 | 31     | 2036-03-01 | 2036-02-29 | 2036-03-30
        """)
    void knowsThePeriodOfADay(
            String what, LocalDate start, int anchor, LocalDate date, LocalDate first, LocalDate last) {
        Recurrence recurrence = Recurrence.of(start, Interval.months(1)).anchoredOn(anchor);

        assertEquals(Period.of(first, last), recurrence.periodContaining(date).orElseThrow());
    }

    @Test
    void hasNoPeriodBeforeItStarts() {
        assertEquals(
                true,
                Recurrence.of(LocalDate.of(2026, 1, 31), Interval.months(1))
                        .periodContaining(LocalDate.of(2026, 1, 30))
                        .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        # case                     | text       | code
        two units                  | P1M15D     | CPT-TIME-INTERVAL-MALFORMED
        a year and months          | P1Y6M      | CPT-TIME-INTERVAL-MALFORMED
        hours                      | PT1H       | CPT-TIME-INTERVAL-MALFORMED
        no number                  | PM         | CPT-TIME-INTERVAL-MALFORMED
        a fraction                 | P1.5M      | CPT-TIME-INTERVAL-MALFORMED
        lower case                 | p1m        | CPT-TIME-INTERVAL-MALFORMED
        Arabic digits              | P١M        | CPT-TIME-INTERVAL-MALFORMED
        a word                     | monthly    | CPT-TIME-INTERVAL-MALFORMED
        nothing                    | ""         | CPT-TIME-INTERVAL-MALFORMED
        more than an int           | P9999999999M | CPT-TIME-INTERVAL-MALFORMED
        zero                       | P0M        | CPT-TIME-INTERVAL-OUT-OF-BOUNDS
        backwards                  | P-1M       | CPT-TIME-INTERVAL-OUT-OF-BOUNDS
        too long                   | P10001D    | CPT-TIME-INTERVAL-OUT-OF-BOUNDS
        """)
    void refusesWhatIsNoInterval(String what, String text, String code) {
        assertEquals(
                code,
                assertThrows(ViolationsException.class, () -> Interval.parse(text))
                        .code());
    }

    @ParameterizedTest
    @CsvSource({"P1D", "P2W", "P1M", "P3M", "P1Y", "P10000D"})
    void writesAnIntervalAsItReadsIt(String text) {
        assertEquals(text, Interval.parse(text).toString());
    }

    @Test
    void knowsNoOtherUnit() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, ChronoUnit.DECADES));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before the start's day,2026-09-30,29",
        "after a day that its month has,2026-09-29,30",
        "no day of any month,2026-09-30,32",
        "no day at all,2026-09-30,0"
    })
    void refusesAnAnchorThatDoesNotGiveTheStart(String what, LocalDate start, int anchor) {
        Recurrence recurrence = Recurrence.of(start, Interval.months(1));

        assertEquals(
                "CPT-TIME-ANCHOR-ELSEWHERE",
                assertThrows(ViolationsException.class, () -> recurrence.anchoredOn(anchor))
                        .code());
    }

    @Test
    void refusesAnAnchorForWeeks() {
        Recurrence weekly = Recurrence.of(LocalDate.of(2026, 9, 30), Interval.weeks(1));

        assertThrows(ViolationsException.class, () -> weekly.anchoredOn(31));
    }

    @Test
    void answersSoManyDatesAndNoMore() {
        LocalDate start = LocalDate.of(2026, 1, 1);
        Recurrence daily = Recurrence.of(start, Interval.days(1));

        assertEquals(Recurrence.DATES_MAX, daily.dates(Recurrence.DATES_MAX).size());
        assertEquals(
                Recurrence.DATES_MAX,
                daily.datesUntil(start.plusDays(Recurrence.DATES_MAX - 1)).size());
        assertEquals("CPT-TIME-COUNT-OUT-OF-BOUNDS", code(() -> daily.dates(Recurrence.DATES_MAX + 1)));
        assertEquals("CPT-TIME-COUNT-OUT-OF-BOUNDS", code(() -> daily.dates(0)));
        assertEquals("CPT-TIME-DATES-TOO-MANY", code(() -> daily.datesUntil(start.plusDays(Recurrence.DATES_MAX))));
        assertEquals("CPT-TIME-END-BEFORE-START", code(() -> daily.datesUntil(start.minusDays(1))));
    }

    @Test
    void staysOnTheCalendar() {
        LocalDate last = LocalDate.of(9999, 12, 31);

        assertEquals(List.of(last), Recurrence.of(last, Interval.years(10_000)).datesUntil(last));
        assertEquals(List.of(last), Recurrence.of(last, Interval.months(1)).dates(1));
        assertEquals(
                "CPT-TIME-DATE-OUT-OF-BOUNDS",
                code(() -> Recurrence.of(last, Interval.days(1)).dates(2)));
        assertEquals(
                "CPT-TIME-DATE-OUT-OF-BOUNDS", code(() -> Interval.years(10_000).after(last, Integer.MAX_VALUE)));
        assertEquals(
                last,
                Recurrence.of(LocalDate.of(9999, 12, 1), Interval.months(1))
                        .period(0)
                        .last());
    }

    private static String code(org.junit.jupiter.api.function.Executable asked) {
        return assertThrows(ViolationsException.class, asked).code();
    }
}
