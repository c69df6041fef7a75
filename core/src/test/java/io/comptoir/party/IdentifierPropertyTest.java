package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import io.comptoir.party.IdentifierTest.Kind;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every {@link Identifier}, whatever is typed. */
class IdentifierPropertyTest {

    @Property
    void anyTextIsReadOrRefusedByName(@ForAll Kind kind, @ForAll("texts") String text) {
        Optional<Identifier> read = read(kind, text);

        read.ifPresent(identifier -> assertPlain(kind, identifier));
    }

    @Property
    void whatWasReadIsReadAgain(@ForAll Kind kind, @ForAll("mistakes") String mistake) {
        read(kind, kind.example.substring(0, 2) + mistake + kind.example.substring(4))
                .ifPresent(identifier -> assertEquals(identifier, of(kind, identifier.value())));
    }

    @Property
    void separatorsMeanNothing(@ForAll Kind kind, @ForAll("separators") String separator, @ForAll int place) {
        int at = Math.floorMod(place, kind.example.length() + 1);
        String typed = kind.example.substring(0, at) + separator + kind.example.substring(at);

        assertEquals(kind.example, of(kind, typed).value());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> nearly = Arbitraries.of(Kind.values())
                .flatMap(kind -> Arbitraries.strings()
                        .withChars("0123456789ABCXYZfr -+*/\u00A0\u0662\n")
                        .ofMaxLength(4)
                        .map(end -> kind.example.substring(0, kind.example.length() - end.length()) + end));
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofMaxLength(40);
        return Arbitraries.oneOf(Arbitraries.strings(), plain, nearly);
    }

    @Provide
    Arbitrary<String> mistakes() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(2);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.strings()
                .withChars(" \u00A0\u2009\u202F.-/\u2010\u2011\u2013")
                .ofMaxLength(9);
    }

    private static Optional<Identifier> read(Kind kind, String text) {
        try {
            return Optional.of(of(kind, text));
        } catch (ViolationsException refused) {
            assertEquals(kind.malformed, refused.code());
            return Optional.empty();
        }
    }

    private static Identifier of(Kind kind, String text) {
        return kind.waysIn.get(0).apply(text);
    }

    private static void assertPlain(Kind kind, Identifier identifier) {
        assertTrue(identifier.value().chars().allMatch(c -> c < 128 && !Character.isLowerCase(c)), kind.name());
        assertTrue(!identifier.check().hasErrors(), kind.name());
    }
}
