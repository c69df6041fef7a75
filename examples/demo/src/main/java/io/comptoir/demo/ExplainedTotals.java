package io.comptoir.demo;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Calculation;
import io.comptoir.total.Totals;
import java.util.Locale;

/** Three meals of 10.00 with tax, less 5 %: where each cent comes from. */
public final class ExplainedTotals {

    private ExplainedTotals() {}

    /** Prints the explanation in French. */
    public static void main(String[] args) {
        // spotless:off: as the README shows it
        // tag::explained[]
        Totals totals = Calculation.builder()
            .pricing(PriceBasis.GROSS)                                        // prices with tax
            .addLines(ItemLine.builder().label("Repas").quantity("3").unitPrice("10.00").vat(VatRate.VAT_10).build())
            .addDiscounts(DocumentDiscount.of(Discount.percent("5")))
            .build().totals();

        System.out.println(totals.explain().text(Locale.FRENCH));
        // vat.S10.vat: TVA à 10 % = 28.50 × 10 ÷ 110 = 2.5909090909, arrondi à 2.59 (BR-CO-17) …
        // end::explained[]
        // spotless:on
    }
}
