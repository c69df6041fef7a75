package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A table whose columns the host chooses: {@link CsvTemplate}. */
final class Csv extends LineForm {

    Csv() {
        super("csv", "csv", StandardCharsets.UTF_8, Limits.FREE);
    }

    @Override
    String head(Book book) {
        CsvTemplate template = book.options().template();
        return template.named()
                ? template.columns().stream()
                                .map(ExportColumn::header)
                                .collect(Collectors.joining(String.valueOf(template.separator())))
                        + "\r\n"
                : "";
    }

    @Override
    String record(Book book, long number, JournalEntry entry, JournalLine line) {
        CsvTemplate template = book.options().template();
        Row row = new Row(book, number, entry, line);
        return template.columns().stream()
                        .map(column -> quoted(book.zone().kept(cell(row, column)), template.separator()))
                        .collect(Collectors.joining(String.valueOf(template.separator())))
                + "\r\n";
    }

    /** A line in its place. */
    private record Row(Book book, long number, JournalEntry entry, JournalLine line) {}

    private static String cell(Row row, ExportColumn column) {
        JournalEntry entry = row.entry();
        JournalLine line = row.line();
        LineDetails details = row.book().options().details();
        CsvTemplate template = row.book().options().template();
        return switch (column) {
            case JOURNAL -> entry.journal().code();
            case JOURNAL_LABEL -> entry.journal().label();
            case NUMBER -> Long.toString(row.number());
            case DATE -> template.days().form().format(entry.date());
            case DOCUMENT -> entry.document().reference();
            case DOCUMENT_DATE -> template.days().form().format(entry.document().date());
            case ACCOUNT -> line.account().number();
            case ACCOUNT_LABEL -> row.book().label(line.account());
            case SUBLEDGER -> line.subledger().map(Subledger::account).orElse("");
            case SUBLEDGER_LABEL -> line.subledger().map(Subledger::label).orElse("");
            case POSTED_ACCOUNT -> Book.account(line);
            case LABEL -> line.label();
            case DEBIT -> decimals(line.debit(), template);
            case CREDIT -> decimals(line.credit(), template);
            case AMOUNT -> decimals(line.balance().abs(), template);
            case SIDE -> Book.side(line);
            case BALANCE -> decimals(line.balance(), template);
            case DUE ->
                details.dueOn(entry, line).map(template.days().form()::format).orElse("");
            case MATCHING -> details.matching(entry, line);
        };
    }

    private static String decimals(BigDecimal amount, CsvTemplate template) {
        return amount.toPlainString().replace('.', template.decimal());
    }

    private static String quoted(String cell, char separator) {
        boolean plain = cell.chars().noneMatch(c -> c == separator || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
