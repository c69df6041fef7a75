package io.comptoir.accounting.fec;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines, and lines into zones, in one buffer. A line ends with CR, LF or both; one that is too long is
 * cut off and its rest left out.
 */
final class FecScanner {

    /** The longest line, in bytes. */
    static final int LINE_MAX = 1 << 16;
    /** The most zones that are told apart. */
    static final int FIELDS_MAX = 256;

    static final int END_LF = 1;
    static final int END_CRLF = 2;
    static final int END_CR = 3;
    static final int END_NONE = 4;

    private static final int SIZE = 1 << 18;

    private static final byte TEXT = 0;
    private static final byte BREAK = 1;
    private static final byte SPECIAL = 2;
    private static final byte HIGH = 3;
    private static final byte BAR = 4;
    private static final byte WINDOWS = 5;
    private static final byte[] KINDS = kinds();

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private final int[] ends = new int[FIELDS_MAX];
    private int limit;
    private int next;
    private boolean ended;
    private byte separator = '\t';

    private int start;
    private int end;
    private int fields;
    private int ending;
    private long number;
    private boolean high;
    private boolean windows;
    private boolean special;
    private boolean otherSeparator;
    private boolean tooLong;

    FecScanner(InputStream in) {
        this.in = in;
    }

    /** What separates zones from the next line on. */
    void separate(byte by) {
        this.separator = by;
    }

    /** The first bytes of the file, as many as there are up to {@code count}; they are not read over. */
    byte[] peek(int count) throws IOException {
        while (limit < count && !ended) {
            fill();
        }
        return Arrays.copyOf(buffer, Math.min(count, limit));
    }

    /** Leaves out the first {@code count} bytes of the file. */
    void skip(int count) {
        next += count;
    }

    /** Goes to the next line; false where there is none. */
    boolean next() throws IOException {
        start = next;
        if (!scan()) {
            return false;
        }
        number++;
        return true;
    }

    /** Cuts the line again: the separator was not known when it was read. */
    void again() {
        next = start;
        number--;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Which line it is, from 1. */
    long number() {
        return number;
    }

    /** How many zones the line has. */
    int fields() {
        return fields;
    }

    int from(int field) {
        return field == 0 ? start : ends[field - 1] + 1;
    }

    int to(int field) {
        return ends[field];
    }

    /** How the line ends. */
    int ending() {
        return ending;
    }

    /** Whether there are bytes beyond ASCII. */
    boolean isHigh() {
        return high;
    }

    /** Whether there are bytes that ISO 8859-15 keeps for controls. */
    boolean hasWindows() {
        return windows;
    }

    /** Whether there are control characters, other than separators. */
    boolean isSpecial() {
        return special;
    }

    /** Whether there is the separator that is not used. */
    boolean hasOtherSeparator() {
        return otherSeparator;
    }

    boolean isTooLong() {
        return tooLong;
    }

    private boolean scan() throws IOException {
        fields = 0;
        high = false;
        windows = false;
        special = false;
        otherSeparator = false;
        tooLong = false;
        int i = start;
        byte by = separator;
        while (true) {
            if (i >= limit) {
                i = more(i);
                if (i >= limit) {
                    return last(i);
                }
            }
            byte b = buffer[i];
            if (b == by) {
                cut(i);
            } else {
                byte kind = KINDS[b & 0xFF];
                if (kind == BREAK) {
                    break;
                } else if (kind != TEXT) {
                    note(kind);
                }
            }
            i++;
            if (i - start > LINE_MAX) {
                tooLong = true;
                break;
            }
        }
        return tooLong ? leaveOutRest(i) : finish(i);
    }

    private void note(byte kind) {
        if (kind == HIGH) {
            high = true;
        } else if (kind == WINDOWS) {
            high = true;
            windows = true;
        } else if (kind == BAR) {
            otherSeparator = true;
        } else {
            special = true;
        }
    }

    private void cut(int at) {
        if (fields < FIELDS_MAX - 1) {
            ends[fields] = at;
        }
        fields = Math.min(fields + 1, FIELDS_MAX - 1);
    }

    private boolean finish(int at) throws IOException {
        end = at;
        close(at);
        if (buffer[at] == '\n') {
            ending = END_LF;
            next = at + 1;
            return true;
        }
        int after = at + 1 < limit ? at + 1 : more(at + 1);
        boolean pair = after < limit && buffer[after] == '\n';
        ending = pair ? END_CRLF : END_CR;
        next = end + (pair ? 2 : 1);
        return true;
    }

    private void close(int at) {
        ends[fields] = at;
        fields++;
    }

    private boolean last(int at) {
        if (at == start) {
            return false;
        }
        end = at;
        close(at);
        ending = END_NONE;
        next = at;
        return true;
    }

    /** Keeps what was read of a line that is too long. */
    private boolean leaveOutRest(int from) throws IOException {
        end = from;
        close(from);
        int i = compacted(from);
        while (true) {
            if (i >= limit) {
                limit = end;
                i = end;
                fill();
                if (ended && i >= limit) {
                    ending = END_NONE;
                    next = limit;
                    return true;
                }
                continue;
            }
            byte b = buffer[i];
            i++;
            if (b == '\n' || b == '\r') {
                return afterBreak(i, b);
            }
        }
    }

    private boolean afterBreak(int at, byte b) throws IOException {
        ending = b == '\n' ? END_LF : END_CR;
        next = at;
        if (b == '\r') {
            if (next >= limit) {
                limit = end;
                next = end;
                fill();
            }
            if (next < limit && buffer[next] == '\n') {
                ending = END_CRLF;
                next++;
            }
        }
        return true;
    }

    /** Reads more behind {@code at}, if there is more; answers where {@code at} is now. */
    private int more(int at) throws IOException {
        int moved = compacted(at);
        int before = limit;
        while (limit == before && !ended) {
            fill();
        }
        return moved;
    }

    /** Moves the line to the front of the buffer; answers where {@code at} is now. */
    private int compacted(int at) {
        int shift = start;
        System.arraycopy(buffer, shift, buffer, 0, limit - shift);
        limit -= shift;
        start = 0;
        end -= shift;
        for (int i = 0; i < fields; i++) {
            ends[i] -= shift;
        }
        return at - shift;
    }

    private void fill() throws IOException {
        int read = in.read(buffer, limit, SIZE - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int i = 0; i < 256; i++) {
            kinds[i] = i < 0x20 || i == 0x7F ? SPECIAL : i >= 0xA0 ? HIGH : i >= 0x80 ? WINDOWS : TEXT;
        }
        kinds['\n'] = BREAK;
        kinds['\r'] = BREAK;
        kinds['\t'] = BAR;
        kinds['|'] = BAR;
        return kinds;
    }
}
