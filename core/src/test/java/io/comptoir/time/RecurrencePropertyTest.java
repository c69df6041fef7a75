package io.comptoir.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

/** What must hold of every {@link Recurrence}, whatever its start and its interval. */
class RecurrencePropertyTest {

    @Property
    void neverDrifts(@ForAll("recurrences") Recurrence recurrence, @ForAll @IntRange(max = 60) int rank) {
        LocalDate date = recurrence.date(rank);

        if (recurrence.every().isOfMonths()) {
            assertEquals(Math.min(recurrence.anchorDay(), date.lengthOfMonth()), date.getDayOfMonth());
            int months = recurrence.every().length() * (recurrence.every().unit() == ChronoUnit.YEARS ? 12 : 1);
            assertEquals(
                    (long) months * rank,
                    ChronoUnit.MONTHS.between(recurrence.start().withDayOfMonth(1), date.withDayOfMonth(1)));
        } else {
            assertEquals(
                    recurrence
                            .start()
                            .plus(
                                    (long) recurrence.every().length() * rank,
                                    recurrence.every().unit()),
                    date);
        }
    }

    @Property
    void periodsFollowEachOther(@ForAll("recurrences") Recurrence recurrence, @ForAll @IntRange(max = 60) int rank) {
        Period period = recurrence.period(rank);

        assertEquals(period.endExclusive(), recurrence.period(rank + 1).start());
        assertEquals(period, recurrence.periodContaining(period.first()).orElseThrow());
        assertEquals(period, recurrence.periodContaining(period.last()).orElseThrow());
    }

    @Property
    void piecesOfAPeriodAddUpToIt(
            @ForAll("recurrences") Recurrence recurrence, @ForAll @IntRange(max = 2000) int length) {
        Period whole = Period.of(recurrence.start(), recurrence.start().plusDays(length));

        List<Period> pieces = whole.dividedBy(recurrence.every());

        assertEquals(whole.days(), pieces.stream().mapToLong(Period::days).sum());
        assertEquals(whole.first(), pieces.get(0).first());
        assertEquals(whole.last(), pieces.get(pieces.size() - 1).last());
        for (int i = 1; i < pieces.size(); i++) {
            assertEquals(pieces.get(i - 1).endExclusive(), pieces.get(i).first());
        }
    }

    @Property
    void datesUntilAnEndAreThoseNotAfterIt(
            @ForAll("recurrences") Recurrence recurrence, @ForAll @IntRange(max = 2000) int length) {
        LocalDate end = recurrence.start().plusDays(length);

        List<LocalDate> dates = recurrence.datesUntil(end);

        assertEquals(recurrence.dates(dates.size()), dates);
        assertTrue(recurrence.date(dates.size()).isAfter(end));
    }

    @Provide
    Arbitrary<Recurrence> recurrences() {
        Arbitrary<Interval> intervals = Combinators.combine(
                        Arbitraries.integers().between(1, 24),
                        Arbitraries.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS))
                .as(Interval::new);
        Arbitrary<LocalDate> starts = Dates.dates().between(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));
        return Combinators.combine(starts, intervals, Arbitraries.integers().between(28, 31))
                .as((start, every, anchor) -> {
                    boolean monthEnd = start.getDayOfMonth() == start.lengthOfMonth();
                    Recurrence plain = Recurrence.of(start, every);
                    return monthEnd && every.isOfMonths() && anchor >= start.getDayOfMonth()
                            ? plain.anchoredOn(anchor)
                            : plain;
                });
    }
}
