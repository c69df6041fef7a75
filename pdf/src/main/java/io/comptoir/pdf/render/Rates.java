package io.comptoir.pdf.render;

import io.comptoir.pdf.style.Labels;
import io.comptoir.tax.VatRate;

/**
 * What VAT rates are called.
 *
 * @param labels  in which words
 */
record Rates(Labels labels) {

    /** 20 %, for a column of rates. */
    String figure(VatRate rate) {
        return rate.category().isTaxed()
                ? labels.notation().percent(rate.percentage().value())
                : labels.get("vat." + rate.category().code());
    }

    /** TVA 20 %. */
    String name(VatRate rate) {
        return rate.category().isTaxed()
                ? labels.get("vat.rate.of", figure(rate))
                : labels.get("vat.recap." + rate.category().code());
    }
}
