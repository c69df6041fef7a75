package io.comptoir.testkit;

import io.comptoir.port.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it, on or back. Safe for many threads. */
public final class ManualClock implements Clock {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final ZoneId zone;
    private volatile Instant now;

    private ManualClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock that shows noon of {@code today} in France. */
    public static ManualClock at(LocalDate today) {
        return at(noon(today, FRANCE), FRANCE);
    }

    /** A clock that shows {@code now}, read in {@code zone}. */
    public static ManualClock at(Instant now, ZoneId zone) {
        return new ManualClock(now, zone);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    /** Moves it to noon of {@code date}. */
    public synchronized void moveTo(LocalDate date) {
        now = noon(date, zone);
    }

    /** Moves it to {@code instant}. */
    public synchronized void moveTo(Instant instant) {
        now = instant;
    }

    /** Moves it by {@code time}, back where that is negative. */
    public synchronized void moveBy(Duration time) {
        now = now.plus(time);
    }

    private static Instant noon(LocalDate date, ZoneId zone) {
        return date.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}
