package io.comptoir.einvoice.tree;

import java.util.Arrays;

/** A place in the text of a document that moves on, and stops where the text is not XML 1.0. */
final class Cursor {

    private static final boolean[] PLAIN = new boolean[128];
    private static final boolean[] NAME = new boolean[128];

    static {
        Arrays.fill(PLAIN, ' ', 128, true);
        PLAIN['\t'] = true;
        PLAIN['\n'] = true;
        PLAIN['<'] = false;
        PLAIN['&'] = false;
        PLAIN[']'] = false;
        Arrays.fill(NAME, 'a', 'z' + 1, true);
        Arrays.fill(NAME, 'A', 'Z' + 1, true);
        Arrays.fill(NAME, '0', ':' + 1, true);
        NAME['_'] = true;
        NAME['-'] = true;
        NAME['.'] = true;
    }

    private final char[] text;
    private final int length;
    private int at;

    Cursor(String text) {
        this.length = text.length();
        this.text = new char[length + 1]; // a character that is never right ends it
        text.getChars(0, length, this.text, 0);
    }

    char[] text() {
        return text;
    }

    int at() {
        return at;
    }

    void to(int offset) {
        at = offset;
    }

    boolean isAtEnd() {
        return at >= length;
    }

    char peek() {
        return text[at];
    }

    String since(int from) {
        return new String(text, from, at - from);
    }

    Refusal malformed() {
        return new Refusal(Unreadable.MALFORMED, Math.min(at, length));
    }

    /** Moves over a character that must be there. */
    void over(char wanted) {
        if (text[at] != wanted) {
            throw malformed();
        }
        at++;
    }

    boolean isAhead(String wanted) {
        return at + wanted.length() <= length
                && Arrays.equals(text, at, at + wanted.length(), wanted.toCharArray(), 0, wanted.length());
    }

    boolean overSpace() {
        int from = at;
        while (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r') {
            at++;
        }
        return at > from;
    }

    /** Moves over characters until one that needs a look: markup, a reference, a carriage return, a quote if it is given. */
    void overPlain(char quote) {
        for (char c = text[at]; ; c = text[++at]) {
            if (c < 128 ? !PLAIN[c] || c == quote : !isPlain(c)) {
                return;
            }
        }
    }

    /** Beyond ASCII: both halves of a pair, and no half alone. */
    private boolean isPlain(char c) {
        if (Character.isHighSurrogate(c) && Character.isLowSurrogate(text[at + 1])) {
            at++;
            return true;
        }
        return !Character.isSurrogate(c) && c < '\uFFFE';
    }

    /** Moves over one character of any kind that XML has. */
    void overAny() {
        char c = text[at];
        boolean isXml = c < 128 ? c >= ' ' || c == '\t' || c == '\n' || c == '\r' : isPlain(c);
        if (!isXml) {
            throw malformed();
        }
        at++;
    }

    /** Moves behind the next such text; all before is of characters that XML has. */
    void behind(String end) {
        while (!isAhead(end)) {
            overAny();
        }
        at += end.length();
    }

    /** Moves over a name, in which a colon stands between two others or not at all. */
    void overName() {
        int from = at;
        int colon = -1;
        for (char c = text[at]; isName(c); c = text[++at]) {
            if (c == ':') {
                if (colon >= 0) {
                    throw malformed();
                }
                colon = at;
            }
        }
        if (at == from || !isStart(from) || (colon >= 0 && !isStart(colon + 1))) {
            throw malformed();
        }
    }

    private boolean isStart(int place) {
        char c = text[place];
        return place < at && (c < 128 ? NAME[c] && (c >= 'A' || c == '_') : isLetter(c));
    }

    private boolean isName(char c) {
        if (c < 128) {
            return NAME[c];
        }
        return isLetter(c) || (c >= '\u0300' && c <= '\u036F') || c == '\u00B7' || c == '\u203F' || c == '\u2040';
    }

    /** XML 1.0, production 4, within the first plane. */
    private static boolean isLetter(char c) {
        return (c >= '\u00C0' && c <= '\u02FF' && c != '\u00D7' && c != '\u00F7')
                || (c >= '\u0370' && c <= '\u1FFF' && c != '\u037E')
                || (c >= '\u200C' && c <= '\u200D')
                || (c >= '\u2070' && c <= '\u218F')
                || (c >= '\u2C00' && c <= '\u2FEF')
                || (c >= '\u3001' && c <= '\uD7FF')
                || (c >= '\uF900' && c <= '\uFDCF')
                || (c >= '\uFDF0' && c <= '\uFFFD');
    }

    /** Reads a reference and moves over it: to one of the five entities of XML, or to a character. */
    String reference() {
        int from = ++at;
        int end = from;
        while (end < length && end - from < 12 && text[end] != ';') {
            end++;
        }
        String name = new String(text, from, end - from);
        String found = name.startsWith("#") ? character(name) : entity(name);
        at = end;
        over(';');
        return found;
    }

    private String entity(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "apos" -> "'";
            case "quot" -> "\"";
            default -> throw malformed();
        };
    }

    private String character(String name) {
        try {
            boolean isHex = name.startsWith("#x");
            String digits = name.substring(isHex ? 2 : 1);
            int code = Integer.parseInt(digits, isHex ? 16 : 10);
            if (Character.isLetterOrDigit(digits.charAt(0)) && isXml(code)) {
                return Character.toString(code);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw malformed();
    }

    private static boolean isXml(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= ' ' && code <= 0xD7FF)
                || (code >= 0xE000 && code <= 0xFFFD)
                || (code >= 0x10000 && code <= 0x10FFFF);
    }
}
