package io.comptoir.subscription;

import io.comptoir.time.DayCount;
import io.comptoir.time.Period;
import java.time.LocalDate;

/**
 * How the part of a billing period is billed — prorata temporis.
 * <p>
 * Days are counted from the start of the period, and a part weighs what the count grows by within it: so the parts of a
 * period, however it is cut, make the whole. 15 days of 2000.00 a month are 967.74 in March by {@link #ACTUAL_DAYS} and
 * 1000.00 by {@link #COMMERCIAL_30_360}.
 */
public enum ProrationPolicy {
    /** Real days over those of the period: 28 to 31 for a month, 365 or 366 for a year. */
    ACTUAL_DAYS,
    /** Months of 30 days — année commerciale: a 31st counts for nothing, the last of February as all days to the 30th. */
    COMMERCIAL_30_360,
    /** None: a period that is begun is due in full, at what is agreed on its first day in force. */
    NONE,
    /** By hand: the amount of a part is told for each period, and missed where it is not. */
    BY_HAND;

    /** How many days {@code part} counts, of a period that starts on {@code origin}. */
    long weight(LocalDate origin, Period part) {
        return count(origin, part.endExclusive()) - count(origin, part.first());
    }

    private long count(LocalDate origin, LocalDate end) {
        if (!end.isAfter(origin)) {
            return 0;
        }
        DayCount convention = this == COMMERCIAL_30_360 ? DayCount.COMMERCIAL_30_360 : DayCount.ACTUAL_365;
        return convention.days(Period.between(origin, end));
    }
}
