package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.Role;
import io.comptoir.pdf.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Short facts in a band: what each is, small, over what it says. */
public final class Facts implements Block {

    /** The most facts in one row. */
    private static final int COLUMNS = 5;

    private static final int LINES_MAX = 4;
    private static final int PADDING = Length.points(9);
    private static final int GAP = Length.points(12);

    private final Look look;
    private final int width;
    private final int cellWidth;
    private final List<Block> rows;

    /**
     * One of them.
     *
     * @param name  what it is
     * @param value  what it says
     * @param wide  whether it has a row of its own, under the others
     */
    public record Fact(String name, String value, boolean wide) {

        /** One among others. */
        public Fact(String name, String value) {
            this(name, value, false);
        }

        /** One that is too long to stand among others, such as an address. */
        public static Fact wide(String name, String value) {
            return new Fact(name, value, true);
        }
    }

    /** A band of facts, at least one, {@code width} wide. */
    public Facts(List<Fact> facts, int width, Look look) {
        this.look = look;
        this.width = width;
        List<Fact> narrow = facts.stream().filter(fact -> !fact.wide()).toList();
        int columns = columns(narrow.size());
        this.cellWidth = (width - 2 * PADDING - (columns - 1) * GAP) / columns;
        this.rows = new ArrayList<>();
        for (int from = 0; from < narrow.size(); from += columns) {
            rows.add(row(narrow.subList(from, Math.min(from + columns, narrow.size()))));
        }
        facts.stream().filter(Fact::wide).forEach(fact -> rows.add(cell(fact, width - 2 * PADDING)));
    }

    @Override
    public int height() {
        return grid().height() + 2 * look.airy(PADDING);
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        switch (look.design()) {
            case CLASSIC -> {
                sheet.fill(left, top, width, height(), look.wash());
                sheet.fill(left, top, Length.points(2), height(), look.accent());
            }
            case MODERN -> {
                sheet.fill(left, top, width, Length.points(1), look.accent());
                sheet.fill(left, top + height(), width, 500, look.accent());
            }
            case COMPACT -> sheet.frame(left, top, width, height(), 500, look.rule());
        }
        sheet.as(Role.LIST, () -> grid().draw(sheet, left + PADDING, top + look.airy(PADDING)));
    }

    /** As many rows as it takes, filled evenly. */
    private static int columns(int facts) {
        int rows = Math.max(1, (facts + COLUMNS - 1) / COLUMNS);
        return Math.max(3, (facts + rows - 1) / rows);
    }

    private Block grid() {
        return new Stack(rows, Length.points(8));
    }

    private Block row(List<Fact> facts) {
        Block row = Block.NONE;
        for (int i = 0; i < facts.size(); i++) {
            row = new Beside(row, cell(facts.get(i), cellWidth), i * (cellWidth + GAP));
        }
        return row;
    }

    private Block cell(Fact fact, int room) {
        Lines name = Lines.of(fact.name(), look.small(), room);
        Lines value = Lines.of(fact.value(), look.strong(), room).atMost(LINES_MAX);
        List<Block> both = List.of(new Tagged(Role.MARK, name), new Tagged(Role.BODY, value));
        return new Tagged(Role.ITEM, new Stack(both, Length.points(1)));
    }
}
