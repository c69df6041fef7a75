package io.comptoir.time;

import java.time.LocalDate;

/**
 * On which days people work — jours ouvrés. {@link FrenchHolidays} is one; a host may implement its own, of its branch or
 * of another country.
 * <p>
 * It answers the same for the same day whenever it is asked, and in any year leaves at least one day to work.
 */
public interface BusinessCalendar {

    /** The most business days that are counted at once. */
    int COUNT_MAX = 10_000;

    /** Whether people work on {@code date}. */
    boolean isBusinessDay(LocalDate date);

    /** The first business day that is not before {@code date}: the date itself if it is one. */
    default LocalDate nextBusinessDay(LocalDate date) {
        return BusinessDays.from(this, date, 1);
    }

    /** The last business day that is not after {@code date}: the date itself if it is one. */
    default LocalDate previousBusinessDay(LocalDate date) {
        return BusinessDays.from(this, date, -1);
    }

    /**
     * The business day that comes so many after {@code date}, or before it where {@code count} is negative; the date
     * itself, on whatever day it falls, is not counted. None at all is the date itself.
     *
     * @param count  from −{@value #COUNT_MAX} to {@value #COUNT_MAX}
     * @throws IllegalArgumentException if there are more
     */
    default LocalDate plusBusinessDays(LocalDate date, int count) {
        if (Math.abs((long) count) > COUNT_MAX) {
            throw new IllegalArgumentException("At most " + COUNT_MAX + " business days at once, not " + count);
        }
        LocalDate day = date;
        int step = Integer.signum(count);
        for (int left = Math.abs(count); left > 0; left--) {
            day = BusinessDays.from(this, day.plusDays(step), step);
        }
        return day;
    }
}
