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

    // Each is worked out when it is first asked for: all of them would hold up the first paper. Two threads that ask at
    // once write the same.
    private static final int[] CHANNEL = new int[256];

    private Luminance() {}

    /** From 0, black, to 1 000 000, white. */
    static long of(Colour colour) {
        return (2126 * channel(colour.red()) + 7152 * channel(colour.green()) + 722 * channel(colour.blue())) / 10_000;
    }

    private static long channel(int value) {
        int known = CHANNEL[value];
        if (known == 0 && value > 0) {
            known = value <= LINEAR_MAX ? (int) (WHITE * 100L * value / (255 * 1292)) : curve(value);
            CHANNEL[value] = known;
        }
        return known;
    }

    /** ((value / 255 + 0.055) / 1.055) ^ 2.4: the largest whole number whose fifth power is no more than the twelfth. */
    private static int curve(int value) {
        BigInteger scale = BigInteger.valueOf(WHITE).pow(5);
        BigInteger power = BigInteger.valueOf(1000L * value + 14_025).pow(12).multiply(scale);
        BigInteger base = BigInteger.valueOf(269_025).pow(12);
        int low = 0;
        int high = WHITE;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            boolean fits = BigInteger.valueOf(middle).pow(5).multiply(base).compareTo(power) <= 0;
            low = fits ? middle : low;
            high = fits ? high : middle - 1;
        }
        return low;
    }
}
