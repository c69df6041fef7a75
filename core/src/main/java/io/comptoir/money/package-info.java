/**
 * Exact numbers, and the one place where digits are dropped.
 * <p>
 * Comptoir calculates with {@link java.math.BigDecimal} and rounds by name, half away from zero as EN 16931 does
 * (BR-CO-17, BR-DEC). {@link javax.money.MonetaryAmount} is the face that hosts see; it is made here only, in a context
 * of our own, because the default one can be changed by any file on a host's class path.
 *
 * <pre>{@code
 * BigDecimal price = Decimals.parse("33.33");                               // bounded: never hangs
 * BigDecimal vat = Rounding.HALF_UP.round(Percentage.of("20").of(price), 2); // 6.67
 * MonetaryAmount shown = Rounding.EXACT.money(vat, Currencies.of("EUR"));
 * String words = AmountInWords.of(shown, Locale.FRANCE);                    // six euros et soixante-sept centimes
 * }</pre>
 *
 * <b>Knows</b> {@code fault} and {@code data}. <b>Known by</b> every room that counts.
 */
@NullMarked
package io.comptoir.money;

import org.jspecify.annotations.NullMarked;
