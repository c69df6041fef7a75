package io.comptoir.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Severity;
import io.comptoir.fault.Violation;
import io.comptoir.terms.EndOfMonth;
import io.comptoir.terms.PaymentTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TermCapsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # case              | event      | last lawful day
        AGREED              | 2026-11-22 | 2027-01-21
        AGREED              | 2026-01-15 | 2026-03-16
        AGREED              | 2026-03-10 | 2026-05-09
        AGREED_END_OF_MONTH | 2026-01-15 | 2026-03-31
        AGREED_END_OF_MONTH | 2026-03-10 | 2026-05-15
        NOTHING_AGREED      | 2026-01-31 | 2026-03-02
        PERIODIC            | 2026-10-31 | 2026-12-15
        PERISHABLE          | 2026-01-12 | 2026-02-11
        PERISHABLE_PERIODIC | 2026-01-12 | 2026-02-19
        FRESH_MEAT          | 2026-01-12 | 2026-02-01
        ALCOHOL             | 2026-01-12 | 2026-03-02
        GRAPES              | 2026-01-12 | 2026-02-11
        GRAPES_PERIODIC     | 2026-01-31 | 2026-03-02
        WINE                | 2026-01-15 | 2026-03-16
        WINE_BUYER_ISSUES   | 2026-01-15 | 2026-03-16
        SEASONAL_PERIODIC   | 2026-01-12 | 2026-03-02
        TRANSPORT           | 2026-01-31 | 2026-03-02
        PUBLIC_BUYER        | 2026-01-31 | 2026-03-02
        PUBLIC_HOSPITAL     | 2026-01-31 | 2026-03-22
        PUBLIC_COMPANY      | 2026-01-15 | 2026-03-16
        """)
    void knowTheLastLawfulDay(TermCap.Key key, LocalDate event, LocalDate last) {
        assertEquals(last, TermCaps.lastDay(key, event).orElseThrow());
        assertTrue(TermCaps.check(key, event, last).isEmpty());
        assertEquals(
                List.of("CPT-LAW-TERM-TOO-LONG"),
                TermCaps.check(key, event, last.plusDays(1)).codes());
    }

    @ParameterizedTest
    @EnumSource(TermCap.Key.class)
    void knowEveryCase(TermCap.Key key) {
        TermCap cap = TermCaps.of(key, DAY).orElseThrow();

        assertTrue(cap.source().contains("art. "));
        assertTrue(cap.text().french().contains(Integer.toString(cap.days())));
        assertTrue(cap.text().english().contains(Integer.toString(cap.days())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                       | agreed | end of month | delivery   | due        | too long
        nothing agreed, the last day                 |        |              | 2026-01-10 | 2026-02-09 | false
        nothing agreed, a day more                   |        |              | 2026-01-10 | 2026-02-10 | true
        nothing agreed, no delivery known            |        |              |            | 2026-02-14 | false
        nothing agreed, no delivery known, a day more |       |              |            | 2026-02-15 | true
        60 days, the last day                        | 60     |              |            | 2026-03-16 | false
        60 days, a day more                          | 61     |              |            | 2026-03-17 | true
        45 days end of month, the last day           | 45     | ADD_THEN_EOM |            | 2026-03-31 | false
        45 days end of month, a day more             | 45     | ADD_THEN_EOM |            | 2026-04-01 | true
        end of month and 45 days                     | 45     | EOM_THEN_ADD |            | 2026-03-17 | false
        45 days that do not say end of month         | 45     |              |            | 2026-03-31 | true
        """)
    void checkADueDate(String what, Integer days, EndOfMonth end, LocalDate delivery, LocalDate due, boolean tooLong) {
        Optional<PaymentTerms> agreed = Optional.ofNullable(days)
                .map(count -> PaymentTerms.builder()
                        .days(count)
                        .endOfMonth(Optional.ofNullable(end))
                        .build());

        assertEquals(
                tooLong,
                !TermCaps.check(agreed, LocalDate.of(2026, 1, 15), Optional.ofNullable(delivery), due)
                        .isEmpty());
    }

    @Test
    void onlyWarn() {
        Violation found = TermCaps.check(TermCap.Key.TRANSPORT, DAY, LocalDate.of(2027, 1, 1))
                .list()
                .get(0);

        assertEquals(Severity.WARNING, found.severity());
        assertEquals("dueDate", found.path());
        assertTrue(found.text().english().contains("2026-12-22 (road transport"), found.toString());
        assertTrue(found.fix().english().contains("L441-11"), found.toString());
    }

    @Test
    void sayNothingOfDaysBeforeTheirLaw() {
        assertTrue(
                TermCaps.lastDay(TermCap.Key.AGREED, LocalDate.of(2019, 4, 25)).isEmpty());
        assertTrue(
                TermCaps.lastDay(TermCap.Key.AGREED, LocalDate.of(2019, 4, 26)).isPresent());
        assertTrue(TermCaps.check(TermCap.Key.AGREED, LocalDate.of(2000, 1, 1), DAY)
                .isEmpty());
    }
}
