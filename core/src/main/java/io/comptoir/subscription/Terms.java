package io.comptoir.subscription;

import io.comptoir.catalog.PriceModel;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an item costs for a whole period, as agreed on a day.
 *
 * @param quantity  how many units
 * @param price  their price
 * @param discount  the share that a phase takes off
 * @param vat  their rate
 * @param revision  how an index made the price, where one did
 */
record Terms(
        BigDecimal quantity,
        PriceModel price,
        Percentage discount,
        Optional<VatRate> vat,
        Optional<Revision> revision) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The price before discount, exact. */
    BigDecimal full() {
        return price.price(quantity).amount();
    }

    /** The price, exact. */
    BigDecimal amount() {
        return new Percentage(HUNDRED.subtract(discount.value())).of(full());
    }
}
