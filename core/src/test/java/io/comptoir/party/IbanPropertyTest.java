package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
import org.iban4j.bban.BbanStructure;

/** What must hold of every {@link Iban} and {@link Rib}; iban4j, which knows the registry too, is the judge. */
class IbanPropertyTest {

    /** What iban4j adds to the registry; and France and Monaco, whose random numbers have wrong RIB keys. */
    static final String LEFT_OUT = "AO AX BL CV GA GF GG GP IM IR JE MA MF MQ MZ NC PF PM RE SN TF WF YT FR MC";

    @Property
    void theIbansOfTheOtherLibraryAreRight(@ForAll("foreign") String other) {
        Iban iban = Iban.of(other);

        assertEquals(other, iban.value());
        assertTrue(iban.isValid());
    }

    /** A digit for a digit, a letter for a letter: between the two, MOD 97-10 promises nothing. */
    @Property
    void aChangedCharacterIsSeenAsInTheOtherLibrary(
            @ForAll("foreign") String other,
            @ForAll @IntRange(max = 33) int anyPlace,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        int place = anyPlace % other.length();
        String typed = other.substring(0, place) + shifted(other.charAt(place), by) + other.substring(place + 1);

        assertFalse(IbanUtil.isValid(typed));
        assertFalse(isRight(typed));
    }

    @Property
    void twoSwappedDigitsAreSeen(@ForAll("foreign") String other, @ForAll @IntRange(min = 2, max = 32) int place) {
        Assume.that(place + 1 < other.length());
        char left = other.charAt(place);
        char right = other.charAt(place + 1);
        Assume.that(left != right && left <= '9' && right <= '9');

        assertFalse(isRight(other.substring(0, place) + right + left + other.substring(place + 2)));
    }

    @Property
    void printsBlocksOfFour(@ForAll("foreign") String other) {
        List<String> blocks = List.of(Iban.of(other).grouped().split(" ", -1));

        assertEquals(other, String.join("", blocks));
        assertTrue(blocks.subList(0, blocks.size() - 1).stream().allMatch(block -> block.length() == 4));
        assertTrue(blocks.get(blocks.size() - 1).length() <= 4);
    }

    @Property
    void aRibGoesIntoAnIbanAndBack(@ForAll("accounts") String account, @ForAll @IntRange(min = 10, max = 99) int key) {
        Rib rib = Rib.of(account + key);

        assertEquals(rib, rib.toIban().rib().orElseThrow());
        assertEquals(rib.isValid(), rib.toIban().isValid());
        assertTrue(IbanUtil.isValid(rib.toIban().value()));
    }

    @Property
    void exactlyOneKeyIsRight(@ForAll("accounts") String account) {
        long right = IntStream.range(0, 100)
                .mapToObj(key -> new Rib(account + key / 10 + key % 10))
                .filter(Rib::isValid)
                .count();

        assertEquals(1, right);
    }

    /** CFONB: all of a RIB, read as one number, is a multiple of 97. */
    @Property
    void theRightKeyMakesAMultipleOf97(@ForAll("digitAccounts") String account) {
        Rib right = IntStream.range(0, 100)
                .mapToObj(key -> new Rib(account + key / 10 + key % 10))
                .filter(Rib::isValid)
                .findFirst()
                .orElseThrow();

        assertEquals(BigInteger.ZERO, new BigInteger(right.value()).mod(BigInteger.valueOf(97)));
    }

    @Provide
    Arbitrary<String> foreign() {
        List<CountryCode> countries = BbanStructure.supportedCountries().stream()
                .filter(country -> !LEFT_OUT.contains(country.name()))
                .toList();
        return Arbitraries.of(countries).flatMap(country -> Arbitraries.longs().map(seed -> random(country, seed)));
    }

    @Provide
    Arbitrary<String> digitAccounts() {
        return Arbitraries.strings().numeric().ofLength(21);
    }

    @Provide
    Arbitrary<String> accounts() {
        Arbitrary<String> bankAndBranch = Arbitraries.strings().numeric().ofLength(10);
        Arbitrary<String> account = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(11);
        return bankAndBranch.flatMap(start -> account.map(end -> start + end));
    }

    private static String random(CountryCode country, long seed) {
        return new org.iban4j.Iban.Builder(new Random(seed))
                .countryCode(country)
                .buildRandom()
                .toString();
    }

    private static char shifted(char c, int by) {
        return (char) (c <= '9' ? '0' + (c - '0' + by) % 10 : 'A' + (c - 'A' + by) % 26);
    }

    private static boolean isRight(String text) {
        try {
            return Iban.of(text).isValid();
        } catch (ViolationsException refused) {
            return false;
        }
    }
}
