package io.comptoir.accounting.export;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
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
                        .map(column -> quoted(book.zone().kept(row.text(column)), template.separator()))
                        .collect(Collectors.joining(String.valueOf(template.separator())))
                + "\r\n";
    }

    private static String quoted(String cell, char separator) {
        boolean plain = cell.chars().noneMatch(c -> c == separator || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
