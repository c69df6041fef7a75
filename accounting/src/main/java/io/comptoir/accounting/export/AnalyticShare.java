package io.comptoir.accounting.export;

import io.comptoir.money.Decimals;
import java.math.BigDecimal;

/**
 * The part of a line that one activity bears — ventilation analytique.
 *
 * @param activity  the code of the activity, not blank
 * @param cut  the code of the cut — coupe —, by which an activity is divided; may be empty
 * @param label  what the activity is called
 * @param percent  its part of the line, above 0, up to 100, at most five decimals
 */
public record AnalyticShare(String activity, String cut, String label, BigDecimal percent) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 5;

    /** Refuses a part that nobody bears, and one that is none. */
    public AnalyticShare {
        if (activity.isBlank()) {
            throw new IllegalArgumentException("A share needs its activity");
        }
        if (Decimals.bounded(percent).signum() <= 0 || percent.compareTo(WHOLE) > 0 || percent.scale() > DECIMALS) {
            throw new IllegalArgumentException("A share is above 0 % and up to 100 %, in five decimals: " + percent);
        }
    }
}
