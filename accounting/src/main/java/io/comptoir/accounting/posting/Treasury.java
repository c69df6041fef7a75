package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.chart.PaymentAccounts;
import io.comptoir.accounting.chart.Purpose;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.dunning.LateInterest;
import io.comptoir.fault.Text;
import io.comptoir.money.Rounding;
import io.comptoir.party.Party;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries that follow no invoice of one's own: money between one's accounts, what banks keep, doubtful customers, late
 * interest, VAT that the buyer owes. Amounts are in euros and above zero.
 */
public final class Treasury {

    private static final int DIGITS = 2;

    private final AccountingPlan plan;

    private Treasury(AccountingPlan plan) {
        this.plan = plan;
    }

    /** Enters on the accounts of {@code plan}. */
    public static Treasury with(AccountingPlan plan) {
        return new Treasury(plan);
    }

    /** Cheques that were taken to the bank, or what the card company paid out: from where they waited (511, 517) to 512. */
    public JournalEntry paidOut(SupportingDocument paper, PaymentMethod method, BigDecimal amount) {
        PaymentAccounts bank = plan.forPayment(PaymentMethod.TRANSFER.name());
        PaymentAccounts waiting = plan.forPayment(method.name());
        Entry entry = new Entry("Remise " + paper.reference());
        entry.add(by(bank, PaymentMethod.TRANSFER.name()), amount, Words.CASH);
        entry.add(by(waiting, method.name()), amount.negate(), Words.CASH);
        return new JournalEntry(bank.journal(), paper.date(), paper, entry.lines(), key("paidOut", paper));
    }

    /**
     * Money that goes from one of one's accounts to another, through 58: an entry in the journal of each.
     *
     * @param from  the mode whose account it leaves
     * @param to  the mode whose account it comes to
     */
    public List<JournalEntry> transfer(SupportingDocument paper, String from, String to, BigDecimal amount) {
        return List.of(half(paper, from, amount.negate(), "transferOut"), half(paper, to, amount, "transferIn"));
    }

    private JournalEntry half(SupportingDocument paper, String mode, BigDecimal amount, String what) {
        PaymentAccounts accounts = plan.forPayment(mode);
        Entry entry = new Entry("Virement interne " + paper.reference());
        entry.add(by(accounts, mode), amount, Words.CASH);
        entry.add(plan.account(Purpose.INTERNAL_TRANSFERS), amount.negate(), Words.CASH);
        return new JournalEntry(accounts.journal(), paper.date(), paper, entry.lines(), key(what, paper));
    }

    /** What the bank charges (627). */
    public JournalEntry bankFee(SupportingDocument paper, BigDecimal amount) {
        PaymentAccounts bank = plan.forPayment(PaymentMethod.TRANSFER.name());
        Entry entry = new Entry("Frais bancaires " + paper.reference());
        entry.add(plan.account(Purpose.BANK_FEES), amount, Words.FEE);
        entry.add(by(bank, PaymentMethod.TRANSFER.name()), amount.negate(), Words.CASH);
        return new JournalEntry(bank.journal(), paper.date(), paper, entry.lines(), key("bankFee", paper));
    }

    /**
     * Late interest and recovery fee that a customer is asked for (7581); damages bear no VAT.
     */
    public JournalEntry lateInterest(SupportingDocument paper, Party customer, LateInterest owed) {
        BigDecimal all = owed.total().add(owed.recoveryFee());
        Entry entry = new Entry(("Pénalités " + paper.reference() + " " + customer.name()).strip());
        entry.add(plan.forCustomer(customer), all, Words.LATE);
        entry.add(plan.account(Purpose.LATE_FEES), all.negate(), Words.LATE);
        return new JournalEntry(plan.salesJournal(), paper.date(), paper, entry.lines(), key("lateInterest", paper));
    }

    // --- doubtful customers ---

    /** A customer that may not pay: all of the claim, with VAT, from 411 to 416 (PCG art. 1214-41). */
    public JournalEntry doubtful(SupportingDocument paper, Party customer, BigDecimal claim) {
        Entry entry = new Entry(("Client douteux " + customer.name()).strip());
        entry.add(plan.account(Purpose.DOUBTFUL_CUSTOMERS, customer), claim, Words.DOUBTFUL);
        entry.add(plan.forCustomer(customer), claim.negate(), Words.DOUBTFUL);
        return general("doubtful", paper, entry);
    }

    /** What a doubtful claim may cost, without VAT: set aside where above zero (68174, 491), else taken back (78174). */
    public JournalEntry impairment(SupportingDocument paper, Party customer, BigDecimal net) {
        boolean aside = net.signum() > 0;
        Purpose against = aside ? Purpose.IMPAIRMENT_CHARGE : Purpose.IMPAIRMENT_RELEASE;
        Entry entry = new Entry(((aside ? "Dépréciation " : "Reprise de dépréciation ") + customer.name()).strip());
        entry.add(plan.account(against), net, Words.DOUBTFUL);
        entry.add(plan.account(Purpose.IMPAIRMENT), net.negate(), Words.DOUBTFUL);
        return general(aside ? "impairment" : "impairmentRelease", paper, entry);
    }

    /**
     * A doubtful claim that is lost: its net is a cost (654) and its VAT comes back, once a duplicate of the invoice has told
     * the customer so (CGI art. 272, 1).
     *
     * @param net  without VAT
     * @param vat  what comes back; zero where it was never due
     * @param account  where the VAT stood: that of VAT due, or that of waiting VAT
     */
    public JournalEntry lost(
            SupportingDocument paper, Party customer, BigDecimal net, BigDecimal vat, Account account) {
        Entry entry = new Entry(("Créance irrécouvrable " + customer.name()).strip());
        entry.add(plan.account(Purpose.BAD_DEBTS), net, Words.GIVEN_UP);
        entry.add(new ChosenAccount(account, Optional.empty(), Words.BY_RATE), vat, Words.ITS_VAT);
        entry.add(
                plan.account(Purpose.DOUBTFUL_CUSTOMERS, customer), net.add(vat).negate(), Words.GIVEN_UP);
        return general("lost", paper, entry);
    }

    // --- VAT that the buyer owes ---

    /** The VAT on what was bought in the Union or from a subcontractor: due and deducted at once (PCG art. 1214-44). */
    public JournalEntry reverseCharge(SupportingDocument paper, VatRate rate, BigDecimal net) {
        BigDecimal tax = Rounding.HALF_UP.round(rate.percentage().of(net), DIGITS);
        Entry entry = new Entry("Autoliquidation " + paper.reference());
        Text what = Words.tax(rate.percentage(), net);
        entry.add(plan.account(Purpose.REVERSE_CHARGE_DEDUCTED), tax, what);
        entry.add(plan.account(Purpose.REVERSE_CHARGE_DUE), tax.negate(), what);
        return general("reverseCharge", paper, entry);
    }

    // --- steps ---

    private JournalEntry general(String what, SupportingDocument paper, Entry entry) {
        return new JournalEntry(plan.generalJournal(), paper.date(), paper, entry.lines(), key(what, paper));
    }

    private static Optional<String> key(String what, SupportingDocument paper) {
        return Optional.of(what + ":" + paper.reference());
    }

    private static ChosenAccount by(PaymentAccounts accounts, String mode) {
        return new ChosenAccount(accounts.account(), Optional.empty(), Words.byMode(mode));
    }

    /** Lines under one label. */
    private final class Entry {

        private final String label;
        private final List<JournalLine> lines = new ArrayList<>();

        Entry(String label) {
            this.label = label;
        }

        void add(ChosenAccount account, BigDecimal amount, Text what) {
            if (amount.signum() != 0) {
                lines.add(new Part(account, amount, what, label, plan.name()).line(amount, Optional.empty()));
            }
        }

        List<JournalLine> lines() {
            return lines;
        }
    }
}
