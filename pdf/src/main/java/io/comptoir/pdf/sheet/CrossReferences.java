package io.comptoir.pdf.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the table of objects again, in digits that readers know. OpenPDF formats it in the locale of the machine: under
 * {@code ar-EG} or {@code fa-IR} its digits are others, cut to a byte, and no reader finds a page.
 */
final class CrossReferences {

    /** Ten digits of an offset, a space, five of a generation, then the state and the end of the line. */
    private static final int ENTRY = 20;

    /** More bytes than the end of a file takes to say where its table is. */
    static final int END = 32;

    private static final int OFFSET_DIGITS = 10;
    private static final int DIGITS = 16;

    private final byte[] file;
    private final int zero;
    private int at;

    private CrossReferences(byte[] file, int table) {
        this.file = file;
        this.at = table + "xref\n".length();
        // The first entry, the head of the free objects, starts with a zero.
        this.zero = file[lineAfter(at)] & 0xFF;
    }

    /** Rewrites the table of {@code file} in place. */
    static void set(byte[] file) {
        set(file, Math.toIntExact(start(Arrays.copyOfRange(file, file.length - END, file.length))));
    }

    /** Rewrites the table that starts at {@code table}, in place. */
    static void set(byte[] file, int table) {
        new CrossReferences(file, table).rewrite();
    }

    /** Where the table starts, as the last {@value #END} bytes of a file say. */
    static long start(byte[] last) {
        String end = new String(last, StandardCharsets.ISO_8859_1);
        return Long.parseLong(end.substring(end.indexOf("startxref\n") + 10, end.indexOf("\n%%EOF")));
    }

    /** A table is sections of a first number, a count and so many entries; the trailer follows. */
    private void rewrite() {
        while (file[at] != 't') {
            number(' ');
            int count = number('\n');
            for (int i = 0; i < count; i++, at += ENTRY) {
                entry();
            }
        }
    }

    private void entry() {
        for (int i = at; i < at + DIGITS; i++) {
            if (i != at + OFFSET_DIGITS) {
                file[i] = (byte) ('0' + ((file[i] - zero) & 0xFF));
            }
        }
    }

    private int lineAfter(int from) {
        int end = from;
        while (file[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    /** Reads an ASCII number and the character after it. */
    private int number(char end) {
        int number = 0;
        for (; file[at] != end; at++) {
            number = number * 10 + file[at] - '0';
        }
        at++;
        return number;
    }
}
