package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.semantic.CreditTransfer;
import io.comptoir.einvoice.semantic.Delivery;
import io.comptoir.einvoice.semantic.DocumentTotals;
import io.comptoir.einvoice.semantic.PaymentInstructions;
import io.comptoir.einvoice.semantic.PrecedingInvoice;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.VatBreakdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What is to be paid, how and until when (BG-16, BG-22, BG-23). */
record CiiSettlement(XmlOutput xml) {

    void write(SemanticInvoice invoice) {
        xml.open(Tag.APPLICABLE_HEADER_TRADE_SETTLEMENT);
        xml.text(Tag.TAX_CURRENCY_CODE, invoice.vatCurrency());
        xml.text(Tag.INVOICE_CURRENCY_CODE, invoice.currency());
        invoice.payment().ifPresent(this::payment);
        invoice.vatBreakdown().forEach(this::breakdown);
        invoice.delivery().flatMap(Delivery::period).ifPresent(period -> CiiWriter.period(xml, period));
        CiiAdjustment adjustments = new CiiAdjustment(xml);
        invoice.allowances().forEach(adjustments::allowance);
        invoice.charges().forEach(adjustments::charge);
        terms(invoice.paymentTerms(), invoice.dueDate());
        totals(invoice);
        invoice.precedingInvoices().forEach(this::preceding);
        xml.close(Tag.APPLICABLE_HEADER_TRADE_SETTLEMENT);
    }

    /** CII repeats the means with each account. */
    private void payment(PaymentInstructions payment) {
        if (payment.creditTransfers().isEmpty()) {
            means(payment.meansCode(), Optional.empty());
        }
        payment.creditTransfers().forEach(transfer -> means(payment.meansCode(), Optional.of(transfer)));
    }

    private void means(String code, Optional<CreditTransfer> transfer) {
        xml.open(Tag.SPECIFIED_TRADE_SETTLEMENT_PAYMENT_MEANS).text(Tag.TYPE_CODE, code);
        transfer.ifPresent(this::account);
        xml.close(Tag.SPECIFIED_TRADE_SETTLEMENT_PAYMENT_MEANS);
    }

    private void account(CreditTransfer transfer) {
        xml.open(Tag.PAYEE_PARTY_CREDITOR_FINANCIAL_ACCOUNT).text(Tag.IBANID, transfer.account());
        xml.text(Tag.ACCOUNT_NAME, transfer.accountName());
        xml.close(Tag.PAYEE_PARTY_CREDITOR_FINANCIAL_ACCOUNT);
        transfer.bic().ifPresent(bic -> {
            xml.open(Tag.PAYEE_SPECIFIED_CREDITOR_FINANCIAL_INSTITUTION).text(Tag.BICID, bic);
            xml.close(Tag.PAYEE_SPECIFIED_CREDITOR_FINANCIAL_INSTITUTION);
        });
    }

    private void breakdown(VatBreakdown part) {
        xml.open(Tag.APPLICABLE_TRADE_TAX);
        xml.number(Tag.CALCULATED_AMOUNT, part.vat());
        xml.text(Tag.TYPE_CODE, CiiAdjustment.VAT);
        xml.text(Tag.EXEMPTION_REASON, part.exemptionReason());
        xml.number(Tag.BASIS_AMOUNT, part.taxable());
        xml.text(Tag.CATEGORY_CODE, part.category().code());
        xml.text(Tag.EXEMPTION_REASON_CODE, part.exemptionReasonCode());
        xml.number(Tag.RATE_APPLICABLE_PERCENT, part.rate());
        xml.close(Tag.APPLICABLE_TRADE_TAX);
    }

    private void terms(Optional<String> words, Optional<LocalDate> dueDate) {
        if (words.isPresent() || dueDate.isPresent()) {
            xml.open(Tag.SPECIFIED_TRADE_PAYMENT_TERMS).text(Tag.DESCRIPTION, words);
            xml.date(Tag.DUE_DATE_DATE_TIME, dueDate);
            xml.close(Tag.SPECIFIED_TRADE_PAYMENT_TERMS);
        }
    }

    private void totals(SemanticInvoice invoice) {
        DocumentTotals totals = invoice.totals();
        xml.open(Tag.SPECIFIED_TRADE_SETTLEMENT_HEADER_MONETARY_SUMMATION);
        xml.number(Tag.LINE_TOTAL_AMOUNT, totals.sumOfLines());
        xml.number(Tag.CHARGE_TOTAL_AMOUNT, totals.totalCharges());
        xml.number(Tag.ALLOWANCE_TOTAL_AMOUNT, totals.totalAllowances());
        xml.number(Tag.TAX_BASIS_TOTAL_AMOUNT, totals.totalNet());
        taxTotal(totals.totalVat(), Optional.of(invoice.currency()));
        taxTotal(totals.totalVatInVatCurrency(), invoice.vatCurrency());
        xml.number(Tag.ROUNDING_AMOUNT, totals.rounding());
        xml.number(Tag.GRAND_TOTAL_AMOUNT, totals.totalGross());
        xml.number(Tag.TOTAL_PREPAID_AMOUNT, totals.prepaid());
        xml.number(Tag.DUE_PAYABLE_AMOUNT, totals.amountDue());
        xml.close(Tag.SPECIFIED_TRADE_SETTLEMENT_HEADER_MONETARY_SUMMATION);
    }

    /** The one amount that names its currency, as there may be two of it. */
    private void taxTotal(Optional<BigDecimal> tax, Optional<String> currency) {
        if (tax.isPresent() && currency.isPresent()) {
            xml.text(
                    Tag.TAX_TOTAL_AMOUNT,
                    "currencyID",
                    currency.get(),
                    tax.get().toPlainString());
        }
    }

    private void preceding(PrecedingInvoice invoice) {
        xml.open(Tag.INVOICE_REFERENCED_DOCUMENT).text(Tag.ISSUER_ASSIGNED_ID, invoice.number());
        invoice.date().ifPresent(date -> xml.qualifiedDate(Tag.FORMATTED_ISSUE_DATE_TIME, date));
        xml.close(Tag.INVOICE_REFERENCED_DOCUMENT);
    }
}
