package io.comptoir.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViolationTest {

    private static final Rule TOO_HIGH = Rule.error("CPT-TEST-TOO-HIGH", "the test")
            .says("{value} dépasse {0}.", "{value} is above {0}.")
            .fix("Descendez à {0}.", "Go down to {0}.");
    private static final Rule ODD =
            Rule.warning("CPT-TEST-ODD", "the test").says("Impair.", "Odd.").fix("Ajoutez 1.", "Add 1.");

    @Test
    void saysCodePlaceProblemAndWayOut() {
        assertEquals(
                "CPT-TEST-TOO-HIGH: lines[2].quantity: 7 is above 5. Go down to 5.",
                TOO_HIGH.at("lines[2].quantity", 7, 5).toString());
    }

    @Test
    void speaksBothLanguages() {
        Violation violation = TOO_HIGH.at("", 7, 5);

        assertEquals("7 dépasse 5.", violation.text().in(Locale.FRANCE));
        assertEquals("7 is above 5.", violation.text().in(Locale.GERMANY));
        assertEquals("Descendez à 5.", violation.fix().french());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                         | parent   | path            | seen from there
        a field of a part              | issuer   | address.country | issuer.address.country
        the part itself                | issuer   | ''              | issuer
        an element of a list           | lines    | [0].label       | lines[0].label
        a document that is nothing's   | ''       | lines           | lines
        """)
    void isSeenFromTheDocumentThatHoldsThePart(String what, String parent, String path, String seen) {
        assertEquals(seen, ODD.at(path, "").under(parent).path());
    }

    @Test
    void showsHostileValuesOnOneSafeLine() {
        String hostile = "a\nb\u001b[31m\u202Ec\u2028" + "x".repeat(100_000);

        String shown = ODD.at("", hostile).value();

        assertTrue(shown.startsWith("a\uFFFDb\uFFFD[31m\uFFFDc\uFFFDxxx"), shown);
        assertEquals(81, shown.codePointCount(0, shown.length()));
    }

    @Test
    void throwsAllTogetherButOnlyIfOneIsAnError() {
        Violations warnings = Violations.of(ODD.at("a", 1));
        Violations mixed = warnings.plus(Violations.of(TOO_HIGH.at("b", 7, 5)));

        warnings.throwIfErrors();
        ViolationsException thrown = assertThrows(ViolationsException.class, mixed::throwIfErrors);

        assertEquals(
                List.of("CPT-TEST-ODD", "CPT-TEST-TOO-HIGH"),
                thrown.violations().codes());
        assertEquals("CPT-TEST-TOO-HIGH", thrown.code());
        assertTrue(String.valueOf(thrown.getMessage()).contains("a: Odd. Add 1."), thrown.toString());
        assertEquals(List.of("CPT-TEST-ODD"), mixed.warnings().codes());
        assertFalse(mixed.errors().isEmpty());
    }

    @Test
    void doesNotCallMissingWhatCouldNotBeRead() {
        Violations unread = Violations.of(TOO_HIGH.at("lines[0].quantity", 7, 5));
        Violations missing = Violations.of(
                ODD.at("lines", ""),
                ODD.at("lines[0].quantity", ""),
                ODD.at("lines[1].quantity", ""),
                ODD.at("line", ""));

        assertEquals(
                List.of("lines[0].quantity", "lines[1].quantity", "line"),
                unread.plusElsewhere(missing).list().stream()
                        .map(Violation::path)
                        .toList());
    }
}
