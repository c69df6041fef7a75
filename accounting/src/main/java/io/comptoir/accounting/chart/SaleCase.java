package io.comptoir.accounting.chart;

import io.comptoir.catalog.Nature;
import io.comptoir.fault.Text;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatCategory;

/**
 * How a sale stands to VAT: sales accounts may tell France from the Union and from the rest (PCG art. 1222-70), or one
 * rate from another.
 *
 * @param category  of the VAT
 * @param rate  zero where nothing is charged
 * @param nature  of what is sold
 */
public record SaleCase(VatCategory category, Percentage rate, Nature nature) {

    Text by() {
        String french = rate.isZero() ? category.code() : rate.toString().replace('.', ',') + " %";
        String english = rate.isZero() ? category.code() : rate + " %";
        return new Text("par taux " + french + " et nature " + nature, "by rate " + english + " and nature " + nature);
    }
}
