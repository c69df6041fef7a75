package io.comptoir.time;

import java.time.LocalDate;

/** Looks for a business day, and not for ever. */
final class BusinessDays {

    private static final int DAYS_MAX = 366;

    private BusinessDays() {}

    /**
     * The first business day from {@code date} on, in steps of a day forth or back.
     *
     * @throws IllegalStateException if a whole year has none: the calendar does not keep its contract
     */
    static LocalDate from(BusinessCalendar calendar, LocalDate date, int step) {
        for (int away = 0; away <= DAYS_MAX; away++) {
            LocalDate day = date.plusDays((long) step * away);
            if (calendar.isBusinessDay(day)) {
                return day;
            }
        }
        throw new IllegalStateException("No business day within a year of " + date);
    }
}
