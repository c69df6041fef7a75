package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.chart.DepositScheme;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where what an invoice is owed stands: first what is to be paid now, then what the customer keeps back. */
final class Claim {

    private final ChosenAccount now;
    private final ChosenAccount kept;
    private final BigDecimal payableNow;
    private final Exchange exchange;

    Claim(AccountingPlan plan, Invoice.Issued invoice, Exchange exchange) {
        boolean deposit = invoice.kind() == InvoiceKind.DEPOSIT || invoice.kind() == InvoiceKind.DEPOSIT_CREDIT_NOTE;
        boolean unbilled = deposit && plan.depositScheme() == DepositScheme.PAYMENT_GROSS;
        now = unbilled ? plan.forDeposits(invoice.customer()) : plan.forCustomer(invoice.customer());
        kept = plan.forRetention(invoice.customer());
        payableNow = invoice.totals().payableNow();
        this.exchange = exchange;
    }

    /** What each account has of the claim between two sums that were settled of it, in euros. */
    Map<ChosenAccount, BigDecimal> between(BigDecimal before, BigDecimal after) {
        Map<ChosenAccount, BigDecimal> parts = new LinkedHashMap<>();
        put(parts, now, before.min(payableNow), after.min(payableNow));
        put(
                parts,
                kept,
                before.subtract(payableNow).max(BigDecimal.ZERO),
                after.subtract(payableNow).max(BigDecimal.ZERO));
        return parts;
    }

    private void put(Map<ChosenAccount, BigDecimal> parts, ChosenAccount account, BigDecimal from, BigDecimal to) {
        BigDecimal euros = exchange.euro(to).subtract(exchange.euro(from));
        if (euros.signum() != 0) {
            parts.merge(account, euros, BigDecimal::add);
        }
    }
}
