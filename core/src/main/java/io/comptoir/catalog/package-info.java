/**
 * What is sold: items, their nature and their units.
 * <p>
 * Goods and services differ in law and in the accounts: when VAT falls due (CGI art. 269), which account takes the sale
 * (707 or 706). Units are those of UN/ECE Recommendation 20, the only list that e-invoices know (BR-CL-23).
 *
 * <pre>{@code
 * var training = Item.builder().code("FORM-DIG").label("Formation Digitale")
 *     .nature(Nature.SERVICE).unit(Unit.HOUR).unitPrice("900.00").vat(VatRate.VAT_20).build();
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code data}, {@code money} and {@code tax}. <b>Known by</b> {@code line}.
 */
@NullMarked
package io.comptoir.catalog;

import org.jspecify.annotations.NullMarked;
