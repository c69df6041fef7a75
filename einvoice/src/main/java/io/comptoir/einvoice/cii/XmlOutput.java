package io.comptoir.einvoice.cii;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * XML as bytes of UTF-8 in memory. Names are ours and ASCII; texts may be anything and are escaped.
 * <p>
 * A character that XML 1.0 cannot hold, or half a surrogate pair, becomes U+FFFD, so that a reader sees that something
 * stood there.
 */
final class XmlOutput {

    private static final int BYTES_PER_CHAR_MAX = 6; // &quot;
    private static final char REPLACEMENT = '\uFFFD';
    private static final int YEAR_DIGITS = 1000;
    private static final int MONTH_DIGITS = 10;

    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = ' '; c < PLAIN.length; c++) {
            PLAIN[c] = "<>&\"".indexOf(c) < 0;
        }
    }

    private byte[] bytes;
    private int size;

    /** Makes room for {@code expectedSize} bytes; more room is made as it is needed. */
    XmlOutput(int expectedSize) {
        bytes = new byte[expectedSize];
    }

    /** Starts an element. */
    XmlOutput open(Tag tag) {
        return copy(tag.start, tag.start.length);
    }

    /** Starts an element with attributes, written out. */
    XmlOutput open(Tag tag, String attributes) {
        return copy(tag.start, tag.start.length - 1).raw(attributes).raw(">");
    }

    /** Ends an element. */
    void close(Tag tag) {
        copy(tag.end, tag.end.length);
    }

    /** An element with a text. */
    void text(Tag tag, String text) {
        open(tag).escaped(text).close(tag);
    }

    /** An element with a text, if there is one. */
    void text(Tag tag, Optional<String> text) {
        if (text.isPresent()) {
            text(tag, text.get());
        }
    }

    /** An element with an attribute and a text. */
    void text(Tag tag, String attribute, String value, String text) {
        copy(tag.start, tag.start.length - 1)
                .raw(" ")
                .raw(attribute)
                .raw("=\"")
                .escaped(value)
                .raw("\">");
        escaped(text).close(tag);
    }

    /** An element with a number, as digits and a point. */
    void number(Tag tag, BigDecimal number) {
        open(tag).raw(number.toPlainString()).close(tag);
    }

    /** An element with a number, if there is one. */
    void number(Tag tag, Optional<BigDecimal> number) {
        if (number.isPresent()) {
            number(tag, number.get());
        }
    }

    /** An element with a day, as CII writes it: year, month, day (UNTDID 2379, code 102). */
    void date(Tag tag, LocalDate date) {
        open(tag).raw("<udt:DateTimeString format=\"102\">").digits(date);
        raw("</udt:DateTimeString>").close(tag);
    }

    /** The same in an element of a qualified type, as the date of another document is. */
    void qualifiedDate(Tag tag, LocalDate date) {
        open(tag).raw("<qdt:DateTimeString format=\"102\">").digits(date);
        raw("</qdt:DateTimeString>").close(tag);
    }

    /** An element with a day, if there is one. */
    void date(Tag tag, Optional<LocalDate> date) {
        if (date.isPresent()) {
            date(tag, date.get());
        }
    }

    /** ASCII as it is. */
    XmlOutput raw(String ascii) {
        reserve(ascii.length());
        ascii(ascii);
        return this;
    }

    /** All that was written. */
    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes all that was written to {@code out}, and does not close it. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    private XmlOutput copy(byte[] ready, int length) {
        reserve(length);
        System.arraycopy(ready, 0, bytes, size, length);
        size += length;
        return this;
    }

    private void digits(LocalDate date) {
        digits(date.getYear(), YEAR_DIGITS);
        digits(date.getMonthValue(), MONTH_DIGITS);
        digits(date.getDayOfMonth(), MONTH_DIGITS);
    }

    private void digits(int number, int highest) {
        reserve(MONTH_DIGITS);
        for (int unit = highest; unit > 0; unit /= 10) {
            put('0' + number / unit % 10);
        }
    }

    private XmlOutput escaped(String text) {
        int length = text.length();
        reserve(length);
        int plain = plainLength(text);
        ascii(text, plain);
        for (int i = plain; i < length; i++) {
            reserve(BYTES_PER_CHAR_MAX);
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                utf8(Character.toCodePoint(c, text.charAt(i)));
            } else {
                escaped(c);
            }
        }
        return this;
    }

    /** How many characters at the start need neither escaping nor two bytes: all, as a rule. */
    private static int plainLength(String text) {
        int length = 0;
        while (length < text.length() && isPlain(text.charAt(length))) {
            length++;
        }
        return length;
    }

    private static boolean isPlain(char c) {
        return c < PLAIN.length && PLAIN[c];
    }

    private void escaped(char c) {
        switch (c) {
            case '<' -> ascii("&lt;");
            case '>' -> ascii("&gt;");
            case '&' -> ascii("&amp;");
            case '"' -> ascii("&quot;");
            case '\r' -> ascii("&#13;"); // a parser would make a line feed of it
            default -> utf8(isLegal(c) ? c : REPLACEMENT);
        }
    }

    /** What XML 1.0 holds, of the characters that are no pair (production 2). */
    private static boolean isLegal(char c) {
        return c >= ' ' ? !Character.isSurrogate(c) && c < '\uFFFE' : c == '\t' || c == '\n';
    }

    private void utf8(int point) {
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xC0 | (point >> 6));
            trail(point);
        } else if (point < 0x10000) {
            put(0xE0 | (point >> 12));
            trail(point >> 6);
            trail(point);
        } else {
            put(0xF0 | (point >> 18));
            trail(point >> 12);
            trail(point >> 6);
            trail(point);
        }
    }

    private void trail(int bits) {
        put(0x80 | (bits & 0x3F));
    }

    private void ascii(String text) {
        ascii(text, text.length());
    }

    /** The inner loop: on local variables, as it is most of the work. */
    private void ascii(String text, int length) {
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            to[at + i] = (byte) text.charAt(i);
        }
        size = at + length;
    }

    private void put(int b) {
        bytes[size++] = (byte) b;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
