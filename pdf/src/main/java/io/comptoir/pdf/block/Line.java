package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * One printable line.
 *
 * @param spans  from left to right, at least one
 * @param indent  the room before the first
 * @param start  what it starts
 */
public record Line(List<Span> spans, int indent, Start start) {

    /** What a line starts. */
    public enum Start {
        /** Nothing: it goes on with what the line above says. */
        NOTHING,
        /** A paragraph. */
        PARAGRAPH,
        /** A point of a list, of which its first span is the mark. */
        POINT
    }

    /**
     * A part of a line.
     *
     * @param text  without line breaks
     * @param style  how it is set
     */
    public record Span(String text, TextStyle style) {}

    /** Keeps a copy of the list. */
    public Line {
        spans = List.copyOf(spans);
    }

    /** A line in one style. */
    public Line(String text, TextStyle style) {
        this(List.of(new Span(text, style)), 0, Start.NOTHING);
    }

    /** The same, starting something. */
    Line starting(Start what) {
        return new Line(spans, indent, what);
    }

    /** How high its line box is. */
    public int height() {
        int height = 0;
        for (Span span : spans) {
            height = Math.max(height, span.style().leading());
        }
        return height;
    }

    /** The same with dots at its end, in place of as many letters as they are wide. */
    Line ending(String dots) {
        List<Span> all = new ArrayList<>(spans);
        Span last = all.remove(all.size() - 1);
        TextStyle style = last.style();
        int end = last.text().length();
        while (end > 1 && style.width(last.text().substring(0, end) + dots) > style.width(last.text())) {
            end--;
        }
        all.add(new Span(last.text().substring(0, end) + dots, style));
        return new Line(all, indent, start);
    }

    boolean isBlank() {
        return spans.stream().allMatch(span -> span.text().isBlank());
    }

    void draw(Sheet sheet, int left, int top) {
        draw(sheet, left, top, 0, spans.size());
    }

    void drawMark(Sheet sheet, int left, int top) {
        draw(sheet, left, top, 0, 1);
    }

    void drawAfterMark(Sheet sheet, int left, int top) {
        draw(sheet, left, top, 1, spans.size());
    }

    private void draw(Sheet sheet, int left, int top, int first, int end) {
        int x = left + indent;
        for (int i = 0; i < end; i++) {
            Span span = spans.get(i);
            if (i >= first) {
                sheet.text(span.text(), x, top, span.style());
            }
            x += span.style().width(span.text());
        }
    }
}
