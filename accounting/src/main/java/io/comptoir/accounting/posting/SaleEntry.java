package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.total.Deposit;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entry of one sale or of what gives it back, while it is being made. */
final class SaleEntry {

    private static final Rule CURRENCY = Rule.error("CPT-ACCOUNTING-CURRENCY-FOREIGN", "C. com. art. L123-22")
            .says(
                    "La facture est en {value} ; les livres sont en euros.",
                    "The invoice is in {value}; the books are in euros.")
            .fix(
                    "Comptabilisez-la à la main au cours du jour, ou facturez en EUR.",
                    "Enter it by hand at the rate of the day, or bill in EUR.");

    private final AccountingPlan plan;
    private final Invoice.Issued invoice;
    private final Totals totals;
    private final List<JournalLine> lines = new ArrayList<>();

    SaleEntry(AccountingPlan plan, Invoice.Issued invoice) {
        this.plan = plan;
        this.invoice = invoice;
        this.totals = invoice.totals();
    }

    JournalEntry entry() {
        List<Violation> found = new ArrayList<>();
        if (!invoice.currency().getCurrencyCode().equals("EUR")) {
            found.add(CURRENCY.at("currency", invoice.currency().getCurrencyCode()));
        }
        Sale sale = new Sale(plan, totals);
        found.addAll(sale.found());
        new Violations(found).throwIfErrors();
        debitCustomer();
        totals.from().deposits().forEach(this::debitDeposit);
        netted().ifPresentOrElse(this::credit, () -> sale.sales().forEach(this::credit));
        sale.vat().forEach(this::credit);
        add(plan.forRounding(totals.payableRounding()), totals.payableRounding().negate(), Words.ROUNDING);
        SupportingDocument document = new SupportingDocument(invoice.number().value(), invoice.issueDate());
        return new JournalEntry(plan.salesJournal(), invoice.issueDate(), document, lines);
    }

    /** What is to be paid now, and what is kept back, on an account of its own (PCG art. 1214-41). */
    private void debitCustomer() {
        boolean whole = totals.amountDue().compareTo(totals.totalGross()) == 0;
        Text due = whole ? Words.GROSS : Words.DUE;
        Text now = totals.retained().signum() == 0 ? due : Words.withoutRetention(due);
        add(plan.forCustomer(invoice.customer()), totals.payableNow(), now);
        add(plan.forRetention(invoice.customer()), totals.retained(), Words.RETENTION);
    }

    /** A deposit was credited when it was invoiced; it is settled here, without its VAT. */
    private void debitDeposit(Deposit deposit) {
        BigDecimal net = deposit.vat().stream().map(VatTotal::taxable).reduce(BigDecimal.ZERO, BigDecimal::add);
        add(plan.forDeposits(invoice.customer()), net, Words.deposit(deposit.number()));
    }

    /** Where all of the net goes, whatever was sold: a deposit is no sale yet, a discount afterwards is none any more. */
    private Optional<ChosenAccount> netted() {
        InvoiceKind kind = invoice.kind();
        return switch (kind) {
            case DEPOSIT, DEPOSIT_CREDIT_NOTE -> Optional.of(plan.forDeposits(invoice.customer()));
            case REBATE -> plan.forCredit(CreditReason.EXTRA_DISCOUNT);
            case CREDIT_NOTE -> invoice.draft().creditReason().flatMap(plan::forCredit);
            case STANDARD, PROGRESS, FINAL, CORRECTIVE, DEBIT_NOTE -> Optional.empty();
        };
    }

    private void credit(ChosenAccount account) {
        add(account, totals.totalNet().negate(), Words.NET);
    }

    private void credit(Account account, Share share) {
        ChosenAccount chosen = new ChosenAccount(account, Optional.empty(), share.by());
        add(chosen, share.amount().negate(), share.what());
    }

    /**
     * Debits {@code amount}, or credits it if it is below zero; nothing is no line. A credit note stands on the other sides, for
     * books know no amounts below zero.
     */
    private void add(ChosenAccount chosen, BigDecimal amount, Text what) {
        if (amount.signum() == 0) {
            return;
        }
        BigDecimal balance = invoice.kind().isCredit() ? amount.negate() : amount;
        lines.add(JournalLine.builder()
                .account(chosen.account())
                .subledger(chosen.subledger())
                .label(label())
                .balance(balance)
                .why(Words.because(what, Words.accounts(chosen), plan.name(), chosen.by()))
                .build());
    }

    /** In French, as the law wants the books (C. com. art. L123-22). */
    private String label() {
        String paper = invoice.kind().isCredit() ? "Avoir " : "Facture ";
        return (paper + invoice.number() + " " + invoice.customer().name()).strip();
    }
}
