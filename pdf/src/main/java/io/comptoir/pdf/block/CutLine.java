package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.Sheet;

/**
 * A line to cut along.
 *
 * @param look  how it looks
 */
public record CutLine(Look look) implements Block {

    private static final int DASH = Length.points(4);
    private static final int RULE = 600;

    @Override
    public int height() {
        return RULE;
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        for (int x = 0; x + DASH <= look.width(); x += 2 * DASH) {
            sheet.fill(left + x, top, DASH, RULE, look.rule());
        }
    }
}
