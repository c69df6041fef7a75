package io.comptoir.einvoice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.document.Invoice;
import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.semantic.DocumentTotals;
import io.comptoir.einvoice.semantic.PrecedingInvoice;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.money.Currencies;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Deposit;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.Retention;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of the amounts of a whole invoice beside what they are. */
class TotalsMappingTest {

    private static final Deposit DEPOSIT = new Deposit(
            "A2026-7",
            LocalDate.of(2026, 2, 1),
            List.of(new VatTotal(VatRate.VAT_20, new BigDecimal("300.00"), new BigDecimal("60.00"))));

    /** The invoice says the whole of net and VAT, and what is left to pay: 1200.00 less 360.00 (BR-CO-16). */
    @Test
    void deductsDeposits() {
        SemanticInvoice invoice = map(thousand().addDepositsDeducted(DEPOSIT));

        DocumentTotals totals = invoice.totals();
        assertEquals(new BigDecimal("1000.00"), totals.totalNet());
        assertEquals(new BigDecimal("1200.00"), totals.totalGross());
        assertEquals(Optional.of(new BigDecimal("360.00")), totals.prepaid());
        assertEquals(new BigDecimal("840.00"), totals.amountDue());
        assertEquals(
                List.of(new PrecedingInvoice("A2026-7", Optional.of(LocalDate.of(2026, 2, 1)))),
                invoice.precedingInvoices());
        assertEquals(Optional.of("S4"), invoice.businessProcess(), "a final invoice after a deposit (BR-FR-08)");
    }

    @Test
    void saysNothingOfWhatIsNotThere() {
        SemanticInvoice invoice = map(thousand().payableStep(new BigDecimal("0.05")));

        assertEquals(Optional.empty(), invoice.totals().prepaid());
        assertEquals(Optional.empty(), invoice.totals().rounding());
        assertEquals(Optional.empty(), invoice.totals().totalVatInVatCurrency());
        assertEquals(Optional.empty(), invoice.vatCurrency());
        assertEquals(Optional.empty(), invoice.paymentTerms());
        assertEquals(List.of(), invoice.precedingInvoices());
    }

    /** 10.01 and 2.00 of VAT are 12.01; the nearest coin is 12.00. */
    @Test
    void tellsWhatRoundingTakesOff() {
        DocumentTotals totals = map(Papers.draft()
                        .addLines(Papers.line("1", "10.01", VatRate.VAT_20).build())
                        .payableStep(new BigDecimal("0.05")))
                .totals();

        assertEquals(Optional.of(new BigDecimal("-0.01")), totals.rounding());
        assertEquals(new BigDecimal("12.00"), totals.amountDue());
    }

    /** 200.00 dollars of VAT at 0.92 are 184.00 euros (BT-111). */
    @Test
    void tellsVatInEurosToo() {
        SemanticInvoice invoice = map(thousand().currency(Currencies.of("USD")).exchange(exchange("EUR", "0.92")));

        assertEquals("USD", invoice.currency());
        assertEquals(Optional.of("EUR"), invoice.vatCurrency());
        assertEquals(Optional.of(new BigDecimal("200.00")), invoice.totals().totalVat());
        assertEquals(Optional.of(new BigDecimal("184.00")), invoice.totals().totalVatInVatCurrency());
    }

    /** A seller who accounts for VAT abroad bills in euros. */
    @Test
    void tellsVatOfEurosElsewhere() {
        SemanticInvoice invoice = map(thousand().exchange(exchange("PLN", "4.25")));

        assertEquals(Optional.of("PLN"), invoice.vatCurrency());
        assertEquals(Optional.of(new BigDecimal("850.00")), invoice.totals().totalVatInVatCurrency());
    }

    /** 5 % of 1200.00 is 60.00, owed later; no total changes. */
    @Test
    void saysWhatTheCustomerKeepsBack() {
        SemanticInvoice invoice = map(thousand().retention(Retention.percent("5")));

        assertEquals(
                Optional.of(
                        "Retenue de garantie de 5 % : 60.00 EUR, dus à la levée des réserves. À payer à l'échéance : 1140.00 EUR."),
                invoice.paymentTerms());
        assertEquals(new BigDecimal("1200.00"), invoice.totals().amountDue());
        assertEquals(
                Optional.of(
                        "Retention of 5 %: 60.00 EUR, owed once defects are mended. To be paid when due: 1140.00 EUR."),
                map(thousand()
                                .retention(Retention.percent("5"))
                                .customer(Papers.bookshop().toBuilder()
                                        .language(Locale.UK)
                                        .build()))
                        .paymentTerms());
    }

    private static ExchangeRate exchange(String currency, String rate) {
        return new ExchangeRate(Currencies.of(currency), new BigDecimal(rate), Optional.empty(), Optional.empty());
    }

    private static Invoice.Draft.Builder thousand() {
        return Papers.draft().addLines(Papers.line("1", "1000", VatRate.VAT_20).build());
    }

    private static SemanticInvoice map(Invoice.Draft.Builder draft) {
        return InvoiceMapping.of(Papers.issued(draft.build()));
    }
}
