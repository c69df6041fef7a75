/**
 * What stands on a paper: items with quantity, price, discounts, charges and VAT; words and subtotals between them; the
 * discounts and charges of the whole.
 * <p>
 * Prices are in the currency and the price basis of the paper, before tax or with it, and carry their own decimals.
 * Discounts apply in order, each to what the ones before left; charges come after, and no discount takes its share of
 * them.
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
