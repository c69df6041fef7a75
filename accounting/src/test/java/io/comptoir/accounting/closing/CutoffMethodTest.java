package io.comptoir.accounting.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked table of cut-off: what is deferred by each of the four methods. */
class CutoffMethodTest {

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # net  | from       | to         | closing    | days   | 30/360 | prorated | full
            1200   | 2026-10-01 | 2027-09-30 | 2026-12-31 | 897.53 | 900.00 | 900.00   | 900.00
            1200   | 2026-07-01 | 2027-06-30 | 2026-12-31 | 595.07 | 600.00 | 600.00   | 600.00
            1200   | 2027-03-01 | 2028-02-29 | 2027-12-31 | 196.72 | 200.00 | 200.00   | 200.00
            100    | 2026-12-31 | 2027-01-30 | 2026-12-31 | 96.77  | 96.67  | 96.77    | 0.00
            # one day of the 31st in each month: nothing of it is left, however it is counted
            100    | 2026-12-31 | 2026-12-31 | 2026-12-31 | 0      | 0      | 0        | 0
            # before it starts, all of it is to come
            100    | 2027-01-31 | 2027-01-31 | 2026-12-31 | 100.00 | 100.00 | 100.00   | 100.00
            # half of January and half of February are 17/31 and 14/28 of a month
            100    | 2027-01-15 | 2027-02-14 | 2027-01-31 | 45.16  | 46.67  | 47.69    | 0.00
            """)
    void defers(
            String net,
            LocalDate from,
            LocalDate to,
            LocalDate closing,
            BigDecimal days,
            BigDecimal thirty,
            BigDecimal prorated,
            BigDecimal full) {
        Map<CutoffMethod, BigDecimal> expected = Map.of(
                CutoffMethod.ACTUAL_DAYS, days,
                CutoffMethod.DAYS_30_360, thirty,
                CutoffMethod.PRORATED_MONTHS, prorated,
                CutoffMethod.FULL_MONTHS, full);

        expected.forEach((method, amount) -> {
            BigDecimal deferred = method.deferred(new BigDecimal(net), Period.of(from, to), closing);
            assertEquals(0, amount.compareTo(deferred), method + " " + deferred);
        });
    }

    /** Rounded year by year, the parts would make 3600.01. */
    @Test
    void partsOfSeveralYearsMakeTheWhole() {
        Period three = Period.of(LocalDate.of(2026, 7, 1), LocalDate.of(2029, 6, 30));
        List<Period> years = Stream.of(2026, 2027, 2028, 2029)
                .map(year -> Period.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .toList();

        assertEquals(
                List.of("604.38", "1198.90", "1202.19", "594.53"),
                CutoffMethod.ACTUAL_DAYS.shares(new BigDecimal("3600.00"), three, years).stream()
                        .map(BigDecimal::toPlainString)
                        .toList());
    }
}
