package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.document.Invoice;
import io.comptoir.party.BankAccount;
import io.comptoir.pdf.block.Beside;
import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Pairs;
import io.comptoir.pdf.block.Pairs.Pair;
import io.comptoir.pdf.block.Panel;
import io.comptoir.pdf.block.Piece;
import io.comptoir.pdf.block.Stack;
import io.comptoir.pdf.block.Sums;
import io.comptoir.pdf.block.Sums.Sum;
import io.comptoir.pdf.block.Table;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.style.Labels;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The amounts of an invoice — by VAT rate and in all — and how to pay them. */
final class Closing {

    private static final int SUMS_WIDTH = millimetres(74);
    private static final int GAP = millimetres(8);
    private static final int LEFT_WIDTH = InvoicePaper.WIDTH - SUMS_WIDTH - GAP;

    /** More rates than this stand in a table of their own, which pages may break. */
    private static final int RATES_BESIDE = 8;

    private final Invoice.Issued invoice;
    private final Labels labels;
    private final Look look;

    Closing(Invoice.Issued invoice, Labels labels, Look look) {
        this.invoice = invoice;
        this.labels = labels;
        this.look = look;
    }

    /** The amounts, kept with the way to pay them. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        if (invoice.totals().vat().size() <= RATES_BESIDE) {
            Block amounts = new Beside(vat(LEFT_WIDTH).whole(), sums(), LEFT_WIDTH + GAP);
            pieces.add(Piece.of(amounts, points(18)).keepWithNext());
        } else {
            pieces.addAll(vat(InvoicePaper.WIDTH).pieces());
            pieces.add(Piece.of(new Beside(Block.NONE, sums(), LEFT_WIDTH + GAP), points(18))
                    .keepWithNext());
        }
        pieces.add(Piece.of(payment(), points(16)));
        return pieces;
    }

    private Table vat(int width) {
        List<Row> rows = new ArrayList<>();
        for (VatTotal total : invoice.totals().vat()) {
            List<Words> words = new ArrayList<>();
            words.add(new Words(rate(total.rate()), look.body()));
            invoice.exemption(total.rate())
                    .filter(reason -> !reason.equals(words.get(0).text()))
                    .ifPresent(reason -> words.add(new Words(reason, look.small())));
            rows.add(new Row(words, List.of(amount(total.taxable()), amount(total.vat()))));
        }
        return Table.quiet(
                List.of(labels.get("vat.rate"), labels.get("vat.base"), labels.get("vat.tax")), rows, width, look);
    }

    private String rate(VatRate rate) {
        return rate.category().isTaxed()
                ? labels.get(
                        "vat.rate.of",
                        labels.notation().percent(rate.percentage().value()))
                : labels.get("vat.recap." + rate.category().code());
    }

    private Block sums() {
        Totals totals = invoice.totals();
        List<Sum> sums = List.of(
                new Sum(labels.get("total.net"), amount(totals.totalNet())),
                new Sum(labels.get("total.vat"), amount(totals.totalVat())),
                new Sum(labels.get("total.gross"), amount(totals.totalGross())),
                new Sum(labels.get("amount.due"), amount(totals.amountDue())));
        return new Sums(sums, SUMS_WIDTH, look);
    }

    private Block payment() {
        int inner = Panel.inner(InvoicePaper.WIDTH);
        int column = (inner - GAP) / 2;
        Block facts = new Beside(new Pairs(terms(), column, look), new Pairs(account(), column, look), inner - column);
        Block title = Lines.of(labels.get("payment"), look.section(), inner);
        return new Panel(new Stack(List.of(title, facts), points(3)), InvoicePaper.WIDTH, look);
    }

    private List<Pair> terms() {
        PaymentMethod method = invoice.draft().paymentMethod();
        return List.of(
                new Pair(labels.get("payment.due"), labels.notation().date(invoice.dueDate())),
                new Pair(labels.get("payment.method"), labels.get("method." + method.name())));
    }

    /** Where to pay: asked of those who transfer only. */
    private List<Pair> account() {
        List<Pair> pairs = new ArrayList<>();
        if (invoice.draft().paymentMethod() == PaymentMethod.TRANSFER) {
            invoice.issuer().entity().bankAccount().ifPresent(account -> addAccount(account, pairs));
        }
        return pairs;
    }

    private void addAccount(BankAccount account, List<Pair> pairs) {
        pairs.add(new Pair(labels.get("iban"), account.iban().grouped()));
        account.bic().ifPresent(bic -> pairs.add(new Pair(labels.get("bic"), bic.value())));
        pairs.add(new Pair(labels.get("payment.reference"), invoice.number().value()));
    }

    private String amount(BigDecimal amount) {
        return labels.notation().amount(amount, invoice.currency().getCurrencyCode());
    }
}
