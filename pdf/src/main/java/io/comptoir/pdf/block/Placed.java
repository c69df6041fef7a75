package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Sheet;

/**
 * A block that has its place on a page.
 *
 * @param block  what to draw
 * @param top  where it starts
 */
public record Placed(Block block, int top) {

    /** Draws it. */
    public void draw(Sheet sheet, int left) {
        block.draw(sheet, left, top);
    }
}
