package io.comptoir.accounting.export;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.nio.charset.StandardCharsets;

/**
 * The file XIMPORT of Ciel and Sage 50: lines of 142 characters, amounts with a point, in euros ({@code O2003}). Written
 * without accents, since its readers do not agree on an encoding.
 */
final class Ximport extends LineForm {

    Ximport() {
        super("ximport", "txt", StandardCharsets.US_ASCII, new Limits(2, 11, 10, 99_999, true));
    }

    @Override
    String record(Book book, long number, JournalEntry entry, JournalLine line) {
        FixedRecord record = new FixedRecord(book.zone(), "")
                .left(Long.toString(number), 5)
                .left(entry.journal().code(), 2)
                .day(entry.date(), DayForms.YYYYMMDD);
        book.options()
                .details()
                .dueOn(entry, line)
                .ifPresentOrElse(day -> record.day(day, DayForms.YYYYMMDD), () -> record.blank(8));
        return record.end(entry.document().reference(), 12)
                .left(Book.account(line), 11)
                .left(line.label(), 25)
                .right(Book.amount(line), 13)
                .left(Book.side(line), 1)
                .blank(18)
                .left(book.accountLabel(line), 34)
                .left("O2003", 5)
                .line();
    }
}
