package io.comptoir.subscription;

import io.comptoir.time.Period;
import java.time.LocalDate;

/**
 * A period of a schedule.
 *
 * @param whole  the period as the periodicity has it, which prices are for
 * @param billed  the part of it within the term
 * @param date  when its bill is dated
 */
public record BillingPeriod(Period whole, Period billed, LocalDate date) {

    /** Whether it is cut, at the beginning or the end of the term. */
    public boolean isBroken() {
        return !whole.equals(billed);
    }
}
