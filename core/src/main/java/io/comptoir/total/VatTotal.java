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
public record VatTotal(VatRate rate, BigDecimal taxable, BigDecimal vat) {}
