/**
 * Value added tax: categories, rates and exemptions.
 * <p>
 * A {@link io.comptoir.tax.VatRate} is what a line is taxed with: a category of EN 16931 (BT-151), a percentage (BT-152)
 * and, where nothing is due, the reason. The rates that a French invoice may carry and the codes of the reasons are
 * tables beside the classes.
 *
 * <pre>{@code
 * VatRate.VAT_20.taxOn(new BigDecimal("2700.00"), 2); // 540.00
 * VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE");
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code data} and {@code money}. <b>Known by</b> {@code catalog}, {@code line} and what
 * follows them.
 */
@NullMarked
package io.comptoir.tax;

import org.jspecify.annotations.NullMarked;
