package io.comptoir.accounting.fec;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts and days of a file that is being read: those that come again and again are made once. */
final class FecTexts {

    private static final int SLOTS = 1 << 12;
    private static final int LENGTH_MAX = 64;

    private final @Nullable String[] texts = new String[SLOTS];
    private final byte[][] keys = new byte[SLOTS][];
    private final @Nullable LocalDate[] days = new LocalDate[512];

    private boolean decided;
    private boolean utf8;

    /** Takes an encoding for that of the file, whatever its lines look like. */
    void assume(FecCharset charset) {
        decided = true;
        utf8 = charset == FecCharset.UTF_8;
    }

    /** Whether the file is UTF-8, as far as it was read. */
    boolean isUtf8() {
        return utf8;
    }

    /** Whether a line with bytes beyond ASCII is in the encoding of those before it; the first one decides. */
    boolean admits(FecScanner line) {
        boolean is = FecEncoding.isUtf8(line.buffer(), line.start(), line.end());
        if (!decided) {
            decided = true;
            utf8 = is;
        }
        return !utf8 || is;
    }

    /** The text of a zone. */
    String text(FecScanner line, int place) {
        int from = line.from(place);
        int to = line.to(place);
        if (from == to) {
            return "";
        }
        if (to - from > LENGTH_MAX) {
            return decoded(line.buffer(), from, to);
        }
        long hash = FecHash.of(line.buffer(), from, to);
        int slot = (int) (hash ^ (hash >>> 32)) & (SLOTS - 1);
        String known = texts[slot];
        if (known != null && Arrays.equals(keys[slot], 0, keys[slot].length, line.buffer(), from, to)) {
            return known;
        }
        String text = decoded(line.buffer(), from, to);
        texts[slot] = text;
        keys[slot] = Arrays.copyOfRange(line.buffer(), from, to);
        return text;
    }

    /** The day of a number that is one. */
    LocalDate day(int number) {
        int slot = number % days.length;
        LocalDate known = days[slot];
        if (known != null && FecDates.number(known) == number) {
            return known;
        }
        LocalDate day = FecDates.day(number);
        days[slot] = day;
        return day;
    }

    private String decoded(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, utf8 ? StandardCharsets.UTF_8 : FecCharset.ISO_8859_15.charset());
    }
}
