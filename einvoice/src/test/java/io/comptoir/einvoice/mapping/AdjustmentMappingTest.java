package io.comptoir.einvoice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.semantic.AllowanceCharge;
import io.comptoir.einvoice.semantic.DocumentTotals;
import io.comptoir.einvoice.semantic.LineVat;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.VatBreakdown;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the discounts and charges of a whole invoice are told: each at one rate (BG-20, BG-21). */
class AdjustmentMappingTest {

    @Test
    void tellsADiscountAtEachRate() {
        SemanticInvoice invoice = map(lines("100", VatRate.VAT_20, "50", VatRate.VAT_10)
                .addDiscounts(DocumentDiscount.of(new Discount.Percent(Percentage.of("10"), Optional.of("Fidélité")))));

        assertEquals(
                List.of(
                        allowance("10.00", "20")
                                .baseAmount(new BigDecimal("100.00"))
                                .percentage(BigDecimal.TEN)
                                .reason("Fidélité")
                                .build(),
                        allowance("5.00", "10")
                                .baseAmount(new BigDecimal("50.00"))
                                .percentage(BigDecimal.TEN)
                                .reason("Fidélité")
                                .build()),
                invoice.allowances());
        assertEquals(Optional.of(new BigDecimal("15.00")), invoice.totals().totalAllowances());
        assertEquals(Optional.empty(), invoice.totals().totalCharges());
        assertEquals(new BigDecimal("135.00"), invoice.totals().totalNet());
    }

    /** 10 % of 33.33, 33.33 and 33.34 is 10.00: 3.33, 3.33 and 3.34, which is not 10 % of 33.34. */
    @Test
    void tellsNoPercentageThatDoesNotMakeTheAmount() {
        SemanticInvoice invoice = map(lines("33.33", VatRate.VAT_20, "33.33", VatRate.VAT_10)
                .addLines(Papers.line("1", "33.34", VatRate.VAT_5_5).build())
                .addDiscounts(DocumentDiscount.of(Discount.percent("10"))));

        List<AllowanceCharge> told = invoice.allowances();
        assertEquals(
                List.of("3.33", "3.33", "3.34"),
                told.stream().map(one -> one.amount().toPlainString()).toList());
        assertEquals(
                List.of(true, true, false),
                told.stream().map(one -> one.percentage().isPresent()).toList());
        assertEquals(Optional.empty(), told.get(2).baseAmount());
    }

    @Test
    void tellsAnAmountOverTheRates() {
        SemanticInvoice invoice = map(lines("75", VatRate.VAT_20, "25", VatRate.VAT_10)
                .addDiscounts(DocumentDiscount.of(Discount.amount("10")))
                .addCharges(DocumentCharge.of(Charge.amount("4"))));

        assertEquals(
                List.of(
                        allowance("7.50", "20").reason("Remise").build(),
                        allowance("2.50", "10").reason("Remise").build()),
                invoice.allowances());
        // by what the discount left: 67.50 and 22.50
        assertEquals(
                List.of(
                        allowance("3.00", "20").reason("Frais").build(),
                        allowance("1.00", "10").reason("Frais").build()),
                invoice.charges());
        assertEquals(Optional.of(new BigDecimal("4.00")), invoice.totals().totalCharges());
    }

    @Test
    void tellsAChargeAtARateOfItsOwn() {
        SemanticInvoice invoice = map(lines("100", VatRate.VAT_5_5, "50", VatRate.VAT_5_5)
                .addCharges(new DocumentCharge(
                        new Charge.Amount(new BigDecimal("9.90"), Optional.of("Port"), Charge.Kind.OTHER),
                        Optional.of(VatRate.VAT_20)))
                .addCharges(new DocumentCharge(Charge.eco("1.20"), Optional.of(VatRate.VAT_5_5))));

        assertEquals(
                List.of(
                        allowance("9.90", "20").reason("Port").build(),
                        allowance("1.20", "5.5")
                                .reason("Éco-contribution")
                                .reasonCode("AEO")
                                .build()),
                invoice.charges());
        assertEquals(
                List.of(new BigDecimal("9.90"), new BigDecimal("151.20")),
                invoice.vatBreakdown().stream().map(VatBreakdown::taxable).toList());
    }

    /** 12.00 off 120.00 with tax is 10.00 off 100.00 without. */
    @Test
    void tellsADiscountWithTaxBeforeTax() {
        SemanticInvoice invoice = map(Papers.draft()
                .pricing(PriceBasis.GROSS)
                .addLines(Papers.line("1", "120", VatRate.VAT_20).build())
                .addDiscounts(DocumentDiscount.of(Discount.percent("10"))));

        assertEquals(
                List.of(allowance("10.00", "20")
                        .baseAmount(new BigDecimal("100.00"))
                        .percentage(BigDecimal.TEN)
                        .reason("Remise")
                        .build()),
                invoice.allowances());
        DocumentTotals totals = invoice.totals();
        assertEquals(new BigDecimal("100.00"), totals.sumOfLines().orElseThrow());
        assertEquals(new BigDecimal("90.00"), totals.totalNet());
        assertEquals(new BigDecimal("108.00"), totals.totalGross());
    }

    /** What is given back takes its discount with it: below zero, as on lines. */
    @Test
    void tellsADiscountOnWhatIsGivenBackBelowZero() {
        SemanticInvoice invoice = map(lines("100", VatRate.VAT_20, "50", VatRate.VAT_20)
                .addLines(Papers.line("-1", "20", VatRate.VAT_10).build())
                .addDiscounts(DocumentDiscount.of(Discount.percent("10"))));

        assertEquals(
                List.of(new BigDecimal("15.00"), new BigDecimal("-2.00")),
                invoice.allowances().stream().map(AllowanceCharge::amount).toList());
        assertEquals(Optional.of(new BigDecimal("13.00")), invoice.totals().totalAllowances());
    }

    /** BR-CO-11 and BR-CO-12 want no sum where there is nothing to add up; BR-E-01 no group of what is not there. */
    @Test
    void tellsNothingOfNothing() {
        SemanticInvoice invoice = map(lines("100", VatRate.VAT_20, "50", VatRate.VAT_20)
                .addDiscounts(DocumentDiscount.of(Discount.percent("0")))
                .addCharges(new DocumentCharge(
                        Charge.amount("0"), Optional.of(VatRate.exempt(VatCategory.EXEMPT, "VATEX-EU-79-C")))));

        assertEquals(List.of(), invoice.allowances());
        assertEquals(List.of(), invoice.charges());
        assertEquals(Optional.empty(), invoice.totals().totalAllowances());
        assertEquals(Optional.empty(), invoice.totals().totalCharges());
        assertEquals(
                List.of(VatCategory.STANDARD),
                invoice.vatBreakdown().stream().map(VatBreakdown::category).toList());
    }

    private static AllowanceCharge.Builder allowance(String amount, String rate) {
        return AllowanceCharge.builder()
                .amount(new BigDecimal(amount))
                .vat(new LineVat(VatCategory.STANDARD, Optional.of(new BigDecimal(rate))));
    }

    private static Invoice.Draft.Builder lines(String first, VatRate firstRate, String second, VatRate secondRate) {
        return Papers.draft()
                .addLines(Papers.line("1", first, firstRate).build())
                .addLines(Papers.line("1", second, secondRate).build());
    }

    private static SemanticInvoice map(Invoice.Draft.Builder draft) {
        return InvoiceMapping.of(Papers.issued(draft.build()));
    }
}
