/**
 * What is sold and at what price: items, their nature and units, price books and price models.
 * <p>
 * Goods and services differ in law and in the accounts: when VAT falls due (CGI art. 269), which account takes the sale
 * (707 or 706). Units are those of UN/ECE Recommendation 20, the only list that e-invoices know (BR-CL-23). A
 * {@link io.comptoir.catalog.PriceBook} finds the price of an item for a customer on a day; a
 * {@link io.comptoir.catalog.PriceModel} prices a quantity by tiers, steps, packages or a share, exactly, in parts that
 * become lines.
 *
 * <pre>{@code
 * var training = Item.builder().code("FORM-DIG").label("Formation Digitale")
 *     .nature(Nature.SERVICE).unit(Unit.HOUR).unitPrice("900.00").vat(VatRate.VAT_20).build();
 * var book = PriceBook.of(PriceEntry.of("FORM-DIG", "900.00"),
 *     PriceEntry.builder().item("FORM-DIG").customer("OMEGA").unitPrice("810.00").build());
 * var calls = PriceModel.tiered(Tier.upTo("1000", "0.10"), Tier.beyond("0.05"));
 * calls.price("1500").amount(); // 125.00: 1000 at 0.10 and 500 at 0.05
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code data}, {@code money} and {@code tax}. <b>Known by</b> {@code line}.
 */
@NullMarked
package io.comptoir.catalog;

import org.jspecify.annotations.NullMarked;
