package io.comptoir.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntPredicate;

/** How texts and digests are written in a trail: in one way only, and the same on every machine. */
final class Canonical {

    /** What stands between the fields of a line. */
    static final char SEPARATOR = '|';
    /** What stands where nothing is given. */
    static final String NOTHING = "-";
    /** The characters of a SHA-256 in hexadecimal. */
    static final int HASH_LENGTH = 64;

    private static final char ESCAPE = '\\';
    private static final int ESCAPE_LENGTH = 5;
    private static final HexFormat HEX = HexFormat.of();

    private Canonical() {}

    // --- texts ---

    /**
     * Writes a text so that it holds neither separators nor line ends: a backslash and the four digits of the code unit
     * stand for control characters, {@code |}, {@code \} and halves of a surrogate pair.
     */
    static void append(StringBuilder out, String text) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (mustBeEscaped(text, at)) {
                out.append(text, from, at).append(ESCAPE).append(HEX.toHexDigits(text.charAt(at)));
                from = at + 1;
            }
        }
        out.append(text, from, text.length());
    }

    /** Texts as one: each written as in a line, between separators. */
    static String joined(Iterable<String> texts) {
        StringBuilder out = new StringBuilder();
        for (String text : texts) {
            append(out, text);
            out.append(SEPARATOR);
        }
        return out.toString();
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (mustBeEscaped(text, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mustBeEscaped(String text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            return !isHalfOfAPair(text, at);
        }
        return c < ' ' || c == '\u007f' || c == ESCAPE || c == SEPARATOR;
    }

    private static boolean isHalfOfAPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** Reads a text back; empty where it could not have been written that way. */
    static Optional<String> read(String written) {
        Optional<String> text = written.indexOf(ESCAPE) < 0 ? Optional.of(written) : unescaped(written);
        return text.filter(read -> written(read).equals(written));
    }

    private static Optional<String> unescaped(String written) {
        StringBuilder text = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            boolean escaped = written.charAt(at) == ESCAPE;
            if (escaped && !isEscape(written, at)) {
                return Optional.empty();
            }
            text.append(
                    escaped ? (char) HexFormat.fromHexDigits(written, at + 1, at + ESCAPE_LENGTH) : written.charAt(at));
            at += escaped ? ESCAPE_LENGTH : 1;
        }
        return Optional.of(text.toString());
    }

    private static boolean isEscape(String written, int at) {
        return at + ESCAPE_LENGTH <= written.length() && isHex(written.substring(at + 1, at + ESCAPE_LENGTH), 4, 4);
    }

    private static String written(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(out, text);
        return out.toString();
    }

    // --- words and digests ---

    /** Whether a text has 1 to {@code max} characters, all of them allowed. */
    static boolean consistsOf(String text, int max, IntPredicate allowed) {
        if (text.isEmpty() || text.length() > max) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (!allowed.test(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text has {@code min} to {@code max} small hexadecimal digits, an even number of them. */
    static boolean isHex(String text, int min, int max) {
        return text.length() >= min
                && text.length() % 2 == 0
                && consistsOf(text, max, c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAlphanumeric(int c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    static byte[] unhex(String text) {
        return HEX.parseHex(text);
    }

    /** SHA-256, in hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
