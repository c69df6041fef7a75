package io.comptoir.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                            | date       | closing | start      | end        | label
        the calendar year                 | 2026-11-22 | --12-31 | 2026-01-01 | 2026-12-31 | 2026
        its last day                      | 2026-12-31 | --12-31 | 2026-01-01 | 2026-12-31 | 2026
        from summer to summer             | 2026-11-22 | --06-30 | 2026-07-01 | 2027-06-30 | 2026-2027
        its last day                      | 2026-06-30 | --06-30 | 2025-07-01 | 2026-06-30 | 2025-2026
        its first day                     | 2026-07-01 | --06-30 | 2026-07-01 | 2027-06-30 | 2026-2027
        the end of February, to leap      | 2027-11-22 | --02-28 | 2027-03-01 | 2028-02-29 | 2027-2028
        the end of February, from leap    | 2028-11-22 | --02-29 | 2028-03-01 | 2029-02-28 | 2028-2029
        the leap day                      | 2028-02-29 | --02-28 | 2027-03-01 | 2028-02-29 | 2027-2028
        within a month                    | 2026-11-22 | --12-24 | 2025-12-25 | 2026-12-24 | 2025-2026
        """)
    void holdsADay(String what, LocalDate date, MonthDay closing, LocalDate start, LocalDate end, String label) {
        FiscalYear year = FiscalYear.containing(date, closing);

        assertEquals(FiscalYear.of(start, end), year);
        assertEquals(label, year.label());
        assertTrue(year.contains(date));
        assertEquals(FiscalYear.containing(end.plusDays(1), closing), year.next());
        assertEquals(12, year.months().size());
        assertEquals(4, year.quarters().size());
        assertFalse(year.contains(end.plusDays(1)));
    }

    @Test
    void startsLateAndEndsOnTime() {
        FiscalYear first = FiscalYear.of(LocalDate.of(2026, 11, 15), LocalDate.of(2027, 12, 31));

        assertEquals(14, first.months().size());
        assertEquals(
                Period.of(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 30)),
                first.months().get(0));
        assertEquals(
                List.of(
                        Period.of(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 12, 31)),
                        Period.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)),
                        Period.of(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 6, 30)),
                        Period.of(LocalDate.of(2027, 7, 1), LocalDate.of(2027, 9, 30)),
                        Period.of(LocalDate.of(2027, 10, 1), LocalDate.of(2027, 12, 31))),
                first.quarters());
        assertEquals(FiscalYear.calendar(2028), first.next());
        assertEquals("2026-2027", first.label());
    }

    @Test
    void endsOnADay() {
        assertEquals(FiscalYear.calendar(2026), FiscalYear.endingOn(LocalDate.of(2026, 12, 31)));
    }

    @Test
    void lastsTwentyFourMonthsAtMost() {
        assertEquals(
                24,
                FiscalYear.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31))
                        .months()
                        .size());
        assertEquals(
                "CPT-TIME-FISCAL-YEAR-TOO-LONG",
                assertThrows(
                                ViolationsException.class,
                                () -> FiscalYear.of(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 1, 1)))
                        .code());
    }
}
