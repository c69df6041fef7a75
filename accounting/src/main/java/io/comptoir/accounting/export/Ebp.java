package io.comptoir.accounting.export;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.nio.charset.Charset;

/**
 * The table of EBP: nine cells between commas, label and voucher between quotes, amounts with a point, lines that end with
 * LF. A label has at most 40 characters, a voucher 15.
 */
final class Ebp extends LineForm {

    Ebp() {
        super("ebp", "txt", Charset.forName("windows-1252"), Limits.FREE);
    }

    @Override
    String record(Book book, long number, JournalEntry entry, JournalLine line) {
        String day = DayForms.DDMMYYYY.format(entry.date());
        return String.join(
                        ",",
                        Long.toString(number),
                        day,
                        entry.journal().code(),
                        book.zone().fit(Book.account(line)).replace(',', ' '),
                        quoted(Cells.cut(book, line.label(), 40)),
                        quoted(Cells.end(book, entry.document().reference(), 15)),
                        Book.amount(line),
                        Book.side(line),
                        day)
                + "\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace('"', '\'') + "\"";
    }
}
