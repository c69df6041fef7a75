package io.comptoir.accounting.closing;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.chart.Purpose;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Text;
import io.comptoir.money.Rounding;
import io.comptoir.payment.Receivable;
import io.comptoir.total.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Claims in other currencies, valued anew at a closing — différences de conversion (PCG art. 1214-47): what one has lost
 * goes to 476, what it has won to 477, and both are taken back when the next exercise opens.
 */
public final class ForeignClaims {

    private static final int DIGITS = 2;
    private static final Text WHY = new Text("cours de clôture", "rate of the closing");

    private final AccountingPlan plan;

    private ForeignClaims(AccountingPlan plan) {
        this.plan = plan;
    }

    /** Values on the accounts of {@code plan}. */
    public static ForeignClaims with(AccountingPlan plan) {
        return new ForeignClaims(plan);
    }

    /**
     * The entry of the closing and the one that takes it back on the next day; none where nothing is owed in another
     * currency, or its worth is the same.
     *
     * @param rate  of the closing: how many euros one unit of the currency is worth
     */
    public List<JournalEntry> atClose(
            Invoice.Issued invoice, Receivable receivable, ExchangeRate rate, LocalDate closing) {
        Optional<ExchangeRate> billed = invoice.totals().from().exchange();
        if (billed.isEmpty() || invoice.issueDate().isAfter(closing)) {
            return List.of();
        }
        BigDecimal owed = receivable.balance(closing);
        BigDecimal settled = receivable.debt().amount().subtract(owed);
        BigDecimal booked = billed.get()
                .convert(receivable.debt().amount())
                .subtract(billed.get().convert(settled));
        BigDecimal won = Rounding.EXACT.round(rate.convert(owed).subtract(booked), DIGITS);
        if (won.signum() == 0) {
            return List.of();
        }
        JournalEntry entry = entry(invoice, won, closing);
        return List.of(entry, Reversal.of(entry, closing.plusDays(1)));
    }

    private JournalEntry entry(Invoice.Issued invoice, BigDecimal won, LocalDate closing) {
        ChosenAccount customer = plan.forCustomer(invoice.customer());
        Account against = plan.account(won.signum() > 0 ? Purpose.LATENT_GAIN : Purpose.LATENT_LOSS)
                .account();
        String label = ("Écart de conversion " + invoice.number() + " "
                        + invoice.customer().name())
                .strip();
        JournalLine.Builder line = JournalLine.builder().label(label).why(WHY);
        List<JournalLine> lines = List.of(
                line.account(against).balance(won.negate()).build(),
                line.account(customer.account())
                        .subledger(customer.subledger())
                        .balance(won)
                        .build());
        SupportingDocument paper = new SupportingDocument(invoice.number().value(), invoice.issueDate());
        String key = "conversion:" + invoice.id() + ":" + closing;
        JournalEntry entry = new JournalEntry(plan.generalJournal(), closing, paper, lines, Optional.of(key));
        return Posting.with(plan).shared(entry, invoice.customer());
    }
}
