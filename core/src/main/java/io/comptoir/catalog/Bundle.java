package io.comptoir.catalog;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Items that are sold together — lot, forfait. A paper shows each of them, with its VAT and its account; a price of the
 * whole, where there is one, is told by discounts.
 *
 * @param label  its name, as printed above its items
 * @param parts  the items of one bundle, one at least
 * @param price  the price of one bundle, before tax or with it as the items are; empty for the sum of its items. Never
 *     negative
 */
public record Bundle(String label, List<Part> parts, Optional<BigDecimal> price) {

    private static final Rule EMPTY = Rule.error("CPT-CATALOG-BUNDLE-EMPTY", "Comptoir, bundles")
            .says("Le lot « {value} » n'a pas d'article.", "Bundle '{value}' has no item.")
            .fix("Donnez-lui un article au moins.", "Give it one item at least.");

    /** Refuses a bundle of nothing and a negative price. */
    public Bundle {
        parts = List.copyOf(parts);
        price = price.map(amount -> PriceRules.price(amount, "price"));
        if (parts.isEmpty()) {
            throw new ViolationsException(EMPTY.at("parts", label));
        }
    }

    /**
     * Some of an item.
     *
     * @param item  what
     * @param quantity  how many in one bundle, 0 or more
     */
    public record Part(Item item, BigDecimal quantity) {

        /** Refuses a negative quantity. */
        public Part {
            quantity = PriceRules.quantity(quantity, "quantity");
        }
    }
}
