package io.comptoir.accounting.fec;

/** Reads amounts from bytes, without an object for each; lenient, so that what follows can still be judged. */
final class FecAmount {

    /** The units of an amount: ten thousandths. */
    static final long UNITS = 10_000;
    /** What UNITS has more than cents. */
    static final long UNITS_PER_CENT = 100;

    private static final int DECIMALS = 4;

    private long value;
    private boolean number;
    private boolean point;
    private boolean spaced;
    private boolean large;
    private int decimals;

    /** What was read, in units; 0 where it was no number or too large. */
    long value() {
        return value;
    }

    /** Whether it was a number at all. */
    boolean isNumber() {
        return number;
    }

    /** Whether it had a point. */
    boolean hasPoint() {
        return point;
    }

    /** Whether it had spaces. */
    boolean hasSpaces() {
        return spaced;
    }

    /** Whether it had more digits than are plausible. */
    boolean isTooLarge() {
        return large;
    }

    /** Whether it had more decimals than euros have. */
    boolean hasManyDecimals() {
        return decimals > 2;
    }

    /** Reads the bytes from {@code from} to {@code to}; a sign may stand first or last. */
    void read(byte[] bytes, int from, int to) {
        start();
        int start = from;
        int end = to;
        boolean negative = false;
        if (start < end && isSign(bytes[start])) {
            negative = bytes[start++] == '-';
        } else if (start < end && isSign(bytes[end - 1])) {
            negative = bytes[--end] == '-';
        }
        long units = digits(bytes, start, end);
        value = number && !large ? (negative ? -units : units) : 0;
    }

    private void start() {
        point = false;
        spaced = false;
        large = false;
        decimals = 0;
        number = true;
    }

    private long digits(byte[] bytes, int start, int end) {
        long whole = 0;
        int count = 0;
        int mark = -1;
        int i = start;
        for (; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                count++;
                whole = whole * 10 + digit;
                if (mark < 0 && whole >= 1_000_000_000_000L) {
                    large = true;
                    whole = 0;
                } else if (mark >= 0 && i - mark > DECIMALS) {
                    whole /= 10;
                }
            } else if (bytes[i] == ',' && mark < 0) {
                mark = i;
            } else if (!isOdd(bytes, i, end)) {
                number = false;
                return 0;
            } else if (bytes[i] == '.' && isDecimalPoint(bytes, i, end)) {
                mark = i;
            }
        }
        number = count > 0;
        decimals = mark < 0 ? 0 : end - 1 - mark;
        return scaled(whole, Math.min(decimals, DECIMALS));
    }

    /** A point where no comma follows and no other point is. */
    private boolean isDecimalPoint(byte[] bytes, int at, int end) {
        for (int i = at + 1; i < end; i++) {
            if (bytes[i] == ',' || bytes[i] == '.') {
                return false;
            }
        }
        return true;
    }

    /** Notes a point or a space between thousands. */
    private boolean isOdd(byte[] bytes, int at, int end) {
        int b = bytes[at] & 0xFF;
        if (b == '.') {
            point = true;
            return true;
        }
        // A space; in ISO 8859-15 one that does not break; in UTF-8 that one (C2 A0) or a narrow one (E2 80 AF).
        boolean space = b == ' ' || b == 0xA0 || b == 0xC2 || b == 0xE2 || b == 0x80 || b == 0xAF;
        spaced |= space;
        return space && at < end;
    }

    private static long scaled(long whole, int decimals) {
        long units = whole;
        for (int i = decimals; i < DECIMALS; i++) {
            units *= 10;
        }
        return units;
    }

    private static boolean isSign(byte b) {
        return b == '-' || b == '+';
    }
}
