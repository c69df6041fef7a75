package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.Role;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.style.Colour;
import io.comptoir.pdf.style.Design;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of words and figures. The columns of figures are as wide as the widest of them, and the words take the rest;
 * where that leaves them too little, the whole table is set smaller, because a figure is never cut or broken.
 */
public final class Table {

    private static final int GAP = Length.points(14);
    private static final int PADDING = Length.points(6);
    private static final int FORM_PADDING = 3_500;
    private static final int QUIET_PADDING = 2_790; // rows as high as those of Sums, which stand beside them
    private static final int SIDE = Length.points(8);
    private static final int RULE = 500;
    private static final int THICK = 1_500;
    private static final int LEAD_LINES_MAX = 3;
    private static final Set<Manner> SUMMING = Set.of(Manner.SUM, Manner.TOTAL);

    /** A row of more lines than this may be cut by the end of a page, each {@value #PART} lines. */
    private static final int WHOLE = 16;

    private static final int PART = 6;

    private static final int FULL_SIZE = 100;
    private static final int SMALLEST = 20;
    private static final int STEP = 5;

    private final Columns columns;
    private final List<String> titles;
    private final List<Row> rows;
    private final BitSet shaded;
    private final int width;
    private final Look look;
    private final Tone tone;
    private final int leadWidth;
    private final int percent;
    private final List<Integer> rightEdges;
    private final int wordsWidth;

    /**
     * What a table is made of.
     *
     * @param lead  the title of a narrow column before the words, where there is one
     * @param leadWidth  how wide that column is
     * @param titles  of the words and of each figure
     * @param carried  what is said under the last row of a page and above the first of the next, where a sum runs on
     */
    public record Columns(Optional<String> lead, int leadWidth, List<String> titles, Optional<Carried> carried) {

        /** Keeps a copy of the list. */
        public Columns {
            titles = List.copyOf(titles);
        }

        /** Words and figures. */
        public static Columns of(List<String> titles) {
            return new Columns(Optional.empty(), 0, titles, Optional.empty());
        }

        /** The same with a narrow column before them. */
        public Columns led(String title, int room) {
            return new Columns(Optional.of(title), room, titles, carried);
        }

        /** The same with a sum that runs on over the pages. */
        public Columns carrying(String below, String above) {
            return new Columns(lead, leadWidth, titles, Optional.of(new Carried(below, above)));
        }
    }

    /**
     * How a sum that runs on is named.
     *
     * @param below  at the end of a page — à reporter
     * @param above  at the start of the next — report
     */
    public record Carried(String below, String above) {}

    /**
     * One row.
     *
     * @param words  what it is about, each text on lines of its own
     * @param figures  one for each column after the first; empty ones are left blank
     * @param manner  how it stands among the others
     * @param lead  what stands before the words, where the table has such a column
     * @param running  the sum of the last column up to here, where it runs on
     */
    public record Row(List<Words> words, List<String> figures, Manner manner, String lead, Optional<String> running) {

        /** Keeps copies of the lists. */
        public Row {
            words = List.copyOf(words);
            figures = List.copyOf(figures);
        }

        /** Words and a figure for each column. */
        public Row(List<Words> words, List<String> figures) {
            this(words, figures, Manner.PLAIN, "", Optional.empty());
        }

        /** Words over all columns, kept with the row after them. */
        public static Row across(Words words) {
            return new Row(List.of(words), List.of(), Manner.ACROSS, "", Optional.empty());
        }

        /** A figure that sums up the rows above it, in the last column; kept with the row above. */
        public static Row sum(Words words, String figure) {
            return new Row(List.of(words), List.of(figure), Manner.SUM, "", Optional.empty());
        }

        /** A figure for each column that sums up the rows above it; kept with the row above. */
        public static Row total(Words words, List<String> figures) {
            return new Row(List.of(words), figures, Manner.TOTAL, "", Optional.empty());
        }

        /** The same after {@code text}. */
        public Row led(String text) {
            return new Row(words, figures, manner, text, running);
        }

        /** The same, with the sum up to here. */
        public Row running(String sum) {
            return new Row(words, figures, manner, lead, Optional.of(sum));
        }
    }

    /** How a row stands among the others. */
    public enum Manner {
        /** Words and a figure for each column. */
        PLAIN,
        /** Words over all columns. */
        ACROSS,
        /** Words over all columns but the last, and one figure there, on a tint. */
        SUM,
        /** Words and a figure for each column, on a tint. */
        TOTAL
    }

    /**
     * A text to wrap in the first column.
     *
     * @param text  as it came
     * @param style  how it is set, where nothing must be made smaller
     */
    public record Words(String text, TextStyle style) {}

    /** How loud a table is: its titles, the ground behind them, the line under them, and the room around its rows. */
    private record Tone(TextStyle head, Optional<Colour> ground, int line, int padding) {

        static Tone strong(Look look) {
            return switch (look.design()) {
                case CLASSIC -> new Tone(look.onAccent(), Optional.of(look.accent()), 0, look.airy(PADDING));
                case MODERN -> new Tone(look.section(), Optional.empty(), THICK, look.airy(PADDING));
                case COMPACT -> new Tone(look.strong(), Optional.of(look.hairline()), 0, look.airy(FORM_PADDING));
            };
        }

        static Tone quiet(Look look) {
            return switch (look.design()) {
                case CLASSIC -> new Tone(look.section(), Optional.of(look.wash()), 0, QUIET_PADDING);
                case MODERN -> new Tone(look.section(), Optional.empty(), RULE, QUIET_PADDING);
                case COMPACT -> new Tone(look.strong(), Optional.of(look.wash()), 0, QUIET_PADDING);
            };
        }
    }

    /** A table with a title for each column that stands out: the heart of a paper. */
    public static Table strong(Columns columns, List<Row> rows, int width, Look look) {
        return new Table(columns, rows, width, look, Tone.strong(look));
    }

    /** A table with a title for each column that does not: one that explains another. */
    public static Table quiet(Columns columns, List<Row> rows, int width, Look look) {
        return new Table(columns, rows, width, look, Tone.quiet(look));
    }

    private Table(Columns columns, List<Row> rows, int width, Look look, Tone tone) {
        this.columns = columns;
        this.tone = tone;
        this.titles = columns.titles();
        this.rows = List.copyOf(rows);
        this.shaded = look.design() == Design.MODERN && tone.line == THICK ? striped(this.rows) : new BitSet();
        this.width = width;
        this.look = look;
        this.leadWidth = columns.lead().isPresent() ? columns.leadWidth() + GAP : 0;
        int[] natural = naturalWidths();
        this.percent = percent(natural);
        this.rightEdges = rightEdges(natural);
        this.wordsWidth = width - 2 * SIDE - leadWidth - figuresWidth(natural, percent);
    }

    /** Its rows, each under the head of the table. */
    public List<Piece> pieces() {
        Block heading = new Heading();
        List<Piece> pieces = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            for (Block part : parts(i)) {
                pieces.add(carrying(rows.get(i), Piece.of(part, 0).under(heading)));
            }
            if (staysWithNext(i)) {
                int last = pieces.size() - 1;
                pieces.set(last, pieces.get(last).keepWithNext());
            }
        }
        return pieces;
    }

    /** A row whose page may end after it, with the sum up to it. */
    private Piece carrying(Row row, Piece piece) {
        return columns.carried().isEmpty() || row.running().isEmpty()
                ? piece
                : piece.carrying(
                        carried(columns.carried().get().below(), row.running().get()),
                        carried(columns.carried().get().above(), row.running().get()));
    }

    private Block carried(String name, String sum) {
        Row row = Row.sum(new Words(name, look.body()), sum);
        return new Repeated(parts(row, false).get(0));
    }

    private boolean staysWithNext(int row) {
        boolean last = row + 1 == rows.size();
        boolean beforeSum = !last && SUMMING.contains(rows.get(row + 1).manner());
        return beforeSum || rows.get(row).manner() == Manner.ACROSS;
    }

    /** All of it in one block, for a table that never fills a page. */
    public Block whole() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading());
        for (int i = 0; i < rows.size(); i++) {
            blocks.addAll(parts(i));
        }
        return new Stack(blocks, 0);
    }

    private int[] naturalWidths() {
        int[] widths = new int[titles.size() - 1];
        TextStyle body = look.body();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = tone.head.width(titles.get(i + 1));
            for (Row row : rows) {
                if (row.manner() == Manner.PLAIN || row.manner() == Manner.TOTAL) {
                    TextStyle style = row.manner() == Manner.PLAIN ? body : look.strong();
                    widths[i] = Math.max(widths[i], style.width(row.figures().get(i)));
                }
            }
        }
        int last = widths.length - 1;
        for (Row row : rows) {
            if (row.manner() == Manner.SUM) {
                widths[last] =
                        Math.max(widths[last], look.strong().width(row.figures().get(0)));
            }
            if (columns.carried().isPresent()) {
                row.running()
                        .ifPresent(sum -> widths[last] =
                                Math.max(widths[last], look.strong().width(sum)));
            }
        }
        return widths;
    }

    /** The largest size that leaves a third of the table to the words. */
    private int percent(int[] natural) {
        int percent = FULL_SIZE;
        while (percent > SMALLEST && figuresWidth(natural, percent) > (width - leadWidth) * 2L / 3) {
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

    private List<Block> parts(int index) {
        return parts(rows.get(index), shaded.get(index));
    }

    /** Every other row of an open table, but none that touches the tint of a sum below it. */
    private static BitSet striped(List<Row> rows) {
        BitSet striped = new BitSet(rows.size());
        int start = 0;
        for (int end = 0; end <= rows.size(); end++) {
            if (end == rows.size() || rows.get(end).manner() != Manner.PLAIN) {
                boolean summed =
                        end < rows.size() && SUMMING.contains(rows.get(end).manner());
                for (int i = start + (summed ? (end - start) % 2 : 1); i < end; i += 2) {
                    striped.set(i);
                }
                start = end + 1;
            }
        }
        return striped;
    }

    private List<Block> parts(Row row, boolean shaded) {
        List<Line> lines = new ArrayList<>();
        for (Words words : row.words()) {
            lines.addAll(Lines.of(words.text(), scaled(words.style()), room(row.manner()))
                    .lines());
        }
        Lines words = new Lines(lines);
        List<Lines> parts = words.parts(lines.size() > WHOLE ? PART : WHOLE);
        List<Block> blocks = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Row shown = i == 0 ? row : new Row(List.of(), List.of(), row.manner(), "", row.running());
            blocks.add(new Part(words, parts.get(i), shown, shaded, i == 0, i == parts.size() - 1));
        }
        return blocks;
    }

    /** How wide the words of a row may be. */
    private int room(Manner manner) {
        return switch (manner) {
            case PLAIN, TOTAL -> wordsWidth;
            case ACROSS -> width - 2 * SIDE;
            case SUM -> rightEdges.get(rightEdges.size() - 2) - SIDE;
        };
    }

    /** Draws the lines of a form: around a row, and between those of its columns that stand apart. */
    private void drawGrid(Sheet sheet, Manner manner, int left, int top, int height) {
        if (look.design() != Design.COMPACT) {
            return;
        }
        vertical(sheet, left, top, height);
        vertical(sheet, left + width - RULE, top, height);
        int last = rightEdges.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (manner == Manner.PLAIN || manner == Manner.TOTAL || (manner == Manner.SUM && i == last)) {
                vertical(sheet, left + boundary(i), top, height);
            }
        }
        if (leadWidth > 0 && manner == Manner.PLAIN) {
            vertical(sheet, left + SIDE + leadWidth - GAP / 2, top, height);
        }
    }

    private int boundary(int column) {
        return (column == 0 ? SIDE + leadWidth + wordsWidth : rightEdges.get(column - 1)) + GAP / 2;
    }

    private void vertical(Sheet sheet, int x, int top, int height) {
        sheet.fill(x, top, RULE, height, look.rule());
    }

    /** The titles of the columns. */
    private final class Heading implements Block {

        @Override
        public int height() {
            return look.body().leading() + 2 * look.scaled(tone.padding);
        }

        @Override
        public void draw(Sheet sheet, int left, int top) {
            tone.ground.ifPresent(ground -> sheet.fill(left, top, width, height(), ground));
            if (tone.line > 0) {
                sheet.fill(left, top + height() - tone.line, width, tone.line, look.accent());
            }
            if (look.design() == Design.COMPACT) {
                sheet.frame(left, top, width, height(), RULE, look.rule());
            }
            drawGrid(sheet, Manner.PLAIN, left, top, height());
            if (sheet.knows(this)) {
                sheet.aside(() -> drawTitles(sheet, left, top)); // a reader was told once
            } else {
                sheet.as(Role.TABLE, Table.this, () -> sheet.as(Role.ROW, this, () -> drawTitles(sheet, left, top)));
            }
        }

        private void drawTitles(Sheet sheet, int left, int top) {
            TextStyle style = scaled(tone.head);
            columns.lead().ifPresent(title -> drawTitle(sheet, title, left + SIDE, top, leadWidth - GAP));
            drawTitle(sheet, titles.get(0), left + SIDE + leadWidth, top, wordsWidth);
            int middle = top + (height() - style.leading()) / 2;
            for (int i = 1; i < titles.size(); i++) {
                String title = titles.get(i);
                int right = left + rightEdges.get(i - 1);
                sheet.as(Role.COLUMN_TITLE, () -> sheet.textEndingAt(title, right, middle, style));
            }
        }

        private void drawTitle(Sheet sheet, String title, int left, int top, int room) {
            TextStyle style = scaled(tone.head).fitting(title, room);
            int middle = top + (height() - style.leading()) / 2;
            sheet.as(Role.COLUMN_TITLE, () -> sheet.text(title, left, middle, style));
        }
    }

    /** A row, or what of it stands on one page. */
    private final class Part implements Block {

        private final Lines whole;
        private final Lines words;
        private final Row row;
        private final Lines lead;
        private final boolean shaded;
        private final int above;
        private final int below;

        /** {@code whole} are all the words of the row, of which {@code words} are a part. */
        Part(Lines whole, Lines words, Row row, boolean shaded, boolean first, boolean last) {
            this.whole = whole;
            this.words = words;
            this.row = row;
            this.lead = row.lead().isEmpty() || leadWidth == 0
                    ? new Lines(List.of())
                    : Lines.of(row.lead(), look.small(), leadWidth - GAP).atMost(LEAD_LINES_MAX);
            this.shaded = shaded;
            this.above = first ? look.scaled(tone.padding) : 0;
            this.below = last ? look.scaled(tone.padding) : 0;
        }

        @Override
        public int height() {
            return above + Math.max(words.height(), lead.height()) + below;
        }

        @Override
        public void draw(Sheet sheet, int left, int top) {
            boolean sum = SUMMING.contains(row.manner());
            if (sum || shaded) {
                sheet.fill(left, top, width, height(), look.wash());
            }
            drawGrid(sheet, row.manner(), left, top, height());
            sheet.as(
                    Role.TABLE,
                    Table.this,
                    () -> sheet.as(Role.ROW, whole.lines(), () -> drawCells(sheet, left, top + above)));
            if (below > 0 && !(look.design() == Design.MODERN && tone.line == THICK)) {
                Colour line = look.design() == Design.COMPACT ? look.rule() : look.hairline();
                sheet.fill(left, top + height() - RULE, width, RULE, line);
            }
        }

        private void drawCells(Sheet sheet, int left, int top) {
            boolean plain = row.manner() == Manner.PLAIN;
            if (plain && leadWidth > 0 && above > 0) {
                int leadTop = top + look.small().levelWith(scaled(look.body()));
                sheet.as(Role.CELL, () -> lead.draw(sheet, left + SIDE, leadTop));
            }
            int wordsLeft = left + SIDE + (plain || row.manner() == Manner.TOTAL ? leadWidth : 0);
            Role role = SUMMING.contains(row.manner()) ? Role.ROW_TITLE : Role.CELL;
            sheet.cell(role, whole, span(), () -> words.draw(sheet, wordsLeft, top));
            TextStyle style = scaled(SUMMING.contains(row.manner()) ? look.strong() : look.body());
            int first = rightEdges.size() - row.figures().size(); // a sum stands in the last column
            for (int i = 0; i < row.figures().size(); i++) {
                String figure = row.figures().get(i);
                int right = left + rightEdges.get(first + i);
                sheet.as(Role.CELL, () -> sheet.textEndingAt(figure, right, top, style));
            }
        }

        /** How many columns the words of the row take. */
        private int span() {
            int lead = leadWidth > 0 ? 1 : 0;
            return switch (row.manner()) {
                case PLAIN -> 1;
                case TOTAL -> lead + 1;
                case SUM -> lead + titles.size() - 1;
                case ACROSS -> lead + titles.size();
            };
        }
    }
}
