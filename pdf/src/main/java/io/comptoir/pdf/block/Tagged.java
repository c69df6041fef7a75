package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Role;
import io.comptoir.pdf.sheet.Sheet;

/**
 * A block that says what it is to those who cannot see it.
 *
 * @param role  what it is
 * @param block  what is drawn
 */
public record Tagged(Role role, Block block) implements Block {

    @Override
    public int height() {
        return block.height();
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        sheet.as(role, () -> block.draw(sheet, left, top));
    }
}
