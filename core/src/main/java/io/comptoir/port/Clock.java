package io.comptoir.port;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What time it is. */
public interface Clock {

    /** The instant of now. */
    Instant now();

    /** The time zone of the companies whose papers are dated. */
    ZoneId zone();

    /** The date of now, where the companies are. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }
}
