package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Sheet;

/**
 * A block that only says again what is said elsewhere, because a page ends: for the eye alone.
 *
 * @param block  what is drawn
 */
record Repeated(Block block) implements Block {

    @Override
    public int height() {
        return block.height();
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        sheet.aside(() -> block.draw(sheet, left, top));
    }
}
