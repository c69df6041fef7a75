package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.chart.DepositScheme;
import io.comptoir.accounting.chart.Purpose;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.fault.Text;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.payment.Instalment;
import io.comptoir.total.Deposit;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entry of one sale or of what gives it back, while it is being made. */
final class SaleEntry {

    private final AccountingPlan plan;
    private final Invoice.Issued invoice;
    private final Totals totals;
    private final List<Instalment> instalments;
    private final String label;
    private final List<Part> lines = new ArrayList<>();

    SaleEntry(AccountingPlan plan, Invoice.Issued invoice) {
        this(plan, invoice, List.of(Instalment.of(invoice.dueDate(), BigDecimal.ONE)));
    }

    /** @param instalments  of what is to be paid now; a single one is all of it, whatever its amount */
    SaleEntry(AccountingPlan plan, Invoice.Issued invoice, List<Instalment> instalments) {
        this.plan = plan;
        this.instalments = instalments;
        this.invoice = invoice;
        this.totals = invoice.totals();
        this.label = label(invoice);
    }

    JournalEntry entry() {
        Exchange exchange = Exchange.of(invoice);
        List<Violation> found = new ArrayList<>(exchange.found());
        Sale sale = new Sale(plan, invoice);
        found.addAll(sale.found());
        new Violations(found).throwIfErrors();
        debitCustomer();
        totals.from().deposits().forEach(deposit -> debitDeposit(sale, deposit));
        if (isDeposit()) {
            creditDeposit(sale);
        } else {
            netted().ifPresentOrElse(this::credit, () -> sale.sales().forEach(this::credit));
        }
        sale.vat().forEach(this::credit);
        BigDecimal rounding = totals.payableRounding();
        add(plan.forRounding(rounding), rounding.negate(), Words.ROUNDING);
        SupportingDocument document = new SupportingDocument(invoice.number().value(), invoice.issueDate());
        return new JournalEntry(
                plan.salesJournal(),
                invoice.issueDate(),
                document,
                exchange.euros(lines),
                Optional.of("sale:" + invoice.id()));
    }

    /** What is to be paid now, and what is kept back, on an account of its own (PCG art. 1214-41). */
    private void debitCustomer() {
        BigDecimal due = totals.amountDue();
        BigDecimal retained = totals.retained();
        Text all = due.compareTo(totals.totalGross()) == 0 ? Words.GROSS : Words.DUE;
        Text now = retained.signum() == 0 ? all : Words.withoutRetention(all);
        if (instalments.size() == 1) {
            debitCustomer(due.subtract(retained), now, instalments.get(0).dueDate());
        } else {
            instalments.forEach(part -> debitCustomer(part.amount(), Words.instalment(now), part.dueDate()));
        }
        if (retained.signum() != 0) {
            add(plan.forRetention(invoice.customer()), retained, Words.RETENTION);
        }
    }

    private void debitCustomer(BigDecimal amount, Text what, Optional<LocalDate> dueDate) {
        add(plan.forCustomer(invoice.customer()), amount, what, dueDate);
    }

    /** A deposit was credited when it was invoiced or paid; it is settled here, and what mirrored its VAT too. */
    private void debitDeposit(Sale sale, Deposit deposit) {
        ChosenAccount deposits = plan.forDeposits(invoice.customer());
        BigDecimal tax = BigDecimal.ZERO;
        Map<Account, BigDecimal> parts = new LinkedHashMap<>();
        for (VatTotal one : deposit.vat()) {
            tax = tax.add(one.vat());
            BigDecimal held = plan.depositScheme().isGross() ? one.taxable().add(one.vat()) : one.taxable();
            sale.incorporated(deposits, one.rate(), held)
                    .forEach((account, part) -> parts.merge(account, part, BigDecimal::add));
        }
        parts.forEach((account, part) -> add(at(deposits, account), part, Words.deposit(deposit.number())));
        if (plan.depositScheme().isGross()) {
            add(depositVat(), tax.negate(), Words.mirror(deposit.number()));
        }
    }

    /** A deposit is no sale yet: its net is owed to the customer, under some schemes with the VAT that mirrors it. */
    private void creditDeposit(Sale sale) {
        ChosenAccount deposits = plan.forDeposits(invoice.customer());
        boolean gross = plan.depositScheme().isGross();
        Map<Account, BigDecimal> parts = new LinkedHashMap<>();
        for (VatTotal one : totals.vat()) {
            BigDecimal held = gross ? one.taxable().add(one.vat()) : one.taxable();
            sale.incorporated(deposits, one.rate(), held)
                    .forEach((account, part) -> parts.merge(account, part, BigDecimal::add));
        }
        Text what = gross ? Words.GROSS : Words.NET;
        parts.forEach((account, part) -> add(at(deposits, account), part.negate(), what));
        if (gross) {
            add(depositVat(), totals.totalVat(), Words.mirror(invoice.number().value()));
        }
    }

    private ChosenAccount depositVat() {
        return plan.account(
                plan.depositScheme() == DepositScheme.PAYMENT_GROSS ? Purpose.WAITING_VAT : Purpose.DEPOSIT_VAT);
    }

    private static ChosenAccount at(ChosenAccount chosen, Account account) {
        return new ChosenAccount(account, chosen.subledger(), chosen.by());
    }

    private boolean isDeposit() {
        return invoice.kind() == InvoiceKind.DEPOSIT || invoice.kind() == InvoiceKind.DEPOSIT_CREDIT_NOTE;
    }

    /** Where all of the net goes, whatever was sold: a discount afterwards is no sale any more. */
    private Optional<ChosenAccount> netted() {
        InvoiceKind kind = invoice.kind();
        return switch (kind) {
            case REBATE -> plan.forCredit(CreditReason.EXTRA_DISCOUNT);
            case CREDIT_NOTE -> invoice.draft().creditReason().flatMap(plan::forCredit);
            default -> Optional.empty();
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
        add(chosen, amount, what, Optional.empty());
    }

    private void add(ChosenAccount chosen, BigDecimal amount, Text what, Optional<LocalDate> dueDate) {
        if (amount.signum() != 0) {
            BigDecimal balance = invoice.kind().isCredit() ? amount.negate() : amount;
            lines.add(new Part(chosen, balance, what, label, plan.name(), dueDate));
        }
    }

    /** In French, as the law wants the books (C. com. art. L123-22). */
    private static String label(Invoice.Issued invoice) {
        String paper = invoice.kind().isCredit() ? "Avoir " : "Facture ";
        return (paper + invoice.number() + " " + invoice.customer().name()).strip();
    }
}
