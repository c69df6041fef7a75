package io.comptoir.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every text written for a bank. */
class SepaTextPropertyTest {

    @Property
    void holdsOnlyWhatEveryBankTakes(@ForAll String text, @ForAll @IntRange(min = 1, max = 140) int max) {
        String written = SepaText.of(text, max);

        assertTrue(written.matches("[a-zA-Z0-9/?:().,'+ -]*"), written);
        assertTrue(written.length() <= max);
        assertEquals(written, SepaText.of(written, max));
    }

    @Property
    void keepsWhatEveryBankTakes(@ForAll("plain") String text) {
        assertEquals(text.strip().replaceAll(" +", " "), SepaText.of(text, SepaText.TEXT_MAX));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withChars("abcXYZ019/-?:().,'+ ").ofMaxLength(140);
    }
}
