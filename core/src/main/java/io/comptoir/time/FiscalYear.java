package io.comptoir.time;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The time that a business closes its accounts for — exercice comptable: twelve months, but for a first or a changed one
 * (C. com. art. L123-12).
 *
 * @param period  at most {@value #MONTHS_MAX} months
 */
public record FiscalYear(Period period) {

    /** The longest fiscal year, in months: that of a new business runs to the end of its second calendar year. */
    public static final int MONTHS_MAX = 24;

    private static final Rule TOO_LONG = Rule.error("CPT-TIME-FISCAL-YEAR-TOO-LONG", "C. com. art. L123-12")
            .says(
                    "L'exercice du {0} au {value} dépasse 24 mois.",
                    "The fiscal year from {0} to {value} is longer than 24 months.")
            .fix("Avancez la clôture.", "Close it earlier.");

    /** Refuses more than {@value #MONTHS_MAX} months. */
    public FiscalYear {
        if (period.endExclusive().isAfter(period.first().plusMonths(MONTHS_MAX))) {
            throw new ViolationsException(TOO_LONG.at("end", period.last(), period.first()));
        }
    }

    /** From {@code start} to {@code end}, both in it. */
    public static FiscalYear of(LocalDate start, LocalDate end) {
        return new FiscalYear(new Period(start, end));
    }

    /** The twelve months that end on {@code end}. */
    public static FiscalYear endingOn(LocalDate end) {
        LocalDate before =
                isEndOfMonth(end) ? end.minusYears(1).with(TemporalAdjusters.lastDayOfMonth()) : end.minusYears(1);
        return of(before.plusDays(1), end);
    }

    /**
     * The twelve months that hold {@code date}, in a business that closes on {@code closing} every year; who closes on 28
     * February closes on the 29th of a leap year.
     */
    public static FiscalYear containing(LocalDate date, MonthDay closing) {
        MonthDay day = closing.equals(MonthDay.of(2, 28)) ? MonthDay.of(2, 29) : closing;
        LocalDate end = day.atYear(date.getYear());
        return endingOn(end.isBefore(date) ? day.atYear(date.getYear() + 1) : end);
    }

    /** The calendar year. */
    public static FiscalYear calendar(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Its first day. */
    public LocalDate start() {
        return period.first();
    }

    /** Its last day, that of the closing — clôture. */
    public LocalDate end() {
        return period.last();
    }

    /** Whether {@code date} is one of its days. */
    public boolean contains(LocalDate date) {
        return period.contains(date);
    }

    /** The years it touches: {@code 2026} or {@code 2026-2027}. */
    public String label() {
        return start().getYear() == end().getYear()
                ? Integer.toString(end().getYear())
                : start().getYear() + "-" + end().getYear();
    }

    /** The twelve months after it, which close on the same day. */
    public FiscalYear next() {
        LocalDate end = end().plusYears(1);
        return of(period.endExclusive(), isEndOfMonth(end()) ? end.with(TemporalAdjusters.lastDayOfMonth()) : end);
    }

    /** Its months, counted back from its end, so that a first one that started late is cut at its start. */
    public List<Period> months() {
        return dividedBackBy(1);
    }

    /** Its quarters, counted back from its end, so that a first one that started late is cut at its start. */
    public List<Period> quarters() {
        return dividedBackBy(3);
    }

    private List<Period> dividedBackBy(int months) {
        List<Period> pieces = new ArrayList<>();
        LocalDate anchor = period.endExclusive();
        LocalDate end = anchor;
        while (end.isAfter(start())) {
            LocalDate begin = anchor.minusMonths((long) months * (pieces.size() + 1));
            pieces.add(Period.between(begin.isAfter(start()) ? begin : start(), end));
            end = begin;
        }
        Collections.reverse(pieces);
        return List.copyOf(pieces);
    }

    private static boolean isEndOfMonth(LocalDate date) {
        return date.getDayOfMonth() == date.lengthOfMonth();
    }
}
