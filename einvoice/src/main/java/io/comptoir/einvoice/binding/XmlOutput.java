package io.comptoir.einvoice.binding;

import java.util.Arrays;

/**
 * XML as bytes of UTF-8 in memory. Names are ours and ASCII; texts may be anything and are escaped.
 * <p>
 * A character that XML 1.0 cannot hold, or half a surrogate pair, becomes U+FFFD, so that a reader sees that something
 * stood there.
 */
final class XmlOutput {

    private static final int BYTES_PER_CHAR_MAX = 6; // &quot;
    private static final char REPLACEMENT = '\uFFFD';

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

    /** Bytes that are ready, such as a tag. */
    XmlOutput ready(byte[] ready) {
        return copy(ready, ready.length);
    }

    /** A text inside an element. */
    XmlOutput text(String text) {
        return escaped(text);
    }

    /** An attribute inside a tag that was not ended. */
    XmlOutput attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").escaped(value).raw("\"");
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

    private XmlOutput copy(byte[] ready, int length) {
        reserve(length);
        System.arraycopy(ready, 0, bytes, size, length);
        size += length;
        return this;
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
