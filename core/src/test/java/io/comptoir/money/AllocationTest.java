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

    /** The exact values are numerators over the denominator; what was lost by cutting towards zero decides. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                     | total  | numerators        | denominator | parts
        a third each                               |  1.00  | 1 1 1             |  3          | 0.34 0.33 0.33
        parts of both signs                        | 95.83  | 12000 -500        |  120        | 100.00 -4.17
        the mirror image                           | -95.83 | -12000 500        |  120        | -100.00 4.17
        a negative denominator                     |  1.00  | -1 -1 -1          | -3          | 0.34 0.33 0.33
        parts that make nothing together           |  0.00  | 1 -1              |  3          | 0.33 -0.33
        nothing is left where nothing was lost     |  3.00  | 1 2               |  1          | 1.00 2.00
        """)
    void makesASumOfParts(String what, BigDecimal total, String numerators, BigDecimal denominator, String parts) {
        assertEquals(numbers(parts), Allocation.byParts(total, numbers(numerators), denominator, 2));
    }

    /** 1500, 2000, 750 and 450 of 4700 in percent make 99.99 when each is rounded by itself. */
    @Test
    void sharesInPercentMakeAHundred() {
        assertEquals(
                numbers("31.92 42.55 15.96 9.57"),
                Allocation.byWeight(BigDecimal.valueOf(100), numbers("1500 2000 750 450"), 2));
    }

    @Test
    void refusesPartsOfAnotherTotal() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Allocation.byParts(BigDecimal.TEN, numbers("1 1"), BigDecimal.ONE, 2));
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
