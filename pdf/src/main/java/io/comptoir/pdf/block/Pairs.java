package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import java.util.List;

/**
 * Names in one column and their values, on one line each, in the next.
 *
 * @param pairs  from top to bottom
 * @param width  of both columns
 * @param look  how they look
 */
public record Pairs(List<Pair> pairs, int width, Look look) implements Block {

    private static final int GAP = Length.points(10);

    /**
     * One of them.
     *
     * @param name  what it is
     * @param value  made smaller where it is too wide, never cut
     */
    public record Pair(String name, String value) {}

    /** Keeps a copy of the list. */
    public Pairs {
        pairs = List.copyOf(pairs);
    }

    @Override
    public int height() {
        return pairs.size() * row();
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        int offset = GAP
                + pairs.stream()
                        .mapToInt(pair -> look.small().width(pair.name()))
                        .max()
                        .orElse(0);
        int y = top;
        for (Pair pair : pairs) {
            TextStyle style = look.strong().fitting(pair.value(), width - offset);
            sheet.text(pair.name(), left, y + (row() - look.small().leading()) / 2, look.small());
            sheet.text(pair.value(), left + offset, y + (row() - style.leading()) / 2, style);
            y += row();
        }
    }

    private int row() {
        return look.strong().leading() + Length.points(2);
    }
}
