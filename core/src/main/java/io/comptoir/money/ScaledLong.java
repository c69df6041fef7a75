package io.comptoir.money;

import java.math.BigDecimal;

/**
 * Numbers of at most {@value #DIGITS_MAX} digits as a {@code long} of their digits, for sums over many lines. Rounds half
 * away from zero, as {@link Rounding#HALF_UP} does.
 */
public final class ScaledLong {

    /** So many digits always fit a {@code long}. */
    public static final int DIGITS_MAX = 18;

    private static final long[] POWERS = powers();

    private ScaledLong() {}

    /** Ten to the power of {@code exponent}, from 0 to {@value #DIGITS_MAX}: the first number with one more digit. */
    public static long power(int exponent) {
        return POWERS[exponent];
    }

    /** The digits of a number that has at most {@value #DIGITS_MAX}, with its sign: −12.30 is −1230. */
    public static long digits(BigDecimal number) {
        return number.scaleByPowerOfTen(number.scale()).longValue();
    }

    /**
     * {@code digits} without the last {@code drop}, rounded half away from zero; with zeros behind for a negative
     * {@code drop}, which the caller knows to fit.
     */
    public static long round(long digits, int drop) {
        // Divisors that the compiler knows cost a multiplication.
        return switch (drop) {
            case 0 -> digits;
            case 1 -> half(digits / 10, digits % 10, 10);
            case 2 -> half(digits / 100, digits % 100, 100);
            case 3 -> half(digits / 1000, digits % 1000, 1000);
            case 4 -> half(digits / 10_000, digits % 10_000, 10_000);
            default -> roundFar(digits, drop);
        };
    }

    private static long roundFar(long digits, int drop) {
        if (drop < 0) {
            return digits * POWERS[-drop];
        }
        return drop > DIGITS_MAX ? 0 : half(digits / POWERS[drop], digits % POWERS[drop], POWERS[drop]);
    }

    private static long half(long quotient, long rest, long divisor) {
        if (rest >= divisor - rest) {
            return quotient + 1;
        }
        return -rest >= divisor + rest ? quotient - 1 : quotient;
    }

    private static long[] powers() {
        long[] powers = new long[DIGITS_MAX + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
