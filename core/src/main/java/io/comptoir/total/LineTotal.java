package io.comptoir.total;

import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What one item adds to its paper. All but {@code net} are in the price basis of the paper: with tax where prices are.
 *
 * @param before  quantity × price, before discounts and charges, rounded
 * @param discounts  what each discount takes off, in their order (BT-136)
 * @param charges  what each charge adds, in their order (BT-141)
 * @param net  what is left, before tax (BT-131)
 */
public record LineTotal(BigDecimal before, List<BigDecimal> discounts, List<BigDecimal> charges, BigDecimal net) {

    /** Keeps copies of the lists. */
    public LineTotal {
        discounts = List.copyOf(discounts);
        charges = List.copyOf(charges);
    }

    /** What the customer pays for it, in the price basis of the paper: what was before, less discounts, plus charges. */
    public BigDecimal amount() {
        BigDecimal amount = before;
        for (BigDecimal discount : discounts) {
            amount = amount.subtract(discount);
        }
        for (BigDecimal charge : charges) {
            amount = amount.add(charge);
        }
        return amount;
    }

    /**
     * What the eco-contributions among its charges add; no discount takes from them.
     *
     * @param line  the line that these are the amounts of
     */
    public BigDecimal eco(ItemLine line) {
        BigDecimal eco = BigDecimal.ZERO;
        for (int i = 0; i < charges.size(); i++) {
            if (line.charges().get(i).kind() == Charge.Kind.ECO) {
                eco = eco.add(charges.get(i));
            }
        }
        return eco;
    }

    /**
     * The amounts of a line in the price basis of its paper; where that is with tax, its net is still to come. 1 × 12.35
     * less 10 % is 12.35 − 1.24 = 11.11, not 11.12: EN 16931 rounds the discount, not only the result.
     * <p>
     * On a line that corrects another, amounts are given back as percentages are: −1 × 40.00 less 5.00 is −35.00.
     */
    static LineTotal of(ItemLine line, int digits) {
        BigDecimal before = before(line, digits);
        if (line.discounts().isEmpty() && line.charges().isEmpty()) {
            return new LineTotal(before, List.of(), List.of(), before);
        }
        boolean back = line.quantity().signum() < 0;
        BigDecimal left = before;
        List<BigDecimal> discounts = new ArrayList<>(line.discounts().size());
        for (Discount discount : line.discounts()) {
            BigDecimal off = discount.on(left, digits);
            BigDecimal signed = back && discount instanceof Discount.Amount ? off.negate() : off;
            discounts.add(signed);
            left = left.subtract(signed);
        }
        BigDecimal net = left;
        List<BigDecimal> charges = new ArrayList<>(line.charges().size());
        for (Charge charge : line.charges()) {
            BigDecimal more = charge.on(left, digits);
            BigDecimal signed = back && charge instanceof Charge.Amount ? more.negate() : more;
            charges.add(signed);
            net = net.add(signed);
        }
        return new LineTotal(before, discounts, charges, net);
    }

    private static BigDecimal before(ItemLine line, int digits) {
        BigDecimal exact = line.quantity().multiply(line.unitPrice());
        return line.priceBaseQuantity().compareTo(BigDecimal.ONE) == 0
                ? Rounding.HALF_UP.round(exact, digits)
                : Rounding.HALF_UP.quotient(exact, line.priceBaseQuantity(), digits);
    }

    /** The same line with another net: what is left of it without tax. */
    LineTotal withNet(BigDecimal other) {
        return new LineTotal(before, discounts, charges, other);
    }
}
