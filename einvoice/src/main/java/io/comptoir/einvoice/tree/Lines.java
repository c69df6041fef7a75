package io.comptoir.einvoice.tree;

import java.util.Arrays;

/** Where the lines of a text begin; looked for when first asked, which for a faultless document is never. */
final class Lines {

    private final Decoding source;
    private volatile int[] starts = {};

    Lines(Decoding source) {
        this.source = source;
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(starts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset in its line, from 1. */
    int column(int offset) {
        return offset - starts()[line(offset) - 1] + 1;
    }

    private int[] starts() {
        if (starts.length == 0) {
            starts = find();
        }
        return starts;
    }

    private int[] find() {
        String text = source.text();
        int[] found = new int[16];
        int many = 1;
        for (int i = 0; i < text.length(); i++) {
            if (isBreak(text, i)) {
                found = many == found.length ? Arrays.copyOf(found, 2 * many) : found;
                found[many++] = i + 1;
            }
        }
        return Arrays.copyOf(found, many);
    }

    private static boolean isBreak(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
    }
}
