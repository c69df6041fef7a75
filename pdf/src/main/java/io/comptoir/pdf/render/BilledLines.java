package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.document.Invoice;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Piece;
import io.comptoir.pdf.block.Table;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.style.Labels;
import io.comptoir.tax.VatRate;
import io.comptoir.total.LineTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is billed, as a table; a column of discounts only where there are any. */
final class BilledLines {

    /** More discounts than this are shown as the amount they make together. */
    private static final int DISCOUNTS_SHOWN = 2;

    private final Invoice.Issued invoice;
    private final Labels labels;
    private final Look look;
    private final String currency;
    private final boolean discounted;

    BilledLines(Invoice.Issued invoice, Labels labels, Look look) {
        this.invoice = invoice;
        this.labels = labels;
        this.look = look;
        this.currency = invoice.currency().getCurrencyCode();
        this.discounted =
                invoice.lines().stream().anyMatch(line -> !line.discounts().isEmpty());
    }

    /** The rows; the last stays with the totals, so that no page holds these alone. */
    List<Piece> pieces() {
        List<Row> rows = new ArrayList<>(invoice.lines().size());
        for (int i = 0; i < invoice.lines().size(); i++) {
            rows.add(row(invoice.lines().get(i), invoice.totals().lines().get(i)));
        }
        List<Piece> pieces = new ArrayList<>(
                Table.strong(titles(), rows, InvoicePaper.WIDTH, look).pieces());
        pieces.set(0, spaced(pieces.get(0)));
        int last = pieces.size() - 1;
        pieces.set(last, pieces.get(last).keepWithNext());
        return pieces;
    }

    private static Piece spaced(Piece first) {
        return new Piece(first.block(), points(18), first.withNext(), first.heading(), first.atFoot());
    }

    private List<String> titles() {
        return columns("line.label", "line.quantity", "line.unit.price", "line.discount", "line.vat", "line.net")
                .map(labels::get)
                .toList();
    }

    private Row row(ItemLine line, LineTotal total) {
        List<Words> words = new ArrayList<>();
        words.add(new Words(line.label(), look.body()));
        details(line, total).map(detail -> new Words(detail, look.small())).forEach(words::add);
        List<String> figures = columns(
                        labels.quantity(line.quantity(), line.unit().code()),
                        labels.notation().price(line.unitPrice(), currency),
                        discounts(line, total),
                        line.vat().map(this::rate).orElse(""),
                        labels.notation().amount(total.net(), currency))
                .toList();
        return new Row(words, figures);
    }

    /** The columns before the discount, the discount where there is one, and those after it. */
    private Stream<String> columns(String... all) {
        int discount = all.length - 3;
        return IntStream.range(0, all.length)
                .filter(column -> discounted || column != discount)
                .mapToObj(column -> all[column]);
    }

    private Stream<String> details(ItemLine line, LineTotal total) {
        Optional<String> code = line.code().map(text -> labels.get("line.code", text));
        Optional<String> period = line.period().map(span -> References.span(span, labels));
        Optional<String> reference =
                Stream.of(code, period).flatMap(Optional::stream).reduce((first, second) -> first + " · " + second);
        return Stream.concat(
                        Stream.of(line.description(), reference).flatMap(Optional::stream),
                        discountDetails(line, total))
                .filter(text -> !text.isBlank());
    }

    /** Remise 10 % : −90,00 €. */
    private Stream<String> discountDetails(ItemLine line, LineTotal total) {
        List<String> details = new ArrayList<>();
        for (int i = 0; i < line.discounts().size(); i++) {
            BigDecimal off = total.discounts().get(i).negate();
            details.add(named(line.discounts().get(i)) + labels.get("colon") + " "
                    + labels.notation().amount(off, currency));
        }
        return details.stream();
    }

    private String named(Discount discount) {
        String name = discount.label().orElse(labels.get("discount"));
        return discount instanceof Discount.Percent percent ? name + " " + percent(percent) : name;
    }

    private String discounts(ItemLine line, LineTotal total) {
        if (line.discounts().size() > DISCOUNTS_SHOWN) {
            return labels.notation().amount(total.net().subtract(total.gross()), currency);
        }
        return line.discounts().stream().map(this::discount).collect(Collectors.joining(" + "));
    }

    private String discount(Discount discount) {
        if (discount instanceof Discount.Amount amount) {
            return labels.notation().price(amount.amount(), currency);
        }
        return percent((Discount.Percent) discount);
    }

    private String percent(Discount.Percent percent) {
        return labels.notation().percent(percent.percentage().value());
    }

    private String rate(VatRate rate) {
        return rate.category().isTaxed()
                ? labels.notation().percent(rate.percentage().value())
                : labels.get("vat." + rate.category().code());
    }
}
