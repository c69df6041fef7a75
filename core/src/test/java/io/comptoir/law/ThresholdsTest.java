package io.comptoir.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** J05, CGI ann. II, art. 242 nonies A, II. */
    @ParameterizedTest
    @CsvSource({"150.00,true", "150.01,false", "0.00,true"})
    void knowsTheSimplifiedInvoice(BigDecimal net, boolean allowed) {
        assertEquals(allowed, Thresholds.allowsSimplified(net, DAY));
    }

    /** J06, arrêté 83-50/A, art. 1. */
    @ParameterizedTest
    @CsvSource({"24.99,false", "25.00,true"})
    void knowsTheConsumersNote(BigDecimal gross, boolean needed) {
        assertEquals(needed, Thresholds.needsNote(gross, DAY));
    }

    /** J07, CMF art. L112-6 and D112-3. */
    @ParameterizedTest
    @CsvSource({"1000.00,true", "1000.01,false"})
    void knowsTheLimitOfCash(BigDecimal amount, boolean allowed) {
        assertEquals(allowed, Thresholds.allowsCash(amount, DAY));
    }

    @Test
    void followsItsTable() {
        Thresholds changed = new Thresholds(List.of(
                List.of("CASH", "2015-09-01", "2030-12-31", "1000.00", "today"),
                List.of("CASH", "2031-01-01", "", "300.00", "a law to come")));

        assertEquals(0, changed.reaches("CASH", new BigDecimal("1000"), LocalDate.of(2030, 12, 31)));
        assertEquals(1, changed.reaches("CASH", new BigDecimal("300.01"), LocalDate.of(2031, 1, 1)));
        assertEquals(-1, changed.reaches("CASH", new BigDecimal("999"), LocalDate.of(2000, 1, 1)));
    }
}
