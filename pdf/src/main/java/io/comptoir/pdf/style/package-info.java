/**
 * How papers look and speak: themes, fonts, words and figures by language.
 * <p>
 * An invoice may be written in any language, French being asked for on demand (CGI art. 289, I); numbers follow the
 * custom of the reader. Words are read from tables of our own, never by the locale of the machine.
 *
 * <pre>{@code
 * Theme theme = Theme.CLASSIC.accent(0x7A1F3D);
 * Labels french = Labels.of(Locale.FRENCH);
 * french.get("amount.due");                                     // Net à payer
 * french.notation().amount(new BigDecimal("2700.00"), "EUR");   // 2 700,00 €
 * french.quantity(new BigDecimal("2.5"), "DAY");                // 2,5 jours
 * }</pre>
 *
 * <b>Knows</b> {@code data} and {@code money} of core. <b>Known by</b> {@code sheet}, {@code block} and {@code render}.
 */
@NullMarked
package io.comptoir.pdf.style;

import org.jspecify.annotations.NullMarked;
