package io.comptoir.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                                  | total   | digits | weights         | shares
            one takes all                           |  540.00 | 2      | 2700            | 540.00
            shares without remainder                |  100.00 | 2      | 1 3             | 25.00 75.00
            a cent left goes to the first of equals |  100.00 | 2      | 1 1 1           | 33.34 33.33 33.33
            two cents left go to the first two      |    0.05 | 2      | 1 1 1           | 0.02 0.02 0.01
            the largest remainder goes first        |    1.00 | 2      | 1 2 3           | 0.17 0.33 0.50
            also when it comes last                 |    0.10 | 2      | 1 1 4           | 0.02 0.02 0.06
            a cent has one owner                    |    0.01 | 2      | 1 1             | 0.01 0.00
            a negative total is the mirror image    | -100.00 | 2      | 1 1 1           | -33.34 -33.33 -33.33
            weights below zero weigh as much        | -100.00 | 2      | -1 -1 -1        | -33.34 -33.33 -33.33
            no weight takes nothing                 |   10.00 | 2      | 0 1 0           | 0.00 10.00 0.00
            where none weighs the first takes all   |   10.00 | 2      | 0 0.00          | 10.00 0.00
            nothing is shared in nothings           |    0.00 | 2      | 5 3             | 0.00 0.00
            weights have their own decimals         |    1.00 | 2      | 0.001 2E+1      | 0.00 1.00
            a total without decimals gets them      |    10   | 2      | 1 2             | 3.33 6.67
            yen have none                           |   100   | 0      | 1 1 1           | 34 33 33
            """)
    void sharesATotal(String what, BigDecimal total, int digits, String weights, String shares) {
        assertEquals(numbers(shares), Allocation.byWeight(total, numbers(weights), digits));
    }

    @Test
    void refusesWeightsOfBothSigns() {
        assertThrows(IllegalArgumentException.class, () -> Allocation.byWeight(BigDecimal.TEN, numbers("1 -1"), 2));
    }

    @Test
    void refusesToShareAmongNobody() {
        assertThrows(IllegalArgumentException.class, () -> Allocation.byWeight(BigDecimal.TEN, List.of(), 2));
    }

    @Test
    void refusesATotalFinerThanItsUnit() {
        assertThrows(
                ArithmeticException.class,
                () -> Allocation.byWeight(Decimals.parse("0.001"), List.of(BigDecimal.ONE), 2));
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Decimals::parse).toList();
    }
}
