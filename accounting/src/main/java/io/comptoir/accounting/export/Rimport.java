package io.comptoir.accounting.export;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The file RImport of Sage 50: twenty-two zones between tabs under two lines that name it. Entries come as drafts (B), so
 * that the accountant validates them; the last ten zones, which nobody has to fill, stay empty.
 */
final class Rimport extends LineForm {

    private static final int ZONES = 22;

    Rimport() {
        super("rimport", "txt", Charset.forName("windows-1252"), new Limits(8, 13, 18, Long.MAX_VALUE, false));
    }

    @Override
    String head(Book book) {
        return "##Fichier\tRImport\r\n##Section\tMvt\r\n";
    }

    @Override
    String record(Book book, long number, JournalEntry entry, JournalLine line) {
        Optional<LocalDate> due = book.options().details().dueOn(entry, line);
        List<String> zones = new ArrayList<>(List.of(
                Long.toString(number),
                entry.journal().code(),
                DayForms.SLASHED.format(entry.date()),
                Book.account(line),
                Cells.cut(book, book.accountLabel(line), 40),
                Book.amount(line),
                Book.side(line),
                "B",
                Cells.cut(book, line.label(), 50),
                Cells.end(book, entry.document().reference(), 15),
                "",
                due.map(DayForms.SLASHED::format).orElse("")));
        zones.addAll(Collections.nCopies(ZONES - zones.size(), ""));
        return Cells.joined(book, '\t', zones) + "\r\n";
    }
}
