package io.comptoir.einvoice.mapping;

import io.comptoir.einvoice.semantic.DocumentTotals;
import io.comptoir.tax.VatRate;
import io.comptoir.total.AdjustmentTotal;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The amounts of the whole invoice (BG-22).
 *
 * @param totals  as they were frozen at issue
 */
record TotalsMapping(Totals totals) {

    static final String EURO = "EUR";

    DocumentTotals map() {
        return DocumentTotals.builder()
                .sumOfLines(totals.sumOfLines())
                .totalAllowances(ifTold(totals.discounts(), totals.totalDiscounts()))
                .totalCharges(ifTold(totals.charges(), totals.totalCharges()))
                .totalNet(totals.totalNet())
                .totalVat(totals.totalVat())
                .totalVatInVatCurrency(vatCurrency().map(this::vatIn))
                .totalGross(totals.totalGross())
                .prepaid(totals.from().deposits().isEmpty() ? Optional.empty() : Optional.of(totals.prepaid()))
                .rounding(Optional.of(totals.payableRounding()).filter(rounding -> rounding.signum() != 0))
                .amountDue(totals.amountDue())
                .build();
    }

    private static Optional<BigDecimal> ifTold(List<AdjustmentTotal> adjustments, BigDecimal sum) {
        boolean none = adjustments.stream().map(AdjustmentMapping::told).allMatch(List::isEmpty);
        return none ? Optional.empty() : Optional.of(sum);
    }

    /**
     * French VAT is accounted in euros (BR-FR-CO-12), at the exchange rate of the invoice. Where none is due, it is zero
     * in euros too and needs no rate.
     */
    Optional<String> vatCurrency() {
        Optional<String> exchanged =
                totals.from().exchange().map(rate -> rate.currency().getCurrencyCode());
        return totals.currency().getCurrencyCode().equals(EURO) ? exchanged : Optional.of(EURO);
    }

    private BigDecimal vatIn(String currency) {
        return totals.from()
                .exchange()
                .filter(rate -> rate.currency().getCurrencyCode().equals(currency))
                .flatMap(rate -> totals.vatInVatCurrency())
                .orElseGet(() -> BigDecimal.ZERO.setScale(EInvoiceRules.AMOUNT_DECIMALS));
    }

    /** The VAT of each rate that something is told of: one that a charge of nothing brought has no breakdown (BR-E-01). */
    List<VatTotal> vat() {
        return totals.vat().stream()
                .filter(total -> total.taxable().signum() != 0 || isTold(total.rate()))
                .toList();
    }

    private boolean isTold(VatRate rate) {
        return totals.from().items().stream().anyMatch(item -> item.vat().equals(Optional.of(rate)))
                || Stream.of(totals.discounts(), totals.charges())
                        .flatMap(List::stream)
                        .flatMap(total -> AdjustmentMapping.told(total).stream())
                        .anyMatch(share -> share.rate().equals(rate));
    }
}
