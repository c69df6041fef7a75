package io.comptoir.catalog;

import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What a quantity costs, part by part, exact: nothing is rounded before the parts are lines of a paper.
 *
 * @param quantity  the quantity that was asked for
 * @param parts  its parts, in order; empty where it costs nothing at all
 */
public record PriceBreakdown(BigDecimal quantity, List<PricePart> parts) {

    /** Keeps a copy of the parts. */
    public PriceBreakdown {
        parts = List.copyOf(parts);
    }

    /** The sum of the parts. */
    public BigDecimal amount() {
        return parts.stream().map(PricePart::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The parts of {@code quantity}; of a negative one, the mirror image of those of the same positive quantity. */
    static PriceBreakdown of(BigDecimal quantity, Function<BigDecimal, List<PricePart>> model) {
        BigDecimal plain = Decimals.bounded(quantity);
        List<PricePart> parts = model.apply(plain.abs());
        boolean isBack = plain.signum() < 0;
        return new PriceBreakdown(
                plain, isBack ? parts.stream().map(PricePart::mirrored).toList() : parts);
    }

    /** The same for a model by which nothing is due where nothing is used. */
    static PriceBreakdown ofUsed(BigDecimal quantity, Function<BigDecimal, List<PricePart>> model) {
        return of(quantity, used -> used.signum() == 0 ? List.of() : model.apply(used));
    }
}
