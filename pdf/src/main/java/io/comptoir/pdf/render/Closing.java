package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.pdf.block.Beside;
import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Piece;
import io.comptoir.pdf.block.Stack;
import io.comptoir.pdf.block.Sums;
import io.comptoir.pdf.block.Sums.Sum;
import io.comptoir.pdf.block.Table;
import io.comptoir.pdf.block.Table.Columns;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.style.Labels;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The amounts of a paper, by VAT rate and in all. */
final class Closing {

    private static final int SUMS_WIDTH = millimetres(74);
    private static final int SUMS_WIDTH_MAX = millimetres(86);
    private static final int GAP = millimetres(8);

    /** More rates than this stand in a table of their own, which pages may break. */
    private static final int RATES_BESIDE = 8;

    /** Sums that are higher than this may be broken by pages, each {@value #PART} amounts. */
    private static final int SUMS_BESIDE = millimetres(110);

    private static final int PART = 6;
    private static final int INDENT = points(8);
    private static final int RATE_LINES_MAX = 3;

    private final Priced priced;
    private final Labels labels;
    private final Look look;

    Closing(Priced priced, Labels labels, Look look) {
        this.priced = priced;
        this.labels = labels;
        this.look = look;
    }

    /** The amounts. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Sums sums = sums();
        int left = look.width() - sums.width() - GAP;
        if (priced.totals().vat().size() <= RATES_BESIDE && sums.height() <= SUMS_BESIDE) {
            Block rates = priced.totals().vat().isEmpty()
                    ? Block.NONE
                    : new Stack(List.of(vat(left).whole(), vatInVatCurrency(left)), points(6));
            pieces.add(Piece.of(new Beside(rates, sums, left + GAP), points(18)));
        } else {
            pieces.addAll(apart(sums));
        }
        return pieces;
    }

    /** Wider where that spares long names a line. */
    private Sums sums() {
        List<Sum> sums = new Amounts(priced, labels).sums();
        Sums narrow = new Sums(sums, SUMS_WIDTH, look);
        Sums wide = new Sums(sums, SUMS_WIDTH_MAX, look);
        return wide.height() < narrow.height() ? wide : narrow;
    }

    /** The rates, then the sums. */
    private List<Piece> apart(Sums sums) {
        List<Piece> pieces = new ArrayList<>(vat(look.width()).pieces());
        Block vatCurrency = vatInVatCurrency(look.width());
        if (vatCurrency.height() > 0) {
            pieces.add(Piece.of(vatCurrency, points(6)));
        }
        int first = pieces.size();
        for (Sums part : sums.height() <= SUMS_BESIDE ? List.of(sums) : sums.parts(PART)) {
            pieces.add(Piece.of(new Beside(Block.NONE, part, look.width() - part.width()), 0));
        }
        pieces.set(first, pieces.get(first).below(points(18)));
        int secondLast = pieces.size() - 2;
        pieces.set(secondLast, pieces.get(secondLast).keepWithNext()); // the amount due never stands alone
        return pieces;
    }

    /** The tax in euros where prices are not (CGI art. 289, IV), with the rate that it was told by. */
    private Block vatInVatCurrency(int width) {
        return priced.totals()
                .from()
                .exchange()
                .map(exchange -> vatInVatCurrency(exchange, width))
                .orElse(Block.NONE);
    }

    private Block vatInVatCurrency(ExchangeRate exchange, int width) {
        String code = exchange.currency().getCurrencyCode();
        String amount = labels.notation()
                .amount(
                        Figures.of(priced, labels)
                                .turned(exchange.convert(priced.totals().totalVat())),
                        code);
        String name = labels.get("vat.in", code) + labels.get("colon") + " " + amount;
        String rate = labels.get(
                "exchange.rate",
                priced.totals().currency().getCurrencyCode(),
                labels.notation().number(exchange.rate()),
                code);
        String source = Stream.of(
                        Optional.of(rate),
                        exchange.date()
                                .map(date -> labels.get(
                                        "exchange.date", labels.notation().date(date))),
                        exchange.source())
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        int inner = width - 2 * INDENT;
        Lines lines = Lines.of(name, look.strong(), inner)
                .plus(Lines.of(source, look.small(), inner).atMost(RATE_LINES_MAX));
        return new Beside(Block.NONE, lines, INDENT);
    }

    private Table vat(int width) {
        List<Row> rows = new ArrayList<>();
        for (VatTotal total : priced.totals().vat()) {
            List<Words> words = new ArrayList<>();
            words.add(new Words(new Rates(labels).name(total.rate()), look.body()));
            priced.exemption(total.rate())
                    .filter(reason -> !reason.equals(words.get(0).text()))
                    .ifPresent(reason -> words.add(new Words(reason, look.small())));
            rows.add(new Row(words, List.of(amount(total.taxable()), amount(total.vat()))));
        }
        return Table.quiet(
                Columns.of(List.of(labels.get("vat.rate"), labels.get("vat.base"), labels.get("vat.tax"))),
                rows,
                width,
                look);
    }

    private String amount(BigDecimal amount) {
        return Figures.of(priced, labels).amount(amount);
    }
}
