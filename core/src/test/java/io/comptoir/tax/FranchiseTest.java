package io.comptoir.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.tax.Franchise.Activity;
import io.comptoir.tax.Franchise.Level;
import io.comptoir.tax.Franchise.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FranchiseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** CGI art. 293 B: 85 000 (93 500), 37 500 (41 250), 50 000 (55 000), 35 000 (38 500), each inclusive. */
    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "SALES,85000.00,BELOW", "SALES,85000.01,ABOVE_THRESHOLD",
        "SALES,93500.00,ABOVE_THRESHOLD", "SALES,93500.01,ABOVE_RAISED",
        "SERVICES,37500.00,BELOW", "SERVICES,37500.01,ABOVE_THRESHOLD",
        "SERVICES,41250.00,ABOVE_THRESHOLD", "SERVICES,41250.01,ABOVE_RAISED",
        "LAWYERS_AUTHORS,50000.00,BELOW", "LAWYERS_AUTHORS,50000.01,ABOVE_THRESHOLD",
        "LAWYERS_AUTHORS,55000.00,ABOVE_THRESHOLD", "LAWYERS_AUTHORS,55000.01,ABOVE_RAISED",
        "LAWYERS_AUTHORS_OTHER,35000.00,BELOW", "LAWYERS_AUTHORS_OTHER,35000.01,ABOVE_THRESHOLD",
        "LAWYERS_AUTHORS_OTHER,38500.00,ABOVE_THRESHOLD", "LAWYERS_AUTHORS_OTHER,38500.01,ABOVE_RAISED",
        "SERVICES,0.00,BELOW"
    })
    void endsAboveItsThresholds(Activity activity, BigDecimal revenue, Level level) {
        assertEquals(
                level, Franchise.standing(activity, Map.of(DAY, revenue), DAY).level());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                  | October | November | December | taxed from
        below                                   | 20000   | 17500    | 0        |
        above the threshold: with the new year  | 20000   | 17501    | 0        | 2027-01-01
        above the raised one: on the day        | 20000   | 22000    | 0        | 2026-11-10
        later sales do not count yet            | 20000   | 17500    | 90000    |
        a credit note brings nothing back       | 42000   | -20000   | 0        | 2026-10-10
        """)
    void saysFromWhichDayVatIsCharged(
            String what, BigDecimal october, BigDecimal november, BigDecimal december, LocalDate taxedFrom) {
        Map<LocalDate, BigDecimal> sales = Map.of(
                LocalDate.of(2025, 12, 31), new BigDecimal("99999"), // another year
                LocalDate.of(2026, 10, 10), october,
                LocalDate.of(2026, 11, 10), november,
                LocalDate.of(2026, 12, 10), december);

        Standing standing = Franchise.standing(Activity.SERVICES, sales, DAY);

        assertEquals(Optional.ofNullable(taxedFrom), standing.taxedFrom());
        assertEquals(october.add(november), standing.revenue());
    }

    @Test
    void refusesAYearThatItDoesNotKnow() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Franchise.standing(Activity.SALES, Map.of(), LocalDate.of(2024, 12, 31)));
        assertEquals(
                Level.BELOW,
                Franchise.standing(Activity.SALES, Map.of(), LocalDate.of(2025, 1, 1))
                        .level());
    }

    @Test
    void followsItsTable() {
        Franchise changed = new Franchise(List.of(List.of("SALES", "2031-01-01", "", "10", "20", "a law to come")));

        assertEquals(
                Level.ABOVE_THRESHOLD,
                changed.standingOf(
                                Activity.SALES,
                                Map.of(LocalDate.of(2031, 1, 1), new BigDecimal("10.01")),
                                LocalDate.of(2031, 1, 1))
                        .level());
    }
}
