package io.comptoir.total;

import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What one line adds to its paper.
 *
 * @param gross  quantity × unit price, before discounts, rounded
 * @param discounts  what each discount takes off, in their order (BT-136)
 * @param net  what is left (BT-131)
 */
public record LineTotal(BigDecimal gross, List<BigDecimal> discounts, BigDecimal net) {

    /** Keeps a copy of the list. */
    public LineTotal {
        discounts = List.copyOf(discounts);
    }

    /**
     * 1 × 12.35 less 10 % is 12.35 − 1.24 = 11.11, not 11.12: EN 16931 rounds the discount, not only the result.
     */
    static LineTotal of(ItemLine line, int digits) {
        BigDecimal gross = Rounding.HALF_UP.round(line.quantity().multiply(line.unitPrice()), digits);
        if (line.discounts().isEmpty()) {
            return new LineTotal(gross, List.of(), gross);
        }
        BigDecimal net = gross;
        List<BigDecimal> discounts = new ArrayList<>(line.discounts().size());
        for (Discount discount : line.discounts()) {
            BigDecimal off = discount.on(net, digits);
            discounts.add(off);
            net = net.subtract(off);
        }
        return new LineTotal(gross, discounts, net);
    }
}
