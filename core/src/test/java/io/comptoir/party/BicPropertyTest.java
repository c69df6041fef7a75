package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.fault.ViolationsException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;

/** A {@link Bic} is right where iban4j says so. */
class BicPropertyTest {

    @Property
    void isRightWhereTheOtherLibrarySaysSo(@ForAll("nearlyBics") String text) {
        assertEquals(isRightForTheOtherLibrary(text), isRight(text));
    }

    @Provide
    Arbitrary<String> nearlyBics() {
        Arbitrary<String> banks = Arbitraries.of("BNPA", "DEUT", "BNP1", "BNP");
        Arbitrary<String> countries = Arbitraries.of("FR", "DE", "GB", "XK", "ZZ", "QX", "F1");
        Arbitrary<String> ends =
                Arbitraries.strings().withChars("AXZ09").ofMinLength(1).ofMaxLength(6);
        return banks.flatMap(bank -> countries.flatMap(country -> ends.map(end -> bank + country + end)));
    }

    private static boolean isRight(String text) {
        try {
            return Bic.of(text).isValid();
        } catch (ViolationsException refused) {
            return false;
        }
    }

    private static boolean isRightForTheOtherLibrary(String text) {
        try {
            BicUtil.validate(text);
            return true;
        } catch (Iban4jException refused) {
            return false;
        }
    }
}
