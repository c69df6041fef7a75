package io.comptoir.memory;

import io.comptoir.port.Clock;
import io.comptoir.port.IdSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** The small ports as a program without a host would have them. */
public final class MemoryPorts {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private MemoryPorts() {}

    /** The computer's clock, read in France. */
    public static Clock systemClock() {
        return new Clock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public ZoneId zone() {
                return FRANCE;
            }
        };
    }

    /** Random ids. */
    public static IdSource uuids() {
        return () -> UUID.randomUUID().toString();
    }
}
