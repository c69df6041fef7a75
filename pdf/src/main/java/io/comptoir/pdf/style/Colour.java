package io.comptoir.pdf.style;

/**
 * A colour of sRGB, the one colour space of our papers.
 *
 * @param rgb  as in {@code 0xRRGGBB}
 */
public record Colour(int rgb) {

    /** The paper itself. */
    public static final Colour WHITE = new Colour(0xFFFFFF);

    /** The perceived lightness, from 0 to 255, above which white text can no longer be read on a colour. */
    private static final int LIGHT = 160;

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

    /** Whether dark text is read better on it than white text (weights of ITU-R BT.601). */
    public boolean isLight() {
        return (299 * red() + 587 * green() + 114 * blue()) / 1000 > LIGHT;
    }
}
