package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BicTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                       | typed         | value       | country
        a head office                | BNPAFRPP      | BNPAFRPP    | FR
        the same, with its branch    | BNPAFRPPXXX   | BNPAFRPPXXX | FR
        a branch with digits         | DEUTDEDB101   | DEUTDEDB101 | DE
        in small letters             | agrifrpp      | AGRIFRPP    | FR
        in groups                    | PSST FR PP PAR | PSSTFRPPPAR | FR
        a place with a digit         | CMCIFR2A      | CMCIFR2A    | FR
        Kosovo is in no ISO list     | NCBVXKPR      | NCBVXKPR    | XK
        a digit in the bank, as ISO 9362:2014 allows | BNP1FRPP | BNP1FRPP | FR
        """)
    void readsBanks(String what, String typed, String value, String country) {
        Bic bic = Bic.of(typed);

        assertEquals(value, bic.value(), what);
        assertEquals(country, bic.countryCode(), what);
        assertEquals(List.of(), bic.check().codes(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                        | bic
        a country that never was      | BNPAZZPP
        the Union is no country       | BNPAEUPP
        the United Kingdom is GB      | BARCUK22
        """)
    void warnsOfAnUnknownCountry(String what, String bic) {
        assertEquals(List.of("CPT-PARTY-BIC-COUNTRY"), Bic.of(bic).check().codes(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                      | text
        seven characters            | BNPAFRP
        nine characters             | BNPAFRPPX
        ten characters              | BNPAFRPPXX
        twelve characters           | BNPAFRPPXXXX
        a digit in the country      | BNPAF1PP
        """)
    void refusesOtherForms(String what, String text) {
        var thrown = assertThrows(ViolationsException.class, () -> Bic.of(text), what);

        assertEquals("CPT-PARTY-BIC-MALFORMED", thrown.code());
    }
}
