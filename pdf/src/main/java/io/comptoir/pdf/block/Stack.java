package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Sheet;
import java.util.List;

/**
 * Blocks one under the other.
 *
 * @param blocks  from top to bottom
 * @param gap  between two
 */
public record Stack(List<Block> blocks, int gap) implements Block {

    /** Keeps a copy of the list. */
    public Stack {
        blocks = List.copyOf(blocks);
    }

    @Override
    public int height() {
        return blocks.stream().mapToInt(Block::height).sum() + gap * Math.max(0, blocks.size() - 1);
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        int y = top;
        for (Block block : blocks) {
            block.draw(sheet, left, y);
            y += block.height() + gap;
        }
    }
}
