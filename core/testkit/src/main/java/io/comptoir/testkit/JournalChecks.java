package io.comptoir.testkit;

import io.comptoir.port.Journal.Entry;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.testkit.StorageContract.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** A chain only grows, link by link, and nobody slips a link in. */
final class JournalChecks {

    private static final String CHAIN = "documents";
    private static final int ENTRIES_EACH = 20;
    private static final int ATTEMPTS_MAX = 200;
    private static final long PAUSE_NANOS = 1_000_000;

    private JournalChecks() {}

    static List<Promise> all() {
        return List.of(
                new Promise("A chain that was never written is empty", JournalChecks::nothing),
                new Promise("A chain gives its entries back in their order", JournalChecks::comesBack),
                new Promise("A chain starts at 1", JournalChecks::startsAtOne),
                new Promise("An entry is appended only after the last one", JournalChecks::refusesStale),
                new Promise("A refused entry leaves the chain as it was", JournalChecks::staysAfterRefusal),
                new Promise("A chain does not grow with another one", JournalChecks::others),
                new Promise("A unit of work may append many entries and reads them", JournalChecks::many),
                new Promise("Pages of a chain of any size lose and repeat nothing", JournalChecks::pages),
                new Promise("An entry that was undone is gone, and its index free", JournalChecks::undone),
                new Promise("Entries are kept whole: 64 KB, emoji, spaces around", JournalChecks::texts),
                new Promise("Two threads on one chain leave no hole and lose nothing", JournalChecks::race));
    }

    private static void nothing(Books books) {
        Claim.equal("The last entry", Optional.empty(), last(books, CHAIN));
        Claim.equal("The entries", List.of(), list(books, CHAIN, 0, 10));
    }

    private static void comesBack(Books books) {
        append(books, CHAIN, new Entry(1, "one"));
        append(books, CHAIN, new Entry(2, "two"));

        Claim.equal("The last entry", Optional.of(new Entry(2, "two")), last(books, CHAIN));
        Claim.equal("The entries", List.of(new Entry(1, "one"), new Entry(2, "two")), list(books, CHAIN, 0, 10));
    }

    private static void startsAtOne(Books books) {
        for (long index : new long[] {-1, 0, 2}) {
            Claim.refused(
                    "A first entry of index " + index,
                    StaleVersionException.class,
                    () -> append(books, CHAIN, new Entry(index, "one")));
        }
        append(books, CHAIN, new Entry(1, "one"));
    }

    private static void refusesStale(Books books) {
        append(books, CHAIN, new Entry(1, "one"));
        append(books, CHAIN, new Entry(2, "two"));

        for (long index : new long[] {0, 1, 2, 4}) {
            Claim.refused(
                    "An entry of index " + index + " after the second",
                    StaleVersionException.class,
                    () -> append(books, CHAIN, new Entry(index, "other")));
        }
    }

    private static void staysAfterRefusal(Books books) {
        append(books, CHAIN, new Entry(1, "one"));

        Claim.thrownBy(() -> append(books, CHAIN, new Entry(1, "other")));
        Claim.thrownBy(() -> append(books, CHAIN, new Entry(3, "other")));

        Claim.equal("The entries", List.of(new Entry(1, "one")), list(books, CHAIN, 0, 10));
    }

    private static void others(Books books) {
        append(books, "chain", new Entry(1, "one"));
        append(books, "Chain", new Entry(1, "other"));
        append(books, "chain", new Entry(2, "two"));

        Claim.equal("The first chain", List.of(1L, 2L), indexes(list(books, "chain", 0, 10)));
        Claim.equal("The second chain", List.of(new Entry(1, "other")), list(books, "Chain", 0, 10));
        Claim.equal("A third chain", Optional.empty(), last(books, "chain "));
    }

    private static void many(Books books) {
        append(books, CHAIN, new Entry(1, "one"));

        books.run(unit -> {
            unit.journal().append(CHAIN, new Entry(2, "two"));
            unit.journal().append(CHAIN, new Entry(3, "three"));

            Claim.equal(
                    "The last entry",
                    Optional.of(new Entry(3, "three")),
                    unit.journal().last(CHAIN));
            Claim.equal(
                    "The entries", List.of(1L, 2L, 3L), indexes(unit.journal().list(CHAIN, 0, 10)));
        });

        Claim.equal("The entries afterwards", List.of(1L, 2L, 3L), indexes(list(books, CHAIN, 0, 10)));
    }

    private static void pages(Books books) {
        int length = 11; // the tenth stands after the ninth, whatever texts say
        books.run(unit -> LongStream.rangeClosed(1, length)
                .forEach(index -> unit.journal().append(CHAIN, new Entry(index, "entry " + index))));

        for (int size = 1; size <= length + 1; size++) {
            List<Long> walked = new ArrayList<>();
            List<Entry> page = list(books, CHAIN, 0, size);
            walked.addAll(indexes(page));
            while (page.size() == size && walked.size() <= length) {
                page = list(books, CHAIN, page.get(size - 1).index(), size);
                walked.addAll(indexes(page));
            }
            Claim.equal(
                    "Pages of " + size,
                    LongStream.rangeClosed(1, length).boxed().toList(),
                    walked);
        }
        Claim.equal("The page after the last entry", List.of(), list(books, CHAIN, length, 5));
    }

    private static void undone(Books books) {
        append(books, CHAIN, new Entry(1, "one"));
        Claim.thrownBy(() -> books.runAndThrow(
                unit -> unit.journal().append(CHAIN, new Entry(2, "undone")),
                new IllegalStateException("of the caller")));

        Claim.equal("The last entry", Optional.of(new Entry(1, "one")), last(books, CHAIN));
        append(books, CHAIN, new Entry(2, "two"));
        Claim.equal("The new last entry", Optional.of(new Entry(2, "two")), last(books, CHAIN));
    }

    private static void texts(Books books) {
        append(books, CHAIN, new Entry(1, Books.LONG_TEXT));
        append(books, CHAIN, new Entry(2, ""));

        Claim.equal("The entries", List.of(new Entry(1, Books.LONG_TEXT), new Entry(2, "")), list(books, CHAIN, 0, 10));
    }

    private static void race(Books books) {
        List<String> written = new Race(2).run(meet -> {
            List<String> mine = new ArrayList<>();
            for (int i = 0; i < ENTRIES_EACH; i++) {
                mine.add(appendNext(books, i == 0 ? meet : () -> {}));
            }
            return mine;
        });

        List<Entry> entries = list(books, CHAIN, 0, 3 * ENTRIES_EACH);
        Claim.equal(
                "The indexes",
                LongStream.rangeClosed(1, 2L * ENTRIES_EACH).boxed().toList(),
                indexes(entries));
        Claim.equal(
                "The entries of all threads",
                written.stream().sorted().toList(),
                entries.stream()
                        .map(entry -> entry.index() + entry.text())
                        .sorted()
                        .toList());
    }

    /** Appends, as often as it needs: who comes second may be refused, and does it again. */
    private static String appendNext(Books books, Runnable afterReading) {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            try {
                return books.get(unit -> appendNext(unit, afterReading));
            } catch (StaleVersionException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        throw new AssertionError("The chain refused " + ATTEMPTS_MAX + " times to grow from its last entry");
    }

    private static String appendNext(UnitOfWork unit, Runnable afterReading) {
        long next = unit.journal().last(CHAIN).map(Entry::index).orElse(0L) + 1;
        afterReading.run();
        String text = " of " + Thread.currentThread().getName();
        unit.journal().append(CHAIN, new Entry(next, text));
        return next + text;
    }

    // --- steps ---

    private static void append(Books books, String chain, Entry entry) {
        books.run(unit -> unit.journal().append(chain, entry));
    }

    private static Optional<Entry> last(Books books, String chain) {
        return books.get(unit -> unit.journal().last(chain));
    }

    private static List<Entry> list(Books books, String chain, long after, int limit) {
        return books.get(unit -> unit.journal().list(chain, after, limit));
    }

    private static List<Long> indexes(List<Entry> entries) {
        return entries.stream().map(Entry::index).toList();
    }
}
