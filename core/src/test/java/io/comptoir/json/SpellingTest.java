package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> FIELDS =
            List.of("code", "label", "quantity", "unit", "unitPrice", "vatRate", "vatCategory", "vatex");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what happened          | word      | meant
        two letters swapped      | lable     | label
        the case                 | unitprice | unitPrice
        a letter missing         | quantiy   | quantity
        a word shortened         | qty       | quantity
        a letter too many        | units     | unit
        an underscore            | vat_rate  | vatRate
        """)
    void findsWhatWasMeant(String what, String word, String meant) {
        assertEquals(meant, Spelling.nearest(word, FIELDS));
    }
}
