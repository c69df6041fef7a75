package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.statement.CsvTable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

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
        CsvTable csv = new CsvTable();
        csv.row(HEADER);
        for (JournalEntry entry : entries) {
            entry.lines().forEach(line -> csv.row(cells(entry, line)));
        }
        return csv.toString();
    }

    /** The same rows, written as the entries come. */
    public static void write(Iterator<JournalEntry> entries, Appendable out) throws IOException {
        out.append(write(List.of()));
        while (entries.hasNext()) {
            CsvTable rows = new CsvTable();
            JournalEntry entry = entries.next();
            entry.lines().forEach(line -> rows.row(cells(entry, line)));
            out.append(rows.toString());
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
                CsvTable.amount(line.debit()),
                CsvTable.amount(line.credit()));
    }
}
