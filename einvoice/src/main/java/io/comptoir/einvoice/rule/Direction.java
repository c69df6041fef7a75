package io.comptoir.einvoice.rule;

import java.time.LocalDate;

/** Which way an invoice goes: from when the French rules refuse depends on it (FNFE-MPE, explanatory note 1.4.0, p. 6). */
public enum Direction {
    /** It is sent: refused from 1 September 2026. */
    EMISSION(LocalDate.of(2026, 9, 1)),
    /** It is received: refused from 1 October 2026 at the latest. */
    RECEPTION(LocalDate.of(2026, 10, 1));

    private final LocalDate fatalFrom;

    Direction(LocalDate fatalFrom) {
        this.fatalFrom = fatalFrom;
    }

    /** How much the French rules weigh on that day. */
    public Weight weightOn(LocalDate day) {
        return day.isBefore(fatalFrom) ? Weight.WARNING : Weight.FATAL;
    }
}
