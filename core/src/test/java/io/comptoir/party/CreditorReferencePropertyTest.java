package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every {@link CreditorReference} made of the number of an invoice. */
class CreditorReferencePropertyTest {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    @Property
    void isRightAndEndsWithTheNumber(@ForAll("numbers") String number) {
        CreditorReference reference = CreditorReference.from(number);

        assertTrue(reference.isValid());
        assertTrue(reference.value().endsWith(number));
        assertTrue(reference.value().length() <= 25);
    }

    /** ISO 11649: the number, then RF and the check digits, read as one number, leave 1. */
    @Property
    void leavesOne(@ForAll("numbers") String number) {
        String value = CreditorReference.from(number).value();
        String digits = (value.substring(4) + value.substring(0, 4))
                .chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
                .collect(Collectors.joining());

        assertEquals(BigInteger.ONE, new BigInteger(digits).mod(NINETY_SEVEN));
    }

    /** A digit for a digit, a letter for a letter: between the two, MOD 97-10 promises nothing. */
    @Property
    void aChangedCharacterIsSeen(
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 20) int anyPlace,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        int place = anyPlace % number.length();
        String checkDigits = CreditorReference.from(number).value().substring(0, 4);
        String typed = checkDigits
                + number.substring(0, place)
                + shifted(number.charAt(place), by)
                + number.substring(place + 1);

        assertFalse(CreditorReference.of(typed).isValid());
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofMinLength(1)
                .ofMaxLength(21);
    }

    private static char shifted(char c, int by) {
        return (char) (c <= '9' ? '0' + (c - '0' + by) % 10 : 'A' + (c - 'A' + by) % 26);
    }
}
