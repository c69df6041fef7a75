package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.style.RichText;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text, one under the other, from the left.
 *
 * @param lines  from top to bottom
 */
public record Lines(List<Line> lines) implements Block {

    private static final String ELLIPSIS = "…";

    /** Keeps a copy of the list. */
    public Lines {
        lines = List.copyOf(lines);
    }

    /** A text in a column. */
    public static Lines of(String text, TextStyle style, int width) {
        return new Lines(style.wrap(text, width).stream()
                .map(line -> new Line(line, style))
                .toList());
    }

    /** A text with marks in a column. */
    public static Lines of(RichText text, TextStyle style, int width) {
        return new Lines(new Setting(style, width).lines(text));
    }

    /** The same with other lines below. */
    public Lines plus(Lines below) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(below.lines);
        return new Lines(all);
    }

    /** The same, cut after {@code most} lines, with dots where there were more. */
    public Lines atMost(int most) {
        if (lines.size() <= most) {
            return this;
        }
        List<Line> first = new ArrayList<>(lines.subList(0, most));
        first.set(most - 1, first.get(most - 1).ending(ELLIPSIS));
        return new Lines(first);
    }

    /** The same in parts of at most {@code most} lines, so that pages can break between them. */
    public List<Lines> parts(int most) {
        List<Lines> parts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += most) {
            parts.add(new Lines(lines.subList(from, Math.min(from + most, lines.size()))));
        }
        return parts;
    }

    @Override
    public int height() {
        int height = 0;
        for (Line line : lines) {
            height += line.height();
        }
        return height;
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        int y = top;
        for (Line line : lines) {
            line.draw(sheet, left, y);
            y += line.height();
        }
    }
}
