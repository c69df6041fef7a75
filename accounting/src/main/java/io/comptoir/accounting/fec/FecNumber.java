package io.comptoir.accounting.fec;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers of a FEC strictly, as it is written by the norm. */
final class FecNumber {

    /** No amount, in cents. */
    static final BigDecimal ZERO = BigDecimal.valueOf(0, 2);

    private static final int DIGITS_MAX = 18;

    private FecNumber() {}

    /** A day of eight digits as a number; 0 for anything else. */
    static int day(byte[] bytes, int from, int to) {
        if (to - from != 8) {
            return 0;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /**
     * An amount: digits, a comma before decimals, a sign first or last, at most {@value #DIGITS_MAX} digits; empty for
     * anything else. It keeps the decimals it is written with.
     */
    static Optional<BigDecimal> amount(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        boolean negative = false;
        if (start < end && isSign(bytes[start])) {
            negative = bytes[start++] == '-';
        } else if (start < end && isSign(bytes[end - 1])) {
            negative = bytes[--end] == '-';
        }
        long number = 0;
        int digits = 0;
        int scale = -1;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9 && digits < DIGITS_MAX) {
                number = number * 10 + digit;
                digits++;
                scale += scale >= 0 ? 1 : 0;
            } else if (bytes[i] == ',' && scale < 0) {
                scale = 0;
            } else {
                return Optional.empty();
            }
        }
        if (digits == 0) {
            return Optional.empty();
        }
        BigDecimal amount = BigDecimal.valueOf(negative ? -number : number, Math.max(scale, 0));
        return Optional.of(amount);
    }

    private static boolean isSign(byte b) {
        return b == '-' || b == '+';
    }
}
