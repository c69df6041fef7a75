package io.comptoir.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are read back, and lines that are none. */
class LinkTest {

    private static final String HASH = "a".repeat(64);
    private static final List<String> FIELDS = List.of(
            "1",
            "7",
            HASH,
            "2026-11-22T10:15:30Z",
            "alice",
            "POSTED",
            "id-1",
            "a=1",
            "b=2",
            "3",
            "EUR=1.00",
            "-",
            "-",
            HASH);

    @Test
    void comesBackAsItWasWritten() {
        Link written = Trail.sealedBy(Trails.SEAL)
                .next(Head.START, AuditRecord.issued(Trails.invoice(), Trails.SALT, Trails.NOON, Trails.ALICE));

        Link read = Link.read(written.text());

        assertEquals(written, read);
        assertEquals(written.record(), read.record());
        assertEquals(written.head(), read.head());
        assertEquals(written.previous(), read.previous());
        assertEquals(written.sealName(), read.sealName());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            plain words            ~ Été à Lyon = 5 %     ~ Été à Lyon = 5 %
            the separator          ~ a|b                  ~ a\\007cb
            the escape             ~ a\\b                 ~ a\\005cb
            beyond the plane       ~ 🧾                   ~ 🧾
            """)
    void writesTexts(String what, String text, String written) {
        assertWritten(text, written);
    }

    @Test
    void escapesWhatWouldBreakALine() {
        assertWritten("a\r\nb\tc\0", "a\\000d\\000ab\\0009c\\0000");
        assertWritten("\u007f\u0080\u2028", "\\007f\u0080\u2028");
    }

    /** UTF-8 has no bytes for half a pair: an encoder would write a question mark, and so lose it. */
    @Test
    void keepsHalvesOfPairs() {
        assertWritten("a\ud83e", "a\\d83e");
        assertWritten("\uddfe\ud83e", "\\ddfe\\d83e");
        assertWritten("\ud83e\ud83e\uddfe\uddfe", "\\d83e\ud83e\uddfe\\ddfe");
    }

    private static void assertWritten(String text, String written) {
        StringBuilder out = new StringBuilder();
        Canonical.append(out, text);

        assertEquals(written, out.toString());
        assertEquals(Optional.of(text), Canonical.read(written));
    }

    @Test
    void readsALineOfFields() {
        Link link = Link.read(String.join("|", FIELDS));

        assertEquals(7, link.index());
        assertEquals(Instant.parse("2026-11-22T10:15:30Z"), link.record().at());
        assertEquals(Map.of("a", "1", "b", "2"), link.record().values());
        assertEquals(3, link.head().documents());
        assertEquals(Optional.empty(), link.sealName());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a version that is not known yet     ~ 0  ~ 2                          ~ version
            no version                          ~ 0  ~ ``                         ~ version
            a byte order mark                   ~ 0  ~ \ufeff1                    ~ version
            an index of zero                    ~ 1  ~ 0                          ~ index
            an index with a zero before         ~ 1  ~ 07                         ~ index
            an index below zero                 ~ 1  ~ -7                         ~ index
            an index of 19 digits               ~ 1  ~ 1000000000000000000        ~ index
            an index in Arabic digits           ~ 1  ~ ٧                          ~ index
            a short hash                        ~ 2  ~ aa                         ~ previous
            a hash in capitals                  ~ 2  ~ AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA ~ previous
            a day without time                  ~ 3  ~ 2026-11-22                 ~ instant
            another zone                        ~ 3  ~ 2026-11-22T10:15:30+01:00  ~ instant
            a second that is left out           ~ 3  ~ 2026-11-22T10:15Z          ~ instant
            a fraction longer than it needs     ~ 3  ~ 2026-11-22T10:15:30.500000Z ~ instant
            a fraction of two digits            ~ 3  ~ 2026-11-22T10:15:30.25Z    ~ instant
            a day that is not there             ~ 3  ~ 2026-02-30T10:15:30Z       ~ instant
            a year before year 0                ~ 3  ~ -0001-11-22T10:15:30Z      ~ instant
            a year after 9999                   ~ 3  ~ +10000-11-22T10:15:30Z     ~ instant
            nobody                              ~ 4  ~ ``                         ~ actor
            an escape of a plain letter         ~ 4  ~ \\0061lice                 ~ actor
            an escape in capitals               ~ 4  ~ al\\005Cice                ~ actor
            an escape that is cut off           ~ 4  ~ alice\\005                 ~ actor
            an escape of a whole pair           ~ 4  ~ \\d83e\\ddfe               ~ actor
            an action in small letters          ~ 5  ~ posted                     ~ action
            an action of 33 letters             ~ 5  ~ POSTEDPOSTEDPOSTEDPOSTEDPOSTEDPOS ~ action
            no document                         ~ 6  ~ ``                         ~ subject
            a value without key                 ~ 7  ~ =1                         ~ values
            a key without value                 ~ 7  ~ a                          ~ values
            a key with a space                  ~ 7  ~ a b=1                      ~ values
            keys that do not ascend             ~ 7  ~ c=1                        ~ values
            a key that comes twice              ~ 7  ~ b=1                        ~ values
            a tab in a value                    ~ 7  ~ `a=\t`                     ~ a
            a bad escape in a value             ~ 7  ~ a=\\zzzz                   ~ a
            documents below zero                ~ 9  ~ -1                         ~ documents
            totals that are left out            ~ 10 ~ ``                         ~ totals
            totals without a code               ~ 10 ~ =1.00                      ~ totals
            totals of a code in small letters   ~ 10 ~ eur=1.00                   ~ totals
            totals with a comma                 ~ 10 ~ EUR=1,00                   ~ totals
            totals that do not ascend           ~ 10 ~ USD=1.00,EUR=1.00          ~ totals
            a total that comes twice            ~ 10 ~ EUR=1.00,EUR=1.00          ~ totals
            a seal without name                 ~ 12 ~ aa                         ~ key
            a name without seal                 ~ 11 ~ hmac-sha256:2026           ~ seal
            a name with a space                 ~ 11 ~ hmac 2026                  ~ key
            no hash                             ~ 13 ~ ``                         ~ hash
            a hash with a carriage return       ~ 13 ~ `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r` ~ hash
            """)
    void refusesALine(String why, int field, String text, String path) {
        List<String> fields = new ArrayList<>(FIELDS);
        fields.set(field, text);

        assertMalformed(path, String.join("|", fields));
    }

    @Test
    void refusesLinesOfOtherShapes() {
        assertMalformed("version", "");
        assertMalformed("fields", "1");
        assertMalformed("fields", String.join("|", FIELDS.subList(0, 11)));
        assertMalformed("length", "1|" + "x".repeat(Link.LENGTH_MAX));
        assertMalformed("fields", "1" + "|".repeat(Link.LENGTH_MAX - 1));
        assertMalformed("actor", String.join("|", FIELDS).replace("alice", "a".repeat(129)));
        assertMalformed("seal", String.join("|", FIELDS).replace("|-|-|", "|k|" + "ab".repeat(1025) + "|"));
    }

    @Test
    void takesTheLongestOfEachField() {
        String line = String.join("|", FIELDS)
                .replace("alice", "a".repeat(128))
                .replace("POSTED", "P".repeat(32))
                .replace("|7|", "|999999999999999999|")
                .replace("a=1", "a".repeat(64) + "=1")
                .replace("|-|-|", "|" + "k".repeat(64) + "|" + "ab".repeat(1024) + "|");

        assertEquals(line, Link.read(line).text());
    }

    @Test
    void takesAsManyValuesAsARecordMay() {
        String values = IntStream.range(0, AuditRecord.VALUES_MAX)
                .mapToObj(i -> "k" + (100_000 + i) + "=" + i)
                .collect(Collectors.joining("|"));
        String line = String.join("|", FIELDS).replace("a=1|b=2", values);

        assertEquals(AuditRecord.VALUES_MAX, Link.read(line).record().values().size());
        assertMalformed("fields", line.replace("|3|EUR", "|z=1|3|EUR"));
    }

    private static void assertMalformed(String path, String line) {
        var refused = assertThrows(ViolationsException.class, () -> Link.read(line));
        Violation violation = refused.violations().list().get(0);

        assertEquals("CPT-AUDIT-LINK-MALFORMED", violation.code());
        assertEquals(path, violation.path());
        assertTrue(violation.value().length() <= 81, "what is shown is bounded");
    }

    @Test
    void recordsAreChecked() {
        TreeMap<String, String> none = new TreeMap<>();
        Instant late = Instant.parse("+10000-01-01T00:00:00Z");

        assertThrows(IllegalArgumentException.class, () -> new AuditRecord(Trails.NOON, "", Action.POSTED, "id", none));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AuditRecord(Trails.NOON, "alice", Action.POSTED, "i".repeat(129), none));
        assertThrows(IllegalArgumentException.class, () -> new AuditRecord(late, "alice", Action.POSTED, "id", none));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AuditRecord(Trails.NOON, "alice", Action.POSTED, "id", new TreeMap<>(Map.of("a b", "1"))));
        assertThrows(IllegalArgumentException.class, () -> new Action("posted"));
    }

    /** A map may bring an order of its own; the line has one. */
    @Test
    void keysAreWrittenInTheirOrder() {
        TreeMap<String, String> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.putAll(Map.of("a", "1", "b", "2", "B", "3", "a.1", "4"));

        Link link =
                Trail.plain().next(Head.START, new AuditRecord(Trails.NOON, "alice", Action.POSTED, "id-1", backwards));

        assertTrue(link.text().contains("|id-1|B=3|a=1|a.1=4|b=2|0|-|-|-|"), link.text());
    }
}
