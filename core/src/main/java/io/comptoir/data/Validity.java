package io.comptoir.data;

import java.time.LocalDate;

/**
 * The days that a row of a table holds.
 *
 * @param from  the first of them; far back where no start is known
 * @param until  the last of them; far away where no end is known
 */
public record Validity(LocalDate from, LocalDate until) {

    /** Reads both cells of a row; an empty one has no limit. */
    public static Validity of(String from, String until) {
        return new Validity(
                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until));
    }

    /** Whether the row holds on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
