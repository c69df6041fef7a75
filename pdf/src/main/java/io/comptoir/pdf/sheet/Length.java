package io.comptoir.pdf.sheet;

/**
 * Lengths on paper: whole thousandths of a typographic point. Fonts measure in thousandths of their size, so texts are
 * measured exactly, and pages break at the same place on every machine.
 */
public final class Length {

    private static final int THOUSANDTHS = 1000;

    private Length() {}

    /** So many typographic points. */
    public static int points(int points) {
        return points * THOUSANDTHS;
    }

    /** So many millimetres: 25.4 of them are 72 points. */
    public static int millimetres(int millimetres) {
        return (int) (millimetres * 720L * THOUSANDTHS / 254);
    }
}
