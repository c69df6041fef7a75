package io.comptoir.pdf.render;

import io.comptoir.catalog.Nature;
import io.comptoir.catalog.Unit;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.pdf.style.Labels;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.util.Locale;

/** An invoice that nobody owes, to look at a theme with: two lines, a discount and a note, to a customer that there is not. */
final class SampleDraft {

    private SampleDraft() {}

    static Invoice.Draft of(Issuer issuer, Locale language) {
        Labels labels = Labels.of(language);
        String country = issuer.entity().address().map(Address::country).orElse("FR");
        VatRate rate = rate(issuer);
        return Invoice.Draft.builder()
                .issuer(issuer)
                .customer(Company.builder()
                        .name(labels.get("sample.customer"))
                        .address(Address.of(labels.get("sample.street"), "00000", labels.get("sample.city"), country))
                        .language(labels.language())
                        .build())
                .subject(labels.get("sample.subject"))
                .note(labels.get("sample.note"))
                .addLines(
                        ItemLine.builder()
                                .code("REF-1")
                                .label(labels.get("sample.service"))
                                .description(labels.get("sample.description"))
                                .quantity("2")
                                .unit(Unit.DAY)
                                .unitPrice("600.00")
                                .vat(rate)
                                .addDiscounts(Discount.percent("10"))
                                .build(),
                        ItemLine.builder()
                                .code("REF-2")
                                .label(labels.get("sample.goods"))
                                .nature(Nature.GOODS)
                                .quantity("5")
                                .unitPrice("49.90")
                                .vat(rate)
                                .build())
                .build();
    }

    /** A rate that its regime allows. */
    private static VatRate rate(Issuer issuer) {
        return switch (issuer.vatRegime()) {
            case NORMAL -> VatRate.VAT_20;
            case SMALL_BUSINESS_EXEMPTION -> VatRate.SMALL_BUSINESS_EXEMPTION;
            case MARGIN -> VatRate.exempt(VatCategory.EXEMPT, "VATEX-EU-F");
        };
    }
}
