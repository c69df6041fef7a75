package io.comptoir.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalmentsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                         | amount  | count | remainder | parts
        a cent for the last            | 100.00  | 3     | LAST      | 33.33 33.33 33.34
        a cent for the first           | 1000.00 | 3     | FIRST     | 333.34 333.33 333.33
        two cents for the last         | 200.00  | 3     | LAST      | 66.66 66.66 66.68
        two cents for the first ones   | 200.00  | 3     | FIRST     | 66.67 66.67 66.66
        nothing is left                | 300.00  | 3     | LAST      | 100.00 100.00 100.00
        all at once                    | 99.99   | 1     | LAST      | 99.99
        fewer cents than parts         | 0.05    | 6     | LAST      | 0.00 0.00 0.00 0.00 0.00 0.05
        a credit                       | -100.00 | 3     | LAST      | -33.33 -33.33 -33.34
        """)
    void divideEqually(String what, BigDecimal amount, int count, Instalments.Remainder remainder, String parts) {
        assertEquals(numbers(parts), Instalments.equal(amount, count, 2, remainder));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                           | amount  | percents          | parts
        thirds of a net amount           | 1234.56 | 33.33 33.33 33.34 | 411.48 411.48 411.60
        thirds of its VAT                | 246.91  | 33.33 33.33 33.34 | 82.30 82.30 82.31
        a deposit and the rest           | 1200.00 | 30 70             | 360.00 840.00
        all at once                      | 99.99   | 100               | 99.99
        more halves of cents than cents  | 0.02    | 25 25 25 25       | 0.01 0.01 0.00 0.00
        a credit                         | -246.91 | 33.33 33.33 33.34 | -82.30 -82.30 -82.31
        """)
    void divideByPercentage(String what, BigDecimal amount, String percents, String parts) {
        List<Percentage> percentages =
                numbers(percents).stream().map(Percentage::new).toList();

        assertEquals(numbers(parts), Instalments.byPercentage(amount, percentages, 2));
    }

    /** What must not happen: parts rounded one by one, a cent more than the whole. */
    @Test
    void doNotWinACent() {
        List<Percentage> thirds = List.of(Percentage.of("33.33"), Percentage.of("33.33"), Percentage.of("33.34"));

        assertEquals(
                new BigDecimal("246.91"),
                Instalments.byPercentage(new BigDecimal("246.91"), thirds, 2).stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                   | percents
        less than the whole      | 50 49.99
        more than the whole      | 50 50.01
        one that is nothing      | 100 0
        one that is negative     | 150 -50
        """)
    void wantTheWhole(String what, String percents) {
        List<Percentage> percentages =
                numbers(percents).stream().map(Percentage::new).toList();

        assertEquals(
                "CPT-TERMS-INSTALMENTS-NOT-100",
                assertThrows(ViolationsException.class, () -> Instalments.byPercentage(BigDecimal.TEN, percentages, 2))
                        .code());
    }

    @Test
    void areNeitherNoneNorTooMany() {
        assertEquals(1000, Instalments.equal(BigDecimal.TEN, 1000, 2).size());
        for (int count : new int[] {0, 1001}) {
            assertEquals(
                    "CPT-TERMS-INSTALMENTS-OUT-OF-BOUNDS",
                    assertThrows(ViolationsException.class, () -> Instalments.equal(BigDecimal.TEN, count, 2))
                            .code());
        }
        assertThrows(
                ViolationsException.class,
                () -> Instalments.byPercentage(BigDecimal.TEN, Collections.nCopies(1001, Percentage.of("0.1")), 2));
        assertThrows(ArithmeticException.class, () -> Instalments.equal(new BigDecimal("0.001"), 1, 2));
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).map(BigDecimal::new).toList();
    }
}
