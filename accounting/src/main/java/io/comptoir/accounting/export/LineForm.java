package io.comptoir.accounting.export;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.nio.charset.Charset;

/** A form with one record for each line of an entry. */
abstract class LineForm extends Form {

    LineForm(String name, String extension, Charset charset, Limits limits) {
        super(name, extension, charset, limits);
    }

    @Override
    final String text(Book book, long number, JournalEntry entry) {
        StringBuilder text = new StringBuilder();
        for (JournalLine line : entry.lines()) {
            text.append(record(book, number, entry, line));
        }
        return text.toString();
    }

    /** A record, with its end of line. */
    abstract String record(Book book, long number, JournalEntry entry, JournalLine line);
}
