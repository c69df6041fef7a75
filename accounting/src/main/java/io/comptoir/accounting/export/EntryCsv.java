package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries as a table, one row a line: semicolons between cells, ISO dates, decimal commas, CRLF at the end of each row
 * (RFC 4180), to be stored as UTF-8.
 */
public final class EntryCsv {

    private static final List<String> HEADER = List.of(
            "journal", "date", "piece", "date_piece", "compte", "compte_auxiliaire", "libelle", "debit", "credit");

    private EntryCsv() {}

    /** The header and the lines of {@code entries}, in their order. */
    public static String write(List<JournalEntry> entries) {
        StringBuilder csv = new StringBuilder();
        append(csv, HEADER);
        for (JournalEntry entry : entries) {
            entry.lines().forEach(line -> append(csv, cells(entry, line)));
        }
        return csv.toString();
    }

    /** The same rows, written as the entries come. */
    public static void write(Iterator<JournalEntry> entries, Appendable out) throws IOException {
        out.append(write(List.of()));
        while (entries.hasNext()) {
            StringBuilder rows = new StringBuilder();
            JournalEntry entry = entries.next();
            entry.lines().forEach(line -> append(rows, cells(entry, line)));
            out.append(rows);
        }
    }

    private static List<String> cells(JournalEntry entry, JournalLine line) {
        return List.of(
                entry.journal().code(),
                entry.date().toString(),
                entry.document().reference(),
                entry.document().date().toString(),
                line.account().number(),
                line.subledger().map(Subledger::account).orElse(""),
                line.label(),
                amount(line.debit()),
                amount(line.credit()));
    }

    private static void append(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(EntryCsv::quoted).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    /** Between quotes only where a cell would else be cut. */
    private static String quoted(String cell) {
        boolean plain = Stream.of(";", "\"", "\r", "\n").noneMatch(cell::contains);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
