package io.comptoir.pdf.sheet;

import com.lowagie.text.pdf.PdfContentByte;
import io.comptoir.pdf.sheet.Structure.Element;
import io.comptoir.pdf.style.Colour;
import io.comptoir.pdf.style.PaperSize;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/** One page of paper to write on. Places are lengths from its top left corner. */
public final class Sheet {

    private static final float THOUSANDTHS = 1000;

    /** What is drawn and not read: lines, grounds, what is repeated. */
    private static final Optional<Element> ORNAMENT = Optional.empty();

    private final PdfContentByte content;
    private final PaperSize paper;
    private final Optional<Structure> structure;
    private Optional<Element> current;
    private boolean marking;
    private int lastTop;
    private Optional<Element> marked = ORNAMENT;

    /** A page that says what its parts are where there is a {@code structure} to say it in. */
    Sheet(PdfContentByte content, PaperSize paper, Optional<Structure> structure) {
        this.content = content;
        this.paper = paper;
        this.structure = structure;
        this.current = structure.map(Structure::document);
        structure.ifPresent(Structure::startPage);
    }

    /** What it is. */
    public PaperSize paper() {
        return paper;
    }

    /** Draws what is a part of its own in the part being drawn. */
    public void as(Role role, Runnable drawing) {
        within(under(role, role.attributes(1)), drawing);
    }

    /** Draws more of the part that {@code key} stands for, which may have begun on an earlier page. */
    public void as(Role role, Object key, Runnable drawing) {
        cell(role, key, 1, drawing);
    }

    /** Draws more of a cell of a table, which takes the room of so many columns. */
    public void cell(Role role, Object key, int columns, Runnable drawing) {
        within(
                current.flatMap(
                        parent -> structure.map(tree -> tree.under(parent, role, role.attributes(columns), key))),
                drawing);
    }

    /** Draws words, as a paragraph of their own where they are not part of something that holds words. */
    public void words(Runnable drawing) {
        if (holdsWords()) {
            drawing.run();
        } else {
            as(Role.PARAGRAPH, drawing);
        }
    }

    /** Draws what is only looked at, such as what stands on each page again. */
    public void aside(Runnable drawing) {
        within(ORNAMENT, drawing);
    }

    /** Draws what has to be seen; {@code words} say what it shows to those who cannot. */
    public void figure(String words, int left, int top, int width, int height, Runnable drawing) {
        int below = paper.height() - top;
        int[] box = {left, below - height, left + width, below};
        String places = Arrays.stream(box)
                .map(length -> length / (int) THOUSANDTHS)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
        within(under(Role.PICTURE, "/A<</O/Layout/BBox[" + places + "]>>/Alt" + hex(Plain.of(words))), drawing);
    }

    /** Whether something of {@code key} was drawn already. */
    public boolean knows(Object key) {
        return structure.filter(tree -> tree.knows(key)).isPresent();
    }

    /** Ends the page. */
    void end() {
        if (marking) {
            raw("EMC\n");
            marking = false;
        }
    }

    private Optional<Element> under(Role role, String attributes) {
        return current.flatMap(parent -> structure.map(tree -> tree.under(parent, role, attributes)));
    }

    private void within(Optional<Element> part, Runnable drawing) {
        Optional<Element> before = current;
        current = part;
        drawing.run();
        current = before;
    }

    private boolean holdsWords() {
        return current.isEmpty() || current.get().role.holdsText;
    }

    /** Marks a shape: an ornament, but for the shapes of a picture. */
    private void markShape() {
        mark(current.filter(part -> part.role == Role.PICTURE));
    }

    /** Marks what is drawn next as part of an element, or as an ornament. */
    private void mark(Optional<Element> part) {
        if (structure.isEmpty() || (marking && marked.equals(part))) {
            return;
        }
        end();
        raw(part.map(element -> begin(element, structure.get().mark(element))).orElse("/Artifact BMC\n"));
        marked = part;
        marking = true;
    }

    private static String begin(Element element, int index) {
        return "/" + element.role.tag + "<</MCID " + index + ">>BDC\n";
    }

    private void raw(String operators) {
        content.getInternalBuffer().append(operators);
    }

    /** Writes a printable line that starts at {@code left}, in a line box that hangs from {@code top}. */
    public void text(String line, int left, int top, TextStyle style) {
        if (line.isBlank()) {
            return;
        }
        if (!holdsWords()) {
            words(() -> text(line, left, top, style));
            return;
        }
        boolean goesOn = current.isPresent() && marking && marked.equals(current) && top != lastTop;
        mark(current);
        lastTop = top;
        // The letters stand in the middle of their line box: capitals are about 0.7 of the size high.
        int baseline = top + style.baseline();
        content.beginText();
        ink(style.colour());
        content.setFontAndSize(style.face().font(), points(style.size()));
        if (goesOn) { // read aloud, words must not run into those above
            content.setTextMatrix(points(left - style.width(" ")), height(baseline));
            content.showTextBasic(" ");
        }
        content.setTextMatrix(points(left), height(baseline));
        content.showTextBasic(visual(line)); // showText would ask a switch that other code of the host may have set
        content.endText();
    }

    /** A text as any file may hold it (ISO 32000-1, 7.9.2.2), in digits. */
    private static String hex(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    /** Writes a printable line that ends at {@code right}. */
    public void textEndingAt(String line, int right, int top, TextStyle style) {
        text(line, right - style.width(line), top, style);
    }

    /** Fills a rectangle. */
    public void fill(int left, int top, int width, int height, Colour colour) {
        markShape();
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
        markShape();
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

    /** Shows a picture in a rectangle; {@code words} say what it shows. */
    public void picture(Picture picture, String words, int left, int top, int width, int height) {
        figure(words, left, top, width, height, () -> {
            markShape();
            content.addImage(picture.image(), points(width), 0, 0, points(height), points(left), height(top + height));
        });
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
