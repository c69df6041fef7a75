package io.comptoir.accounting.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every form, whatever is written on a voucher. */
class FormsPropertyTest {

    /** How many records an entry of two lines makes, one of them due, behind the records that stand before it. */
    private static final Map<String, Integer> RECORDS = Map.of(
            "isacompta",
            4,
            "isacompta-8700",
            4,
            "agiris",
            2,
            "ximport",
            2,
            "rimport",
            2,
            "quadratus",
            2,
            "ebp",
            2,
            "coala",
            2,
            "fec",
            2);

    private static final Map<String, Integer> BEFORE =
            Map.of("isacompta", 3, "isacompta-8700", 3, "rimport", 2, "quadratus", 1, "fec", 1);

    /** A label makes neither a record more nor a zone more, and no byte that ends a line elsewhere. */
    @Property(tries = 300)
    void anyLabelMakesARecord(@ForAll("forms") String form, @ForAll("texts") String text) {
        JournalEntry plain = entry("x", "x", "P");
        JournalEntry odd = entry("x" + text, "x" + text, "P");

        List<String> written = records(form, odd);

        assertEquals(
                BEFORE.getOrDefault(form, 0) + RECORDS.getOrDefault(form, 0), written.size(), () -> written.toString());
        assertEquals(
                records(form, plain).stream().map(line -> shape(form, line)).toList(),
                written.stream().map(line -> shape(form, line)).toList());
    }

    /** The width of a record, or how many zones it has. */
    private static String shape(String form, String line) {
        return switch (form) {
            case "agiris", "coala" -> "cells " + line.split(";", -1).length;
            case "rimport", "fec" -> "cells " + line.split("\t", -1).length;
            case "ebp" -> "quotes " + line.chars().filter(c -> c == '"').count();
            default -> "width " + line.length();
        };
    }

    /** Records by the bytes that end them: in no other place is there a byte below a space, but for tabs. */
    private static List<String> records(String form, JournalEntry entry) {
        byte[] bytes = Exports.bytes(form, Exports.OPTIONS, List.of(entry));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean crlf = !Set.of("agiris", "ebp", "coala").contains(form);
        String end = crlf ? "\r\n" : "\n";
        assertTrue(text.endsWith(end), text);
        List<String> records =
                Arrays.asList(text.substring(0, text.length() - end.length()).split(end, -1));
        records.forEach(record ->
                assertTrue(record.chars().noneMatch(c -> c < ' ' && c != '\t'), () -> "A control in " + record));
        return records;
    }

    /** The cells of a table come back as they were, whatever they hold, where the encoding has it. */
    @Property(tries = 300)
    void aTableGivesItsCellsBack(@ForAll("texts") String text) {
        byte[] bytes = Exports.bytes("csv", Exports.OPTIONS, List.of(entry(text, "x", "P")));
        boolean lone = !StandardCharsets.UTF_8.newEncoder().canEncode(text);

        List<String> cells = cells(new String(bytes, StandardCharsets.UTF_8));

        assertEquals(27, cells.size(), () -> cells.toString());
        if (!lone) {
            assertEquals(text, cells.get(9 + 6));
        }
    }

    /** A reader of RFC 4180 with semicolons. */
    private static List<String> cells(String csv) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ';' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return cells;
    }

    /** Two parties never become one account, and two vouchers of any name stay two paragraphs. */
    @Property(tries = 300)
    void plainTextKeepsPartiesApart(@ForAll("parties") String one, @ForAll("parties") String other) {
        for (String plain : List.of("ledger", "hledger", "beancount")) {
            String text = new String(
                    Exports.bytes(plain, Exports.OPTIONS, List.of(entry("x", "x", one), entry("x", "x", other))),
                    StandardCharsets.UTF_8);

            Set<String> accounts = text.lines()
                    .filter(line -> line.contains("411000:"))
                    .filter(line -> !line.contains(" open "))
                    .map(line -> line.strip().split(" {2}", -1)[0])
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(one.equals(other) ? 1 : 2, accounts.size(), text);
            accounts.forEach(account -> assertTrue(account.matches("[A-Za-z]*:?411000:[A-Za-z0-9_.-]+"), account));
        }
    }

    @Property(tries = 100)
    void theSameEntriesMakeTheSameBytes(@ForAll("forms") String form, @ForAll("texts") String text) {
        List<JournalEntry> entries = List.of(entry("x" + text, "x", "P"), Exports.payment());

        assertArrayEquals(Exports.bytes(form, Exports.OPTIONS, entries), Exports.bytes(form, Exports.OPTIONS, entries));
    }

    private static JournalEntry entry(String label, String reference, String party) {
        return Exports.entry(
                "VT",
                reference,
                Exports.line("411000", party, label, "12.30"),
                Exports.line("706000", "", label, "-12.30"));
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(new TreeSet<>(RECORDS.keySet()));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("a é€|;,\"'\\\t\r\n\u00A0\u00AD\u2028\u0085\uFEFFœ\uD83C\uDF89")
                        .ofMaxLength(60),
                Arbitraries.strings().all().ofMaxLength(10));
    }

    @Provide
    Arbitrary<String> parties() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars("aA0 :;-._(é\uD83C\uDF89")
                                .ofMaxLength(4),
                        Arbitraries.strings().all().ofMaxLength(4))
                .filter(party -> !party.isBlank() && party.chars().noneMatch(Character::isISOControl));
    }
}
