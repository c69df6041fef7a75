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
        int last = look.width() / (2 * DASH);
        for (int i = 0; i <= last; i++) {
            sheet.fill(left + (look.width() - DASH) / last * i, top, DASH, RULE, look.rule());
        }
    }
}
