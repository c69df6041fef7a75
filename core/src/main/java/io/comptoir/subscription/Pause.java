package io.comptoir.subscription;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time that is not billed.
 *
 * @param first  its first day
 * @param last  its last day, once it is known
 */
public record Pause(LocalDate first, Optional<LocalDate> last) {

    /** Whether {@code date} is one of its days. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && last.filter(date::isAfter).isEmpty();
    }
}
