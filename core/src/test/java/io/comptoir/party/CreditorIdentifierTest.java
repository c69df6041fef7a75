package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditorIdentifierTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                      | identifier            | right
        the example of French banks                 | FR72 ZZZ 123456       | true
        another business code counts for nothing    | FR72 A1B 123456       | true
        the national number counts                  | FR72 ZZZ 123457       | false
        the country counts                          | FI72 ZZZ 123456       | false
        the test number of the Bundesbank           | DE98 ZZZ 09999999999  | true
        the check digits before                     | DE97 ZZZ 09999999999  | false
        a Spanish one, with a letter                | ES23 ZZZ 47690558N    | true
        a Belgian one, with a letter                | BE69 ZZZ 050D000000008 | true
        an Austrian one                             | AT61 ZZZ 01234567890  | true
        """)
    void checksTheDigitsAroundTheBusinessCode(String what, String identifier, boolean right) {
        assertEquals(
                right ? List.of() : List.of("CPT-PARTY-CREDITOR-IDENTIFIER-CHECK"),
                CreditorIdentifier.of(identifier).check().codes(),
                what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                              | text
        a French one with a character less  | FR72ZZZ12345
        a French one with a character more  | FR72ZZZ1234567
        no national number                  | DE98ZZZ
        36 characters                       | DE98ZZZ12345678901234567890123456789
        letters for check digits            | DEA8ZZZ09999999999
        digits for a country                | 9898ZZZ09999999999
        """)
    void refusesOtherForms(String what, String text) {
        var thrown = assertThrows(ViolationsException.class, () -> CreditorIdentifier.of(text), what);

        assertEquals("CPT-PARTY-CREDITOR-IDENTIFIER-MALFORMED", thrown.code());
    }
}
