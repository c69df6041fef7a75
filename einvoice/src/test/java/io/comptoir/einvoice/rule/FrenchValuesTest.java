package io.comptoir.einvoice.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of BR-FR-DEC-01 to 04: the sign counts in their length, the point does not. */
class FrenchValuesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # text                  | amount | quantity | price | signed price | rate
        0                       | true   | true     | true  | true         | true
        20.6                    | true   | true     | true  | true         | true
        20.60                   | true   | true     | true  | true         | true
        120.60                  | true   | true     | true  | true         | false
        1.234                   | false  | true     | true  | true         | false
        1.2345                  | false  | true     | true  | true         | false
        1.23456                 | false  | false    | true  | true         | false
        1.2345678               | false  | false    | false | false        | false
        -1                      | true   | true     | false | true         | false
        --1                     | false  | false    | false | false        | false
        +1                      | false  | false    | false | false        | false
        -                       | false  | false    | false | false        | false
        .5                      | false  | false    | false | false        | false
        5.                      | false  | false    | false | false        | false
        1.2.3                   | false  | false    | false | false        | false
        1e3                     | false  | false    | false | false        | false
        1 000                   | false  | false    | false | false        | false
        ٣.٥                     | true   | true     | true  | true         | true
        1234567890123456789     | true   | true     | true  | true         | false
        12345678901234567.89    | true   | true     | true  | true         | false
        123456789012345678.90   | false  | false    | false | false        | false
        -123456789012345678     | true   | true     | false | true         | false
        -1234567890123456789    | false  | false    | false | false        | false
        """)
    void admitsNumbersOfTheirLength(
            String text, boolean amount, boolean quantity, boolean price, boolean signed, boolean rate) {
        assertEquals(amount, FrenchValues.isAmount(text), "amount");
        assertEquals(quantity, FrenchValues.isQuantity(text), "quantity");
        assertEquals(price, FrenchValues.isPrice(text, false), "price");
        assertEquals(signed, FrenchValues.isPrice(text, true), "signed price");
        assertEquals(rate, FrenchValues.isRate(text), "rate");
    }
}
