package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditorReferenceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                               | invoice               | reference
        the example of the norm              | 539007547034          | RF18539007547034
        the number of an invoice             | FA2026000123          | RF31FA2026000123
        separators are taken off             | fa/2026-000.123       | RF31FA2026000123
        the smallest check digits            | 36                    | RF0236
        the greatest check digits            | 54                    | RF9854
        """)
    void isMadeOfTheNumberOfAnInvoice(String what, String invoice, String reference) {
        assertEquals(reference, CreditorReference.from(invoice).value(), what);
        assertEquals(reference, CreditorReference.of(reference).value(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                               | reference             | right
        printed in groups of four            | RF18 5390 0754 7034   | true
        a digit changed                      | RF18 5390 0754 7035   | false
        with letters                         | RF45 G72U UR          | true
        letters swapped                      | RF45 G72R UU          | false
        98 is right                          | RF98 54               | true
        01 leaves the same, but is not given | RF01 54               | false
        02 is right                          | RF02 36               | true
        99 leaves the same, but is not given | RF99 36               | false
        """)
    void checksTheDigits(String what, String reference, boolean right) {
        assertEquals(
                right ? List.of() : List.of("CPT-PARTY-CREDITOR-REFERENCE-CHECK"),
                CreditorReference.of(reference).check().codes(),
                what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                      | text
        nothing of the creditor's   | RF18
        22 characters of its own    | RF181234567890123456789012
        another prefix              | RG18539007547034
        letters for check digits    | RFA8539007547034
        an underscore               | RF18A_B
        """)
    void refusesOtherForms(String what, String text) {
        var thrown = assertThrows(ViolationsException.class, () -> CreditorReference.of(text), what);

        assertEquals("CPT-PARTY-CREDITOR-REFERENCE-MALFORMED", thrown.code());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                 | invoice
        nothing                | ''
        only separators        | - / .
        22 characters          | 1234567890123456789012
        an accent              | É2026
        an underscore          | F_2026
        """)
    void isNotMadeOfWhatItCannotHold(String what, String invoice) {
        var thrown = assertThrows(ViolationsException.class, () -> CreditorReference.from(invoice), what);

        assertEquals("CPT-PARTY-CREDITOR-REFERENCE-MALFORMED", thrown.code());
        assertEquals(invoice, thrown.violations().list().get(0).value());
    }
}
