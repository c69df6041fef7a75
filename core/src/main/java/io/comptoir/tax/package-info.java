/**
 * Value added tax: categories, rates by territory and day, exemptions, regimes.
 * <p>
 * A {@link io.comptoir.tax.VatRate} is what a line is taxed with: a category of EN 16931 (BT-151), a percentage (BT-152)
 * and, where nothing is due, the reason. The rates that a French invoice may carry and the codes of the reasons are
 * tables beside the classes. {@link io.comptoir.tax.VatRates} lists the rates of a {@link io.comptoir.tax.Territory} on a
 * day; {@link io.comptoir.tax.Franchise} watches the thresholds of small businesses; {@link io.comptoir.tax.VatDetermination}
 * proposes what VAT a supply is under, with its confidence and its sources.
 *
 * <pre>{@code
 * VatRate.VAT_20.taxOn(new BigDecimal("2700.00"), 2); // 540.00
 * VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE");
 * VatRates.on(LocalDate.of(2026, 11, 22), Territory.CORSICA); // 20, 13, 10, 5.5, 2.1, 0.9
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code data}, {@code money} and {@code party}. <b>Known by</b> {@code catalog}, {@code line} and what
 * follows them.
 */
@NullMarked
package io.comptoir.tax;

import org.jspecify.annotations.NullMarked;
