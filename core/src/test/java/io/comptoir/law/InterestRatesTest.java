package io.comptoir.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.Severity;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.law.InterestRates.Rates;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterestRatesTest {

    private static final InterestRates RATES = InterestRates.shipped();
    private static final Rates TWO = rates("1", "2", "3");

    @ParameterizedTest
    @CsvSource({
        "2025-06-30,3.15,7.21,3.71,11.13",
        "2025-12-31,2.15,6.65,2.76,8.28",
        "2026-01-01,2.15,6.67,2.62,7.86",
        "2026-06-30,2.15,6.67,2.62,7.86",
        "2026-07-01,2.4,6.84,2.75,8.25",
        "2026-12-31,2.4,6.84,2.75,8.25"
    })
    void areThoseOfTheHalfYear(LocalDate date, String refinancing, String individuals, String others, String floor) {
        assertEquals(rates(refinancing, individuals, others), RATES.on(date));
        assertEquals(Percentage.of(floor), RATES.on(date).floor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31", "2027-01-01", "0001-01-01", "9999-12-31"})
    void areNeverGuessed(LocalDate date) {
        ViolationsException refused = assertThrows(ViolationsException.class, () -> RATES.on(date));

        assertEquals("CPT-LAW-INTEREST-RATE-MISSING", refused.code());
        assertEquals(
                List.of("2021-S1", "2026-S2"),
                refused.violations().list().get(0).details());
    }

    @Test
    void comeFromTheHostToo() {
        HalfYear next = new HalfYear(2027, 1);

        assertEquals(TWO, RATES.with(next, TWO).of(next));
        assertEquals(TWO, InterestRates.of(Map.of(next, TWO)).on(LocalDate.of(2027, 6, 30)));
        assertEquals(Optional.empty(), RATES.find(next));
        assertThrows(ViolationsException.class, () -> InterestRates.of(Map.of()).of(next));
    }

    /** C. com. L441-10, II: at least three times the legal rate. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"the floor,8.25,false", "a hundredth below,8.24,true"})
    void haveAFloor(String what, String rate, boolean below) {
        Violations found = RATES.checkContractual(Percentage.of(rate), LocalDate.of(2026, 11, 22));

        assertEquals(below, !found.isEmpty());
        found.forEach(violation -> assertEquals(Severity.WARNING, violation.severity()));
    }

    @ParameterizedTest
    @CsvSource({"BUSINESS,12.4,40.00,120.00", "PUBLIC_BUYER,10.4,40.00,120.00", "CONSUMER,6.84,0.00,0.00"})
    void makeThePenaltyOfTheLaw(Debtor debtor, String rate, BigDecimal fee, BigDecimal ofThree) {
        LatePenalty penalty = LatePenalty.of(debtor);

        assertEquals(Percentage.of(rate), penalty.rate(LocalDate.of(2026, 7, 1), RATES));
        assertEquals(fee, penalty.recoveryFee());
        assertEquals(ofThree, penalty.recoveryFee(3));
        assertEquals(0, penalty.recoveryFee(0).signum());
        assertThrows(IllegalArgumentException.class, () -> penalty.recoveryFee(-1));
    }

    @Test
    void areKeptByHalfYear() {
        assertEquals("0987-S2", new HalfYear(987, 2).toString());
        assertEquals(new HalfYear(2026, 2), HalfYear.parse("2026-S2"));
        assertEquals(LocalDate.of(2026, 12, 31), new HalfYear(2026, 2).period().last());
        assertEquals(-1, new HalfYear(2025, 2).compareTo(new HalfYear(2026, 1)));
        assertThrows(ViolationsException.class, () -> HalfYear.parse("2026-S3"));
        assertThrows(IllegalArgumentException.class, () -> new HalfYear(2026, 3));
        assertThrows(IllegalArgumentException.class, () -> new HalfYear(10_000, 1));
    }

    private static Rates rates(String refinancing, String individuals, String others) {
        return new Rates(Percentage.of(refinancing), Percentage.of(individuals), Percentage.of(others));
    }
}
