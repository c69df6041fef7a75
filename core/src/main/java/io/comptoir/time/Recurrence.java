package io.comptoir.time;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Dates at a regular interval, each reckoned from the first.
 * <p>
 * Adding a month to 31 January, and a month to what comes out, drifts to the 28th for ever. Here the k-th date is the
 * start plus k intervals: 31 January, 28 February, 31 March.
 *
 * @param start  the first date
 * @param every  the interval
 * @param anchorDay  the day of the month that is kept where a month has it: the start's, or a later one that the
 *     start's month is too short for — from 30 September with 31: 31 October, 30 November. Days and weeks keep none
 */
public record Recurrence(LocalDate start, Interval every, int anchorDay) {

    /** The most dates that are answered at once. */
    public static final int DATES_MAX = 10_000;

    private static final Rule ANCHOR_ELSEWHERE = Rule.error("CPT-TIME-ANCHOR-ELSEWHERE", "Comptoir, recurrences")
            .says(
                    "Le jour d'ancrage {value} ne donne pas le début, le {0}.",
                    "The anchor day {value} does not give the start, {0}.")
            .fix(
                    "Donnez le jour du début, ou un jour plus grand si le début est le dernier de son mois.",
                    "Give the day of the start, or a later one where the start is the last of its month.");
    private static final Rule COUNT = Rule.error("CPT-TIME-COUNT-OUT-OF-BOUNDS", "Comptoir, bounds")
            .says("{value} dates ne peuvent pas être calculées.", "{value} dates cannot be reckoned.")
            .fix("Donnez un nombre de 1 à 10000.", "Give a number from 1 to 10000.");
    private static final Rule TOO_MANY = Rule.error("CPT-TIME-DATES-TOO-MANY", "Comptoir, bounds")
            .says("Il y a plus de 10000 dates jusqu'au {value}.", "There are more than 10000 dates until {value}.")
            .fix("Rapprochez la fin, ou allongez la périodicité.", "Bring the end nearer, or lengthen the interval.");
    private static final Rule END_BEFORE_START = Rule.error("CPT-TIME-END-BEFORE-START", "Comptoir, recurrences")
            .says("La fin, le {value}, précède le début, le {0}.", "The end, {value}, is before the start, {0}.")
            .fix("Donnez une fin qui suit le début.", "Give an end after the start.");

    /** Refuses an anchor day that does not give the start. */
    public Recurrence {
        Bounds.checked("start", start);
        boolean kept = Math.min(anchorDay, start.lengthOfMonth()) == start.getDayOfMonth() && anchorDay <= 31;
        boolean free = !every.isOfMonths() && anchorDay == start.getDayOfMonth();
        if (!free && !(kept && every.isOfMonths())) {
            throw new ViolationsException(ANCHOR_ELSEWHERE.at("anchorDay", anchorDay, start));
        }
    }

    /** From {@code start} on, keeping its day of the month. */
    public static Recurrence of(LocalDate start, Interval every) {
        return new Recurrence(start, every, start.getDayOfMonth());
    }

    /** The same with another day of the month to keep. */
    public Recurrence anchoredOn(int day) {
        return new Recurrence(start, every, day);
    }

    /**
     * One of the dates.
     *
     * @param rank  0 for the start
     * @throws ViolationsException if it comes after the year 9999
     */
    public LocalDate date(int rank) {
        return Bounds.checked("every", reach(rank));
    }

    private LocalDate reach(int rank) {
        LocalDate date = every.reach(start, rank);
        return every.isOfMonths() ? date.withDayOfMonth(Math.min(anchorDay, date.lengthOfMonth())) : date;
    }

    /** The days from one date to the day before the next; periods follow each other without gap or overlap. */
    public Period period(int rank) {
        return Period.between(date(rank), reach(rank + 1));
    }

    /** The period that {@code date} falls in; empty before the start. */
    public Optional<Period> periodContaining(LocalDate date) {
        if (date.isBefore(start)) {
            return Optional.empty();
        }
        int near = Math.toIntExact(every.unit().between(start, Bounds.checked("date", date)) / every.length());
        // The calendar sees no whole month from 31 January to 28 February, and one from 30 September to 30 October.
        return IntStream.rangeClosed(near - 1, near + 1)
                .filter(rank -> rank >= 0 && !date.isBefore(reach(rank)) && date.isBefore(reach(rank + 1)))
                .mapToObj(this::period)
                .findFirst();
    }

    /**
     * The first dates.
     *
     * @param count  from 1 to {@value #DATES_MAX}
     * @throws ViolationsException if there are too many, or one comes after the year 9999
     */
    public List<LocalDate> dates(int count) {
        if (count < 1 || count > DATES_MAX) {
            throw new ViolationsException(COUNT.at("count", count));
        }
        return IntStream.range(0, count).mapToObj(this::date).toList();
    }

    /**
     * The dates up to {@code end}, itself included if it is one.
     *
     * @throws ViolationsException if it is before the start, or there are more than {@value #DATES_MAX}
     */
    public List<LocalDate> datesUntil(LocalDate end) {
        if (end.isBefore(start)) {
            throw new ViolationsException(END_BEFORE_START.at("end", end, start));
        }
        Bounds.checked("end", end);
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate date = start; !date.isAfter(end); date = reach(dates.size())) {
            if (dates.size() == DATES_MAX) {
                throw new ViolationsException(TOO_MANY.at("end", end));
            }
            dates.add(date);
        }
        return dates;
    }

    /** The periods up to {@code last}, the last of them cut there. */
    public List<Period> periodsUntil(LocalDate last) {
        List<LocalDate> starts = datesUntil(last);
        return IntStream.range(0, starts.size())
                .mapToObj(i -> new Period(
                        starts.get(i), i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : last))
                .toList();
    }
}
