package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import io.comptoir.document.Mention;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.party.Address;
import io.comptoir.party.LegalEntity;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Notation;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of an invoice as Comptoir prints them, for peers to set the same. To find them is part of their work, as it is of
 * ours.
 *
 * @param title  what it is, and its number
 * @param issuer  who issued it, line by line
 * @param customer  who pays it, line by line
 * @param dates  when it was issued and is due
 * @param lines  what is billed; its first column is words, the others are figures
 * @param vat  the amounts of each rate
 * @param sums  what the totals are called, and what they are
 * @param ends  how to pay and the mentions, line by line
 */
record Wording(
        List<String> title,
        List<String> issuer,
        List<String> customer,
        List<String> dates,
        Grid lines,
        Grid vat,
        List<List<String>> sums,
        List<String> ends) {

    /** A table: a title for each column, and rows of as many cells; a cell may have lines. */
    record Grid(List<String> titles, List<List<String>> rows) {}

    static Wording of(Invoice.Issued invoice) {
        return new Found(invoice).all();
    }

    /** All words, each without its spaces: engines set these in their own ways. */
    List<String> all() {
        Stream<String> tables = Stream.of(lines, vat)
                .flatMap(grid ->
                        Stream.concat(grid.titles.stream(), grid.rows.stream().flatMap(List::stream)));
        return Stream.of(title.stream(), issuer.stream(), customer.stream(), dates.stream(), tables, ends.stream())
                .flatMap(words -> words)
                .flatMap(String::lines)
                .map(Wording::packed)
                .toList();
    }

    /** A text without its spaces. */
    static String packed(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** How they are found. */
    private static final class Found {

        private final Invoice.Issued invoice;
        private final Totals totals;
        private final Labels labels = Labels.of(Locale.FRENCH);
        private final Notation notation = labels.notation();

        Found(Invoice.Issued invoice) {
            this.invoice = invoice;
            this.totals = invoice.totals();
        }

        Wording all() {
            return new Wording(
                    List.of("FACTURE", labels.get("number") + " " + invoice.number()),
                    issuer(),
                    customer(),
                    List.of(
                            labels.get("issue.date"), notation.date(invoice.issueDate()),
                            labels.get("due.date"), notation.date(invoice.dueDate())),
                    new Grid(
                            titles(
                                    "line.label",
                                    "line.quantity",
                                    "line.unit.price",
                                    "line.discount",
                                    "line.vat",
                                    "line.net"),
                            lines()),
                    new Grid(titles("vat.rate", "vat.base", "vat.tax"), vat()),
                    List.of(
                            sum("total.net", totals.totalNet()),
                            sum("total.vat", totals.totalVat()),
                            sum("total.gross", totals.totalGross()),
                            sum("amount.due", totals.amountDue())),
                    ends());
        }

        private List<String> issuer() {
            LegalEntity entity = invoice.issuer().entity();
            List<String> lines = new ArrayList<>(List.of(entity.name()));
            entity.address().map(Address::lines).ifPresent(lines::addAll);
            entity.vatNumber().ifPresent(number -> lines.add(labels.get("vat.number") + " " + number.value()));
            return lines;
        }

        private List<String> customer() {
            List<String> lines = new ArrayList<>(List.of(invoice.customer().name()));
            invoice.customer().address().map(Address::lines).ifPresent(lines::addAll);
            return lines;
        }

        private List<String> titles(String... keys) {
            return Stream.of(keys).map(key -> labels.get(key)).toList();
        }

        private List<List<String>> lines() {
            List<List<String>> rows = new ArrayList<>(invoice.items().size());
            for (int i = 0; i < invoice.items().size(); i++) {
                rows.add(row(invoice.items().get(i), totals.lines().get(i)));
            }
            return rows;
        }

        private List<String> row(ItemLine line, LineTotal total) {
            Optional<String> percent = line.discounts().stream()
                    .map(discount ->
                            percent(((Discount.Percent) discount).percentage().value()))
                    .findFirst();
            String off = percent.map(text -> "\n" + labels.get("discount") + " " + text + labels.get("colon") + " "
                            + amount(total.discounts().get(0).negate()))
                    .orElse("");
            return List.of(
                    line.label() + off,
                    notation.number(line.quantity()),
                    notation.price(line.unitPrice(), "EUR"),
                    percent.orElse(""),
                    percent(line.vat().orElseThrow().percentage().value()),
                    amount(total.amount()));
        }

        private List<List<String>> vat() {
            return totals.vat().stream()
                    .map(vat -> List.of(
                            labels.get(
                                    "vat.rate.of",
                                    percent(vat.rate().percentage().value())),
                            amount(vat.taxable()),
                            amount(vat.vat())))
                    .toList();
        }

        private List<String> sum(String key, BigDecimal amount) {
            return List.of(labels.get(key), amount(amount));
        }

        private List<String> ends() {
            List<String> ends = new ArrayList<>();
            ends.add(labels.get("payment.method"));
            ends.add(labels.get("method." + invoice.draft().paymentMethod().name()));
            invoice.mentions().stream().map(Mention::text).forEach(ends::add);
            return ends;
        }

        private String amount(BigDecimal amount) {
            return notation.amount(amount, "EUR");
        }

        private String percent(BigDecimal percent) {
            return notation.percent(percent);
        }
    }
}
