package io.comptoir.total;

import io.comptoir.tax.VatRate;
import java.math.BigDecimal;

/**
 * What a paper owes at one rate (BG-23).
 *
 * @param rate  category, percentage and reason
 * @param taxable  the nets of the lines at that rate, less discounts, plus charges (BT-116)
 * @param vat  the tax on it, rounded (BT-117)
 */
public record VatTotal(VatRate rate, BigDecimal taxable, BigDecimal vat) {

    /** Both together, at the rate of this one. */
    public VatTotal plus(VatTotal other) {
        return new VatTotal(rate, taxable.add(other.taxable), vat.add(other.vat));
    }

    /** The same below zero. */
    public VatTotal negated() {
        return new VatTotal(rate, taxable.negate(), vat.negate());
    }

    /** Whether its taxable amount is no part of that of {@code left}: beyond it, or of the other sign. */
    public boolean isMoreTaxableThan(VatTotal left) {
        return isNoPart(taxable, left.taxable);
    }

    /** Whether its tax is no part of that of {@code left}: beyond it, or of the other sign. */
    public boolean isMoreTaxThan(VatTotal left) {
        return isNoPart(vat, left.vat);
    }

    private static boolean isNoPart(BigDecimal part, BigDecimal whole) {
        return part.signum() != 0
                && (part.signum() != whole.signum() || part.abs().compareTo(whole.abs()) > 0);
    }
}
