package io.comptoir.accounting.fec;

import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.closing.MatchedGroup;
import io.comptoir.accounting.closing.MatchedGroup.Place;
import io.comptoir.accounting.closing.Matching;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns entries into the lines of a FEC: adds the numbers of entries, the names of accounts, the days of validation and the
 * codes of lines that settle each other. A group of which something is left has no day, and is left blank.
 *
 * @param chart  where the names of accounts come from
 * @param numbering  how entries are numbered
 * @param validatedOn  the day an entry was validated; the file must be in the order of these days
 * @param matching  of the same entries in the same order
 */
public record FecBook(
        ChartOfAccounts chart,
        FecNumbering numbering,
        Function<JournalEntry, LocalDate> validatedOn,
        Matching matching) {

    /** Entries of which no lines are matched. */
    public FecBook(ChartOfAccounts chart, FecNumbering numbering, Function<JournalEntry, LocalDate> validatedOn) {
        this(chart, numbering, validatedOn, Matching.NONE);
    }

    /** Numbers in one sequence over all journals. */
    public static FecBook of(ChartOfAccounts chart, Function<JournalEntry, LocalDate> validatedOn) {
        return new FecBook(chart, FecNumbering.GLOBAL, validatedOn);
    }

    /** The same with the codes of lines that settle each other. */
    public FecBook matched(Matching codes) {
        return new FecBook(chart, numbering, validatedOn, codes);
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
        line.foreign()
                .ifPresent(foreign -> out.foreignAmount(foreign.amount())
                        .currency(foreign.currency().getCurrencyCode()));
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
        private final Map<Place, MatchedGroup> groups = matching.byLine();
        private int rank;

        private Lines(Iterator<JournalEntry> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            while (waiting.isEmpty() && entries.hasNext()) {
                add(entries.next());
            }
            return !waiting.isEmpty();
        }

        private void add(JournalEntry entry) {
            String number = number(entry);
            for (int i = 0; i < entry.lines().size(); i++) {
                FecLine line = line(entry, entry.lines().get(i), number);
                waiting.add(groups.isEmpty() ? line : matched(line, new Place(rank, i)));
            }
            rank++;
        }

        private FecLine matched(FecLine line, Place place) {
            return Optional.ofNullable(groups.get(place))
                    .filter(MatchedGroup::isFull)
                    .map(group -> line.toBuilder()
                            .matchingCode(group.code())
                            .matchedOn(group.matchedOn())
                            .build())
                    .orElse(line);
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
