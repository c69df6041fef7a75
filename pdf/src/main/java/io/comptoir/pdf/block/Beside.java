package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Sheet;

/**
 * Two blocks side by side, from the same top.
 *
 * @param left  the first
 * @param right  the second
 * @param offset  how far right of the first one's left edge it starts
 */
public record Beside(Block left, Block right, int offset) implements Block {

    @Override
    public int height() {
        return Math.max(left.height(), right.height());
    }

    @Override
    public void draw(Sheet sheet, int x, int top) {
        left.draw(sheet, x, top);
        right.draw(sheet, x + offset, top);
    }
}
