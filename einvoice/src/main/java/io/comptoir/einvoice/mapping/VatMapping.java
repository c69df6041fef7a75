package io.comptoir.einvoice.mapping;

import io.comptoir.document.Invoice;
import io.comptoir.einvoice.semantic.LineVat;
import io.comptoir.einvoice.semantic.VatBreakdown;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.Optional;

/** What is taxed (BG-23, BG-30). */
final class VatMapping {

    private VatMapping() {}

    static VatBreakdown breakdown(Invoice.Issued invoice, VatTotal total) {
        VatRate rate = total.rate();
        boolean reasoned = rate.category().needsReason(); // BR-S-10 and BR-Z-10 want none of a taxed one
        return VatBreakdown.builder()
                .taxable(total.taxable())
                .vat(total.vat())
                .category(rate.category())
                .rate(percentage(rate))
                .exemptionReason(reasoned ? invoice.exemption(rate) : Optional.empty())
                .exemptionReasonCode(reasoned ? rate.vatex() : Optional.empty())
                .build();
    }

    static LineVat line(VatRate rate) {
        return new LineVat(rate.category(), percentage(rate));
    }

    /** Outside the scope of VAT there is no rate, not even zero (BR-O-05, BR-48). */
    private static Optional<BigDecimal> percentage(VatRate rate) {
        return rate.category() == VatCategory.OUT_OF_SCOPE
                ? Optional.empty()
                : Optional.of(rate.percentage().value());
    }
}
