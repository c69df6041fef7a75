package io.comptoir.subscription;

import io.comptoir.catalog.PriceModel;
import io.comptoir.money.Decimals;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.Optional;

/** What an amendment changes of one item, from its effective day on. */
public sealed interface Change {

    /** The id of the item. */
    String item();

    /** Adds an item. */
    static Change add(SubscriptionItem item) {
        return new Add(item);
    }

    /** Takes an item away. */
    static Change remove(String item) {
        return new Remove(item);
    }

    /** Another quantity, such as {@code "12"}. */
    static Change quantity(String item, String quantity) {
        return new Quantity(item, Decimals.parse(quantity));
    }

    /** Another price of a unit, such as {@code "210.00"}. */
    static Change unitPrice(String item, String price) {
        return new Price(item, PriceModel.perUnit(price), Optional.empty());
    }

    /** Another rate. */
    static Change vat(String item, VatRate rate) {
        return new Vat(item, rate);
    }

    /**
     * Adds an item.
     *
     * @param added  the item; its id is new to the subscription
     */
    record Add(SubscriptionItem added) implements Change {
        @Override
        public String item() {
            return added.id();
        }
    }

    /**
     * Takes an item away.
     *
     * @param item  its id
     */
    record Remove(String item) implements Change {}

    /**
     * Another quantity.
     *
     * @param item  whose
     * @param quantity  above zero
     */
    record Quantity(String item, BigDecimal quantity) implements Change {

        /** Refuses a quantity that is not above zero. */
        public Quantity {
            quantity = SubscriptionItem.checkQuantity("quantity", quantity);
        }
    }

    /**
     * Another price.
     *
     * @param item  whose
     * @param price  for a whole billing period
     * @param revision  how an index made it, where one did
     */
    record Price(String item, PriceModel price, Optional<Revision> revision) implements Change {}

    /**
     * Another rate: a period that the day falls into is billed in two lines, each part at its rate (CGI art. 269, 1, a bis:
     * the tax point of a service by periods is the end of the time that it is billed for).
     *
     * @param item  whose
     * @param rate  the rate
     */
    record Vat(String item, VatRate rate) implements Change {}
}
