package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.statement.CsvTable;
import java.nio.charset.Charset;
import java.util.List;

/** The table of Coala: nine cells between semicolons, never quoted, amounts in euros (E), lines that end with LF. */
final class Coala extends LineForm {

    Coala() {
        super("coala", "csv", Charset.forName("windows-1252"), Limits.FREE);
    }

    @Override
    String record(Book book, long number, JournalEntry entry, JournalLine line) {
        return Cells.joined(
                        book,
                        ';',
                        List.of(
                                DayForms.SLASHED.format(entry.date()),
                                entry.journal().code(),
                                line.account().number(),
                                Long.toString(number),
                                entry.document().reference(),
                                CsvTable.amount(line.debit()),
                                CsvTable.amount(line.credit()),
                                "E",
                                line.subledger().map(Subledger::account).orElse("")))
                + "\n";
    }
}
