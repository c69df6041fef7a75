package io.comptoir.accounting.fec;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * Makes text fit for a zone, and bytes of it.
 * <p>
 * Tabs and line breaks become spaces and bars slashes, since they would cut the line. What an encoding does not have is
 * written in its letters: an accent left off, {@code œ} as {@code oe}, {@code €} as {@code EUR}; what has none is named by
 * its code point, {@code U+1F389}, so that nothing is lost. A text so made is left as it is the next time.
 */
final class FecText {

    /** Shown only where a line is broken. */
    private static final int SOFT_HYPHEN = 0xAD;

    private static final int LATIN9_SIZE = 0x2100;
    private static final byte[] LATIN9 = latin9();
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("œ", "oe"),
            Map.entry("Œ", "OE"),
            Map.entry("æ", "ae"),
            Map.entry("Æ", "AE"),
            Map.entry("ß", "ss"),
            Map.entry("ø", "o"),
            Map.entry("Ø", "O"),
            Map.entry("đ", "d"),
            Map.entry("Đ", "D"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("ı", "i"),
            Map.entry("’", "'"),
            Map.entry("‘", "'"),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("„", "\""),
            Map.entry("«", "\""),
            Map.entry("»", "\""),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("\u2010", "-"),
            Map.entry("\u2011", "-"),
            Map.entry("\u2212", "-"),
            Map.entry("•", "-"),
            Map.entry("·", "."),
            Map.entry("…", "..."),
            Map.entry("°", "o"),
            Map.entry("£", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("×", "x"),
            Map.entry("÷", "/"),
            Map.entry("\u2044", "/"),
            Map.entry("±", "+/-"),
            Map.entry("µ", "u"),
            Map.entry("§", "par. "),
            Map.entry("©", "(c)"),
            Map.entry("®", "(r)"));

    private FecText() {}

    /** {@code text} in characters that a zone may hold in {@code charset}. */
    static String fit(String text, FecCharset charset) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        String whole = Normalizer.normalize(text.replace("\r\n", " "), Normalizer.Form.NFC);
        whole.codePoints().forEach(point -> append(point, charset, out));
        return out.toString();
    }

    /** The byte of each character of Latin-1 that a text may hold as it is, in one byte; 0 for others. */
    static byte[] table(FecCharset charset) {
        byte[] table = new byte[256];
        for (int point = ' '; point < table.length; point++) {
            boolean single = point < 0x80 || charset == FecCharset.ISO_8859_15;
            if (single && point != '|' && !isSpace(point) && has(point, charset)) {
                table[point] = LATIN9[point];
            }
        }
        table[' '] = ' ';
        return table;
    }

    /** The byte of {@code c} in ISO 8859-15; 0 where it has none. */
    static byte latin9(char c) {
        return c < LATIN9_SIZE ? LATIN9[c] : 0;
    }

    private static void append(int point, FecCharset charset, StringBuilder out) {
        if (point == '|') {
            out.append('/');
        } else if (isSpace(point)) {
            out.append(' ');
        } else if (has(point, charset)) {
            out.appendCodePoint(point);
        } else if (!isInvisible(point)) {
            out.append(letters(point, charset));
        }
    }

    private static boolean isSpace(int point) {
        int type = Character.getType(point);
        return point < ' '
                || point == 0x85
                || type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** What has no shape of its own: joiners, variation selectors, byte order marks, controls. */
    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.NON_SPACING_MARK;
    }

    private static boolean has(int point, FecCharset charset) {
        if (point == SOFT_HYPHEN) {
            return false;
        }
        if (point < 0x80) {
            return point != 0x7F;
        }
        return switch (charset) {
            case ASCII -> false;
            case ISO_8859_15 -> point >= 0xA0 && point < LATIN9_SIZE && LATIN9[point] != 0;
            case UTF_8 ->
                Character.getType(point) != Character.SURROGATE
                        && Character.getType(point) != Character.CONTROL
                        && point != 0xFEFF;
        };
    }

    private static String letters(int point, FecCharset charset) {
        String one = Character.toString(point);
        String word = WORDS.get(one);
        if (word != null) {
            return word;
        }
        StringBuilder bare = new StringBuilder();
        if (Character.getType(point) != Character.SURROGATE) {
            Normalizer.normalize(one, Normalizer.Form.NFKD)
                    .codePoints()
                    .filter(part -> part != point && part != '|')
                    .forEach(part -> bare.append(
                            has(part, charset)
                                    ? Character.toString(part)
                                    : WORDS.getOrDefault(Character.toString(part), "")));
        }
        return bare.isEmpty() ? "U+" + hex(point) : bare.toString();
    }

    private static String hex(int point) {
        String digits = HexFormat.of().toHexDigits(point, 6).toUpperCase(Locale.ROOT);
        return digits.startsWith("00") ? digits.substring(2) : digits.substring(digits.startsWith("0") ? 1 : 0);
    }

    private static byte[] latin9() {
        byte[] table = new byte[LATIN9_SIZE];
        Charset charset = FecCharset.ISO_8859_15.charset();
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        char[] chars = new String(all, charset).toCharArray();
        Arrays.fill(table, (byte) 0);
        for (int i = 0; i < chars.length; i++) {
            table[chars[i]] = (byte) i;
        }
        return table;
    }
}
