package io.comptoir.memory;

import io.comptoir.audit.Salt;
import io.comptoir.port.Clock;
import io.comptoir.port.IdSource;
import io.comptoir.port.SaltSource;
import java.security.SecureRandom;
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

    /** Salts from the JDK's secure source of randomness. */
    public static SaltSource secureSalts() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[Salt.LENGTH];
            random.nextBytes(bytes);
            return Salt.of(bytes);
        };
    }

    /** Random ids. */
    public static IdSource uuids() {
        return () -> UUID.randomUUID().toString();
    }
}
