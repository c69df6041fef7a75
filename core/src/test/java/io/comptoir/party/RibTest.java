package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RibTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                 | rib                        | right
        digits only                            | 30006 00001 12345678901 89 | true
        the key before                         | 30006 00001 12345678901 88 | false
        a letter in the account                | 20041 01005 0500013M026 06 | true
        a letter that stands for another digit | 20041 01005 0500013N026 06 | false
        the smallest key                       | 30006 00001 00000000018 01 | true
        the smallest key, 97 more              | 30006 00001 00000000018 98 | false
        the greatest key                       | 30006 00001 00000000083 97 | true
        the greatest key, 97 less              | 30006 00001 00000000083 00 | false
        first and last letter of each row      | 20041 01005 AJBKSCLTZIR 62 | true
        """)
    void checksTheKey(String what, String rib, boolean right) {
        assertEquals(
                right ? List.of() : List.of("CPT-PARTY-RIB-CHECK"),
                Rib.of(rib).check().codes(),
                what);
    }

    @Test
    void findsItsKey() {
        assertEquals(
                "20041010050500013M02606", Rib.withKey("20041010050500013M026").value());
        assertEquals(
                "30006000011234567890189", Rib.withKey("300060000112345678901").value());
    }

    @Test
    void isMadeOfBankBranchAccountAndKey() {
        Rib rib = Rib.of("20041 01005 0500013m026 06");

        assertEquals("20041010050500013M02606", rib.value());
        assertEquals("20041", rib.bankCode());
        assertEquals("01005", rib.branchCode());
        assertEquals("0500013M026", rib.accountNumber());
        assertEquals("06", rib.key());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                          | rib                     | iban
        digits only                     | 30006000011234567890189 | FR7630006000011234567890189
        a letter in the account         | 20041010050500013M02606 | FR1420041010050500013M02606
        check digits below 10           | 30006000011234567890188 | FR0630006000011234567890188
        """)
    void becomesAnIban(String what, String rib, String iban) {
        assertEquals(Iban.of(iban), Rib.of(rib).toIban(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                     | text
        a character less           | 3000600001123456789018
        a character more           | 300060000112345678901890
        a letter in the bank       | 3000A000011234567890189
        a letter in the branch     | 300060000A1234567890189
        a letter in the key        | 3000600001123456789018A
        """)
    void refusesOtherForms(String what, String text) {
        var thrown = assertThrows(ViolationsException.class, () -> Rib.of(text), what);

        assertEquals("CPT-PARTY-RIB-MALFORMED", thrown.code());
    }
}
