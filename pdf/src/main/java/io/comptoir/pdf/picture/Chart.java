package io.comptoir.pdf.picture;

import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.math.BigDecimal;

/**
 * Columns beside each other over an axis of amounts.
 *
 * @param axis  of the amounts
 * @param top  where its highest amount stands
 * @param theme  whose colours it has
 * @param labels  how amounts are written
 */
record Chart(Axis axis, int top, Theme theme, Labels labels) {

    static final int WIDTH = 720;
    static final int HEIGHT = 340;

    /** As many columns have room for their amounts. */
    static final int VALUES_SHOWN = 8;

    static final String GREY = "#5F6B76";

    private static final String HAIRLINE = "#DDE2E7";
    private static final int LEFT = 92;
    private static final int RIGHT = 16;
    private static final int BOTTOM = 40;
    private static final int LABELS_SHOWN = 12;
    private static final int LABEL_ROOM = 640;
    private static final int LETTER = 6;

    void drawAxis(Drawing drawing, String currency) {
        drawing.text(LEFT - 8, top - 14, 11, "end", GREY, currency.equals("EUR") ? "€" : currency);
        for (BigDecimal number : axis.numbers()) {
            int y = y(number);
            drawing.line(LEFT, y, WIDTH - RIGHT, y, HAIRLINE);
            drawing.text(LEFT - 8, y + 4, 11, "end", GREY, labels.notation().number(number));
        }
    }

    void drawZero(Drawing drawing) {
        int zero = y(BigDecimal.ZERO);
        drawing.line(LEFT, zero, WIDTH - RIGHT, zero, theme.ink().hex());
    }

    private int y(BigDecimal value) {
        int length = HEIGHT - top - BOTTOM;
        return top + length - axis.place(value, length);
    }

    /** The room of one of so many columns. */
    Column column(int index, int count) {
        int room = WIDTH - LEFT - RIGHT;
        return new Column(this, index, count, LEFT + index * room / count, LEFT + (index + 1) * room / count);
    }

    /** A column, between two lines from top to bottom. */
    record Column(Chart chart, int index, int count, int left, int right) {

        /** A bar from one amount to another. */
        void draw(Drawing drawing, BigDecimal from, BigDecimal to, String fill, String line) {
            int gap = Math.max(1, (right - left) / 5);
            int start = chart.y(from);
            int end = chart.y(to);
            drawing.outlined(
                    left + gap, Math.min(start, end), right - left - 2 * gap, Math.abs(end - start), fill, line);
        }

        /** What the bar that ends at {@code value} stands for, beyond its end. */
        void drawValue(Drawing drawing, BigDecimal value, String text) {
            int y = chart.y(value) + (value.signum() < 0 ? 13 : -5);
            drawing.text((left + right) / 2, y, 11, "middle", chart.theme.ink().hex(), text);
        }

        /** What it is of, under it; where there are many, under some. */
        void drawLabel(Drawing drawing, String label) {
            int every = (count + LABELS_SHOWN - 1) / LABELS_SHOWN;
            if (index % every == 0) {
                int letters = Math.max(3, LABEL_ROOM * every / count / LETTER);
                drawing.text((left + right) / 2, HEIGHT - 16, 11, "middle", GREY, Svg.cut(label, letters));
            }
        }
    }
}
