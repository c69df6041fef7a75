package io.comptoir.testkit;

import io.comptoir.port.Clock;
import java.time.LocalDate;

/** A clock that stands still until a test moves it. Safe for many threads. */
public final class ManualClock implements Clock {

    private volatile LocalDate today;

    private ManualClock(LocalDate today) {
        this.today = today;
    }

    /** A clock that shows {@code today}. */
    public static ManualClock at(LocalDate today) {
        return new ManualClock(today);
    }

    @Override
    public LocalDate today() {
        return today;
    }

    /** Moves it to {@code date}, on or back. */
    public void moveTo(LocalDate date) {
        today = date;
    }
}
