package io.comptoir.port;

import io.comptoir.numbering.SeriesState;

/**
 * The counters behind the numbers, inside one unit of work. Implemented by the host.
 * <p>
 * A rank belongs to the transaction that stores its paper: a rollback gives it back. Two callers who advance from the
 * same state cannot both succeed.
 */
public interface Sequences {

    /** How far the series of {@code key} has come; {@link SeriesState#UNUSED} when it was never advanced. */
    SeriesState current(String key);

    /**
     * Moves a series on.
     *
     * @throws StaleVersionException if the series is no longer at {@code expected}
     */
    void advance(String key, SeriesState expected, SeriesState next);
}
