package io.comptoir.time;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A span of days that includes its first and its last (BT-73 and BT-74, BT-134 and BT-135).
 * <p>
 * People and papers name the last day; who reckons asks for {@link #endExclusive()}, the day after it, where the next
 * period starts.
 *
 * @param first  the first day
 * @param last  the last day, not before the first (BR-29, BR-30)
 */
public record Period(LocalDate first, LocalDate last) {

    private static final Rule REVERSED = Rule.error("CPT-TIME-PERIOD-REVERSED", "EN 16931 BR-29, BR-30")
            .says(
                    "La période finit le {value}, avant de commencer le {0}.",
                    "The period ends on {value}, before it starts on {0}.")
            .fix("Échangez les deux dates.", "Swap the two dates.");

    /** Refuses a period that ends before it starts, or that leaves the years 0000 to 9999. */
    public Period {
        if (last.isBefore(first)) {
            throw new ViolationsException(REVERSED.at("periodEnd", last, first));
        }
        Bounds.checked("periodStart", first);
        Bounds.checked("periodEnd", last);
    }

    /** From {@code first} to {@code last}, both in it. */
    public static Period of(LocalDate first, LocalDate last) {
        return new Period(first, last);
    }

    /** From {@code start} to the day before {@code endExclusive}. */
    public static Period between(LocalDate start, LocalDate endExclusive) {
        return new Period(start, endExclusive.minusDays(1));
    }

    /** How many days it has, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The day it starts, the first. */
    public LocalDate start() {
        return first;
    }

    /** The day after the last, where the next period starts. */
    public LocalDate endExclusive() {
        return last.plusDays(1);
    }

    /** Whether {@code date} is one of its days. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** Whether all days of {@code other} are its own. */
    public boolean contains(Period other) {
        return contains(other.first) && contains(other.last);
    }

    /** Whether the two share a day. */
    public boolean overlaps(Period other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** The days that the two share; empty where there is none. */
    public Optional<Period> intersection(Period other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate start = first.isAfter(other.first) ? first : other.first;
        LocalDate end = last.isBefore(other.last) ? last : other.last;
        return Optional.of(new Period(start, end));
    }

    /**
     * Cut from its first day on into pieces of {@code every}, without gap or overlap; the last is cut short where the
     * period ends. A year from 24 March has twelve months, from the 24th to the 23rd.
     *
     * @throws ViolationsException if there are more than {@value Recurrence#DATES_MAX}
     */
    public List<Period> dividedBy(Interval every) {
        return Recurrence.of(first, every).periodsUntil(last);
    }
}
