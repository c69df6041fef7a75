/**
 * How papers look and speak: themes in three designs, fonts, words and figures in six languages, rich text.
 * <p>
 * An invoice may be written in any language, French being asked for on demand (CGI art. 289, I); numbers follow the
 * custom of the reader. Words are read from tables of our own, never by the locale of the machine.
 *
 * <pre>{@code
 * Theme theme = Theme.MODERN.accent(0x7A1F3D).hiding(Part.ITEM_CODE).toBuilder()
 *     .name("Export").paper(PaperSize.LETTER).putTexts(Zone.NOTE, "**Thank you** for your order.").build();
 * Labels french = Labels.of(Locale.FRENCH);
 * french.get("amount.due");                                     // Net à payer
 * french.notation().amount(new BigDecimal("2700.00"), "EUR");   // 2 700,00 €
 * french.quantity(new BigDecimal("2.5"), "DAY");                // 2,5 jours
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code data}, {@code document} and {@code json} of core. <b>Known by</b> {@code sheet},
 * {@code block}, {@code render} and {@code picture}.
 */
@NullMarked
package io.comptoir.pdf.style;

import org.jspecify.annotations.NullMarked;
