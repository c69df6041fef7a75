package io.comptoir.pdf.picture;

import io.comptoir.money.Decimals;
import java.math.BigDecimal;

/**
 * One figure of a report.
 *
 * @param label  what it is of: a month, an age, a customer
 * @param value  how much
 */
public record Datum(String label, BigDecimal value) {

    /** Refuses a number without bounds. */
    public Datum {
        value = Decimals.bounded(value);
    }
}
