package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Sheet;

/** Something to print in one piece, made for a width. */
public interface Block {

    /** Nothing, which takes no room. */
    Block NONE = new Stack(java.util.List.of(), 0);

    /** How high it is. */
    int height();

    /** Draws it with its top left corner there. */
    void draw(Sheet sheet, int left, int top);
}
