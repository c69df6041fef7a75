package io.comptoir.pdf.sheet;

import io.comptoir.pdf.style.Colour;
import java.util.ArrayList;
import java.util.List;

/**
 * How a text is set.
 *
 * @param face  its font
 * @param size  a length, the height of its letters
 * @param colour  its ink
 */
public record TextStyle(Typeface face, int size, Colour colour) {

    private static final long UNITS = 1000;
    private static final int SMALLEST = 1_000;

    /** The height of a line. */
    public int leading() {
        return size * 138 / 100;
    }

    /** How far its letters stand below the top of a line. */
    public int baseline() {
        return (leading() + size * 7 / 10) / 2;
    }

    /** How much lower a line in this style starts to stand level with one in {@code larger}. */
    public int levelWith(TextStyle larger) {
        return Math.max(0, larger.baseline() - baseline());
    }

    /** This style in another size. */
    public TextStyle sized(int newSize) {
        return new TextStyle(face, newSize, colour);
    }

    /** This style in another ink. */
    public TextStyle in(Colour ink) {
        return new TextStyle(face, size, ink);
    }

    /** How wide a printable line is. */
    public int width(String line) {
        long units = 0;
        for (int i = 0; i < line.length(); i++) {
            units += face.advance(line.charAt(i));
        }
        return (int) Math.min(units * size / UNITS, Integer.MAX_VALUE / 2);
    }

    /** This style, made as small as it takes for {@code line} to be no wider than {@code width}. */
    public TextStyle fitting(String line, int width) {
        int natural = width(line);
        return natural <= width ? this : sized((int) Math.max(SMALLEST, (long) size * width / natural));
    }

    /** The printable lines of {@code text} in a column: broken at spaces, within words only where one is wider than it. */
    public List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : face.printable(text).split("\n", -1)) {
            wrapParagraph(paragraph, width * UNITS / size, lines);
        }
        return lines;
    }

    private void wrapParagraph(String text, long widest, List<String> lines) {
        int start = 0;
        int breakAfter = 0;
        long reach = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int advance = face.advance(c);
            if (reach + advance > widest && c != ' ' && i > start) {
                int end = breakAfter > start ? breakAfter : i;
                lines.add(text.substring(start, end).stripTrailing());
                start = end;
                i = end;
                c = text.charAt(i);
                advance = face.advance(c);
                reach = 0;
            }
            reach += advance;
            if (c == ' ' || c == '-') {
                breakAfter = i + 1;
            }
        }
        lines.add(text.substring(start).stripTrailing());
    }
}
