package io.comptoir.accounting.fec;

import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Turns entries into the lines of a FEC: adds the numbers of entries, the names of accounts and the days of validation.
 *
 * @param chart  where the names of accounts come from
 * @param numbering  how entries are numbered
 * @param validatedOn  the day an entry was validated; the file must be in the order of these days
 */
public record FecBook(ChartOfAccounts chart, FecNumbering numbering, Function<JournalEntry, LocalDate> validatedOn) {

    /** Numbers in one sequence over all journals. */
    public static FecBook of(ChartOfAccounts chart, Function<JournalEntry, LocalDate> validatedOn) {
        return new FecBook(chart, FecNumbering.GLOBAL, validatedOn);
    }

    /** The lines of {@code entries}, made as they are asked for; entries stay in their order. */
    public Iterator<FecLine> lines(Iterator<JournalEntry> entries) {
        return new Lines(entries);
    }

    private FecLine line(JournalEntry entry, JournalLine line, String number) {
        FecLine.Builder out = FecLine.builder()
                .journalCode(entry.journal().code())
                .journalLabel(entry.journal().label())
                .entryNumber(number)
                .date(entry.date())
                .account(line.account().number())
                .accountLabel(chart.label(line.account()).orElse(line.account().number()))
                .documentReference(entry.document().reference())
                .documentDate(entry.document().date())
                .label(line.label())
                .debit(line.debit())
                .credit(line.credit())
                .validatedOn(validatedOn.apply(entry));
        line.subledger().ifPresent(party -> put(party, out));
        return out.build();
    }

    private static void put(Subledger party, FecLine.Builder out) {
        out.subledger(party.account()).subledgerLabel(party.label().isBlank() ? party.account() : party.label());
    }

    /** Holds the lines of one entry. */
    private final class Lines implements Iterator<FecLine> {

        private final Iterator<JournalEntry> entries;
        private final Deque<FecLine> waiting = new ArrayDeque<>();
        private final Map<String, Long> last = new HashMap<>();

        private Lines(Iterator<JournalEntry> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            while (waiting.isEmpty() && entries.hasNext()) {
                JournalEntry entry = entries.next();
                String number = number(entry);
                entry.lines().forEach(line -> waiting.add(line(entry, line, number)));
            }
            return !waiting.isEmpty();
        }

        @Override
        public FecLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No more lines");
            }
            return waiting.remove();
        }

        private String number(JournalEntry entry) {
            String sequence =
                    numbering == FecNumbering.GLOBAL ? "" : entry.journal().code();
            return Long.toString(last.merge(sequence, 1L, Long::sum));
        }
    }
}
