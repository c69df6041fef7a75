package io.comptoir.desk;

import io.comptoir.port.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** A clock that shows noon of the days it is given. */
record DayClock(Supplier<LocalDate> days) implements Clock {

    @Override
    public Instant now() {
        return days.get().atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
