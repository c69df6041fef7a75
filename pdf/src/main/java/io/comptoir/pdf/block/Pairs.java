package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.Role;
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
        sheet.as(Role.LIST, () -> {
            for (int i = 0; i < pairs.size(); i++) {
                Pair pair = pairs.get(i);
                int y = top + i * row();
                sheet.as(Role.ITEM, () -> draw(sheet, pair, left, y, offset));
            }
        });
    }

    private void draw(Sheet sheet, Pair pair, int left, int top, int offset) {
        TextStyle style = look.strong().fitting(pair.value(), width - offset);
        int nameTop = top + (row() - look.small().leading()) / 2;
        sheet.as(Role.MARK, () -> sheet.text(pair.name(), left, nameTop, look.small()));
        int valueTop = top + (row() - style.leading()) / 2;
        sheet.as(Role.BODY, () -> sheet.text(pair.value(), left + offset, valueTop, style));
    }

    private int row() {
        return look.strong().leading() + Length.points(2);
    }
}
