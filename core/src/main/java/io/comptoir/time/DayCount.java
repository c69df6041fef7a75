package io.comptoir.time;

import io.comptoir.money.Decimals;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How the days of a period are counted against a fee. A period counts both its first and its last day.
 * <p>
 * Each convention says what its fee is for, a month or a year; the part of a longer period is more than the fee. Of
 * 1200.00 a year, 10 March to 31 December is 976.44 by {@link #ACTUAL_365} (297 of 365) and 970.00 by
 * {@link #COMMERCIAL_30_360} (291 of 360). Of 100.00 a month, 15 to 31 January is 54.84 by {@link #DAYS_OF_MONTH} (17 of
 * 31) and 53.33 by {@link #COMMERCIAL_30_360} (16 of 30).
 */
public enum DayCount {
    /** A yearly fee by real days over 365, in leap years too — année civile. */
    ACTUAL_365,
    /** A yearly fee by real days over 360, as banks lend. */
    ACTUAL_360,
    /** A yearly fee by real days over those of their year, 365 or 366; each year is reckoned apart. */
    ACTUAL_ACTUAL,
    /**
     * A monthly fee by real days over those of their month, 28 to 31; each month is reckoned apart. 15 January to 14
     * February is 17/31 and 14/28 of the fee; a whole month is the whole fee, whatever its length.
     */
    DAYS_OF_MONTH,
    /**
     * Months of 30 days — année commerciale: of a monthly fee, over 30, within one month of the calendar; of a yearly fee,
     * over 360, across months. {@link #COMMERCIAL_MONTH} and {@link #COMMERCIAL_YEAR} hold to one of the two.
     */
    COMMERCIAL_30_360,
    /** A monthly fee by months of 30 days, over 30. */
    COMMERCIAL_MONTH,
    /** A yearly fee by months of 30 days, over 360. */
    COMMERCIAL_YEAR;

    /** How many of its days count: all of them, or as many as in months of 30 days. */
    public long days(Period period) {
        return switch (this) {
            case ACTUAL_365, ACTUAL_360, ACTUAL_ACTUAL, DAYS_OF_MONTH -> period.days();
            case COMMERCIAL_30_360, COMMERCIAL_MONTH, COMMERCIAL_YEAR -> commercialDays(period);
        };
    }

    /**
     * The part of {@code fee} that {@code period} is billed, rounded half away from zero.
     *
     * @param fee  for a month or a year, as the convention says
     * @param digits  the decimals of the amount: 2 for cents
     */
    public Proration prorate(BigDecimal fee, Period period, int digits) {
        Share share = share(period);
        BigDecimal exact = Decimals.bounded(fee).multiply(BigDecimal.valueOf(share.numerator()));
        BigDecimal amount = Rounding.HALF_UP.quotient(exact, BigDecimal.valueOf(share.denominator()), digits);
        return new Proration(share.days(), share.of(), amount);
    }

    private Share share(Period period) {
        return switch (this) {
            case ACTUAL_365 -> Share.of(days(period), 365);
            case ACTUAL_360, COMMERCIAL_YEAR -> Share.of(days(period), 360);
            case COMMERCIAL_MONTH -> Share.of(days(period), 30);
            case COMMERCIAL_30_360 -> Share.of(days(period), isWithinAMonth(period) ? 30 : 360);
            case ACTUAL_ACTUAL -> calendarShare(period, ChronoUnit.YEARS);
            case DAYS_OF_MONTH -> calendarShare(period, ChronoUnit.MONTHS);
        };
    }

    private static boolean isWithinAMonth(Period period) {
        return YearMonth.from(period.first()).equals(YearMonth.from(period.last()));
    }

    /**
     * Every month has 30 days: a 31st, and the last of February, are read as the 30th. So 15 to 31 January are 16 days,
     * as 15 to 30 are, and a whole February is 30. Periods that follow each other add up, but where one starts on a 31st:
     * that day is read as the 30th again.
     */
    private static long commercialDays(Period period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        int end = last.getDayOfMonth() == last.lengthOfMonth() ? 30 : last.getDayOfMonth();
        long months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last.withDayOfMonth(1));
        return 30 * months + end - Math.min(first.getDayOfMonth(), 30) + 1;
    }

    /** The part of the first unit, that of the last, and the whole ones between them. */
    private static Share calendarShare(Period period, ChronoUnit unit) {
        LocalDate first = startOf(unit, period.first());
        LocalDate last = startOf(unit, period.last());
        LocalDate end = last.plus(1, unit);
        long lastLength = ChronoUnit.DAYS.between(last, end);
        if (first.equals(last)) {
            return Share.of(period.days(), lastLength);
        }
        LocalDate second = first.plus(1, unit);
        long firstLength = ChronoUnit.DAYS.between(first, second);
        long head = ChronoUnit.DAYS.between(period.first(), second) * lastLength;
        long tail = ChronoUnit.DAYS.between(last, period.endExclusive()) * firstLength;
        long whole = unit.between(second, last) * firstLength * lastLength;
        return new Share(
                period.days(), ChronoUnit.DAYS.between(first, end), head + tail + whole, firstLength * lastLength);
    }

    private static LocalDate startOf(ChronoUnit unit, LocalDate date) {
        return date.with(
                unit == ChronoUnit.YEARS ? TemporalAdjusters.firstDayOfYear() : TemporalAdjusters.firstDayOfMonth());
    }

    /** Days of a period, the days they are compared with, and the exact part. */
    private record Share(long days, long of, long numerator, long denominator) {

        static Share of(long days, long of) {
            return new Share(days, of, days, of);
        }
    }
}
