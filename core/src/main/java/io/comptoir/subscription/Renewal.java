package io.comptoir.subscription;

import io.comptoir.time.Interval;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a subscription goes on after its end — reconduction.
 *
 * @param tacit  whether it goes on where nobody says otherwise
 * @param term  for how long each time
 * @param notice  how long before the end the customer must say so — préavis; until the last day unless said otherwise
 */
public record Renewal(boolean tacit, Interval term, Optional<Interval> notice) {

    /** It goes on by itself unless notice is given in time. */
    public static Renewal tacit(Interval term, Interval notice) {
        return new Renewal(true, term, Optional.of(notice));
    }

    /** It goes on where both agree to it. */
    public static Renewal explicit(Interval term) {
        return new Renewal(false, term, Optional.empty());
    }

    /** The last day to give notice, of a term that ends on {@code end}: of 31 December and a month, 30 November. */
    LocalDate deadline(LocalDate end) {
        LocalDate after = end.plusDays(1);
        return notice.map(before -> before.after(after, -1)).orElse(after).minusDays(1);
    }
}
