package io.comptoir.catalog;

import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A range of quantities that costs one amount, however many they are — palier au forfait.
 *
 * @param upTo  the last quantity in it, inclusive; empty for the last step, which has no end
 * @param amount  what all units together cost
 */
public record Step(Optional<BigDecimal> upTo, BigDecimal amount) {

    /** Refuses a negative amount, and an end of zero or less. */
    public Step {
        upTo = upTo.map(Ends::end);
        amount = PriceRules.price(amount, "amount");
    }

    /** The quantities up to and with {@code upTo} cost {@code amount} together. */
    public static Step upTo(String upTo, String amount) {
        return new Step(Optional.of(Decimals.parse(upTo)), Decimals.parse(amount));
    }

    /** All larger quantities cost {@code amount} together. */
    public static Step beyond(String amount) {
        return new Step(Optional.empty(), Decimals.parse(amount));
    }
}
