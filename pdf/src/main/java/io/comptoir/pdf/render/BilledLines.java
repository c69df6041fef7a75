package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.points;

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
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Notation;
import io.comptoir.total.LineTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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

    private static final int EACH_DIGITS = 4;
    private static final String PER = Notation.NO_BREAK_SPACE + "/" + Notation.NO_BREAK_SPACE;

    private final Priced priced;
    private final Labels labels;
    private final Look look;
    private final Figures figures;
    private final Adjusted adjusted;
    private final boolean discounted;
    private final boolean gross;

    BilledLines(Priced priced, Labels labels, Look look) {
        this.priced = priced;
        this.labels = labels;
        this.look = look;
        this.figures = Figures.of(priced, labels);
        this.discounted = priced.content().items().stream()
                .anyMatch(line -> !line.discounts().isEmpty());
        this.adjusted = new Adjusted(labels);
        this.gross = priced.isGross();
    }

    /** The rows; the last stays with the totals, so that no page holds these alone. None where nothing is billed yet. */
    List<Piece> pieces() {
        if (priced.content().lines().isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>(
                Table.strong(titles(), rows(), Pages.WIDTH, look).pieces());
        pieces.set(0, pieces.get(0).below(points(18)));
        int last = pieces.size() - 1;
        pieces.set(last, pieces.get(last).keepWithNext());
        return pieces;
    }

    /** The rows for what no total counts, on each page under a title that says so. */
    List<Piece> apart(String title) {
        List<String> titles = new ArrayList<>(titles());
        titles.set(0, title);
        List<Piece> pieces =
                new ArrayList<>(Table.quiet(titles, rows(), Pages.WIDTH, look).pieces());
        pieces.set(0, pieces.get(0).below(points(18)));
        return pieces;
    }

    private List<String> titles() {
        return columns(
                        "line.label",
                        "line.quantity",
                        gross ? "line.unit.price.gross" : "line.unit.price",
                        "line.discount",
                        "line.vat",
                        gross ? "line.gross" : "line.net")
                .map(labels::get)
                .toList();
    }

    private List<Row> rows() {
        Iterator<LineTotal> totals = priced.totals().lines().iterator();
        Iterator<BigDecimal> subtotals = priced.totals().subtotals().iterator();
        List<Row> rows = new ArrayList<>(priced.content().lines().size());
        for (Line line : priced.content().lines()) {
            if (line instanceof ItemLine item) {
                rows.add(row(item, totals.next()));
            } else if (line instanceof TextLine words) {
                rows.add(Row.across(new Words(words.text(), look.strong())));
            } else if (line instanceof SubtotalLine subtotal) {
                rows.add(subtotal(subtotal, subtotals.next()));
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
        List<String> cells = columns(
                        labels.quantity(line.quantity(), line.unit().code()),
                        price(line),
                        discounts(line, total),
                        line.vat().map(new Rates(labels)::figure).orElse(""),
                        figures.amount(total.amount()))
                .toList();
        return new Row(words, cells);
    }

    /** The columns before the discount, the discount where there is one, and those after it. */
    private Stream<String> columns(String... all) {
        int discount = all.length - 3;
        return IntStream.range(0, all.length)
                .filter(column -> discounted || column != discount)
                .mapToObj(column -> all[column]);
    }

    /** 3,33 € / 1 000, for the price of a thousand. */
    private String price(ItemLine line) {
        String price = figures.price(line.unitPrice());
        return line.priceBaseQuantity().compareTo(BigDecimal.ONE) == 0
                ? price
                : price + PER + labels.notation().number(line.priceBaseQuantity());
    }

    private Stream<String> details(ItemLine line, LineTotal total) {
        return Stream.of(described(line, labels), discountDetails(line, total), chargeDetails(line, total))
                .flatMap(some -> some)
                .filter(text -> !text.isBlank());
    }

    /** What it is, in words: its description, its code and its time. */
    static Stream<String> described(ItemLine line, Labels labels) {
        Optional<String> code = line.code().map(text -> labels.get("line.code", text));
        Optional<String> period = line.period().map(span -> References.span(span, labels));
        Optional<String> reference =
                Stream.of(code, period).flatMap(Optional::stream).reduce((first, second) -> first + " · " + second);
        return Stream.of(line.description(), reference).flatMap(Optional::stream);
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

    private String discount(Discount discount) {
        if (discount instanceof Discount.Amount amount) {
            return figures.price(amount.amount());
        }
        return adjusted.percent(((Discount.Percent) discount).percentage());
    }
}
