package io.comptoir.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledLongTest {

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource({
        "125, 1, 13",
        "-125, 1, -13",
        "124, 1, 12",
        "-124, 1, -12",
        "150, 2, 2",
        "149, 2, 1",
        "-150, 2, -2",
        "1500, 3, 2",
        "15000, 4, 2",
        "50000, 5, 1",
        "49999, 5, 0",
        "-50000, 5, -1",
        "7, 0, 7",
        "7, -2, 700",
        "999999999999999999, 18, 1",
        "499999999999999999, 18, 0",
        "999999999999999999, 19, 0",
    })
    void roundsHalfAwayFromZero(long digits, int drop, long rounded) {
        assertEquals(rounded, ScaledLong.round(digits, drop));
    }

    @ParameterizedTest
    @CsvSource({"-12.30, -1230", "0.00, 0", "7, 7", "999999999999999.999, 999999999999999999", "0.0000000001, 1"})
    void takesTheDigits(BigDecimal number, long digits) {
        assertEquals(digits, ScaledLong.digits(number));
    }
}
