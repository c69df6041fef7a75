package io.comptoir.audit;

import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one line of version 1, and takes nothing that could not have been written. */
final class LinkReader {

    private static final int FIRST_VALUE = 7;
    private static final int AFTER_VALUES = 5;
    private static final int FIELDS_MAX = FIRST_VALUE + AuditRecord.VALUES_MAX + AFTER_VALUES;
    private static final int NUMBER_LENGTH_MAX = 18;
    private static final int SHOWN_MAX = 100;

    private final String line;
    private final List<String> fields;

    LinkReader(String line) {
        this.line = line;
        this.fields = line.length() > Link.LENGTH_MAX ? List.of() : fields(line);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        int to = line.indexOf(Canonical.SEPARATOR);
        while (to >= 0 && fields.size() < FIELDS_MAX) {
            fields.add(line.substring(from, to));
            from = to + 1;
            to = line.indexOf(Canonical.SEPARATOR, from);
        }
        fields.add(line.substring(from));
        return fields;
    }

    Link link() {
        check("length", line.length(), line.length() <= Link.LENGTH_MAX);
        check("version", fields.get(0), fields.get(0).equals(Integer.toString(Link.VERSION)));
        check("fields", fields.size(), fields.size() >= FIRST_VALUE + AFTER_VALUES && fields.size() <= FIELDS_MAX);
        long index = number("index", fields.get(1));
        check("index", fields.get(1), index >= 1);
        String previous = hash("previous", fields.get(2));
        AuditRecord record = new AuditRecord(
                instant(fields.get(3)),
                id("actor", fields.get(4)),
                action(fields.get(5)),
                id("subject", fields.get(6)),
                values());
        long documents = number("documents", last(5));
        SortedMap<String, BigDecimal> totals = Sums.read(last(4)).orElseThrow(() -> malformed("totals", last(4)));
        checkSeal(last(3), last(2));
        Head head = new Head(index, hash("hash", last(1)), documents, totals);
        return new Link(line, previous, record, head, last(3));
    }

    private String last(int place) {
        return fields.get(fields.size() - place);
    }

    private SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        for (String field : fields.subList(FIRST_VALUE, fields.size() - AFTER_VALUES)) {
            int equals = field.indexOf('=');
            String key = field.substring(0, Math.max(equals, 0));
            boolean next = AuditRecord.isKey(key)
                    && (values.isEmpty() || values.lastKey().compareTo(key) < 0);
            check("values", field, next);
            values.put(key, text(key, field.substring(equals + 1)));
        }
        return values;
    }

    // --- one field ---

    static boolean isNumber(String text) {
        return Canonical.consistsOf(text, NUMBER_LENGTH_MAX, Canonical::isDigit)
                && (text.length() == 1 || text.charAt(0) != '0');
    }

    private static long number(String field, String text) {
        check(field, text, isNumber(text));
        return Long.parseLong(text);
    }

    private static String hash(String field, String text) {
        check(field, text, Canonical.isHex(text, Canonical.HASH_LENGTH, Canonical.HASH_LENGTH));
        return text;
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            check("instant", text, instant.toString().equals(text) && Canonical.isDigit(text.charAt(0)));
            return instant;
        } catch (DateTimeException e) {
            throw malformed("instant", text);
        }
    }

    private static Action action(String text) {
        check("action", text, Action.isWord(text));
        return new Action(text);
    }

    private static String id(String field, String written) {
        String id = text(field, written);
        check(field, written, AuditRecord.isId(id));
        return id;
    }

    private static String text(String field, String written) {
        return Canonical.read(written).orElseThrow(() -> malformed(field, written));
    }

    private static void checkSeal(String name, String seal) {
        boolean none = name.equals(Canonical.NOTHING) && seal.equals(Canonical.NOTHING);
        check("key", name, none || isSealName(name));
        check("seal", seal, none || Canonical.isHex(seal, 2, 2 * Seal.LENGTH_MAX));
    }

    static boolean isSealName(String name) {
        return !name.equals(Canonical.NOTHING)
                && Canonical.consistsOf(
                        name, Seal.NAME_LENGTH_MAX, c -> Canonical.isAlphanumeric(c) || "._:-".indexOf(c) >= 0);
    }

    private static void check(String field, Object value, boolean right) {
        if (!right) {
            throw malformed(field, value);
        }
    }

    private static ViolationsException malformed(String field, Object value) {
        String shown = Optional.of(value.toString())
                .map(text -> text.substring(0, Math.min(text.length(), SHOWN_MAX)))
                .orElseThrow();
        return new ViolationsException(Link.MALFORMED.at(field, shown));
    }
}
