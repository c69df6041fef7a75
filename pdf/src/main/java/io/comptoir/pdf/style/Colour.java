package io.comptoir.pdf.style;

import java.util.HexFormat;

/**
 * A colour of sRGB, the one colour space of our papers.
 *
 * @param rgb  as in {@code 0xRRGGBB}
 */
public record Colour(int rgb) {

    /** The paper itself. */
    public static final Colour WHITE = new Colour(0xFFFFFF);

    /** Refuses more than three bytes. */
    public Colour {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("A colour is 0x000000 to 0xFFFFFF: 0x" + Integer.toHexString(rgb));
        }
    }

    /** The colour of {@code 0xRRGGBB}. */
    public static Colour of(int rgb) {
        return new Colour(rgb);
    }

    /** How much red, from 0 to 255. */
    public int red() {
        return rgb >> 16;
    }

    /** How much green, from 0 to 255. */
    public int green() {
        return (rgb >> 8) & 0xFF;
    }

    /** How much blue, from 0 to 255. */
    public int blue() {
        return rgb & 0xFF;
    }

    /** {@code #1F4E79}. */
    public String hex() {
        return "#" + HexFormat.of().withUpperCase().toHexDigits(rgb, 6);
    }

    /** How well it stands out from another colour, in hundredths: from 100, not at all, to 2100, black on white (WCAG 2.1). */
    public int contrast(Colour other) {
        long mine = Luminance.of(this) + Luminance.FLARE;
        long others = Luminance.of(other) + Luminance.FLARE;
        return (int) (Math.max(mine, others) * 100 / Math.min(mine, others));
    }

    /** This colour thinned with white: so many percent of it are left. */
    public Colour tint(int percent) {
        return of(thinned(red(), percent) << 16 | thinned(green(), percent) << 8 | thinned(blue(), percent));
    }

    private static int thinned(int channel, int percent) {
        return 0xFF - (0xFF - channel) * percent / 100;
    }
}
