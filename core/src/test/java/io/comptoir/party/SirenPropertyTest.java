package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every {@link Siren}, and of the {@link VatNumber} that follows from it. */
class SirenPropertyTest {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    @Property
    void exactlyOneLastDigitIsRight(@ForAll("eightDigits") String digits) {
        long right = IntStream.range(0, 10)
                .mapToObj(last -> new Siren(digits + last))
                .filter(Siren::isValid)
                .count();

        assertEquals(1, right);
    }

    @Property
    void everyChangedDigitIsSeen(
            @ForAll("sirens") Siren siren,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char changed = (char) ('0' + (siren.value().charAt(place) - '0' + by) % 10);
        String typed =
                siren.value().substring(0, place) + changed + siren.value().substring(place + 1);

        assertFalse(Siren.of(typed).isValid());
    }

    @Property
    void itsVatNumberIsRightAndHoldsIt(@ForAll("sirens") Siren siren) {
        VatNumber number = VatNumber.of(siren);

        assertTrue(number.isValid());
        assertEquals(siren, number.siren().orElse(siren));
        assertEquals(13, number.value().length());
    }

    /** The key is also the remainder by 97 of the SIREN followed by 12. */
    @Property
    void itsVatKeyIsTheOneOfTheOtherFormula(@ForAll("sirens") Siren siren) {
        BigInteger key = new BigInteger(siren.value() + "12").mod(NINETY_SEVEN);

        assertEquals(key, new BigInteger(VatNumber.of(siren).value().substring(2, 4)));
    }

    @Property
    void noOtherDigitsAreItsVatKey(@ForAll("sirens") Siren siren, @ForAll @IntRange(max = 99) int key) {
        VatNumber number = VatNumber.of("FR" + key / 10 + key % 10 + siren.value());

        assertEquals(number.equals(VatNumber.of(siren)), number.isValid());
    }

    @Provide
    Arbitrary<String> eightDigits() {
        return Arbitraries.strings().numeric().ofLength(8);
    }

    @Provide
    Arbitrary<Siren> sirens() {
        return eightDigits()
                .map(digits -> IntStream.range(0, 10)
                        .mapToObj(last -> new Siren(digits + last))
                        .filter(Siren::isValid)
                        .findFirst()
                        .orElseThrow());
    }
}
