package io.comptoir.accounting.export;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.statement.CsvTable;
import java.nio.charset.Charset;
import java.util.List;

/** The table of AGIRIS for Isacompta: thirteen cells between semicolons, never quoted, lines that end with LF. */
final class Agiris extends LineForm {

    Agiris() {
        super("agiris", "csv", Charset.forName("windows-1252"), Limits.FREE);
    }

    @Override
    String record(Book book, long number, JournalEntry entry, JournalLine line) {
        String day = DayForms.DDMMYYYY.format(entry.date());
        return Cells.joined(
                        book,
                        ';',
                        List.of(
                                Long.toString(number),
                                line.label(),
                                day,
                                line.label(),
                                Book.account(line),
                                book.accountLabel(line),
                                entry.document().reference(),
                                CsvTable.amount(line.debit()),
                                CsvTable.amount(line.credit()),
                                CsvTable.amount(line.balance().abs()),
                                Book.side(line),
                                book.matching(number, entry, line),
                                entry.journal().code()))
                + "\n";
    }
}
