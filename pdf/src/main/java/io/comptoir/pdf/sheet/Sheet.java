package io.comptoir.pdf.sheet;

import com.lowagie.text.pdf.PdfContentByte;
import io.comptoir.pdf.style.Colour;
import io.comptoir.pdf.style.PaperSize;
import java.text.Bidi;

/** One page of paper to write on. Places are lengths from its top left corner. */
public final class Sheet {

    private static final float THOUSANDTHS = 1000;

    private final PdfContentByte content;
    private final PaperSize paper;

    Sheet(PdfContentByte content, PaperSize paper) {
        this.content = content;
        this.paper = paper;
    }

    /** What it is. */
    public PaperSize paper() {
        return paper;
    }

    /** Writes a printable line that starts at {@code left}, in a line box that hangs from {@code top}. */
    public void text(String line, int left, int top, TextStyle style) {
        if (line.isBlank()) {
            return;
        }
        // The letters stand in the middle of their line box: capitals are about 0.7 of the size high.
        int baseline = top + (style.leading() + style.size() * 7 / 10) / 2;
        content.beginText();
        ink(style.colour());
        content.setFontAndSize(style.face().font(), points(style.size()));
        content.setTextMatrix(points(left), height(baseline));
        content.showTextBasic(visual(line)); // showText would ask a switch that other code of the host may have set
        content.endText();
    }

    /** Writes a printable line that ends at {@code right}. */
    public void textEndingAt(String line, int right, int top, TextStyle style) {
        text(line, right - style.width(line), top, style);
    }

    /** Fills a rectangle. */
    public void fill(int left, int top, int width, int height, Colour colour) {
        ink(colour);
        content.rectangle(points(left), height(top + height), points(width), points(height));
        content.fill();
    }

    /** Draws the four sides of a rectangle, inside it. */
    public void frame(int left, int top, int width, int height, int rule, Colour colour) {
        fill(left, top, width, rule, colour);
        fill(left, top + height - rule, width, rule, colour);
        fill(left, top, rule, height, colour);
        fill(left + width - rule, top, rule, height, colour);
    }

    /** Fills the squares of a grid that are set, in one stroke so that no seam shows between them. */
    public void squares(boolean[][] rows, int left, int top, int side, Colour colour) {
        ink(colour);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                if (rows[row][column]) {
                    float bottom = height(top + (row + 1) * side);
                    content.rectangle(points(left + column * side), bottom, points(side), points(side));
                }
            }
        }
        content.fill();
    }

    /** Shows a picture in a rectangle. */
    public void picture(Picture picture, int left, int top, int width, int height) {
        content.addImage(picture.image(), points(width), 0, 0, points(height), points(left), height(top + height));
    }

    /** Right-to-left letters in the order of the eye: PDF writes what it is given from left to right. */
    private static String visual(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        String[] runs = new String[levels.length];
        for (int i = 0; i < runs.length; i++) {
            String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            levels[i] = (byte) bidi.getRunLevel(i);
            runs[i] =
                    levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", runs);
    }

    private void ink(Colour colour) {
        content.setRGBColorFill(colour.red(), colour.green(), colour.blue());
    }

    private static float points(int length) {
        return length / THOUSANDTHS;
    }

    /** PDF counts from the bottom. */
    private float height(int top) {
        return points(paper.height() - top);
    }
}
