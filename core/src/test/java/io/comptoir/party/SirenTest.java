package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.Severity;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SirenTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                              | siren     | right
        the Insee's example                 | 732829320 | true
        a well-known bookseller             | 404833048 | true
        the same with the digit before      | 404833047 | false
        the same with the digit after       | 404833049 | false
        La Poste                            | 356000000 | true
        two digits swapped                  | 738229320 | false
        """)
    void checksTheLuhnDigit(String what, String siren, boolean right) {
        assertEquals(
                right ? List.of() : List.of("CPT-PARTY-SIREN-CHECK"),
                Siren.of(siren).check().codes(),
                what);
        assertEquals(right, Siren.of(siren).isValid(), what);
    }

    @Test
    void warnsOnlyOfAWrongDigit() {
        Violation warning = Siren.of("404833047").check().list().get(0);

        assertEquals(Severity.WARNING, warning.severity());
        assertEquals("", warning.path());
        assertEquals("404833047", warning.value());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
        spaces|732 829 320
        no-break spaces|732\u00A0829\u00A0320
        narrow no-break spaces|732\u202F829\u202F320
        dots|732.829.320
        hyphens|732-829-320
        around| 732829320\u00A0
        """)
    void takesSeparatorsOff(String what, String typed) {
        assertEquals("732829320", Siren.of(typed).value(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case             | text
        a digit less       | 73282932
        a digit more       | 7328293200
        a letter           | 73282932O
        a SIRET            | 73282932000074
        """)
    void refusesWhatHasNotNineDigits(String what, String text) {
        assertThrows(ViolationsException.class, () -> Siren.of(text), what);
    }

    @Test
    void saysWhatIsWrongAndTheWayOut() {
        var thrown = assertThrows(ViolationsException.class, () -> Siren.of("732 829 32"));

        assertEquals(
                "CPT-PARTY-SIREN-MALFORMED: '732 829 32' is not a SIREN. A SIREN has 9 digits, as 732 829 320.",
                thrown.getMessage());
        assertEquals(
                "« 732 829 32 » n'est pas un numéro SIREN.",
                thrown.violations().list().get(0).text().french());
    }
}
