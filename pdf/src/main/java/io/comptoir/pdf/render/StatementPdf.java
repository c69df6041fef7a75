package io.comptoir.pdf.render;

import io.comptoir.pdf.block.Facts.Fact;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Sums.Sum;
import io.comptoir.pdf.block.Sums.Weight;
import io.comptoir.pdf.block.Table.Columns;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The account of a customer: each entry with the balance after it, and what is owed at the end.
 *
 * @param statement  what is drawn
 * @param theme  its look
 * @param language  of its words, dates and figures
 */
public record StatementPdf(Statement statement, Theme theme, Locale language) implements PaperPdf {

    /** A statement in the shipped look and the language of the customer. */
    public static StatementPdf of(Statement statement) {
        return new StatementPdf(statement, Theme.CLASSIC, statement.customer().language());
    }

    /** The same in another look. */
    public StatementPdf theme(Theme newTheme) {
        return new StatementPdf(statement, newTheme, language);
    }

    /** The same in another language. */
    public StatementPdf language(Locale newLanguage) {
        return new StatementPdf(statement, theme, newLanguage);
    }

    @Override
    public String title() {
        return title(Paper.labels(language, theme)).full();
    }

    @Override
    public byte[] bytes() {
        return Paper.file(this, List.of(), this::paper);
    }

    private Paper paper(Labels labels, Look look) {
        Letter letter =
                new Letter(look).table(columns(labels), rows(labels, look)).sums(sums(labels));
        return new Paper(
                title(labels),
                new Head(statement.issuer(), Optional.of(statement.customer()), Optional.empty()),
                Optional.of(statement.period().last()),
                facts(labels),
                new Identity(statement.issuer().entity(), labels),
                letter.pieces());
    }

    private static Title title(Labels labels) {
        return Title.of(labels.get("title.STATEMENT"));
    }

    private List<Fact> facts(Labels labels) {
        return List.of(
                new Fact(labels.get("period"), References.span(statement.period(), labels)),
                new Fact(
                        labels.get("as.of"),
                        labels.notation().date(statement.period().last())));
    }

    private static Columns columns(Labels labels) {
        return Columns.of(List.of(
                labels.get("entry"),
                labels.get("date"),
                labels.get("debit"),
                labels.get("credit"),
                labels.get("balance")));
    }

    private List<Row> rows(Labels labels, Look look) {
        List<Row> rows = new ArrayList<>();
        BigDecimal balance = statement.opening();
        String before = labels.notation().date(statement.period().first().minusDays(1));
        rows.add(Row.sum(new Words(labels.get("balance.opening", before), look.strong()), amount(balance, labels)));
        for (Statement.Entry entry : statement.told()) {
            balance = balance.add(entry.change());
            boolean more = entry.change().signum() > 0;
            String change = amount(entry.change().abs(), labels);
            rows.add(new Row(
                    List.of(new Words(labels.get("entry." + entry.kind().name(), entry.number()), look.body())),
                    List.of(
                            labels.notation().date(entry.date()),
                            more ? change : "",
                            more ? "" : change,
                            amount(balance, labels))));
        }
        return rows;
    }

    private List<Sum> sums(Labels labels) {
        List<Sum> sums = new ArrayList<>();
        sums.add(new Sum(labels.get("balance.due"), amount(statement.closing(), labels), Weight.TOTAL));
        if (statement.overdue().signum() > 0) {
            sums.add(new Sum(labels.get("balance.overdue"), amount(statement.overdue(), labels), Weight.ASIDE));
        }
        return sums;
    }

    private String amount(BigDecimal amount, Labels labels) {
        return labels.notation().amount(amount, statement.currency().getCurrencyCode());
    }
}
