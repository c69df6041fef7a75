package io.comptoir.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.data.ShippedTable;
import io.comptoir.money.Percentage;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VatRatesTest {

    /** CGI art. 278, 278-0 bis, 279, 281 quater, 294, 296, 297 and their versions of the day. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                             | territory           | day        | rates
        the mainland today                 | METROPOLITAN_FRANCE | 2026-11-22 | 20 10 5.5 2.1
        the first day of 20 and 10         | METROPOLITAN_FRANCE | 2014-01-01 | 20 10 5.5 2.1
        the last day of 19.6 and 7         | METROPOLITAN_FRANCE | 2013-12-31 | 19.6 7 5.5 2.1
        the first day of 7                 | METROPOLITAN_FRANCE | 2012-01-01 | 19.6 7 5.5 2.1
        the day before it                  | METROPOLITAN_FRANCE | 2011-12-31 | 19.6 5.5 2.1
        the first day of 19.6              | METROPOLITAN_FRANCE | 2000-04-01 | 19.6 5.5 2.1
        the last day of 20.6               | METROPOLITAN_FRANCE | 2000-03-31 | 20.6 5.5 2.1
        the first day of 20.6              | METROPOLITAN_FRANCE | 1995-08-01 | 20.6 5.5 2.1
        18.6 is on no electronic invoice   | METROPOLITAN_FRANCE | 1995-07-31 | 5.5 2.1
        Corsica has its own beside them    | CORSICA             | 2026-11-22 | 20 13 10 5.5 2.1 0.9
        Guadeloupe                         | GUADELOUPE          | 2026-11-22 | 8.5 2.1 1.75 1.05
        Martinique                         | MARTINIQUE          | 2026-11-22 | 8.5 2.1 1.75 1.05
        Réunion                            | REUNION             | 2026-11-22 | 8.5 2.1 1.75 1.05
        no VAT in Guyane                   | GUYANE              | 2026-11-22 | ''
        no VAT in Mayotte                  | MAYOTTE             | 2026-11-22 | ''
        Monaco is as France                | MONACO              | 2026-11-22 | 20 10 5.5 2.1
        no French VAT in Germany           | EUROPEAN_UNION      | 2026-11-22 | ''
        """)
    void listsTheRatesOfAPlaceAndADay(String what, Territory territory, LocalDate day, String rates) {
        assertEquals(
                rates,
                VatRates.on(day, territory).stream().map(Percentage::toString).collect(Collectors.joining(" ")));
    }

    @Test
    void saysWhereARateIsInForce() {
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertEquals(Set.of(Territory.CORSICA), VatRates.where(Percentage.of("13"), day));
        assertEquals(
                EnumSet.of(
                        Territory.METROPOLITAN_FRANCE,
                        Territory.CORSICA,
                        Territory.GUADELOUPE,
                        Territory.MARTINIQUE,
                        Territory.REUNION,
                        Territory.MONACO),
                VatRates.where(Percentage.of("2.10"), day));
        assertEquals(Set.of(), VatRates.where(Percentage.of("19.6"), day));
    }

    /** DGFiP G1.24: what no electronic invoice may carry is no use here. */
    @ParameterizedTest
    @EnumSource(Territory.class)
    void everyRateIsAdmitted(Territory territory) {
        for (int year = 1990; year <= 2030; year++) {
            VatRates.on(LocalDate.of(year, 6, 30), territory)
                    .forEach(rate -> assertTrue(AdmittedRates.contains(rate), territory + " " + rate));
        }
    }

    /** A new law is a new row: no code changes. */
    @Test
    void followsItsTable() {
        VatRates changed = new VatRates(List.of(
                List.of("GUYANE MAYOTTE", "3.5", "2031-01-01", "2031-12-31", "a law to come"),
                List.of("GUYANE", "4", "2031-01-01", "", "a law to come")));

        assertEquals(List.of(), changed.inForce(LocalDate.of(2030, 12, 31), Territory.GUYANE));
        assertEquals(
                List.of(Percentage.of("4"), Percentage.of("3.5")),
                changed.inForce(LocalDate.of(2031, 1, 1), Territory.GUYANE));
        assertEquals(List.of(Percentage.of("4")), changed.inForce(LocalDate.of(2032, 1, 1), Territory.GUYANE));
        assertEquals(
                Set.of(Territory.GUYANE, Territory.MAYOTTE),
                changed.holders(Percentage.of("3.5"), LocalDate.of(2031, 1, 1)));
    }

    /** Each row says where it comes from. */
    @Test
    void everyRowHasASource() {
        for (String table : List.of("rates.txt", "territories.txt", "franchise-thresholds.txt")) {
            ShippedTable.rows(VatRates.class, table)
                    .forEach(row -> assertTrue(!row.get(row.size() - 1).isBlank(), table + " " + row));
        }
    }
}
