package io.comptoir.pdf.picture;

/** What a picture is drawn on: in whole pixels from the top left, colours as {@code #RRGGBB}. */
interface Drawing {

    /** Slanting lines, as {@code url(#name)} to fill with, told apart without colour. */
    void hatch(String name, int gap, int angle, String ink);

    void rectangle(int x, int y, int width, int height, String fill);

    void outlined(int x, int y, int width, int height, String fill, String line);

    void line(int x1, int y1, int x2, int y2, String colour);

    /** Text whose {@code anchor} — start, middle or end — stands at {@code x}, on the baseline {@code y}. */
    void text(int x, int y, int size, String anchor, String colour, String text);

    void bold(int x, int y, int size, String anchor, String colour, String text);
}
