package io.comptoir.total;

import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one discount or charge of the whole paper comes to, split over the rates (BG-20, BG-21).
 *
 * @param amount  all of it, in the price basis of the paper, above zero for a discount that takes off
 * @param shares  its part at each rate, from the highest rate; they make the amount together
 */
public record AdjustmentTotal(BigDecimal amount, List<Share> shares) {

    /** Keeps a copy of the list. */
    public AdjustmentTotal {
        shares = List.copyOf(shares);
    }

    /** What a percentage is of (BT-93, BT-100). */
    public BigDecimal base() {
        return shares.stream().map(Share::base).reduce(amount.subtract(amount), BigDecimal::add);
    }

    /** Before tax (BT-92, BT-99). */
    public BigDecimal net() {
        return shares.stream().map(Share::net).reduce(amount.subtract(amount), BigDecimal::add);
    }

    /**
     * The part at one rate.
     *
     * @param rate  the rate (BT-95, BT-96)
     * @param base  what it is taken from or added to: the weight of the rate in the split
     * @param amount  in the price basis of the paper
     * @param net  before tax
     */
    public record Share(VatRate rate, BigDecimal base, BigDecimal amount, BigDecimal net) {}
}
