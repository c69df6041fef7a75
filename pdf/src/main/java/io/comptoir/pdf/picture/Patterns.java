package io.comptoir.pdf.picture;

import io.comptoir.pdf.style.Theme;

/** The patterns that tell parts apart without colour: the first solid, the others hatched, each at its own gap and angle. */
final class Patterns {

    /** Those that a bar of few pixels still shows come first. */
    private static final int[] ANGLES = {45, 135, 0, 90};

    private Patterns() {}

    /** Makes those of so many parts. */
    static void hatch(Drawing drawing, int count, Theme theme) {
        for (int i = 1; i < count; i++) {
            drawing.hatch(
                    "p" + i,
                    3 + i * 2,
                    ANGLES[(i - 1) % ANGLES.length],
                    theme.accent().hex());
        }
    }

    /** What fills a part. */
    static String fill(int index, Theme theme) {
        return index == 0 ? theme.accent().hex() : "url(#p" + index + ")";
    }
}
