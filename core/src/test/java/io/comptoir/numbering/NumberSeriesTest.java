package io.comptoir.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSeriesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                  | pattern                      | reset  | date       | rank   | number
        Koworking's own                         | FC{yyyy}{seq:5}              | NEVER  | 2023-03-27 | 87     | FC202300087
        the default                             | F{yyyy}-{seq:5}              | YEARLY | 2026-03-15 | 1      | F2026-00001
        the day in it, without a letter         | {yyyy}{MM}{dd}{seq:3}        | YEARLY | 2023-03-27 | 1      | 20230327001
        slashes between                         | D/{yyyy}/{MM}/{dd}/{seq:3}   | YEARLY | 2023-03-27 | 1      | D/2023/03/27/001
        a year of two digits                    | F{yy}{seq:6}                 | YEARLY | 2005-01-01 | 123456 | F05123456
        no date, never reset                    | FACT{seq:4}                  | NEVER  | 2026-01-01 | 9999   | FACT9999
        the longest number                      | ABCDEFGHIJKLMNOPQRSTUVWXYZ01234-{seq:3} | NEVER | 2026-01-01 | 1 | ABCDEFGHIJKLMNOPQRSTUVWXYZ01234-001
        """)
    void writesTheNumber(String what, String pattern, Reset reset, LocalDate date, long rank, String number) {
        assertEquals(
                number, new NumberingScheme(pattern, reset).number(date, rank).value());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                  | pattern                                  | code
        the same numbers each year              | F{seq:5}                                 | CPT-NUMBERING-REPEATS
        a month is no year                      | F{MM}{seq:5}                             | CPT-NUMBERING-REPEATS
        no counter                              | F{yyyy}                                  | CPT-NUMBERING-MALFORMED
        a counter of 2 digits                   | F{yyyy}{seq:2}                           | CPT-NUMBERING-MALFORMED
        a counter of 7 digits                   | F{yyyy}{seq:7}                           | CPT-NUMBERING-MALFORMED
        two counters                            | F{seq:3}{yyyy}{seq:3}                    | CPT-NUMBERING-MALFORMED
        the counter is not last                 | {seq:3}F{yyyy}                           | CPT-NUMBERING-MALFORMED
        an unknown token                        | F{year}{seq:3}                           | CPT-NUMBERING-MALFORMED
        a token that does not end               | F{yyyy                                   | CPT-NUMBERING-MALFORMED
        a space                                 | F {yyyy}{seq:3}                          | CPT-NUMBERING-MALFORMED
        an accent                               | É{yyyy}{seq:3}                           | CPT-NUMBERING-MALFORMED
        36 characters                           | ABCDEFGHIJKLMNOPQRSTUVWXYZ01234-{yy}{seq:3} | CPT-NUMBERING-MALFORMED
        nothing                                 | ''                                       | CPT-NUMBERING-MALFORMED
        """)
    void refusesAPatternThatCannotWork(String what, String pattern, String code) {
        ViolationsException thrown =
                assertThrows(ViolationsException.class, () -> new NumberingScheme(pattern, Reset.YEARLY));

        assertEquals(code, thrown.code());
    }

    @Test
    void refusesARankThatTheCounterCannotShow() {
        NumberSeries series = NumberSeries.of("F{yyyy}{seq:3}");
        LocalDate day = day("2026-05-01");
        SeriesState last = series.next(SeriesState.of(998, day, "F{yyyy}{seq:3} YEARLY"), day);

        assertEquals("F2026999", series.scheme().number(day, last.rank()).value());
        assertEquals(
                "CPT-NUMBERING-OVERFLOW",
                assertThrows(ViolationsException.class, () -> series.next(last, day))
                        .code());
        assertEquals(
                "CPT-NUMBERING-OVERFLOW",
                assertThrows(ViolationsException.class, () -> series.scheme().number(day, 1000))
                        .code());
    }

    @Test
    void countsAcrossTheYearsOrStartsAgain() {
        NumberSeries yearly = NumberSeries.of("F{yyyy}{MM}{dd}{seq:5}");
        NumberSeries forever = new NumberSeries(new NumberingScheme("FC{yyyy}{seq:5}", Reset.NEVER));

        assertEquals(
                1,
                yearly.next(
                                SeriesState.of(
                                        42, day("2026-12-31"), yearly.scheme().text()),
                                day("2027-01-01"))
                        .rank());
        assertEquals(
                43,
                yearly.next(
                                SeriesState.of(
                                        42, day("2026-12-31"), yearly.scheme().text()),
                                day("2026-12-31"))
                        .rank());
        assertEquals(
                75,
                forever.next(
                                SeriesState.of(
                                        74, day("2022-12-31"), forever.scheme().text()),
                                day("2023-01-15"))
                        .rank());
    }

    @Test
    void takesOverFromAnotherSystemOnce() {
        NumberSeries series = NumberSeries.of("F{yyyy}-{seq:5}").startingAt(87);
        SeriesState first = series.next(SeriesState.UNUSED, day("2026-03-01"));

        assertEquals(87, first.rank());
        assertEquals(88, series.next(first, day("2026-03-01")).rank());
        assertEquals(1, series.next(first, day("2027-01-02")).rank());
    }

    @Test
    void neverGoesBackInTime() {
        NumberSeries series = NumberSeries.of("F{yyyy}-{seq:5}");
        SeriesState last = SeriesState.of(7, day("2026-03-15"), "F{yyyy}-{seq:5} YEARLY");

        assertEquals(8, series.next(last, day("2026-03-15")).rank());
        ViolationsException thrown =
                assertThrows(ViolationsException.class, () -> series.next(last, day("2026-03-14")));
        assertEquals("CPT-NUMBERING-DATE-BEFORE-LAST", thrown.code());
        assertEquals("issueDate", thrown.violations().list().get(0).path());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    // --- when it starts again ---

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                      | pattern                      | reset       | closing | last       | date       | rank | number
        a month begins                              | F{yyyy}{MM}-{seq:3}          | MONTHLY     | 12-31   | 2026-01-31 | 2026-02-01 | 1    | F202602-001
        the same month goes on                      | F{yyyy}{MM}-{seq:3}          | MONTHLY     | 12-31   | 2026-01-01 | 2026-01-31 | 43   | F202601-043
        a year later in the same month              | F{yyyy}{MM}-{seq:3}          | MONTHLY     | 12-31   | 2026-01-31 | 2027-01-31 | 1    | F202701-001
        a fiscal year begins in July                | F{yyyy}{MM}-{seq:3}          | FISCAL_YEAR | 06-30   | 2026-06-30 | 2026-07-01 | 1    | F202607-001
        a fiscal year goes on over New Year         | F{yyyy}{MM}-{seq:3}          | FISCAL_YEAR | 06-30   | 2026-12-31 | 2027-01-01 | 43   | F202701-043
        a fiscal year that is the calendar year     | F{yyyy}-{seq:3}              | FISCAL_YEAR | 12-31   | 2026-12-31 | 2027-01-01 | 1    | F2027-001
        closing at the end of February, leap year   | F{yyyy}{MM}-{seq:3}          | FISCAL_YEAR | 02-28   | 2028-02-28 | 2028-02-29 | 43   | F202802-043
        and the day after                           | F{yyyy}{MM}-{seq:3}          | FISCAL_YEAR | 02-28   | 2028-02-29 | 2028-03-01 | 1    | F202803-001
        closing in the middle of a month            | F{yyyy}{MM}{dd}-{seq:3}      | FISCAL_YEAR | 09-15   | 2026-09-15 | 2026-09-16 | 1    | F20260916-001
        the year is shown and never resets          | F{yyyy}-{seq:3}              | NEVER       | 12-31   | 2026-12-31 | 2027-01-01 | 43   | F2027-043
        """)
    void startsAgain(
            String what,
            String pattern,
            Reset reset,
            String closing,
            LocalDate last,
            LocalDate date,
            long rank,
            String number) {
        NumberSeries series = new NumberSeries(new NumberingScheme(pattern, reset, MonthDay.parse("--" + closing)));

        SeriesState next = series.next(SeriesState.of(42, last, series.scheme().text()), date);

        assertEquals(rank, next.rank());
        assertEquals(number, series.scheme().number(date, next.rank()).value());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                            | pattern                 | reset       | closing | missing
        a month needs the year                            | F{MM}{seq:3}            | MONTHLY     | 12-31   | {yyyy}
        a month needs the month                           | F{yyyy}{seq:3}          | MONTHLY     | 12-31   | {MM}
        a month needs both                                | F{seq:3}                | MONTHLY     | 12-31   | {yyyy} {MM}
        January and July of 2026 would both be F2026001   | F{yyyy}{seq:3}          | FISCAL_YEAR | 06-30   | {MM}
        the 15th and the 16th would both be F202609001    | F{yyyy}{MM}{seq:3}      | FISCAL_YEAR | 09-15   | {dd}
        a calendar year needs the year                    | F{MM}{seq:3}            | FISCAL_YEAR | 12-31   | {yyyy}
        """)
    void refusesASchemeThatWouldRepeat(String what, String pattern, Reset reset, String closing, String missing) {
        ViolationsException thrown = assertThrows(
                ViolationsException.class, () -> new NumberingScheme(pattern, reset, MonthDay.parse("--" + closing)));

        assertEquals("CPT-NUMBERING-REPEATS", thrown.code());
        assertEquals(List.of(missing), thrown.violations().list().get(0).details());
    }

    @Test
    void warnsOfAMonthlyReset() {
        NumberSeries series = new NumberSeries(new NumberingScheme("F{yyyy}{MM}-{seq:3}", Reset.MONTHLY));

        Violations found = series.check(SeriesState.UNUSED, day("2026-01-01"));

        assertEquals(List.of("CPT-NUMBERING-MONTHLY-RESET"), found.codes());
        assertFalse(found.hasErrors());
    }

    // --- what is frozen ---

    @Test
    void freezesItsSchemeWithTheFirstNumber() {
        SeriesState first = NumberSeries.of("F{yyyy}-{seq:5}").next(SeriesState.UNUSED, day("2026-01-01"));
        NumberSeries wider = NumberSeries.of("F{yyyy}-{seq:6}");

        assertEquals(
                "CPT-NUMBERING-FROZEN",
                assertThrows(ViolationsException.class, () -> wider.next(first, day("2026-01-02")))
                        .code());
        assertEquals(1, wider.next(SeriesState.UNUSED, day("2026-01-02")).rank());
    }

    @Test
    void freezesTheResetToo() {
        NumberSeries yearly = NumberSeries.of("F{yyyy}-{seq:5}");
        NumberSeries never = new NumberSeries(new NumberingScheme("F{yyyy}-{seq:5}", Reset.NEVER));
        SeriesState first = yearly.next(SeriesState.UNUSED, day("2026-01-01"));

        assertEquals(
                List.of("CPT-NUMBERING-FROZEN"),
                never.check(first, day("2026-01-02")).codes());
    }

    /** The date may be set aside with a reason; a year that is over may not: its numbers are complete. */
    @Test
    void tellsADateThatGoesBackFromAYearThatIsOver() {
        NumberSeries series = NumberSeries.of("F{yyyy}-{seq:5}");
        SeriesState last = SeriesState.of(7, day("2026-01-10"), series.scheme().text());

        assertEquals(
                List.of("CPT-NUMBERING-DATE-BEFORE-LAST"),
                series.check(last, day("2026-01-09")).codes());
        assertEquals(
                List.of("CPT-NUMBERING-PERIOD-OVER"),
                series.check(last, day("2025-12-31")).codes());
    }

    // --- taking over ---

    @Test
    void takesOverTheNumbersOfAnotherSystem() {
        NumberSeries series = NumberSeries.of("FC{yyyy}{seq:5}").following("FC202300087", day("2023-03-27"));

        assertEquals(88, series.next(SeriesState.UNUSED, day("2023-03-27")).rank());
        assertEquals(1, series.next(SeriesState.UNUSED, day("2024-01-02")).rank());
        assertEquals(
                List.of("CPT-NUMBERING-DATE-BEFORE-LAST"),
                series.check(SeriesState.UNUSED, day("2023-03-26")).codes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                    | number       | date
        another letter            | FA202300087  | 2023-03-27
        another year              | FC202300087  | 2024-03-27
        a digit is missing        | FC20230087   | 2023-03-27
        a digit too many          | FC2023000087 | 2023-03-27
        Arabic digits             | FC2023٠٠٠٨٧  | 2023-03-27
        rank 0                    | FC202300000  | 2023-03-27
        nothing                   | ''           | 2023-03-27
        """)
    void refusesToTakeOverWhatItWouldNotWrite(String what, String number, LocalDate date) {
        NumberSeries series = NumberSeries.of("FC{yyyy}{seq:5}");

        ViolationsException thrown = assertThrows(ViolationsException.class, () -> series.following(number, date));

        assertEquals("CPT-NUMBERING-NOT-OF-SCHEME", thrown.code());
    }

    @Test
    void refusesANameThatIsNotPlain() {
        NumberSeries series = NumberSeries.of("F{seq:3}");

        assertEquals("Nord", series.named("Nord").name());
        assertEquals("N".repeat(40), series.named("N".repeat(40)).name());
        for (String name : List.of("N".repeat(41), "Île", "a b", "\n")) {
            assertEquals(
                    "CPT-NUMBERING-NAME-MALFORMED",
                    assertThrows(ViolationsException.class, () -> series.named(name))
                            .code());
        }
    }
}
