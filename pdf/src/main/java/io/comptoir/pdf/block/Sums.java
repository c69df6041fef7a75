package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import java.util.List;

/**
 * Amounts under each other, the last of them the one that matters.
 *
 * @param sums  from top to bottom, at least one
 * @param width  from the words to the end of the amounts
 * @param look  how it looks
 */
public record Sums(List<Sum> sums, int width, Look look) implements Block {

    private static final int PADDING = Length.points(9);
    private static final int ROW = Length.points(18);
    private static final int LAST_ROW = Length.points(27);

    /**
     * One of them.
     *
     * @param name  what it is
     * @param amount  how much
     */
    public record Sum(String name, String amount) {}

    /** Keeps a copy of the list. */
    public Sums {
        sums = List.copyOf(sums);
    }

    @Override
    public int height() {
        return (sums.size() - 1) * ROW + LAST_ROW;
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        int y = top;
        for (Sum sum : sums.subList(0, sums.size() - 1)) {
            draw(sheet, sum, left, y, ROW, look.body(), look.body());
            y += ROW;
            sheet.fill(left, y, width, 500, look.hairline());
        }
        sheet.fill(left, y, width, LAST_ROW, look.accent());
        TextStyle last = look.onAccent().sized(10_500);
        draw(sheet, sums.get(sums.size() - 1), left, y, LAST_ROW, last, last.sized(Length.points(13)));
    }

    private void draw(Sheet sheet, Sum sum, int left, int top, int height, TextStyle words, TextStyle figures) {
        int room = width - 2 * PADDING;
        TextStyle fitting = figures.fitting(sum.amount(), room - words.width(sum.name()) - PADDING);
        sheet.text(sum.name(), left + PADDING, top + (height - words.leading()) / 2, words);
        sheet.textEndingAt(sum.amount(), left + width - PADDING, top + (height - fitting.leading()) / 2, fitting);
    }
}
