package io.comptoir.line;

import io.comptoir.catalog.Bundle;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Allocation;
import io.comptoir.money.Decimals;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a bundle: its name, then each of its items at its own price. Where the bundle has a price of its own, each
 * item bears its share of what is taken off, by the largest remainder: the lines add up to that price exactly.
 */
public final class BundleLines {

    private static final Rule DEARER = Rule.error("CPT-LINE-BUNDLE-DEARER", "Comptoir, bundles")
            .says(
                    "Le lot coûte {value}, plus que ses articles, {0}.",
                    "The bundle costs {value}, more than its items, {0}.")
            .fix(
                    "Baissez son prix, ou mettez un article à part pour le supplément.",
                    "Lower its price, or make an item of its own for what is more.");

    private BundleLines() {}

    /**
     * The lines of some bundles.
     *
     * @param quantity  how many, 0 or more
     * @param digits  how many decimals the amounts of the paper have: 2 for euros
     * @throws ViolationsException if the bundle costs more than its items
     */
    public static List<Line> of(Bundle bundle, BigDecimal quantity, int digits) {
        List<ItemLine> items = bundle.parts().stream()
                .map(part -> ItemLine.of(part.item())
                        .quantity(Decimals.bounded(part.quantity().multiply(quantity)))
                        .build())
                .toList();
        List<Line> lines = new ArrayList<>();
        lines.add(new TextLine(bundle.label()));
        lines.addAll(bundle.price()
                .map(price -> reduced(
                        items, Rounding.HALF_UP.round(price.multiply(quantity), digits), bundle.label(), digits))
                .orElse(items));
        return List.copyOf(lines);
    }

    private static List<ItemLine> reduced(List<ItemLine> items, BigDecimal total, String why, int digits) {
        List<BigDecimal> gross = items.stream()
                .map(item -> Rounding.HALF_UP.round(item.quantity().multiply(item.unitPrice()), digits))
                .toList();
        BigDecimal sum = gross.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = sum.subtract(total);
        if (off.signum() < 0) {
            throw new ViolationsException(DEARER.at("price", total.toPlainString(), sum.toPlainString()));
        }
        if (off.signum() == 0) {
            return items;
        }
        List<BigDecimal> shares = Allocation.byWeight(off, gross, digits);
        List<ItemLine> reduced = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            reduced.add(less(items.get(i), shares.get(i), why));
        }
        return reduced;
    }

    private static ItemLine less(ItemLine item, BigDecimal share, String why) {
        return share.signum() == 0
                ? item
                : item.toBuilder()
                        .addDiscounts(new Discount.Amount(share, Optional.of(why)))
                        .build();
    }
}
