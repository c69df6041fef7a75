/**
 * Pictures of report data, as SVG and PNG: revenue by month, an aged balance, shares of a whole, recurring revenue kept, new and
 * lost, late customers.
 * <p>
 * They can be read without colour — by hatching, numbers and words — and without eyes: each tells all its figures in its
 * description (WCAG 2.1, 1.1.1 and 1.4.1). Nothing in them runs, and nothing is loaded from elsewhere.
 *
 * <pre>{@code
 * String svg = BarPicture.of("Chiffre d'affaires 2026", "EUR",
 *     List.of(new Datum("janv.", new BigDecimal("12500.00")), new Datum("févr.", new BigDecimal("9800.00"))),
 *     Locale.FRENCH).svg();
 * }</pre>
 *
 * <b>Knows</b> {@code style}, and {@code money} of core. <b>Known by</b> hosts.
 */
@NullMarked
package io.comptoir.pdf.picture;

import org.jspecify.annotations.NullMarked;
