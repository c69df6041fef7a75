package io.comptoir.accounting.closing;

import io.comptoir.money.Rounding;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a sale over time belongs to the days up to a closing — cut-off, prorata.
 * <p>
 * Of 1200.00 for 1 October 2026 to 30 September 2027, 897.53 are deferred on 31 December by {@link #ACTUAL_DAYS} and
 * 900.00 by the others. What is recognised is rounded on the sum since the start, so that the parts of several exercises
 * make the whole: 3600.00 over three years are 604.38, 1198.90, 1202.19 and 594.53.
 */
public enum CutoffMethod {
    /** Real days: of 100.00 for 31 December to 30 January, 96.77 are deferred (30 of 31). */
    ACTUAL_DAYS,
    /**
     * Months of 30 days: of the same, 96.67 (29 of 30). A 31st is read as the 30th at both ends of the time from the first
     * day to the day after the last: this is the custom of cut-off, which compares two parts of one sale. It is not that of
     * {@link io.comptoir.time.DayCount#COMMERCIAL_30_360}, by which a fee is billed and which counts both ends.
     */
    DAYS_30_360,
    /** Months of the calendar, those that are cut by their days: of the same, 96.77. */
    PRORATED_MONTHS,
    /** Whole months from the first day on, each in the exercise that it starts in: of the same, nothing. */
    FULL_MONTHS;

    private static final int DIGITS = 2;
    private static final int MONTH = 30;
    private static final int MONTHS = 12;

    /**
     * What of {@code amount} is earned by the end of {@code closing}: nothing before the period, all of it after.
     *
     * @param amount  before tax; of either sign
     */
    public BigDecimal recognised(BigDecimal amount, Period period, LocalDate closing) {
        if (closing.isBefore(period.first())) {
            return Rounding.EXACT.round(amount.subtract(amount), DIGITS);
        }
        if (!closing.isBefore(period.last())) {
            return amount;
        }
        Part part = part(period, closing);
        return Rounding.HALF_UP.quotient(amount.multiply(part.done), part.all, DIGITS);
    }

    /** What of {@code amount} is for the days after {@code closing}. */
    public BigDecimal deferred(BigDecimal amount, Period period, LocalDate closing) {
        return amount.subtract(recognised(amount, period, closing));
    }

    /**
     * What of {@code amount} belongs to each span of days that follow each other: together all of it, where they hold the
     * whole period.
     */
    public List<BigDecimal> shares(BigDecimal amount, Period period, List<Period> spans) {
        List<BigDecimal> shares = new ArrayList<>();
        for (Period span : spans) {
            BigDecimal before = recognised(amount, period, span.first().minusDays(1));
            shares.add(recognised(amount, period, span.last()).subtract(before));
        }
        return shares;
    }

    private Part part(Period period, LocalDate closing) {
        LocalDate start = period.first();
        LocalDate next = closing.plusDays(1);
        return switch (this) {
            case ACTUAL_DAYS -> Part.of(ChronoUnit.DAYS.between(start, next), period.days());
            case DAYS_30_360 -> Part.of(days360(start, next), days360(start, period.endExclusive()));
            case PRORATED_MONTHS -> proratedMonths(period, closing);
            case FULL_MONTHS -> Part.of(monthsStarted(start, closing), monthsStarted(start, period.last()));
        };
    }

    private static long days360(LocalDate from, LocalDate to) {
        long months = (long) (to.getYear() - from.getYear()) * MONTHS + to.getMonthValue() - from.getMonthValue();
        return months * MONTH + Math.min(to.getDayOfMonth(), MONTH) - Math.min(from.getDayOfMonth(), MONTH);
    }

    /** How many months from {@code start} on have started by the end of {@code day}. */
    private static long monthsStarted(LocalDate start, LocalDate day) {
        long whole = ChronoUnit.MONTHS.between(start, day);
        while (!start.plusMonths(whole).isAfter(day)) {
            whole++;
        }
        return whole;
    }

    /** The lengths of months have few values, so that both sums have one denominator: 28 × 29 × 30 × 31. */
    private static Part proratedMonths(Period period, LocalDate closing) {
        BigDecimal done = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        YearMonth last = YearMonth.from(period.last());
        for (YearMonth month = YearMonth.from(period.first()); !month.isAfter(last); month = month.plusMonths(1)) {
            all = all.add(inMonth(period, month));
            if (!month.atDay(1).isAfter(closing)) {
                LocalDate end = closing.isBefore(period.last()) ? closing : period.last();
                done = done.add(inMonth(Period.of(period.first(), end), month));
            }
        }
        return new Part(done, all);
    }

    private static BigDecimal inMonth(Period period, YearMonth month) {
        long unit = 28L * 29 * 30 * 31 / month.lengthOfMonth();
        Period days = Period.of(month.atDay(1), month.atEndOfMonth());
        return period.intersection(days)
                .map(both -> BigDecimal.valueOf(both.days() * unit))
                .orElse(BigDecimal.ZERO);
    }

    /** A part of a whole; what one sale is divided by, so never zero. */
    private record Part(BigDecimal done, BigDecimal all) {

        /** A period of the 31st alone has no day of 30: it is over as soon as it is begun. */
        static Part of(long done, long all) {
            return all == 0
                    ? new Part(BigDecimal.ONE, BigDecimal.ONE)
                    : new Part(BigDecimal.valueOf(done), BigDecimal.valueOf(all));
        }
    }
}
