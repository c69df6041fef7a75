package io.comptoir.catalog;

import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A range of quantities with a price of its own — tranche. It starts above the end of the tier before.
 *
 * @param upTo  the last quantity in it, inclusive; empty for the last tier, which has no end
 * @param unitPrice  the price of one unit in it
 * @param fee  a fixed amount, due once the tier is reached
 */
public record Tier(Optional<BigDecimal> upTo, BigDecimal unitPrice, BigDecimal fee) {

    /** Refuses a negative price or fee, and an end of zero or less. */
    public Tier {
        upTo = upTo.map(Ends::end);
        unitPrice = PriceRules.price(unitPrice, "unitPrice");
        fee = PriceRules.price(fee, "fee");
    }

    /** The units up to and with {@code upTo}, each at {@code unitPrice}. */
    public static Tier upTo(String upTo, String unitPrice) {
        return new Tier(Optional.of(Decimals.parse(upTo)), Decimals.parse(unitPrice), BigDecimal.ZERO);
    }

    /** All further units, each at {@code unitPrice}. */
    public static Tier beyond(String unitPrice) {
        return new Tier(Optional.empty(), Decimals.parse(unitPrice), BigDecimal.ZERO);
    }

    /** The same tier with a fixed amount on top, due once it is reached. */
    public Tier withFee(String fee) {
        return new Tier(upTo, unitPrice, Decimals.parse(fee));
    }
}
