/**
 * What stands on a paper: lines with quantity, price, discounts and VAT.
 * <p>
 * Prices are before tax, in the currency of the paper, and carry their own decimals; amounts are rounded by
 * {@code total}, never here.
 *
 * <pre>{@code
 * var line = ItemLine.builder().label("Conseil").quantity("2.5").unit(Unit.DAY).unitPrice("850.00")
 *     .vat(VatRate.VAT_20).addDiscounts(Discount.percent("10")).build();
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code money}, {@code time}, {@code tax} and {@code catalog}. <b>Known by</b>
 * {@code total} and {@code document}.
 */
@NullMarked
package io.comptoir.line;

import org.jspecify.annotations.NullMarked;
