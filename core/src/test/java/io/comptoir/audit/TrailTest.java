package io.comptoir.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.ViolationsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How links are made. */
class TrailTest {

    /** The page's example was reckoned with another language, from the words of the page. */
    @Test
    void writesTheTrailOfThePage() throws IOException {
        Instant erased = Instant.parse("2027-02-03T09:00:00.000001Z");
        Instant rendered = Instant.parse("2026-11-22T10:15:31.250Z");
        AuditRecord issue =
                AuditRecord.issued(Trails.invoice(), Trails.SALT, Instant.parse("2026-11-22T10:15:30Z"), Trails.ALICE);
        Rendition pdf = Rendition.of("PDF", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));

        Link first = Trail.plain().next(Head.START, issue);
        Link second = Trail.sealedBy(Trails.SEAL)
                .next(first.head(), AuditRecord.rendered("id-1", pdf, rendered, Trails.ALICE));
        Link third = Trail.plain()
                .next(
                        second.head(),
                        AuditRecord.erased(
                                "id-1",
                                "demande de la cliente\nart. 17 du RGPD",
                                erased,
                                Actor.of("béatrice", "Béatrice")));

        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        TrailArchive.write(List.of(first.text(), second.text(), third.text()).iterator(), archive);
        assertEquals(Trails.onPage("trail"), archive.toString(StandardCharsets.UTF_8));
        assertEquals(Trails.onPage("head").strip(), third.head().text());
    }

    @Test
    void goesOnAfterTheLastLineOfTheJournal() {
        List<String> lines = Trails.lines(Trail.plain(), 2);

        Link third = Trail.plain().next(Head.after(Optional.of(lines.get(1))), Trails.issue(3, "EUR", "10.00"));

        assertEquals(3, third.index());
        assertEquals(Link.read(lines.get(1)).hash(), third.previous());
        assertEquals(Trails.lines(Trail.plain(), 3).get(2), third.text());
    }

    @Test
    void beginsWithNothingBefore() {
        assertEquals(Head.START, Head.after(Optional.empty()));
    }

    @Test
    void chainsNothingToAnAlteredLine() {
        String altered = Trails.lines(Trail.plain(), 1).get(0).replace("10.00", "90.00");

        var refused = assertThrows(ViolationsException.class, () -> Head.after(Optional.of(altered)));

        assertEquals("CPT-AUDIT-LINK-ALTERED", refused.code());
    }

    @Test
    void addsUpGrossTotalsByCurrency() {
        Trail trail = Trail.plain();
        Head head = trail.next(Head.START, Trails.issue(1, "USD", "5.00")).head();
        head = trail.next(head, Trails.issue(2, "EUR", "1200.00")).head();
        head = trail.next(head, Trails.issue(3, "EUR", "-1200.00")).head();
        head = trail.next(head, Trails.issue(4, "JPY", "700")).head();

        assertEquals(4, head.documents());
        assertEquals(
                Map.of("EUR", new BigDecimal("0.00"), "JPY", new BigDecimal("700"), "USD", new BigDecimal("5.00")),
                head.totals());
        assertEquals("1:4:" + head.hash() + ":4:EUR=0.00,JPY=700,USD=5.00", head.text());
    }

    @Test
    void onlyAnIssueCounts() {
        Trail trail = Trail.plain();
        Head issued = trail.next(Head.START, Trails.issue(1, "EUR", "10.00")).head();
        List<AuditRecord> others = List.of(
                AuditRecord.rendered("id-1", Rendition.of("XML", new byte[] {1}), Trails.NOON, Trails.ALICE),
                AuditRecord.posted("id-1", Map.of("entry", "VE-1", "totalGross", "10.00"), Trails.NOON, Trails.ALICE),
                AuditRecord.erased("id-1", "asked for", Trails.NOON, Trails.ALICE),
                AuditRecord.overridden(
                        "id-1", new RuleOverride("CPT-LAW-X", "we know better"), Trails.NOON, Trails.ALICE));

        for (AuditRecord other : others) {
            Head next = trail.next(issued, other).head();
            assertEquals(2, next.index());
            assertTrue(next.countsAs(issued), other.toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ':', textBlock = """
            no currency                  : ''  : 10.00                        : currency
            a currency that is no code   : eur : 10.00                        : currency
            no gross total               : EUR : ''                           : totalGross
            words                        : EUR : ten                          : totalGross
            a sign that is not written   : EUR : +10.00                       : totalGross
            an exponent                  : EUR : 1E2                          : totalGross
            zero has no sign             : EUR : -0.00                        : totalGross
            a zero too many              : EUR : 010.00                       : totalGross
            no digit before the point    : EUR : .50                          : totalGross
            no digit after the point     : EUR : 5.                           : totalGross
            two points                   : EUR : 1.0.0                        : totalGross
            23 digits before the point   : EUR : 10000000000000000000000      : totalGross
            13 decimals                  : EUR : 0.0000000000001              : totalGross
            """)
    void refusesAnIssueThatCannotBeAddedUp(String why, String currency, String gross, String field) {
        var refused = assertThrows(
                ViolationsException.class, () -> Trail.plain().next(Head.START, Trails.issue(1, currency, gross)), why);

        assertEquals("CPT-AUDIT-LINK-MALFORMED", refused.code());
        assertEquals(field, refused.violations().list().get(0).path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999999999999", "-9999999999999999999999.999999999999", "0.000000000001", "0"})
    void addsUpTheLargestAndSmallestAmounts(String gross) {
        Head head =
                Trail.plain().next(Head.START, Trails.issue(1, "EUR", gross)).head();

        assertEquals(Map.of("EUR", new BigDecimal(gross)), head.totals());
    }

    @Test
    void refusesASumThatGrowsOutOfBounds() {
        Trail trail = Trail.plain();
        Head full = trail.next(Head.START, Trails.issue(1, "EUR", "9999999999999999999999"))
                .head();

        assertThrows(ViolationsException.class, () -> trail.next(full, Trails.issue(2, "EUR", "1")));
    }

    @Test
    void refusesALineThatWouldBeTooLong() {
        AuditRecord fits = record("é".repeat((Link.LENGTH_MAX - 300) / 2));
        AuditRecord tooLong = record("é".repeat(Link.LENGTH_MAX / 2));

        assertEquals(
                fits, Link.read(Trail.plain().next(Head.START, fits).text()).record());
        var refused =
                assertThrows(ViolationsException.class, () -> Trail.plain().next(Head.START, tooLong));
        assertEquals("CPT-AUDIT-LINK-TOO-LONG", refused.code());
    }

    private static AuditRecord record(String value) {
        return new AuditRecord(Trails.NOON, "alice", Action.POSTED, "id-1", new TreeMap<>(Map.of("entry", value)));
    }

    @Test
    void sealsWithAKeyThatOthersDoNotHave() {
        byte[] other = Trails.SECRET.clone();
        other[0]++;
        Link ours = Trail.sealedBy(Trails.SEAL).next(Head.START, Trails.issue(1, "EUR", "1.00"));
        Link theirs = Trail.sealedBy(Seal.hmac("2026", other)).next(Head.START, Trails.issue(1, "EUR", "1.00"));

        assertEquals(Optional.of("hmac-sha256:2026"), ours.sealName());
        assertEquals(ours.sealName(), theirs.sealName());
        assertNotEquals(ours.hash(), theirs.hash());
    }

    @Test
    void refusesSealsThatNobodyCouldName() {
        assertThrows(IllegalArgumentException.class, () -> Seal.hmac("", Trails.SECRET));
        assertThrows(IllegalArgumentException.class, () -> Seal.hmac("a|b", Trails.SECRET));
        assertThrows(IllegalArgumentException.class, () -> Seal.hmac("2026", new byte[15]));
        assertThrows(IllegalArgumentException.class, () -> Trail.sealedBy(new Named("-")));
        assertThrows(IllegalArgumentException.class, () -> Trail.sealedBy(new Named("a".repeat(65))));
    }

    private record Named(String name) implements Seal {
        @Override
        public byte[] seal(byte[] content) {
            return new byte[] {1};
        }
    }

    /** Arabic digits, Turkish letters and Thai years belong to people, not to a chain. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "th-TH-u-ca-buddhist", "fr-FR"})
    void writesTheSameInEachLocale(String tag) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            writesTheTrailOfThePage();
        } finally {
            Locale.setDefault(before);
        }
    }
}
