package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.document.BilledOrder;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.line.SubtotalLine;
import io.comptoir.line.TextLine;
import io.comptoir.money.Rounding;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Piece;
import io.comptoir.pdf.block.Table;
import io.comptoir.pdf.block.Table.Columns;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Notation;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import io.comptoir.total.LineTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is billed, as a table; a column of discounts only where there are any. Prices and amounts are in the price basis of
 * the invoice, which the titles tell: an amount is quantity × price, less the discounts and plus the charges under it.
 */
final class BilledLines {

    /** More discounts than this are shown as the amount they make together. */
    private static final int DISCOUNTS_SHOWN = 2;

    /** So few lines that stand apart are kept on one page. */
    private static final int FEW = 6;

    private static final int EACH_DIGITS = 4;
    private static final int CODE_WIDTH = millimetres(20);
    private static final String PER = Notation.NO_BREAK_SPACE + "/" + Notation.NO_BREAK_SPACE;

    private final Priced priced;
    private final Labels labels;
    private final Look look;
    private final Figures figures;
    private final Adjusted adjusted;
    private final boolean discounted;
    private final boolean gross;
    private final Theme theme;
    private final boolean rated;
    private final Optional<String> share;
    private final boolean coded;
    private final List<Column> figureColumns;

    BilledLines(Priced priced, Labels labels, Look look) {
        this.priced = priced;
        this.labels = labels;
        this.look = look;
        this.figures = Figures.of(priced, labels);
        this.discounted = priced.content().items().stream()
                .anyMatch(line -> !line.discounts().isEmpty());
        this.adjusted = new Adjusted(labels);
        this.gross = priced.isGross();
        this.theme = look.theme();
        this.rated = theme.shows(Part.VAT_COLUMN) || priced.totals().vat().size() > 1;
        this.share = priced.content()
                .order()
                .flatMap(BilledOrder::percentage)
                .filter(percent -> theme.shows(Part.SHARE_COLUMN))
                .map(adjusted::percent);
        this.coded = theme.shows(Part.ITEM_CODE_COLUMN)
                && priced.content().items().stream()
                        .anyMatch(line -> line.code().isPresent());
        this.figureColumns = figureColumns();
    }

    /** The rows; the last stays with the totals, so that no page holds these alone. None where nothing is billed yet. */
    List<Piece> pieces() {
        if (priced.content().lines().isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>(
                Table.strong(running(), rows(), look.width(), look).pieces());
        pieces.set(0, pieces.get(0).below(points(18)));
        int last = pieces.size() - 1;
        pieces.set(last, pieces.get(last).keepWithNext());
        return pieces;
    }

    /** The rows for what no total counts, on each page under a title that says so. */
    List<Piece> apart(String title) {
        List<Piece> pieces = new ArrayList<>(
                Table.quiet(columns(title), rows(), look.width(), look).pieces());
        pieces.set(0, pieces.get(0).below(points(18)));
        for (int i = 0; i + 1 < pieces.size() && pieces.size() <= FEW; i++) {
            pieces.set(i, pieces.get(i).keepWithNext());
        }
        return pieces;
    }

    /** The amounts so far are told where a page ends. */
    private Columns running() {
        return columns(labels.get("line.label")).carrying(labels.get("carried.forward"), labels.get("brought.forward"));
    }

    /** A column of figures: its title, and what it says of a line. */
    private record Column(String title, BiFunction<ItemLine, LineTotal, String> cell) {}

    private List<Column> figureColumns() {
        List<Column> columns = new ArrayList<>();
        if (theme.shows(Part.UNIT_COLUMN) && hasUnits()) {
            columns.add(
                    column("line.quantity", (line, total) -> labels.notation().number(line.quantity())));
            columns.add(column(
                    "line.unit",
                    (line, total) -> labels.unit(line.quantity(), line.unit().code())));
        } else {
            columns.add(column(
                    "line.quantity",
                    (line, total) ->
                            labels.quantity(line.quantity(), line.unit().code())));
        }
        columns.add(column(gross ? "line.unit.price.gross" : "line.unit.price", (line, total) -> price(line)));
        if (discounted && theme.shows(Part.DISCOUNT_COLUMN)) {
            columns.add(column("line.discount", this::discounts));
        }
        if (rated) {
            columns.add(column(
                    "line.vat",
                    (line, total) -> line.vat().map(new Rates(labels)::figure).orElse("")));
        }
        share.ifPresent(percent -> columns.add(column("line.share", (line, total) -> percent)));
        columns.add(column(gross ? "line.gross" : "line.net", (line, total) -> figures.amount(total.amount())));
        return columns;
    }

    /** Whether something is counted in more than pieces. */
    private boolean hasUnits() {
        return priced.content().items().stream()
                .anyMatch(line ->
                        !labels.unit(line.quantity(), line.unit().code()).isEmpty());
    }

    private Column column(String key, BiFunction<ItemLine, LineTotal, String> cell) {
        return new Column(labels.get(key), cell);
    }

    private Columns columns(String first) {
        List<String> titles = new ArrayList<>(List.of(first));
        figureColumns.forEach(column -> titles.add(column.title()));
        Columns columns = Columns.of(titles);
        return coded ? columns.led(labels.get("line.reference"), CODE_WIDTH) : columns;
    }

    private List<Row> rows() {
        Iterator<LineTotal> totals = priced.totals().lines().iterator();
        Iterator<BigDecimal> subtotals = priced.totals().subtotals().iterator();
        List<Row> rows = new ArrayList<>(priced.content().lines().size());
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : priced.content().lines()) {
            if (line instanceof ItemLine item) {
                LineTotal total = totals.next();
                sum = sum.add(total.amount());
                rows.add(row(item, total).running(figures.amount(sum)));
            } else if (line instanceof TextLine words) {
                rows.add(Row.across(new Words(words.text(), look.strong())));
            } else if (line instanceof SubtotalLine subtotal) {
                rows.add(subtotal(subtotal, subtotals.next()).running(figures.amount(sum)));
            }
        }
        return rows;
    }

    private Row subtotal(SubtotalLine line, BigDecimal amount) {
        String name = line.label().isBlank() ? labels.get("line.subtotal") : line.label();
        return Row.sum(new Words(name, look.strong()), figures.amount(amount));
    }

    private Row row(ItemLine line, LineTotal total) {
        List<Words> words = new ArrayList<>();
        words.add(new Words(line.label(), look.body()));
        details(line, total).map(detail -> new Words(detail, look.small())).forEach(words::add);
        List<String> cells = figureColumns.stream()
                .map(column -> column.cell().apply(line, total))
                .toList();
        return new Row(words, cells).led(line.code().orElse(""));
    }

    /** 3,33 € / 1 000, for the price of a thousand. */
    private String price(ItemLine line) {
        String price = figures.price(line.unitPrice());
        return line.priceBaseQuantity().compareTo(BigDecimal.ONE) == 0
                ? price
                : price + PER + labels.notation().number(line.priceBaseQuantity());
    }

    private Stream<String> details(ItemLine line, LineTotal total) {
        return Stream.of(described(line, labels, theme), discountDetails(line, total), chargeDetails(line, total))
                .flatMap(some -> some)
                .filter(text -> !text.isBlank());
    }

    /** What it is, in words: its description, its code and its time, as far as the theme shows them. */
    static Stream<String> described(ItemLine line, Labels labels, Theme theme) {
        boolean inColumn = theme.shows(Part.ITEM_CODE_COLUMN);
        Optional<String> code = line.code()
                .filter(text -> theme.shows(Part.ITEM_CODE) && !inColumn)
                .map(text -> labels.get("line.code", text));
        Optional<String> period =
                line.period().filter(span -> theme.shows(Part.PERIOD)).map(span -> References.span(span, labels));
        Optional<String> reference =
                Stream.of(code, period).flatMap(Optional::stream).reduce((first, second) -> first + " · " + second);
        Optional<String> description = line.description().filter(text -> theme.shows(Part.DESCRIPTION));
        return Stream.of(description, reference).flatMap(Optional::stream);
    }

    /** Remise 10 % : −90,00 €. */
    private Stream<String> discountDetails(ItemLine line, LineTotal total) {
        return IntStream.range(0, line.discounts().size())
                .mapToObj(i -> detail(
                        adjusted.name(line.discounts().get(i)),
                        total.discounts().get(i).negate()));
    }

    /** Éco-participation : +10,50 € (3,50 € par unité). */
    private Stream<String> chargeDetails(ItemLine line, LineTotal total) {
        return IntStream.range(0, line.charges().size())
                .mapToObj(i -> detail(
                                adjusted.name(line.charges().get(i)),
                                total.charges().get(i))
                        + each(line, line.charges().get(i)));
    }

    private String detail(String name, BigDecimal amount) {
        return name + labels.get("colon") + " " + figures.change(amount);
    }

    /** An eco-contribution is told by the unit (C. env. art. L541-10-20), where it is even. */
    private String each(ItemLine line, Charge charge) {
        if (charge.kind() != Charge.Kind.ECO
                || line.quantity().abs().compareTo(BigDecimal.ONE) <= 0
                || !(charge instanceof Charge.Amount amount)) {
            return "";
        }
        BigDecimal one =
                Rounding.HALF_UP.quotient(amount.amount(), line.quantity().abs(), EACH_DIGITS);
        return one.multiply(line.quantity().abs()).compareTo(amount.amount()) == 0
                ? " (" + labels.get("charge.each", figures.price(one)) + ")"
                : "";
    }

    private String discounts(ItemLine line, LineTotal total) {
        if (line.discounts().size() > DISCOUNTS_SHOWN) {
            BigDecimal all = total.discounts().stream().reduce(BigDecimal.ZERO, BigDecimal::subtract);
            return figures.amount(all);
        }
        return line.discounts().stream().map(this::discount).collect(Collectors.joining(" + "));
    }

    /** What is taken off is told like a percentage, which has no sign either where all other amounts are turned. */
    private String discount(Discount discount) {
        if (discount instanceof Discount.Amount amount) {
            return labels.notation().price(amount.amount(), figures.currency());
        }
        return adjusted.percent(((Discount.Percent) discount).percentage());
    }
}
