/**
 * Adds up a paper: each line's net, each rate's VAT, the totals.
 * <p>
 * Rounding is EN 16931's: each discount, each line's net (BT-131) and each rate's VAT (BT-117) is rounded half away from
 * zero to the minor unit of the currency, and totals are sums of what is printed (BR-CO-10 to BR-CO-16). So a reader who
 * adds up the paper finds its totals.
 *
 * <pre>{@code
 * Totals totals = Totals.of(lines, Currencies.euro());
 * totals.totalNet();   // 2700.00
 * totals.totalVat();   //  540.00
 * totals.totalGross(); // 3240.00
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code money}, {@code tax} and {@code line}. <b>Known by</b> {@code document}.
 */
@NullMarked
package io.comptoir.total;

import org.jspecify.annotations.NullMarked;
