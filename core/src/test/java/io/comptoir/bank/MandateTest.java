package io.comptoir.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.bank.Mandate.Kind;
import io.comptoir.bank.Mandate.Sequence;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.CreditorIdentifier;
import io.comptoir.party.Iban;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandateTest {

    private static final LocalDate SIGNED = LocalDate.of(2023, 1, 31);

    static Mandate.Builder mandate() {
        return Mandate.builder()
                .reference("RUM-2023-0001")
                .creditorId(CreditorIdentifier.of("FR72ZZZ123456"))
                .debtorName("Hélène Müller & fils")
                .debtorIban(Iban.of("DE89370400440532013000"))
                .signedOn(SIGNED);
    }

    /** EPC016-06: 36 months from the last collection, from the signature where there was none. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                                  | last collected | collected  | code
            the last day, never used                |                | 2026-01-31 |
            the day after                           |                | 2026-02-01 | CPT-BANK-MANDATE-LAPSED
            the last day after its last use         | 2023-06-05     | 2026-06-05 |
            the day after                           | 2023-06-05     | 2026-06-06 | CPT-BANK-MANDATE-LAPSED
            the day of the signature                |                | 2023-01-31 |
            the day before                          |                | 2023-01-30 | CPT-BANK-MANDATE-NOT-YET-SIGNED
            the day of its last use, once more      | 2023-06-05     | 2023-06-05 |
            before its last use                     | 2023-06-05     | 2023-06-04 | CPT-BANK-MANDATE-BACKWARDS
            """)
    void lapsesUnusedAfter36Months(String what, LocalDate last, LocalDate collected, String code) {
        Mandate mandate = last == null
                ? mandate().build()
                : mandate().lastCollectedOn(last).build();

        assertEquals(
                code == null ? List.of() : List.of(code),
                mandate.check(collected).codes());
    }

    @Test
    void isFirstThenRecurrentThenFinalThenSpent() {
        Mandate fresh = mandate().build();
        Mandate used = fresh.collected(SIGNED.plusDays(10), false);
        Mandate closed = used.collected(SIGNED.plusDays(40), true);

        assertEquals(Sequence.FRST, fresh.sequence(false));
        assertEquals(Sequence.RCUR, used.sequence(false));
        assertEquals(Sequence.FNAL, used.sequence(true));
        assertEquals(
                List.of("CPT-BANK-MANDATE-SPENT"),
                closed.check(SIGNED.plusDays(70)).codes());
    }

    @Test
    void isUsedOnceWhereItIsOneOff() {
        Mandate once = mandate().kind(Kind.ONE_OFF).build();
        Mandate used = once.collected(SIGNED, false);

        assertEquals(Sequence.OOFF, once.sequence(false));
        assertEquals(Sequence.OOFF, once.sequence(true));
        assertEquals(
                "CPT-BANK-MANDATE-SPENT",
                assertThrows(ViolationsException.class, () -> used.collected(SIGNED.plusDays(1), false))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "12345678901234567890123456789012345", "a/b", "RUM 1", "-?:().,'+/1"})
    void takesReferencesOfTheSepaSet(String reference) {
        assertEquals(reference, mandate().reference(reference).build().reference());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "123456789012345678901234567890123456", "é", "/a", "a/", "a//b", "a b ", "a&b", "a_b"})
    void refusesOtherReferences(String reference) {
        assertRefused("CPT-BANK-REFERENCE-MALFORMED", mandate().reference(reference));
    }

    /** A bank rejects them, so a doubt that party lets pass is an error here. */
    @Test
    void refusesWrongCheckDigits() {
        assertRefused("CPT-BANK-IDENTIFIER-DOUBTFUL", mandate().debtorIban(Iban.of("DE88370400440532013000")));
        assertRefused("CPT-BANK-IDENTIFIER-DOUBTFUL", mandate().creditorId(CreditorIdentifier.of("FR73ZZZ123456")));
        assertRefused("CPT-BANK-NAME-UNREADABLE", mandate().debtorName("Ελλάς"));
        assertRefused("CPT-BANK-DATE-OUT-OF-BOUNDS", mandate().signedOn(LocalDate.MAX));
    }

    private static void assertRefused(String code, Mandate.Builder mandate) {
        assertEquals(
                code, assertThrows(ViolationsException.class, mandate::build).code());
    }
}
