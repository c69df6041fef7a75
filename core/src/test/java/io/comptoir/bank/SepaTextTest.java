package io.comptoir.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SepaTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '`', textBlock = """
            Société Générale             | Societe Generale
            L’Œuvre d'Ève & Cie          | L'OEuvre d'Eve + Cie
            Straße Łódź Ørsted           | Strasse Lodz Orsted
            10 € ; a_b – "c" « d »       | 10 EUR , a-b - 'c' ' d '
            ` two   spaces\tand tabs `   | two spaces and tabs
            Ελλάς 1                      | ..... 1
            𝟘ﬁ                          | 0fi
            """)
    void writesWhatEveryBankTakes(String text, String written) {
        assertEquals(written, SepaText.of(text, SepaText.NAME_MAX));
    }

    @Test
    void cutsWhatIsTooLong() {
        assertEquals("abc", SepaText.of("abcd", 3));
        assertEquals("ab", SepaText.of("ab cd", 3));
        assertEquals("e".repeat(70), SepaText.of("é".repeat(1000), SepaText.NAME_MAX));
    }
}
