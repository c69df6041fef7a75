package io.comptoir.total;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;

/**
 * What a customer keeps back until defects are mended — retenue de garantie (loi n° 71-584 of 16 July 1971, art. 1). It
 * changes no total: the amount is owed, later.
 *
 * @param percentage  the share that is kept back, of the gross amounts: above 0, at most 100, lawfully at most 5
 * @param earlierGross  the gross amounts of earlier papers of the works, where nothing was kept back on them
 */
public record Retention(Percentage percentage, BigDecimal earlierGross) {

    private static final Rule OUT_OF_BOUNDS = Rule.error("CPT-TOTAL-RETENTION-PERCENT", "Loi n° 71-584, art. 1")
            .says("Une retenue de {value} % n'est pas possible.", "A retention of {value} % is not possible.")
            .fix("Donnez un pourcentage jusqu'à 5.", "Give a percentage up to 5.");

    /** Refuses a share of nothing or of more than all. */
    public Retention {
        earlierGross = Decimals.bounded(earlierGross);
        if (!percentage.isShare() || percentage.isZero()) {
            throw new ViolationsException(OUT_OF_BOUNDS.at("percent", percentage));
        }
    }

    /** A share of this paper alone, such as {@code "5"} percent. */
    public static Retention percent(String percent) {
        return new Retention(Percentage.of(percent), BigDecimal.ZERO);
    }

    /** The amount kept back of a paper of {@code gross}, rounded. */
    BigDecimal of(BigDecimal gross, int digits) {
        return Rounding.HALF_UP.round(percentage.of(gross.add(earlierGross)), digits);
    }
}
