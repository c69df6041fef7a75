package io.comptoir.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
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
}
