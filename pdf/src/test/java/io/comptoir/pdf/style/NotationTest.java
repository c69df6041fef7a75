package io.comptoir.pdf.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures; {@code _} stands for the narrow space between thousands and {@code ~} for the space before a sign. */
class NotationTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # case                  | amount        | currency | French          | English
                    a hundred is not split  |  999.99       | EUR      | 999,99~€        | €999.99
                    a thousand is           |  1000.00      | EUR      | 1_000,00~€      | €1,000.00
                    a million               |  1234567.89   | EUR      | 1_234_567,89~€  | €1,234,567.89
                    below zero              | -90.00        | EUR      | −90,00~€        | −€90.00
                    nothing                 |  0.00         | EUR      | 0,00~€          | €0.00
                    another currency        |  2700.00      | USD      | 2_700,00~USD    | USD~2,700.00
                    without minor unit      |  3240         | JPY      | 3_240~JPY       | JPY~3,240
                    """)
    void writesAmounts(String what, BigDecimal amount, String currency, String french, String english) {
        assertEquals(french, marked(Notation.FRENCH.amount(amount, currency)));
        assertEquals(english, marked(Notation.ENGLISH.amount(amount, currency)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # case                        | price   | currency | printed
                    at least the cents            | 900     | EUR      | 900,00~€
                    more where there are more     | 33.3333 | EUR      | 33,3333~€
                    zeros at the end say nothing  | 1.5000  | EUR      | 1,50~€
                    not a decimal too many        | 9E+2    | JPY      | 900~JPY
                    """)
    void writesPrices(String what, BigDecimal price, String currency, String printed) {
        assertEquals(printed, marked(Notation.FRENCH.price(price, currency)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # language | amount       | less      | dollars       | rate  | date
                    GERMAN     | 1.234,50~€   | −90,00~€  | 2.700,00~USD  | 5,5~% | 07.03.2023
                    SPANISH    | 1.234,50~€   | −90,00~€  | 2.700,00~USD  | 5,5~% | 07/03/2023
                    ITALIAN    | 1.234,50~€   | −90,00~€  | 2.700,00~USD  | 5,5%  | 07/03/2023
                    DUTCH      | €~1.234,50   | €~−90,00  | USD~2.700,00  | 5,5%  | 07-03-2023
                    FRENCH     | 1_234,50~€   | −90,00~€  | 2_700,00~USD  | 5,5~% | 07/03/2023
                    ENGLISH    | €1,234.50    | −€90.00   | USD~2,700.00  | 5.5%  | 7 March 2023
                    """)
    void writesAsEachLanguageDoes(
            Notation notation, String amount, String less, String dollars, String rate, String date) {
        assertEquals(amount, marked(notation.amount(new BigDecimal("1234.50"), "EUR")));
        assertEquals(less, marked(notation.amount(new BigDecimal("-90.00"), "EUR")));
        assertEquals(dollars, marked(notation.amount(new BigDecimal("2700.00"), "USD")));
        assertEquals(rate, marked(notation.percent(new BigDecimal("5.50"))));
        assertEquals(date, notation.date(LocalDate.of(2023, 3, 7)));
    }

    @Test
    void writesRates() {
        assertEquals("5,5~%", marked(Notation.FRENCH.percent(new BigDecimal("5.50"))));
        assertEquals("20%", Notation.ENGLISH.percent(new BigDecimal("2E+1")));
    }

    @Test
    void writesDates() {
        LocalDate date = LocalDate.of(2023, 3, 7);

        assertEquals("07/03/2023", Notation.FRENCH.date(date));
        assertEquals("7 March 2023", Notation.ENGLISH.date(date));
    }

    private static String marked(String text) {
        return text.replace('\u202F', '_').replace(Notation.NO_BREAK_SPACE, '~');
    }
}
