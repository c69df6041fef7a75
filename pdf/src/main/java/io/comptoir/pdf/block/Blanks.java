package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import java.util.List;
import java.util.Optional;

/**
 * Lines to write on by hand, side by side, each under its name.
 *
 * @param blanks  from left to right, at least one
 * @param width  of them all
 * @param look  how they look
 */
public record Blanks(List<Blank> blanks, int width, Look look) implements Block {

    private static final int GAP = Length.points(16);
    private static final int ROOM = Length.millimetres(14);
    private static final int RULE = 500;

    /**
     * One of them.
     *
     * @param name  what to write
     * @param value  what is written already
     */
    public record Blank(String name, Optional<String> value) {

        /** One to write on. */
        public static Blank of(String name) {
            return new Blank(name, Optional.empty());
        }
    }

    /** Keeps a copy of the list. */
    public Blanks {
        blanks = List.copyOf(blanks);
    }

    @Override
    public int height() {
        return look.small().leading() + ROOM;
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        int cell = (width - (blanks.size() - 1) * GAP) / blanks.size();
        int x = left;
        for (Blank blank : blanks) {
            draw(sheet, blank, x, top, cell);
            x += cell + GAP;
        }
    }

    private void draw(Sheet sheet, Blank blank, int left, int top, int cell) {
        int rule = top + height() - RULE;
        sheet.text(blank.name(), left, top, look.small());
        sheet.fill(left, rule, cell, RULE, look.small().colour());
        blank.value().ifPresent(text -> {
            TextStyle style = look.strong().fitting(text, cell);
            sheet.text(text, left, rule - Length.points(3) - style.leading(), style);
        });
    }
}
