package io.comptoir.pdf.block;

import io.comptoir.pdf.block.Line.Start;
import io.comptoir.pdf.sheet.Role;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.style.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of text, one under the other, from the left.
 *
 * @param lines  from top to bottom
 */
public record Lines(List<Line> lines) implements Block {

    private static final String ELLIPSIS = "…";
    private static final String DOT = "·";

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

    /** Short texts one after the other in a column; a dot stands between two of them, unless a line ends there. */
    public static Lines dotted(List<String> parts, TextStyle style, int width) {
        List<String> wrapped = style.wrap(String.join(" " + DOT + " ", parts), width);
        int last = wrapped.size() - 1;
        return new Lines(IntStream.rangeClosed(0, last)
                .filter(i -> i == 0 || i == last || !wrapped.get(i).equals(DOT))
                .mapToObj(i -> undotted(wrapped.get(i), i > 0, i < last))
                .map(line -> new Line(line, style))
                .toList());
    }

    private static String undotted(String line, boolean goesOn, boolean isFollowed) {
        int from = goesOn && line.startsWith(DOT + " ") ? 2 : 0;
        int end = line.length() - (isFollowed && line.endsWith(" " + DOT) ? 2 : 0);
        return line.substring(Math.min(from, end), end);
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
        for (int from = 0, y = top; from < lines.size(); ) {
            Start start = lines.get(from).start();
            int end = end(from, start == Start.POINT);
            Lines part = new Lines(lines.subList(from, end));
            int partTop = y;
            if (start == Start.POINT) {
                sheet.as(Role.LIST, () -> part.drawPoints(sheet, left, partTop));
            } else if (!part.lines.stream().allMatch(Line::isBlank)) {
                sheet.words(() -> part.drawLines(sheet, left, partTop, 0));
            }
            y += part.height();
            from = end;
        }
    }

    /** Where what starts at {@code from} ends; with the points after it where it is a point. */
    private int end(int from, boolean points) {
        int end = from + 1;
        while (end < lines.size() && goesOn(lines.get(end).start(), points)) {
            end++;
        }
        return end;
    }

    private static boolean goesOn(Start start, boolean points) {
        return start == Start.NOTHING || (points && start == Start.POINT);
    }

    private void drawLines(Sheet sheet, int left, int top, int from) {
        int y = top;
        for (Line line : lines.subList(from, lines.size())) {
            line.draw(sheet, left, y);
            y += line.height();
        }
    }

    private void drawPoints(Sheet sheet, int left, int top) {
        for (int from = 0, y = top; from < lines.size(); ) {
            int end = end(from, false);
            Lines point = new Lines(lines.subList(from, end));
            int pointTop = y;
            sheet.as(Role.ITEM, () -> point.drawPoint(sheet, left, pointTop));
            y += point.height();
            from = end;
        }
    }

    private void drawPoint(Sheet sheet, int left, int top) {
        Line first = lines.get(0);
        sheet.as(Role.MARK, () -> first.drawMark(sheet, left, top));
        sheet.as(Role.BODY, () -> {
            first.drawAfterMark(sheet, left, top);
            drawLines(sheet, left, top + first.height(), 1);
        });
    }
}
