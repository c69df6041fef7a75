package io.comptoir.accounting.statement;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** The journal: the lines of entries in their order, a sub-total behind each entry — livre-journal (C. com. art. R123-174). */
public final class JournalBook {

    private static final List<String> HEADER =
            List.of("journal", "date", "piece", "compte", "compte_auxiliaire", "libelle", "debit", "credit");

    private JournalBook() {}

    /** Writes the lines as the entries come, and a last row of totals; answers these. */
    public static Movements write(Iterator<JournalEntry> entries, Appendable out) throws IOException {
        append(out, HEADER);
        Movements total = Movements.NONE;
        while (entries.hasNext()) {
            JournalEntry entry = entries.next();
            Movements moved = Movements.NONE;
            for (JournalLine line : entry.lines()) {
                append(out, cells(entry, line));
                moved = moved.plus(line);
            }
            append(
                    out,
                    sums(
                            "Total " + entry.document().reference(),
                            entry.journal().code(),
                            moved));
            total = total.plus(moved);
        }
        append(out, sums("Total", "", total));
        return total;
    }

    private static List<String> cells(JournalEntry entry, JournalLine line) {
        return List.of(
                entry.journal().code(),
                entry.date().toString(),
                entry.document().reference(),
                line.account().number(),
                line.subledger().map(Subledger::account).orElse(""),
                line.label(),
                CsvTable.amount(line.debit()),
                CsvTable.amount(line.credit()));
    }

    private static List<String> sums(String label, String journal, Movements moved) {
        return List.of(journal, "", "", "", "", label, CsvTable.amount(moved.debit()), CsvTable.amount(moved.credit()));
    }

    private static void append(Appendable out, List<String> cells) throws IOException {
        CsvTable row = new CsvTable();
        row.row(cells);
        out.append(row.toString());
    }
}
