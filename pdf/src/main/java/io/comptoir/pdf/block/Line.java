package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.TextStyle;

/**
 * One printable line.
 *
 * @param text  without line breaks
 * @param style  how it is set
 */
public record Line(String text, TextStyle style) {

    /** How high its line box is. */
    public int height() {
        return style.leading();
    }
}
