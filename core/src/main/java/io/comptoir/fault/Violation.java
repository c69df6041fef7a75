package io.comptoir.fault;

import java.util.List;

/**
 * A rule broken at one place.
 *
 * @param rule  the rule
 * @param path  where, in the words of the document's JSON ({@code lines[2].vatRate}); empty for the whole document
 * @param value  what was found there, cut and made printable; empty where nothing was
 * @param details  what else the rule's texts name
 */
public record Violation(Rule rule, String path, String value, List<String> details) {

    private static final int VALUE_LENGTH_MAX = 80;
    private static final int DETAIL_LENGTH_MAX = 240; // details are mostly our own: a list of choices

    /** Cuts the value and the details to what can be shown safely on one line. */
    public Violation {
        value = printable(value, VALUE_LENGTH_MAX);
        details = details.stream()
                .map(detail -> printable(detail, DETAIL_LENGTH_MAX))
                .toList();
    }

    /** The rule's stable code. */
    public String code() {
        return rule.code();
    }

    /** How much it weighs. */
    public Severity severity() {
        return rule.severity();
    }

    /** Whether it stops the document. */
    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** What is wrong, with the value in it. */
    public Text text() {
        return new Text(filled(rule.says().french()), filled(rule.says().english()));
    }

    /** The way out. */
    public Text fix() {
        return new Text(filled(rule.fix().french()), filled(rule.fix().english()));
    }

    /** The same violation seen from a document that holds the checked part at {@code parent}. */
    public Violation under(String parent) {
        return new Violation(rule, join(parent, path), value, details);
    }

    /** Whether this and {@code other} are about the same place, or one inside the other. */
    boolean touches(Violation other) {
        return isWithin(path, other.path) || isWithin(other.path, path);
    }

    private static boolean isWithin(String place, String inner) {
        return inner.equals(place) || inner.startsWith(place + ".") || inner.startsWith(place + "[");
    }

    /** Where, what is wrong and what to do, in English, without the code. */
    String sentence() {
        return (path.isEmpty() ? "" : path + ": ") + text().english() + " " + fix().english();
    }

    /** One line in English: code, place, what is wrong, what to do. */
    @Override
    public String toString() {
        return code() + ": " + sentence();
    }

    private static String join(String parent, String child) {
        if (parent.isEmpty() || child.isEmpty()) {
            return parent + child;
        }
        return child.startsWith("[") ? parent + child : parent + "." + child;
    }

    private String filled(String template) {
        String text = template.replace("{value}", value);
        for (int i = 0; i < details.size(); i++) {
            text = text.replace("{" + i + "}", details.get(i));
        }
        return text;
    }

    /** Keeps a hostile value from breaking a log line, a terminal or a page. */
    private static String printable(String raw, int lengthMax) {
        StringBuilder shown = new StringBuilder();
        raw.codePoints()
                .limit(lengthMax)
                .forEach(point -> shown.appendCodePoint(isPrintable(point) ? point : '\uFFFD'));
        return raw.codePointCount(0, raw.length()) > lengthMax ? shown + "…" : shown.toString();
    }

    private static boolean isPrintable(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
