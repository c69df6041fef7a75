package io.comptoir.dunning;

import io.comptoir.money.Percentage;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a late payer owes: interest in segments, each rounded, and the recovery fee. Neither bears VAT.
 *
 * @param segments  in time, without a day that bears nothing
 * @param total  of the interest
 * @param recoveryFee  in euros; zero where nothing was late, or for a consumer
 * @param unpaid  what is left of the debt itself
 */
public record LateInterest(List<Segment> segments, BigDecimal total, BigDecimal recoveryFee, BigDecimal unpaid) {

    /** Keeps a copy of the segments. */
    public LateInterest {
        segments = List.copyOf(segments);
    }

    /** All that is owed together: what is left of the debt, the interest and the fee. */
    public BigDecimal claim() {
        return unpaid.add(total).add(recoveryFee);
    }

    /**
     * Days with the same debt and the same rate.
     *
     * @param period  the days
     * @param base  the debt
     * @param rate  for a year
     * @param interest  rounded half away from zero
     */
    public record Segment(Period period, BigDecimal base, Percentage rate, BigDecimal interest) {

        /** How many days bear interest. */
        public long days() {
            return period.days();
        }
    }
}
