package io.comptoir.pdf.style;

import java.math.BigInteger;

/**
 * How bright colours are to the eye, in millionths of white (WCAG 2.1, relative luminance). In whole numbers: a power of
 * 2.4 is the fifth root of a twelfth power.
 */
final class Luminance {

    /** What light of the room adds to any colour. */
    static final long FLARE = 50_000;

    private static final int WHITE = 1_000_000;

    /** Up to here the curve of sRGB is a line: 0.04045 of 255. */
    private static final int LINEAR_MAX = 10;

    private static final long[] CHANNEL = new long[256];

    static {
        for (int value = 0; value < CHANNEL.length; value++) {
            CHANNEL[value] = value <= LINEAR_MAX ? WHITE * 100L * value / (255 * 1292) : curve(value);
        }
    }

    private Luminance() {}

    /** From 0, black, to 1 000 000, white. */
    static long of(Colour colour) {
        return (2126 * CHANNEL[colour.red()] + 7152 * CHANNEL[colour.green()] + 722 * CHANNEL[colour.blue()]) / 10_000;
    }

    /** ((value / 255 + 0.055) / 1.055) ^ 2.4: the largest whole number whose fifth power is no more than the twelfth. */
    private static long curve(int value) {
        BigInteger scale = BigInteger.valueOf(WHITE).pow(5);
        BigInteger power = BigInteger.valueOf(1000L * value + 14_025).pow(12).multiply(scale);
        BigInteger base = BigInteger.valueOf(269_025).pow(12);
        long low = 0;
        long high = WHITE;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            boolean fits = BigInteger.valueOf(middle).pow(5).multiply(base).compareTo(power) <= 0;
            low = fits ? middle : low;
            high = fits ? high : middle - 1;
        }
        return low;
    }
}
