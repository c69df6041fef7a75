package io.comptoir.einvoice.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.comptoir.einvoice.container.Value.Dictionary;
import io.comptoir.einvoice.container.Value.Name;
import io.comptoir.einvoice.container.Value.Nothing;
import io.comptoir.einvoice.container.Value.Reference;
import io.comptoir.einvoice.container.Value.Sequence;
import io.comptoir.einvoice.container.Value.Stream;
import io.comptoir.einvoice.container.Value.Text;
import io.comptoir.einvoice.container.Value.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads values from bytes, one after the other (ISO 32000-1, 7.2 and 7.3), under limits of depth and number. */
final class Scanner {

    private static final int DEPTH_MAX = 64;
    private static final int VALUES_MAX = 100_000;
    private static final int WORD_MAX = 127;
    private static final int TEXT_MAX = 1 << 17;

    private final byte[] bytes;
    private int at;
    private int values;

    Scanner(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
        if (at < 0 || at > bytes.length) {
            throw Refusal.damaged("offset " + at);
        }
    }

    int position() {
        return at;
    }

    /** How many values were read. */
    int values() {
        return values;
    }

    /** The value here; {@link Nothing#NOTHING} at the end. */
    Value next() {
        return value(0);
    }

    /** The object that starts here, with its number before it. */
    Value object(int number) {
        if (!next().asCount().equals(Optional.of(number))) {
            throw Refusal.damaged("object " + number);
        }
        next();
        if (!word().equals("obj")) {
            throw Refusal.damaged("object " + number);
        }
        return content();
    }

    /** A value, with the stream behind it if there is one. */
    Value content() {
        Value value = next();
        if (value instanceof Dictionary dictionary && startsWith("stream")) {
            at += "stream".length();
            at += peek(0) == '\r' ? 1 : 0;
            at += peek(0) == '\n' ? 1 : 0;
            return new Stream(dictionary, at);
        }
        return value;
    }

    /** Whether these letters come next, behind white space; they stay where they are. */
    boolean startsWith(String letters) {
        skipSpace();
        for (int i = 0; i < letters.length(); i++) {
            if (peek(i) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The word here, without a look ahead; empty where another value starts. */
    String word() {
        skipSpace();
        int from = at;
        while (isRegular(peek(0))) {
            at++;
        }
        return new String(bytes, from, Math.min(at - from, WORD_MAX), ISO_8859_1);
    }

    private Value value(int depth) {
        if (++values > VALUES_MAX) {
            throw Refusal.of(Refusal.TOO_LARGE, "", VALUES_MAX + " values");
        }
        if (depth > DEPTH_MAX) {
            throw Refusal.of(Refusal.TOO_LARGE, "", DEPTH_MAX + " levels");
        }
        skipSpace();
        return switch (peek(0)) {
            case '/' -> name();
            case '(' -> text();
            case '[' -> sequence(depth);
            case '<' -> peek(1) == '<' ? dictionary(depth) : hexadecimal();
            case -1 -> Nothing.NOTHING;
            default -> wordOrReference();
        };
    }

    private Value wordOrReference() {
        String word = word();
        if (word.isEmpty()) {
            at++; // a bracket or brace that belongs to nothing
            return Nothing.NOTHING;
        }
        int after = at;
        if (isDigits(word) && word.length() < 10 && isDigits(word()) && word().equals("R")) {
            return new Reference(Integer.parseInt(word));
        }
        at = after;
        return new Word(word);
    }

    private Name name() {
        at++;
        StringBuilder text = new StringBuilder();
        while (isRegular(peek(0))) {
            int letter = peek(0);
            boolean escape = letter == '#' && hex(peek(1)) >= 0 && hex(peek(2)) >= 0;
            text.append((char) (escape ? hex(peek(1)) * 16 + hex(peek(2)) : letter));
            at += escape ? 3 : 1;
        }
        return new Name(text.toString());
    }

    private Sequence sequence(int depth) {
        at++;
        List<Value> items = new ArrayList<>();
        while (!closes(']')) {
            items.add(value(depth + 1));
        }
        return new Sequence(items);
    }

    private Dictionary dictionary(int depth) {
        at += 2;
        Map<String, Value> entries = new LinkedHashMap<>();
        while (!closes('>')) {
            Value key = value(depth + 1);
            skipSpace();
            Value value = peek(0) == '>' ? Nothing.NOTHING : value(depth + 1);
            if (key instanceof Name name) {
                entries.put(name.text(), value);
            }
        }
        at += peek(0) == '>' ? 1 : 0;
        return entries.isEmpty() ? Dictionary.EMPTY : new Dictionary(entries);
    }

    /** Whether this bracket or the end comes next; the bracket is passed. */
    private boolean closes(char bracket) {
        skipSpace();
        if (peek(0) == bracket) {
            at++;
            return true;
        }
        return peek(0) < 0;
    }

    private Text text() {
        at++;
        StringBuilder text = new StringBuilder();
        for (int open = 1; peek(0) >= 0; at++) {
            int letter = peek(0);
            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (open == 0) {
                at++;
                break;
            }
            if (letter == '\\') {
                at++;
                escape(text);
            } else {
                append(text, letter);
            }
        }
        return new Text(text.toString());
    }

    private static void append(StringBuilder text, int letter) {
        if (text.length() >= TEXT_MAX) {
            throw Refusal.of(Refusal.TOO_LARGE, "", TEXT_MAX + " characters");
        }
        text.append((char) letter);
    }

    /** What stands behind a backslash (7.3.4.2); the last of its bytes is left to be passed. */
    private void escape(StringBuilder text) {
        int letter = peek(0);
        int code = "nrtbf".indexOf(letter);
        if (code >= 0) {
            text.append("\n\r\t\b\f".charAt(code));
        } else if (letter >= '0' && letter <= '7') {
            text.append((char) (octal() & 0xFF));
        } else if (letter == '\r' && peek(1) == '\n') {
            at++;
        } else if (letter >= 0 && letter != '\r' && letter != '\n') {
            text.append((char) letter);
        }
    }

    private int octal() {
        int code = peek(0) - '0';
        for (int i = 0; i < 2 && peek(1) >= '0' && peek(1) <= '7'; i++) {
            at++;
            code = code * 8 + peek(0) - '0';
        }
        return code;
    }

    private Text hexadecimal() {
        at++;
        StringBuilder text = new StringBuilder();
        int half = -1;
        for (; peek(0) >= 0 && peek(0) != '>'; at++) {
            int digit = hex(peek(0));
            if (digit >= 0 && half >= 0) {
                append(text, half * 16 + digit);
                half = -1;
            } else if (digit >= 0) {
                half = digit;
            }
        }
        at++;
        return new Text(
                half < 0 ? text.toString() : text.append((char) (half * 16)).toString());
    }

    private void skipSpace() {
        while (isSpace(peek(0)) || peek(0) == '%') {
            if (peek(0) == '%') {
                while (peek(0) >= 0 && peek(0) != '\n' && peek(0) != '\r') {
                    at++;
                }
            } else {
                at++;
            }
        }
    }

    /** The byte so far from here; -1 outside. */
    private int peek(int further) {
        int where = at + further;
        return where >= 0 && where < bytes.length ? bytes[where] & 0xFF : -1;
    }

    static boolean isSpace(int letter) {
        return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t' || letter == '\f' || letter == 0;
    }

    private static boolean isRegular(int letter) {
        return letter >= 0 && !isSpace(letter) && "()<>[]{}/%".indexOf(letter) < 0;
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static int hex(int letter) {
        return letter < 0 || letter > 'f' ? -1 : Character.digit((char) letter, 16);
    }
}
