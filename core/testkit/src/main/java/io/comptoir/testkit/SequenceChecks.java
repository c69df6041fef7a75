package io.comptoir.testkit;

import io.comptoir.numbering.SeriesState;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.testkit.StorageContract.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Ranks follow each other without hole, whoever asks, however many at once. */
final class SequenceChecks {

    private static final int RANKS_EACH = 20;
    private static final int ATTEMPTS_MAX = 200;
    private static final long PAUSE_NANOS = 1_000_000;

    private SequenceChecks() {}

    static List<Promise> all() {
        return List.of(
                new Promise("A series that was never advanced is unused", SequenceChecks::unused),
                new Promise("A series keeps its rank and its last date", SequenceChecks::keeps),
                new Promise("A series moves on only from the state it is at", SequenceChecks::refusesStale),
                new Promise("A series starts only once", SequenceChecks::startsOnce),
                new Promise("A refused advance leaves the series as it was", SequenceChecks::staysAfterRefusal),
                new Promise("A series does not move another one", SequenceChecks::others),
                new Promise("A rank that was undone is given again", SequenceChecks::givenAgain),
                new Promise("Two threads on one series take distinct ranks without a hole", SequenceChecks::race));
    }

    private static void unused(Books books) {
        Claim.equal("The series", SeriesState.UNUSED, books.current(Books.SERIES));
    }

    private static void keeps(Books books) {
        SeriesState far = SeriesState.of(9_999_999_999L, LocalDate.of(9999, 12, 31), Books.SCHEME);

        books.advance(Books.SERIES, SeriesState.UNUSED, Books.FIRST);
        Claim.equal("The series", Books.FIRST, books.current(Books.SERIES));

        books.advance(Books.SERIES, Books.FIRST, far);
        Claim.equal("The series", far, books.current(Books.SERIES));
    }

    private static void refusesStale(Books books) {
        books.advance(Books.SERIES, SeriesState.UNUSED, Books.FIRST);
        books.advance(Books.SERIES, Books.FIRST, Books.SECOND);

        SeriesState otherDate = SeriesState.of(Books.SECOND.rank(), Books.DAY.plusYears(1), Books.SCHEME);
        for (SeriesState stale :
                List.of(SeriesState.UNUSED, Books.FIRST, otherDate, SeriesState.of(3, Books.DAY, Books.SCHEME))) {
            Claim.refused(
                    "An advance of " + Books.SECOND + " as if of " + stale,
                    StaleVersionException.class,
                    () -> books.advance(Books.SERIES, stale, SeriesState.of(9, Books.DAY, Books.SCHEME)));
        }
    }

    private static void startsOnce(Books books) {
        Claim.refused(
                "An advance of an unused series as if of " + Books.FIRST,
                StaleVersionException.class,
                () -> books.advance(Books.SERIES, Books.FIRST, Books.SECOND));
        books.advance(Books.SERIES, SeriesState.UNUSED, Books.FIRST);
        Claim.refused(
                "A second start",
                StaleVersionException.class,
                () -> books.advance(Books.SERIES, SeriesState.UNUSED, Books.FIRST));
    }

    private static void staysAfterRefusal(Books books) {
        books.advance(Books.SERIES, SeriesState.UNUSED, Books.FIRST);

        Claim.thrownBy(
                () -> books.advance(Books.SERIES, SeriesState.UNUSED, SeriesState.of(9, Books.DAY, Books.SCHEME)));

        Claim.equal("The series", Books.FIRST, books.current(Books.SERIES));
    }

    private static void others(Books books) {
        books.advance("series", SeriesState.UNUSED, Books.FIRST);
        books.advance("Series", SeriesState.UNUSED, Books.FIRST);
        books.advance("Series", Books.FIRST, Books.SECOND);

        Claim.equal("The first series", Books.FIRST, books.current("series"));
        Claim.equal("The second series", Books.SECOND, books.current("Series"));
        Claim.equal("A third series", SeriesState.UNUSED, books.current("series "));
    }

    private static void givenAgain(Books books) {
        books.advance(Books.SERIES, SeriesState.UNUSED, Books.FIRST);
        Claim.thrownBy(() -> books.runAndThrow(
                unit -> unit.sequences().advance(Books.SERIES, Books.FIRST, Books.SECOND),
                new IllegalStateException("of the caller")));

        Claim.equal("The series", Books.FIRST, books.current(Books.SERIES));
        books.advance(Books.SERIES, Books.FIRST, Books.SECOND);
    }

    private static void race(Books books) {
        Race race = new Race(2);
        List<Long> ranks = race.run(start -> {
            List<Long> mine = new ArrayList<>();
            for (int i = 0; i < RANKS_EACH; i++) {
                mine.add(next(books, i == 0 ? start : () -> {}));
            }
            return mine;
        });

        List<Long> sorted = ranks.stream().sorted().toList();
        List<Long> gapless = LongStream.rangeClosed(1, 2L * RANKS_EACH).boxed().toList();
        Claim.equal("The ranks", gapless, sorted);
        Claim.equal(
                "The series", SeriesState.of(2L * RANKS_EACH, Books.DAY, Books.SCHEME), books.current(Books.SERIES));
    }

    /** Takes a rank, as often as it needs: who comes second may be refused, and does it again. */
    private static long next(Books books, Runnable afterReading) {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            try {
                return books.get(unit -> next(unit, afterReading));
            } catch (StaleVersionException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        throw new AssertionError("The series refused " + ATTEMPTS_MAX + " times to move on from the state it is at");
    }

    private static long next(UnitOfWork unit, Runnable afterReading) {
        SeriesState last = unit.sequences().current(Books.SERIES);
        afterReading.run();
        unit.sequences().advance(Books.SERIES, last, SeriesState.of(last.rank() + 1, Books.DAY, Books.SCHEME));
        return last.rank() + 1;
    }
}
