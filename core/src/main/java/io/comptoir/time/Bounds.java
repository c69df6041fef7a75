package io.comptoir.time;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;

/** The days that papers can show: years of four digits. */
final class Bounds {

    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final Rule OUT_OF_BOUNDS = Rule.error("CPT-TIME-DATE-OUT-OF-BOUNDS", "ISO 8601; Comptoir, bounds")
            .says("La date {value} sort du calendrier.", "The date {value} is off the calendar.")
            .fix("Restez entre les années 0000 et 9999.", "Stay between the years 0000 and 9999.");

    private Bounds() {}

    /** The date itself, if its year has four digits. */
    static LocalDate checked(String path, LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw outside(path, date);
        }
        return date;
    }

    /** The refusal of what no calendar holds. */
    static ViolationsException outside(String path, Object date) {
        return new ViolationsException(OUT_OF_BOUNDS.at(path, date));
    }
}
