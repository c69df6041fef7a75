package io.comptoir.total;

import io.comptoir.tax.VatRate;
import java.math.BigDecimal;

/**
 * What a paper owes at one rate (BG-23).
 *
 * @param rate  category, percentage and reason
 * @param taxable  the sum of the lines' nets at that rate (BT-116)
 * @param vat  the tax on it, rounded (BT-117)
 */
public record VatTotal(VatRate rate, BigDecimal taxable, BigDecimal vat) {

    static VatTotal of(VatRate rate, BigDecimal taxable, int digits) {
        return new VatTotal(rate, taxable, rate.taxOn(taxable, digits));
    }
}
