package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.semantic.CreditTransfer;
import io.comptoir.einvoice.semantic.Delivery;
import io.comptoir.einvoice.semantic.DocumentTotals;
import io.comptoir.einvoice.semantic.PaymentInstructions;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.VatBreakdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What is to be paid, how and until when (BG-16, BG-22, BG-23). */
record CiiSettlement(XmlOutput xml) {

    static final String VAT = "VAT";

    void write(SemanticInvoice invoice) {
        xml.open("ram:ApplicableHeaderTradeSettlement");
        xml.text("ram:TaxCurrencyCode", invoice.vatCurrency());
        xml.text("ram:InvoiceCurrencyCode", invoice.currency());
        invoice.payment().ifPresent(this::payment);
        invoice.vatBreakdown().forEach(this::breakdown);
        invoice.delivery().flatMap(Delivery::period).ifPresent(period -> CiiWriter.period(xml, period));
        terms(invoice.dueDate());
        totals(invoice);
        xml.close("ram:ApplicableHeaderTradeSettlement");
    }

    /** CII repeats the means with each account. */
    private void payment(PaymentInstructions payment) {
        if (payment.creditTransfers().isEmpty()) {
            means(payment.meansCode(), Optional.empty());
        }
        payment.creditTransfers().forEach(transfer -> means(payment.meansCode(), Optional.of(transfer)));
    }

    private void means(String code, Optional<CreditTransfer> transfer) {
        xml.open("ram:SpecifiedTradeSettlementPaymentMeans").text("ram:TypeCode", code);
        transfer.ifPresent(this::account);
        xml.close("ram:SpecifiedTradeSettlementPaymentMeans");
    }

    private void account(CreditTransfer transfer) {
        xml.open("ram:PayeePartyCreditorFinancialAccount").text("ram:IBANID", transfer.account());
        xml.text("ram:AccountName", transfer.accountName());
        xml.close("ram:PayeePartyCreditorFinancialAccount");
        transfer.bic().ifPresent(bic -> {
            xml.open("ram:PayeeSpecifiedCreditorFinancialInstitution").text("ram:BICID", bic);
            xml.close("ram:PayeeSpecifiedCreditorFinancialInstitution");
        });
    }

    private void breakdown(VatBreakdown part) {
        xml.open("ram:ApplicableTradeTax");
        xml.number("ram:CalculatedAmount", part.vat());
        xml.text("ram:TypeCode", VAT);
        xml.text("ram:ExemptionReason", part.exemptionReason());
        xml.number("ram:BasisAmount", part.taxable());
        xml.text("ram:CategoryCode", part.category().code());
        xml.text("ram:ExemptionReasonCode", part.exemptionReasonCode());
        xml.number("ram:RateApplicablePercent", part.rate());
        xml.close("ram:ApplicableTradeTax");
    }

    private void terms(Optional<LocalDate> dueDate) {
        if (dueDate.isPresent()) {
            xml.open("ram:SpecifiedTradePaymentTerms").date("ram:DueDateDateTime", dueDate);
            xml.close("ram:SpecifiedTradePaymentTerms");
        }
    }

    private void totals(SemanticInvoice invoice) {
        DocumentTotals totals = invoice.totals();
        xml.open("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
        xml.number("ram:LineTotalAmount", totals.sumOfLines());
        xml.number("ram:TaxBasisTotalAmount", totals.totalNet());
        taxTotal(totals.totalVat(), Optional.of(invoice.currency()));
        taxTotal(totals.totalVatInVatCurrency(), invoice.vatCurrency());
        xml.number("ram:GrandTotalAmount", totals.totalGross());
        xml.number("ram:DuePayableAmount", totals.amountDue());
        xml.close("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
    }

    /** The one amount that names its currency, as there may be two of it. */
    private void taxTotal(Optional<BigDecimal> tax, Optional<String> currency) {
        if (tax.isPresent() && currency.isPresent()) {
            xml.text(
                    "ram:TaxTotalAmount",
                    "currencyID",
                    currency.get(),
                    tax.get().toPlainString());
        }
    }
}
