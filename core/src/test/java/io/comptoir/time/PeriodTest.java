package io.comptoir.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final Period MARCH = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @Test
    void includesBothEnds() {
        assertEquals(31, MARCH.days());
        assertEquals(LocalDate.of(2026, 4, 1), MARCH.endExclusive());
        assertEquals(MARCH, Period.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case               | first      | last       | overlaps | shared first | shared last
        the day before       | 2026-02-01 | 2026-02-28 | false    |              |
        its first day        | 2026-02-01 | 2026-03-01 | true     | 2026-03-01   | 2026-03-01
        inside               | 2026-03-10 | 2026-03-12 | true     | 2026-03-10   | 2026-03-12
        around               | 2026-01-01 | 2026-12-31 | true     | 2026-03-01   | 2026-03-31
        its last day         | 2026-03-31 | 2026-05-01 | true     | 2026-03-31   | 2026-03-31
        the day after        | 2026-04-01 | 2026-05-01 | false    |              |
        """)
    void sharesDaysWithAnother(
            String what, LocalDate first, LocalDate last, boolean overlaps, LocalDate from, LocalDate to) {
        Period other = Period.of(first, last);

        assertEquals(overlaps, MARCH.overlaps(other));
        assertEquals(overlaps, other.overlaps(MARCH));
        assertEquals(
                overlaps ? Period.of(from, to) : null, MARCH.intersection(other).orElse(null));
        assertEquals(MARCH.intersection(other), other.intersection(MARCH));
        assertEquals(what.equals("inside"), MARCH.contains(other));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the day before,2026-02-28,false",
        "the first,2026-03-01,true",
        "the last,2026-03-31,true",
        "the day after,2026-04-01,false"
    })
    void containsItsDays(String what, LocalDate date, boolean contained) {
        assertEquals(contained, MARCH.contains(date));
    }

    /** The twelve periods of a subscription from 24 March 2023 to 23 March 2024. */
    @Test
    void dividesAYearIntoMonths() {
        List<Period> months =
                Period.of(LocalDate.of(2023, 3, 24), LocalDate.of(2024, 3, 23)).dividedBy(Interval.months(1));

        assertEquals(12, months.size());
        assertEquals(Period.of(LocalDate.of(2023, 3, 24), LocalDate.of(2023, 4, 23)), months.get(0));
        assertEquals(Period.of(LocalDate.of(2024, 2, 24), LocalDate.of(2024, 3, 23)), months.get(11));
    }

    @Test
    void cutsTheLastPieceShort() {
        assertEquals(
                List.of(
                        Period.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 27)),
                        Period.of(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 30)),
                        Period.of(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 3, 31))),
                Period.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 31)).dividedBy(Interval.months(1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ends before it starts,2026-03-02,2026-03-01,CPT-TIME-PERIOD-REVERSED",
        "after the year 9999,9999-12-31,+10000-01-01,CPT-TIME-DATE-OUT-OF-BOUNDS",
        "before the year 0,-0001-12-31,2026-01-01,CPT-TIME-DATE-OUT-OF-BOUNDS"
    })
    void refusesWhatIsNoPeriod(String what, LocalDate first, LocalDate last, String code) {
        assertEquals(
                code,
                assertThrows(ViolationsException.class, () -> Period.of(first, last))
                        .code());
    }
}
