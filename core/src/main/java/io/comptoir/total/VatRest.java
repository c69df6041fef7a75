package io.comptoir.total;

import io.comptoir.money.Decimals;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;

/**
 * What is left of the VAT of an earlier paper at one rate. The last of the papers that share it out — the last deposit,
 * milestone or credit note — takes the rest instead of the product of its own base and rate, so that no cent is billed or
 * given back twice.
 *
 * @param rate  category, percentage and reason
 * @param vat  the tax, less than 100 of the smallest units of the currency away from the product (BR-CO-17)
 */
public record VatRest(VatRate rate, BigDecimal vat) {

    /** Refuses a number out of bounds. */
    public VatRest {
        vat = Decimals.bounded(vat);
    }
}
