package io.comptoir.time;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A span of days that includes its first and its last (BT-73 and BT-74, BT-134 and BT-135).
 *
 * @param first  the first day
 * @param last  the last day, not before the first (BR-29, BR-30)
 */
public record Period(LocalDate first, LocalDate last) {

    private static final Rule REVERSED = Rule.error("CPT-TIME-PERIOD-REVERSED", "EN 16931 BR-29, BR-30")
            .says(
                    "La période finit le {value}, avant de commencer le {0}.",
                    "The period ends on {value}, before it starts on {0}.")
            .fix("Échangez les deux dates.", "Swap the two dates.");

    /** Refuses a period that ends before it starts. */
    public Period {
        if (last.isBefore(first)) {
            throw new ViolationsException(REVERSED.at("periodEnd", last, first));
        }
    }

    /** How many days it has, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
