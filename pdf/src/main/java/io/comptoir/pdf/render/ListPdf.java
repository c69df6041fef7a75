package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Quote;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Party;
import io.comptoir.pdf.block.Facts.Fact;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Table.Columns;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A list of papers with its totals, by currency — état, liste. Credit notes count below zero.
 *
 * @param issuer  whose papers they are
 * @param name  what the list is called: Devis de mars 2026
 * @param date  the day it was made
 * @param items  in the order they are listed
 * @param theme  its look
 * @param language  of its words, dates and figures
 */
public record ListPdf(Issuer issuer, String name, LocalDate date, List<Item> items, Theme theme, Locale language)
        implements PaperPdf {

    private static final int NUMBER_WIDTH = Length.millimetres(28);

    /**
     * One paper.
     *
     * @param number  its number; empty for one that has none
     * @param date  its date, where it has one
     * @param customer  the name of its customer
     * @param currency  the code of its currency
     * @param net  before tax; below zero for a credit note
     * @param vat  the tax
     * @param gross  with tax
     */
    public record Item(
            String number,
            Optional<LocalDate> date,
            String customer,
            String currency,
            BigDecimal net,
            BigDecimal vat,
            BigDecimal gross) {

        /** An invoice, or a credit note. */
        public static Item of(Invoice.Issued invoice) {
            return of(
                    invoice.number().value(),
                    Optional.of(invoice.issueDate()),
                    invoice.customer().name(),
                    invoice.totals(),
                    invoice.kind().isCredit());
        }

        /** A quote. */
        public static Item of(Quote quote) {
            return of(
                    quote.number().map(DocumentNumber::value).orElse(""),
                    quote.date(),
                    quote.content().customer().map(Party::name).orElse(""),
                    quote.totals(),
                    false);
        }

        private static Item of(
                String number, Optional<LocalDate> date, String customer, Totals totals, boolean turned) {
            return new Item(
                    number,
                    date,
                    customer,
                    totals.currency().getCurrencyCode(),
                    turned ? totals.totalNet().negate() : totals.totalNet(),
                    turned ? totals.totalVat().negate() : totals.totalVat(),
                    turned ? totals.totalGross().negate() : totals.totalGross());
        }

        /** The sum of two, without words. */
        private Item plus(Item other) {
            return new Item(
                    "", Optional.empty(), "", currency, net.add(other.net), vat.add(other.vat), gross.add(other.gross));
        }
    }

    /** Keeps a copy of the list. */
    public ListPdf {
        items = List.copyOf(items);
    }

    /** A list in the shipped look, in French. */
    public static ListPdf of(Issuer issuer, String name, LocalDate date, List<Item> items) {
        return new ListPdf(issuer, name, date, items, Theme.CLASSIC, Locale.FRENCH);
    }

    /** The same in another look. */
    public ListPdf theme(Theme newTheme) {
        return new ListPdf(issuer, name, date, items, newTheme, language);
    }

    /** The same in another language. */
    public ListPdf language(Locale newLanguage) {
        return new ListPdf(issuer, name, date, items, theme, newLanguage);
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public byte[] bytes() {
        return Paper.file(this, List.of(), this::paper);
    }

    private Paper paper(Labels labels, Look look) {
        Letter letter = new Letter(look);
        byCurrency().forEach((currency, some) -> letter.table(columns(currency, labels), rows(some, labels, look)));
        return new Paper(
                Title.of(name),
                new Head(issuer, Optional.empty(), Optional.empty()),
                Optional.of(date),
                List.of(new Fact(labels.get("date"), labels.notation().date(date))),
                new Identity(issuer.entity(), labels),
                letter.pieces());
    }

    private Map<String, List<Item>> byCurrency() {
        return items.stream().collect(Collectors.groupingBy(Item::currency, TreeMap::new, Collectors.toList()));
    }

    private static Columns columns(String currency, Labels labels) {
        return Columns.of(List.of(
                        labels.get("list.customer") + " · " + labels.get("list.in", currency),
                        labels.get("date"),
                        labels.get("list.net"),
                        labels.get("list.vat"),
                        labels.get("list.gross")))
                .led(labels.get("list.number"), NUMBER_WIDTH);
    }

    private static List<Row> rows(List<Item> items, Labels labels, Look look) {
        List<Row> rows = new ArrayList<>(items.size() + 1);
        items.forEach(item -> rows.add(
                new Row(List.of(new Words(item.customer(), look.body())), figures(day(item, labels), item, labels))
                        .led(item.number())));
        Item sum = items.stream().reduce(Item::plus).orElseThrow();
        String count = labels.get("list.count", String.valueOf(items.size()));
        rows.add(Row.total(new Words(count, look.strong()), figures("", sum, labels)));
        return rows;
    }

    private static String day(Item item, Labels labels) {
        return item.date().map(day -> labels.notation().date(day)).orElse("");
    }

    private static List<String> figures(String day, Item item, Labels labels) {
        return List.of(
                day,
                labels.notation().bareAmount(item.net()),
                labels.notation().bareAmount(item.vat()),
                labels.notation().bareAmount(item.gross()));
    }
}
