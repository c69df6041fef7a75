package io.comptoir.accounting.store;

import io.comptoir.accounting.closing.Books;
import io.comptoir.accounting.closing.Matching;
import io.comptoir.accounting.closing.PostedEntry;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.port.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The books of a dossier in a chain of its journal: each entry and each closing once, in the order in which they were made.
 * An opening is an entry like others.
 */
public final class StoredBooks {

    private static final int PAGE = 500;

    private static final Rule DIVERGED = Rule.error("CPT-ACCOUNTING-STORE-DIVERGED", "PCG art. 1031-3")
            .says(
                    "Les livres conservés (jusqu'à l'enregistrement {value}) ne sont pas le début de ceux-ci.",
                    "The books that are kept (up to record {value}) are not the start of these.")
            .fix(
                    "Relisez les livres conservés, et comptabilisez de nouveau dessus.",
                    "Read the books that are kept, and post on these again.");
    private static final Rule MISPLACED = Rule.error("CPT-ACCOUNTING-STORE-BROKEN", "PCG art. 1031-3")
            .says(
                    "L'enregistrement {value} des livres conservés n'est pas à sa place, ou a été modifié.",
                    "Record {value} of the books that are kept is not in its place, or was changed.")
            .fix(
                    "Restaurez une sauvegarde, et cherchez qui a modifié les livres.",
                    "Restore a backup, and find out who changed the books.");

    private final Journal journal;
    private final String chain;

    private StoredBooks(Journal journal, String chain) {
        this.journal = journal;
        this.chain = chain;
    }

    /**
     * The books in a chain, within a unit of work.
     *
     * @param chain  such as {@code books}; nothing else may be in it
     */
    public static StoredBooks in(Journal journal, String chain) {
        return new StoredBooks(journal, chain);
    }

    /**
     * Adds what the chain does not have yet.
     *
     * @throws ViolationsException if the chain has something else than these books
     * @throws io.comptoir.port.StaleVersionException if another unit of work added to the chain first
     */
    public void append(Books books) {
        List<BookRecord> records = records(books);
        long kept = journal.last(chain).map(entry -> checked(entry, records)).orElse(0L);
        for (int i = Math.toIntExact(kept); i < records.size(); i++) {
            journal.append(chain, new Journal.Entry(i + 1L, BookRecordJson.write(records.get(i))));
        }
    }

    /**
     * The books as they were added; empty ones where there are none.
     *
     * @throws ViolationsException if a record cannot be read, or if one was changed, taken out or put in between
     */
    public Books read() {
        List<PostedEntry> entries = new ArrayList<>();
        TreeMap<LocalDate, Long> closings = new TreeMap<>();
        List<Journal.Entry> page = journal.list(chain, 0, PAGE);
        long last = 0;
        while (!page.isEmpty()) {
            for (Journal.Entry record : page) {
                last = follows(record, last);
                add(record, entries, closings);
            }
            page = page.size() < PAGE ? List.of() : journal.list(chain, last, PAGE);
        }
        return Books.of(entries.iterator(), closings);
    }

    /** Keeps how the lines of these books settle each other, so that codes stay: the last one holds. */
    public void keep(Matching matching) {
        String text = MatchingJson.write(matching);
        Optional<Journal.Entry> last = journal.last(matchings());
        if (last.filter(entry -> entry.text().equals(text)).isEmpty()) {
            long index = last.map(Journal.Entry::index).orElse(0L) + 1;
            journal.append(matchings(), new Journal.Entry(index, text));
        }
    }

    /**
     * How lines settled each other when it was last kept; {@link Matching#NONE} before.
     *
     * @throws ViolationsException if it cannot be read
     */
    public Matching matching() {
        return journal.last(matchings())
                .map(entry -> MatchingJson.read(entry.text()))
                .orElse(Matching.NONE);
    }

    // --- steps ---

    private String matchings() {
        return chain + ".matching";
    }

    /** All that was done, in its order; what comes later is behind it. */
    private static List<BookRecord> records(Books books) {
        List<BookRecord> records = new ArrayList<>();
        books.entries().forEach(entry -> records.add(new BookRecord.Posting(entry)));
        int before = 0;
        for (Map.Entry<LocalDate, Long> closing : books.closings().entrySet()) {
            int count = Math.toIntExact(closing.getValue());
            String hash = hash(books.entries().subList(0, count));
            records.add(count + before++, new BookRecord.Closing(closing.getKey(), count, hash));
        }
        return records;
    }

    private static String hash(List<PostedEntry> entries) {
        return entries.isEmpty() ? "" : entries.get(entries.size() - 1).hash();
    }

    private long checked(Journal.Entry last, List<BookRecord> records) {
        boolean same = last.index() >= 1
                && last.index() <= records.size()
                && BookRecordJson.write(records.get(Math.toIntExact(last.index()) - 1))
                        .equals(last.text());
        if (!same) {
            throw new ViolationsException(DIVERGED.at(chain, last.index()));
        }
        return last.index();
    }

    private long follows(Journal.Entry record, long last) {
        if (record.index() != last + 1) {
            throw new ViolationsException(MISPLACED.at(place(record.index()), record.index()));
        }
        return record.index();
    }

    private void add(Journal.Entry record, List<PostedEntry> entries, SortedMap<LocalDate, Long> closings) {
        BookRecord read = read(record);
        if (read instanceof BookRecord.Posting posting) {
            entries.add(posting.entry());
        } else if (read instanceof BookRecord.Closing closing) {
            boolean later = closings.isEmpty() || closing.through().isAfter(closings.lastKey());
            if (!later || closing.entries() != entries.size() || !closing.hash().equals(hash(entries))) {
                throw new ViolationsException(MISPLACED.at(place(record.index()), record.index()));
            }
            closings.put(closing.through(), closing.entries());
        }
    }

    private BookRecord read(Journal.Entry record) {
        try {
            return BookRecordJson.read(record.text());
        } catch (ViolationsException e) {
            throw new ViolationsException(e.violations().under(place(record.index())));
        }
    }

    private String place(long index) {
        return chain + "[" + index + "]";
    }
}
