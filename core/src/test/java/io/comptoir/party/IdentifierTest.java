package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Severity;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every kind of {@link Identifier} owes to whoever types it. */
class IdentifierTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** Each kind with a right example, its two ways in, and the code of what it refuses. */
    enum Kind {
        SIREN("732829320", Siren::of, Siren::new, "CPT-PARTY-SIREN-MALFORMED"),
        SIRET("73282932000074", Siret::of, Siret::new, "CPT-PARTY-SIRET-MALFORMED"),
        VAT_NUMBER("FR83404833048", VatNumber::of, VatNumber::new, "CPT-PARTY-VAT-NUMBER-MALFORMED"),
        IRISH_IBAN("IE29AIBK93115212345678", Iban::of, Iban::new, "CPT-PARTY-IBAN-MALFORMED"),
        IBAN("FR1420041010050500013M02606", Iban::of, Iban::new, "CPT-PARTY-IBAN-MALFORMED"),
        BIC("CMCIFR2A", Bic::of, Bic::new, "CPT-PARTY-BIC-MALFORMED"),
        REFERENCE(
                "RF18539007547034",
                CreditorReference::of,
                CreditorReference::new,
                "CPT-PARTY-CREDITOR-REFERENCE-MALFORMED"),
        CREDITOR(
                "FR72ZZZ123456",
                CreditorIdentifier::of,
                CreditorIdentifier::new,
                "CPT-PARTY-CREDITOR-IDENTIFIER-MALFORMED"),
        RIB("20041010050500013M02606", Rib::of, Rib::new, "CPT-PARTY-RIB-MALFORMED");

        final String example;
        final String malformed;

        @SuppressWarnings("ImmutableEnumChecker") // method references hold no state
        final List<Function<String, Identifier>> waysIn;

        Kind(
                String example,
                Function<String, Identifier> of,
                Function<String, Identifier> constructor,
                String malformed) {
            this.example = example;
            this.waysIn = List.of(of, constructor);
            this.malformed = malformed;
        }
    }

    static Stream<Arguments> hostileTexts() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(
                                "",
                                " ",
                                "-",
                                "0",
                                "\u0000" + kind.example,
                                kind.example + "\n",
                                kind.example + "\r\nBcc: x",
                                kind.example + "\t",
                                "\u202E" + kind.example,
                                kind.example + "\u200B",
                                kind.example + " ".repeat(71),
                                kind.example.replaceAll("[0-9]", "\u0662"), // Arabic digits
                                kind.example.replaceFirst("[0-9]", "\uFF12"), // a full-width digit
                                kind.example.replaceFirst("[0-9]", "\uD835\uDFCE"), // a mathematical digit
                                "9".repeat(1_000_000),
                                "A".repeat(1_000_000),
                                " ".repeat(1_000_000),
                                "FR".repeat(500_000))
                        .map(text -> Arguments.of(kind, text)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("hostileTexts")
    void refusesHostileTextsSoonAndByName(Kind kind, String text) {
        for (Function<String, Identifier> wayIn : kind.waysIn) {
            var thrown = assertTimeoutPreemptively(
                    SOON, () -> assertThrows(ViolationsException.class, () -> wayIn.apply(text)));
            List<Violation> violations = thrown.violations().list();

            assertEquals(List.of(kind.malformed), thrown.violations().codes());
            assertEquals(Severity.ERROR, violations.get(0).severity());
            assertEquals("", violations.get(0).path());
            assertTrue(violations.get(0).value().length() <= 81);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsSmallLettersAndSeparatorsByBothWays(Kind kind) {
        String typed = kind.example.toLowerCase(Locale.ROOT).replaceAll("(.{3})", "$1\u00A0-\u202F.");

        for (Function<String, Identifier> wayIn : kind.waysIn) {
            assertEquals(kind.example, wayIn.apply(typed).value());
        }
    }

    /** The long s and the Turkish dotless i become plain capitals under {@code toUpperCase}. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\u0131e29aibk93115212345678", "IE29A\u0131BK93115212345678", "\u017FE4550000000058398257466"})
    void refusesLettersThatOnlyLookPlain(String text) {
        assertThrows(ViolationsException.class, () -> Iban.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "fa-IR"})
    void doesNotDependOnTheLocaleOfTheHost(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertEquals(
                    "IE29AIBK93115212345678",
                    Iban.of("ie29 aibk 9311 5212 3456 78").value());
            assertEquals("FR04409414364", VatNumber.of(Siren.of("409414364")).value());
            assertEquals(
                    "FR0630006000011234567890188",
                    Rib.of("30006000011234567890188").toIban().value());
            assertEquals("RF0236", CreditorReference.from("36").value());
            assertEquals(
                    "« siren » n'est pas un numéro SIREN.",
                    assertThrows(ViolationsException.class, () -> Siren.of("siren"))
                            .violations()
                            .list()
                            .get(0)
                            .text()
                            .french());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isEqualByItsValue(Kind kind) {
        assertEquals(kind.waysIn.get(0).apply(kind.example), kind.waysIn.get(1).apply(kind.example));
        assertTrue(kind.waysIn.get(0).apply(kind.example).isValid());
    }
}
