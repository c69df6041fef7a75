package io.comptoir.catalog;

import io.comptoir.fault.Text;
import java.math.BigDecimal;

/**
 * One part of what a quantity costs, ready to become a line: its amount is quantity times price, to the last digit.
 *
 * @param kind  what it stands for
 * @param label  the same in words, to go behind the item's own
 * @param quantity  so many; negative where something is taken back
 * @param unitPrice  at this price each; never negative
 */
public record PricePart(Kind kind, Text label, BigDecimal quantity, BigDecimal unitPrice) {

    /** What a part stands for. */
    public enum Kind {
        /** Units that cost nothing. */
        FREE_UNITS,
        /** Units at their price, or at that of their tier. */
        UNITS,
        /** Started packages. */
        PACKAGES,
        /** A fixed fee. */
        FEE,
        /** The flat amount of a step. */
        STEP,
        /** A share of an amount. */
        SHARE,
        /** A minimum, instead of what it raises. */
        MINIMUM,
        /** A maximum, instead of what it caps. */
        MAXIMUM
    }

    /** Refuses a negative price. */
    public PricePart {
        unitPrice = PriceRules.price(unitPrice, "unitPrice");
    }

    /** What it adds: quantity times price, exact. */
    public BigDecimal amount() {
        return quantity.multiply(unitPrice);
    }

    static PricePart once(Kind kind, Text label, BigDecimal price) {
        return new PricePart(kind, label, BigDecimal.ONE, price);
    }

    PricePart mirrored() {
        return new PricePart(kind, label, quantity.negate(), unitPrice);
    }
}
