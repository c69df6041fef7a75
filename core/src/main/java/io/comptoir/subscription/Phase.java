package io.comptoir.subscription;

import io.comptoir.catalog.PriceModel;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import io.comptoir.time.Interval;

/**
 * A time at the beginning of an item with a price of its own. Phases follow each other from the item's first day; after the
 * last, the price is the one agreed.
 */
public sealed interface Phase {

    /** How long it is. */
    Interval lasts();

    /** For nothing, such as a trial — essai gratuit. */
    static Phase free(Interval lasts) {
        return new Free(lasts);
    }

    /** At the agreed price less a share, such as {@code "20"} percent. */
    static Phase discounted(String percent, Interval lasts) {
        return new Discounted(lasts, Percentage.of(percent));
    }

    /** At another price, whatever becomes of the agreed one meanwhile. */
    static Phase fixed(PriceModel price, Interval lasts) {
        return new Fixed(lasts, price);
    }

    /**
     * For nothing.
     *
     * @param lasts  how long
     */
    record Free(Interval lasts) implements Phase {}

    /**
     * At the agreed price less a share.
     *
     * @param lasts  how long
     * @param percentage  from 0 to 100
     */
    record Discounted(Interval lasts, Percentage percentage) implements Phase {

        private static final Rule OUT_OF_BOUNDS = Rule.error(
                        "CPT-SUBSCRIPTION-PHASE-PERCENT", "Comptoir, subscriptions")
                .says("Une remise de {value} % n'est pas possible.", "A discount of {value} % is not possible.")
                .fix("Donnez un pourcentage de 0 à 100.", "Give a percentage from 0 to 100.");

        /** Refuses a share below 0 or above 100 %. */
        public Discounted {
            if (!percentage.isShare()) {
                throw new ViolationsException(OUT_OF_BOUNDS.at("percent", percentage));
            }
        }
    }

    /**
     * At another price.
     *
     * @param lasts  how long
     * @param price  that price
     */
    record Fixed(Interval lasts, PriceModel price) implements Phase {}
}
