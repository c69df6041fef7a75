package io.comptoir.accounting.fec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells how bytes beyond ASCII are meant. */
final class FecEncoding {

    private FecEncoding() {}

    /** Whether bytes are UTF-8. */
    static boolean isUtf8(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int b = bytes[i];
            if (b >= 0) {
                i++;
                continue;
            }
            int length = length(bytes, i, to);
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    /** The text of bytes: UTF-8 where they are, else ISO 8859-15. */
    static String text(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, to - from, FecCharset.ISO_8859_15.charset());
        }
    }

    /** Whether there is a byte that ISO 8859-15 keeps for controls, and Windows-1252 uses. */
    static boolean isWindows(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0x80 && b < 0xA0) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is the character that stands for a lost one, U+FFFD. */
    static boolean hasLost(byte[] bytes, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file of these first bytes is UTF-16. */
    static boolean isUtf16(byte[] first) {
        if (first.length >= 2) {
            int mark = ((first[0] & 0xFF) << 8) | (first[1] & 0xFF);
            if (mark == 0xFFFE || mark == 0xFEFF) {
                return true;
            }
        }
        int zeros = 0;
        for (byte b : first) {
            zeros += b == 0 ? 1 : 0;
        }
        return first.length >= 8 && zeros * 3 > first.length;
    }

    static boolean hasMark(byte[] first) {
        return first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
    }

    /** How many bytes the character at {@code at} has; 0 where it is none. */
    private static int length(byte[] bytes, int at, int to) {
        int b = bytes[at] & 0xFF;
        int length = b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean wrong = (b == 0xE0 && second < 0xA0)
                || (b == 0xED && second >= 0xA0)
                || (b == 0xF0 && second < 0x90)
                || (b == 0xF4 && second >= 0x90);
        return wrong ? 0 : length;
    }
}
