package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiretTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                             | siret          | right
        the Insee's example                                | 73282932000074 | true
        its last digit changed                             | 73282932000079 | false
        the fourteen digits are right, the nine are not    | 73282932900075 | false
        the head office of La Poste keeps to Luhn          | 35600000000048 | true
        a post office, whose digits add up to 45           | 35600000049837 | true
        the next number, whose digits add up to 46         | 35600000049838 | false
        a Luhn number of La Poste that does not add up     | 35600000000030 | false
        """)
    void checksTheDigits(String what, String siret, boolean right) {
        assertEquals(
                right ? List.of() : List.of("CPT-PARTY-SIRET-CHECK"),
                Siret.of(siret).check().codes(),
                what);
    }

    @Test
    void isMadeOfTheSirenAndTheEstablishment() {
        Siret siret = Siret.of("732 829 320 00074");

        assertEquals("73282932000074", siret.value());
        assertEquals(Siren.of("732829320"), siret.siren());
        assertEquals("00074", siret.nic());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case             | text
        a digit less       | 7328293200007
        a digit more       | 732829320000745
        a letter           | 7328293200007A
        a SIREN            | 732829320
        """)
    void refusesWhatHasNotFourteenDigits(String what, String text) {
        var thrown = assertThrows(ViolationsException.class, () -> Siret.of(text), what);

        assertEquals("CPT-PARTY-SIRET-MALFORMED", thrown.code());
    }
}
