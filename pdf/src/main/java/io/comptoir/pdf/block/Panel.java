package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.style.Design;

/**
 * A block on a tinted ground.
 *
 * @param content  made for {@link #inner} of the width
 * @param width  of the ground
 * @param look  how it looks
 */
public record Panel(Block content, int width, Look look) implements Block {

    private static final int RULE = 500;
    private static final int PADDING = Length.points(9);

    /** The width that a panel leaves to its content. */
    public static int inner(int width) {
        return width - 2 * PADDING;
    }

    @Override
    public int height() {
        return content.height() + 2 * look.airy(PADDING);
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        if (look.design() == Design.COMPACT) {
            sheet.frame(left, top, width, height(), RULE, look.rule());
        } else {
            sheet.fill(left, top, width, height(), look.wash());
        }
        content.draw(sheet, left + PADDING, top + look.airy(PADDING));
    }
}
