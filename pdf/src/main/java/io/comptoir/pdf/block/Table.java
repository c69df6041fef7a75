package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.style.Colour;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of words and figures. The columns of figures are as wide as the widest of them, and the words take the rest;
 * where that leaves them too little, the whole table is set smaller, because a figure is never cut or broken.
 */
public final class Table {

    private static final int GAP = Length.points(14);
    private static final int PADDING = Length.points(6);
    private static final int QUIET_PADDING = 2_790; // rows as high as those of Sums, which stand beside them
    private static final int SIDE = Length.points(8);
    private static final int RULE = 500;

    /** A row of more lines than this may be cut by the end of a page, each {@value #PART} lines. */
    private static final int WHOLE = 16;

    private static final int PART = 6;

    private static final int FULL_SIZE = 100;
    private static final int SMALLEST = 20;
    private static final int STEP = 5;

    private final List<String> titles;
    private final List<Row> rows;
    private final int width;
    private final Look look;
    private final Tone tone;
    private final int percent;
    private final List<Integer> rightEdges;
    private final int wordsWidth;

    /**
     * One row.
     *
     * @param words  what it is about, each text on lines of its own
     * @param figures  one for each column after the first; empty ones are left blank
     * @param manner  how it stands among the others
     */
    public record Row(List<Words> words, List<String> figures, Manner manner) {

        /** Keeps copies of the lists. */
        public Row {
            words = List.copyOf(words);
            figures = List.copyOf(figures);
        }

        /** Words and a figure for each column. */
        public Row(List<Words> words, List<String> figures) {
            this(words, figures, Manner.PLAIN);
        }

        /** Words over all columns, kept with the row after them. */
        public static Row across(Words words) {
            return new Row(List.of(words), List.of(), Manner.ACROSS);
        }

        /** A figure that sums up the rows above it, in the last column; kept with the row above. */
        public static Row sum(Words words, String figure) {
            return new Row(List.of(words), List.of(figure), Manner.SUM);
        }
    }

    /** How a row stands among the others. */
    public enum Manner {
        /** Words and a figure for each column. */
        PLAIN,
        /** Words over all columns. */
        ACROSS,
        /** Words over all columns but the last, and one figure there, on a tint. */
        SUM
    }

    /**
     * A text to wrap in the first column.
     *
     * @param text  as it came
     * @param style  how it is set, where nothing must be made smaller
     */
    public record Words(String text, TextStyle style) {}

    /** How loud a table is: its titles, the ground behind them, and the room around its rows. */
    private record Tone(TextStyle head, Colour ground, int padding) {}

    /** A table with a title for each column, on the accent colour: the heart of a paper. */
    public static Table strong(List<String> titles, List<Row> rows, int width, Look look) {
        return new Table(titles, rows, width, look, new Tone(look.onAccent(), look.accent(), PADDING));
    }

    /** A table with a title for each column, on a tint: one that explains another. */
    public static Table quiet(List<String> titles, List<Row> rows, int width, Look look) {
        return new Table(titles, rows, width, look, new Tone(look.section(), look.wash(), QUIET_PADDING));
    }

    private Table(List<String> titles, List<Row> rows, int width, Look look, Tone tone) {
        this.tone = tone;
        this.titles = List.copyOf(titles);
        this.rows = List.copyOf(rows);
        this.width = width;
        this.look = look;
        int[] natural = naturalWidths();
        this.percent = percent(natural);
        this.rightEdges = rightEdges(natural);
        this.wordsWidth = width - 2 * SIDE - figuresWidth(natural, percent);
    }

    /** Its rows, each under the head of the table. */
    public List<Piece> pieces() {
        Block heading = new Heading();
        List<Piece> pieces = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            for (Block part : parts(rows.get(i))) {
                pieces.add(Piece.of(part, 0).under(heading));
            }
            if (staysWithNext(i)) {
                int last = pieces.size() - 1;
                pieces.set(last, pieces.get(last).keepWithNext());
            }
        }
        return pieces;
    }

    private boolean staysWithNext(int row) {
        boolean beforeSum = row + 1 < rows.size() && rows.get(row + 1).manner() == Manner.SUM;
        return beforeSum || rows.get(row).manner() == Manner.ACROSS;
    }

    /** All of it in one block, for a table that never fills a page. */
    public Block whole() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading());
        rows.forEach(row -> blocks.addAll(parts(row)));
        return new Stack(blocks, 0);
    }

    private int[] naturalWidths() {
        int[] widths = new int[titles.size() - 1];
        TextStyle body = look.body();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = tone.head.width(titles.get(i + 1));
            for (Row row : rows) {
                if (row.manner() == Manner.PLAIN) {
                    widths[i] = Math.max(widths[i], body.width(row.figures().get(i)));
                }
            }
        }
        for (Row row : rows) {
            if (row.manner() == Manner.SUM) {
                int last = widths.length - 1;
                widths[last] =
                        Math.max(widths[last], look.strong().width(row.figures().get(0)));
            }
        }
        return widths;
    }

    /** The largest size that leaves a third of the table to the words. */
    private int percent(int[] natural) {
        int percent = FULL_SIZE;
        while (percent > SMALLEST && figuresWidth(natural, percent) > width * 2L / 3) {
            percent -= STEP;
        }
        return percent;
    }

    private static int figuresWidth(int[] natural, int percent) {
        long sum = 0;
        for (int column : natural) {
            sum += (long) column * percent / FULL_SIZE + GAP;
        }
        return (int) Math.min(sum, Integer.MAX_VALUE / 2);
    }

    private List<Integer> rightEdges(int[] natural) {
        List<Integer> edges = new ArrayList<>();
        int edge = width - SIDE - figuresWidth(natural, percent);
        for (int column : natural) {
            edge += (int) ((long) column * percent / FULL_SIZE) + GAP;
            edges.add(edge);
        }
        return edges;
    }

    private TextStyle scaled(TextStyle style) {
        return style.sized(style.size() * percent / FULL_SIZE);
    }

    private List<Block> parts(Row row) {
        List<Line> lines = new ArrayList<>();
        for (Words words : row.words()) {
            lines.addAll(Lines.of(words.text(), scaled(words.style()), room(row.manner()))
                    .lines());
        }
        Lines words = new Lines(lines);
        List<Lines> parts = words.parts(lines.size() > WHOLE ? PART : WHOLE);
        List<Block> blocks = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            List<String> figures = i == 0 ? row.figures() : List.of();
            blocks.add(new Part(parts.get(i), figures, row.manner(), i == 0, i == parts.size() - 1));
        }
        return blocks;
    }

    /** How wide the words of a row may be. */
    private int room(Manner manner) {
        return switch (manner) {
            case PLAIN -> wordsWidth;
            case ACROSS -> width - 2 * SIDE;
            case SUM -> rightEdges.get(rightEdges.size() - 2) - SIDE;
        };
    }

    /** The titles of the columns. */
    private final class Heading implements Block {

        @Override
        public int height() {
            return look.body().leading() + 2 * tone.padding;
        }

        @Override
        public void draw(Sheet sheet, int left, int top) {
            TextStyle style = scaled(tone.head);
            int middle = top + (height() - style.leading()) / 2;
            sheet.fill(left, top, width, height(), tone.ground);
            sheet.text(titles.get(0), left + SIDE, middle, style);
            for (int i = 1; i < titles.size(); i++) {
                sheet.textEndingAt(titles.get(i), left + rightEdges.get(i - 1), middle, style);
            }
        }
    }

    /** A row, or what of it stands on one page. */
    private final class Part implements Block {

        private final Lines words;
        private final List<String> figures;
        private final Manner manner;
        private final int above;
        private final int below;

        Part(Lines words, List<String> figures, Manner manner, boolean first, boolean last) {
            this.words = words;
            this.figures = figures;
            this.manner = manner;
            this.above = first ? tone.padding : 0;
            this.below = last ? tone.padding : 0;
        }

        @Override
        public int height() {
            return above + words.height() + below;
        }

        @Override
        public void draw(Sheet sheet, int left, int top) {
            if (manner == Manner.SUM) {
                sheet.fill(left, top, width, height(), look.wash());
            }
            words.draw(sheet, left + SIDE, top + above);
            TextStyle style = scaled(manner == Manner.SUM ? look.strong() : look.body());
            int first = rightEdges.size() - figures.size(); // a sum stands in the last column
            for (int i = 0; i < figures.size(); i++) {
                sheet.textEndingAt(figures.get(i), left + rightEdges.get(first + i), top + above, style);
            }
            if (below > 0) {
                sheet.fill(left, top + height() - RULE, width, RULE, look.hairline());
            }
        }
    }
}
