package io.comptoir.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    /** EN 16931 rounds with XPath's round on the absolute value: 13.455 to 13.46, −13.455 to −13.46. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                          | exact    | rounded
        a tie goes away from zero       |  13.455  |  13.46
        below zero too                  | -13.455  | -13.46
        where half-even would go down   |   0.165  |   0.17
        just under a tie                |   0.1249 |   0.12
        missing digits are added        |   5      |   5.00
        """)
    void roundsHalfAwayFromZero(String what, BigDecimal exact, String rounded) {
        assertEquals(rounded, Rounding.HALF_UP.round(exact, 2).toPlainString());
    }

    @Test
    void exactRefusesToDropADigit() {
        assertEquals("1.50", Rounding.EXACT.round(new BigDecimal("1.500"), 2).toPlainString());
        assertThrows(ArithmeticException.class, () -> Rounding.EXACT.round(new BigDecimal("1.501"), 2));
    }

    @Test
    void showsAnAmountInTheMinorUnitOfItsCurrency() {
        assertEquals(
                0,
                new BigDecimal("3240.00")
                        .compareTo(Rounding.EXACT
                                .money(new BigDecimal("3240.00"), Currencies.euro())
                                .getNumber()
                                .numberValueExact(BigDecimal.class)));
        assertEquals(
                "JPY",
                Rounding.HALF_UP
                        .money(new BigDecimal("12.5"), Currencies.of("JPY"))
                        .getCurrency()
                        .getCurrencyCode());
        assertEquals(
                13,
                Rounding.HALF_UP
                        .money(new BigDecimal("12.5"), Currencies.of("JPY"))
                        .getNumber()
                        .intValueExact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUX", "eur", "", "XAU", "XXX", "EURO", "E.R", "...", "EUR|USD", "\\QEUR\\E", "{"})
    void knowsOnlyCurrenciesThatCanBePaid(String code) {
        assertEquals(
                "CPT-MONEY-CURRENCY-UNKNOWN",
                assertThrows(ViolationsException.class, () -> Currencies.of(code))
                        .code());
    }

    @ParameterizedTest
    @CsvSource({"20, 20.000", "5.5, 5.50", "0, 0.0", "100, 1E2"})
    void percentagesAreEqualWhateverTheirZeros(String one, String other) {
        assertEquals(Percentage.of(one), Percentage.of(other));
        assertEquals(one, Percentage.of(other).toString());
    }
}
