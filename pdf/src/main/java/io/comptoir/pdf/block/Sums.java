package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.Role;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.style.Design;
import java.util.ArrayList;
import java.util.List;

/**
 * Amounts under each other, names beside them.
 *
 * @param sums  from top to bottom
 * @param width  from the words to the end of the amounts
 * @param look  how it looks
 */
public record Sums(List<Sum> sums, int width, Look look) implements Block {

    private static final int PADDING = Length.points(9);
    private static final int INDENT = Length.points(8);
    private static final int ROW = Length.points(18);
    private static final int ASIDE_ROW = Length.points(14);
    private static final int TOTAL_ROW = Length.points(27);
    private static final int LINES_MAX = 3;
    private static final int RULE = 500;
    private static final int THICK = 1_500;

    /** How much an amount matters. */
    public enum Weight {
        /** One that is added up. */
        PLAIN,
        /** A sum on the way. */
        STRONG,
        /** One that is told and not added up. */
        ASIDE,
        /** The one that matters. */
        TOTAL
    }

    /**
     * One of them.
     *
     * @param name  what it is
     * @param amount  how much
     * @param weight  how much it matters
     */
    public record Sum(String name, String amount, Weight weight) {}

    /** Keeps a copy of the list. */
    public Sums {
        sums = List.copyOf(sums);
    }

    /** The same in parts of at most {@code most} amounts, so that pages can break between them. */
    public List<Sums> parts(int most) {
        List<Sums> parts = new ArrayList<>();
        for (int from = 0; from < sums.size(); from += most) {
            parts.add(new Sums(sums.subList(from, Math.min(from + most, sums.size())), width, look));
        }
        return parts;
    }

    @Override
    public int height() {
        return sums.stream().mapToInt(sum -> new Row(sum).height()).sum();
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        sheet.as(Role.TABLE, () -> drawRows(sheet, left, top));
    }

    private void drawRows(Sheet sheet, int left, int top) {
        int y = top;
        for (Sum sum : sums) {
            Row row = new Row(sum);
            int rowTop = y;
            sheet.as(Role.ROW, () -> row.draw(sheet, left, rowTop));
            y += row.height();
        }
    }

    /** One amount, measured. The name gives way to the amount, but for half of the width. */
    private final class Row {

        private final Sum sum;
        private final TextStyle figures;
        private final Lines name;

        Row(Sum sum) {
            this.sum = sum;
            int room = width - 2 * PADDING - indent();
            int wanted = room - words().width(sum.name()) - PADDING;
            TextStyle natural = sum.weight() == Weight.TOTAL ? words().sized(look.scaled(Length.points(13))) : words();
            figures = natural.fitting(sum.amount(), Math.max(room / 2, wanted));
            name = Lines.of(sum.name(), words(), room - figures.width(sum.amount()) - PADDING)
                    .atMost(LINES_MAX);
        }

        int height() {
            return least() + name.height() - words().leading();
        }

        void draw(Sheet sheet, int left, int top) {
            drawGround(sheet, left, top);
            int nameTop = top + (height() - name.height()) / 2;
            sheet.as(Role.ROW_TITLE, () -> name.draw(sheet, left + PADDING + indent(), nameTop));
            int middle = top + (height() - figures.leading()) / 2;
            sheet.as(Role.CELL, () -> sheet.textEndingAt(sum.amount(), left + width - PADDING, middle, figures));
            if (sum.weight() != Weight.TOTAL) {
                sheet.fill(left, top + height(), width, RULE, look.hairline());
            }
        }

        private void drawGround(Sheet sheet, int left, int top) {
            if (sum.weight() != Weight.TOTAL) {
                return;
            }
            switch (look.design()) {
                case CLASSIC -> sheet.fill(left, top, width, height(), look.accent());
                case MODERN -> {
                    sheet.fill(left, top, width, height(), look.wash());
                    sheet.fill(left, top + height() - THICK, width, THICK, look.accent());
                }
                case COMPACT -> {
                    sheet.fill(left, top + RULE, width, 2 * RULE, look.accent());
                    sheet.fill(left, top + height() - 3 * RULE, width, RULE, look.accent());
                    sheet.fill(left, top + height() - RULE, width, RULE, look.accent());
                }
            }
        }

        private int least() {
            return switch (sum.weight()) {
                case PLAIN, STRONG -> look.scaled(ROW);
                case ASIDE -> look.scaled(ASIDE_ROW);
                case TOTAL -> look.scaled(TOTAL_ROW);
            };
        }

        private TextStyle large(TextStyle style) {
            return style.sized(look.scaled(10_500));
        }

        private int indent() {
            return sum.weight() == Weight.ASIDE ? INDENT : 0;
        }

        private TextStyle words() {
            return switch (sum.weight()) {
                case PLAIN -> look.body();
                case STRONG -> look.strong();
                case ASIDE -> look.small();
                case TOTAL -> look.design() == Design.CLASSIC ? large(look.onAccent()) : large(look.section());
            };
        }
    }
}
