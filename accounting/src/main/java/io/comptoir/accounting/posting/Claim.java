package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.chart.DepositScheme;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

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

    /** What each account has of the claim between two sums that were settled of it; nothing in euros is no part. */
    List<Settled> between(BigDecimal before, BigDecimal after) {
        return Stream.of(
                        settled(now, before.min(payableNow), after.min(payableNow)),
                        settled(kept, beyond(before), beyond(after)))
                .filter(part -> part.euros().signum() != 0)
                .toList();
    }

    private BigDecimal beyond(BigDecimal sum) {
        return sum.subtract(payableNow).max(BigDecimal.ZERO);
    }

    private Settled settled(ChosenAccount account, BigDecimal from, BigDecimal to) {
        return new Settled(account, to.subtract(from), exchange.euro(to).subtract(exchange.euro(from)));
    }

    /**
     * What was settled on one account.
     *
     * @param account  of the customer
     * @param amount  in the currency of the invoice
     * @param euros  the same in euros
     */
    record Settled(ChosenAccount account, BigDecimal amount, BigDecimal euros) {}
}
