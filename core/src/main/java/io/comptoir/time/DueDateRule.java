package io.comptoir.time;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * How a due date follows from the date of an invoice or of a delivery: steps, taken in their order.
 * <p>
 * The order is the whole matter. "45 jours fin de mois" from 15 January is 31 March where the days come first, and 17
 * March where the end of the month does; both readings are admitted (CEPC, sur la computation des délais de paiement).
 *
 * <pre>{@code
 * DueDateRule.START.days(45).endOfMonth();   // 2026-01-15 gives 2026-03-31
 * DueDateRule.START.endOfMonth().days(45);   // 2026-01-15 gives 2026-03-17
 * DueDateRule.START.days(30).dayOfNextMonth(10);
 * }</pre>
 *
 * @param steps  at most {@value #STEPS_MAX}
 */
public record DueDateRule(List<Step> steps) {

    /** The most steps. */
    public static final int STEPS_MAX = 12;
    /** The most days or months that a step adds. */
    public static final int COUNT_MAX = 10_000;

    /** Due on the day itself; steps are added to it. */
    public static final DueDateRule START = new DueDateRule(List.of());

    private static final Rule COUNT = Rule.error("CPT-TIME-STEP-OUT-OF-BOUNDS", "Comptoir, bounds")
            .says("On ne peut pas ajouter {value} jours ou mois.", "{value} days or months cannot be added.")
            .fix("Donnez un nombre de 0 à 10000.", "Give a number from 0 to 10000.");
    private static final Rule DAY = Rule.error("CPT-TIME-DAY-OF-MONTH", "Comptoir, due dates")
            .says("Aucun mois n'a de jour {value}.", "No month has a day {value}.")
            .fix("Donnez un jour de 1 à 31.", "Give a day from 1 to 31.");

    /**
     * Keeps a copy of the steps.
     *
     * @throws IllegalArgumentException if there are more than {@value #STEPS_MAX}
     */
    public DueDateRule {
        steps = List.copyOf(steps);
        if (steps.size() > STEPS_MAX) {
            throw new IllegalArgumentException("At most " + STEPS_MAX + " steps to a due date, not " + steps.size());
        }
    }

    /** Then adds days. */
    public DueDateRule days(int count) {
        return then(new Days(count));
    }

    /** Then adds months, keeping the day of the month, or taking the last of a shorter one. */
    public DueDateRule months(int count) {
        return then(new Months(count));
    }

    /** Then goes to the last day of the month — fin de mois. */
    public DueDateRule endOfMonth() {
        return then(new EndOfMonth());
    }

    /** Then goes to the end of the ten days — fin de décade: the 10th, the 20th or the last day of the month. */
    public DueDateRule endOfTenDays() {
        return then(new EndOfTenDays());
    }

    /** Then goes to a day of the next month — "le 10"; the last day of a month that is too short. */
    public DueDateRule dayOfNextMonth(int day) {
        return then(new DayOfNextMonth(day));
    }

    private DueDateRule then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new DueDateRule(longer);
    }

    /**
     * The due date that follows from {@code base}.
     *
     * @throws ViolationsException if it comes after the year 9999
     */
    public LocalDate dueOn(LocalDate base) {
        LocalDate date = Bounds.checked("from", base);
        for (Step step : steps) {
            date = Bounds.checked("due", step.from(date));
        }
        return date;
    }

    /** One step from a date to a later one, or to the same. */
    public sealed interface Step {
        /** Where it leads from {@code date}. */
        LocalDate from(LocalDate date);
    }

    /**
     * Adds days.
     *
     * @param count  from 0 to {@value #COUNT_MAX}
     */
    public record Days(int count) implements Step {

        /** Refuses a number out of bounds. */
        public Days {
            checkCount("days", count);
        }

        @Override
        public LocalDate from(LocalDate date) {
            return date.plusDays(count);
        }
    }

    /**
     * Adds months.
     *
     * @param count  from 0 to {@value #COUNT_MAX}
     */
    public record Months(int count) implements Step {

        /** Refuses a number out of bounds. */
        public Months {
            checkCount("months", count);
        }

        @Override
        public LocalDate from(LocalDate date) {
            return date.plusMonths(count);
        }
    }

    /** Goes to the last day of the month. */
    public record EndOfMonth() implements Step {

        @Override
        public LocalDate from(LocalDate date) {
            return date.with(TemporalAdjusters.lastDayOfMonth());
        }
    }

    /** Goes to the 10th, the 20th or the last day of the month, whichever comes next. */
    public record EndOfTenDays() implements Step {

        @Override
        public LocalDate from(LocalDate date) {
            int tens = (date.getDayOfMonth() + 9) / 10 * 10;
            return tens > 20 ? date.with(TemporalAdjusters.lastDayOfMonth()) : date.withDayOfMonth(tens);
        }
    }

    /**
     * Goes to a day of the next month.
     *
     * @param day  from 1 to 31
     */
    public record DayOfNextMonth(int day) implements Step {

        /** Refuses a day that no month has. */
        public DayOfNextMonth {
            if (day < 1 || day > 31) {
                throw new ViolationsException(DAY.at("dayOfMonth", day));
            }
        }

        @Override
        public LocalDate from(LocalDate date) {
            LocalDate next = date.with(TemporalAdjusters.firstDayOfNextMonth());
            return next.withDayOfMonth(Math.min(day, next.lengthOfMonth()));
        }
    }

    private static void checkCount(String path, int count) {
        if (count < 0 || count > COUNT_MAX) {
            throw new ViolationsException(COUNT.at(path, count));
        }
    }
}
