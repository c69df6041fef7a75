/**
 * Adds up a paper: each line's net, the discounts and charges of the whole, each rate's VAT, the totals.
 * <p>
 * Rounding is EN 16931's: each discount, each line's net (BT-131) and each rate's VAT (BT-117) is rounded half away from
 * zero to the minor unit of the currency, and totals are sums of what is printed (BR-CO-10 to BR-CO-16). So a reader who
 * adds up the paper finds its totals. Prices with tax never pass through a rounded net: VAT is taken out of each rate's
 * sum, and the net is shared out to the lines by largest remainder. Another {@link io.comptoir.total.RoundingPolicy} has
 * a name, and each amount can say where it comes from.
 *
 * <pre>{@code
 * Totals totals = Totals.of(lines, Currencies.euro());
 * totals.totalNet();   // 2700.00
 * totals.totalVat();   //  540.00
 * totals.totalGross(); // 3240.00
 * totals.explain().text(Locale.FRENCH);
 * // vat.S20.vat: TVA à 20 % = 2700.00 × 20 % = 540.00 (BR-CO-17) …
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code money}, {@code tax}, {@code catalog} and {@code line}. <b>Known by</b>
 * {@code document}.
 */
@NullMarked
package io.comptoir.total;

import org.jspecify.annotations.NullMarked;
