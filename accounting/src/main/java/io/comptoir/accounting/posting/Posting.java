package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.DepositScheme;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.party.Party;
import io.comptoir.payment.CashReceipt;
import io.comptoir.payment.PaymentSchedule;
import io.comptoir.payment.Receivable;
import java.util.List;

/** Makes the entries of papers, on the accounts of one plan. The same paper always makes the same entry. */
public final class Posting {

    private final AccountingPlan plan;

    private Posting(AccountingPlan plan) {
        this.plan = plan;
    }

    /** Posts on the accounts of the plan that ships, {@link AccountingPlan#pcg()}. */
    public static Posting pcg() {
        return with(AccountingPlan.pcg());
    }

    /** Posts on the accounts of {@code plan}. */
    public static Posting with(AccountingPlan plan) {
        return new Posting(plan);
    }

    /**
     * The entry of a sale, in the order of the paper: what the customer is to pay now, what it keeps back, the deposits,
     * then a line for each sales account and each VAT account, and what the rounding of the amount due brings in. What
     * takes back stands on the other side, and so does all of a credit note; what is zero has no line.
     * <p>
     * The net of a deposit invoice goes to the account of deposits. A credit note takes the sale back, but for a discount
     * found afterwards (709) or for early payment (665), as its reason says.
     * <p>
     * Sales are entered after the discounts of the invoice (PCG art. 1222-70). Deposits are entered as the scheme of the
     * plan says. An invoice in another currency is entered at the rate that it tells. A self-billed one is the sale of its
     * issuer, whoever wrote it (CGI art. 289, I, 2): its entry belongs to the books of the issuer, not to the customer's.
     * <p>
     * Where the plan has axes, each line of their classes is shared over their sections: what items sell by the keys of the
     * items, as their nets weigh on the account; the rest by the keys of the customer and the account.
     *
     * @throws io.comptoir.fault.ViolationsException if the plan has no account for a rate, if a deposit has a rate that
     *     the invoice does not have, if the invoice is in another currency and tells no rate in euros, or if it comes to
     *     nothing
     */
    public JournalEntry entry(Invoice.Issued invoice) {
        return shared(invoice, new SaleEntry(plan, invoice).entry());
    }

    /**
     * The entries of an invoice: one, but for a deposit invoice under {@link DepositScheme#PAYMENT_GROSS}, which has none
     * before it is paid.
     *
     * @throws io.comptoir.fault.ViolationsException as {@link #entry} does
     */
    public List<JournalEntry> entries(Invoice.Issued invoice) {
        boolean deposit = invoice.kind() == InvoiceKind.DEPOSIT || invoice.kind() == InvoiceKind.DEPOSIT_CREDIT_NOTE;
        return deposit && plan.depositScheme() == DepositScheme.PAYMENT_GROSS ? List.of() : List.of(entry(invoice));
    }

    /** What became of an invoice: as {@link #settlement(Invoice.Issued, Receivable, BankDetails)}, with nothing from the bank. */
    public List<JournalEntry> settlement(Invoice.Issued invoice, Receivable receivable) {
        return settlement(invoice, receivable, BankDetails.NONE);
    }

    /**
     * The entries of all that became of an invoice, in the order of its movements: payments in the journal of their mode,
     * with the early-payment discount, the difference or the exchange difference of the same day; what the bank took back;
     * what was given up (658), or lost (654) with its VAT; and, where VAT waits for the cash, the VAT that fell due with
     * each, to the cent. A credit note has its own entry, so its allocation makes none but for VAT. What is paid on a
     * credit note goes out: a refund.
     *
     * @throws io.comptoir.fault.ViolationsException if the plan has no journal or account for a payment mode, if a payment
     *     in another currency has no rate, or if the receivable is that of another invoice
     */
    public List<JournalEntry> settlement(Invoice.Issued invoice, Receivable receivable, BankDetails bank) {
        return shared(new Settling(plan, invoice, receivable, bank, true).entries(), invoice.customer());
    }

    /**
     * The same without the money, for a host that enters whole receipts by {@link #receipt}: one transfer that pays ten
     * invoices is then one entry.
     */
    public List<JournalEntry> settlementWithoutMoney(Invoice.Issued invoice, Receivable receivable) {
        return shared(new Settling(plan, invoice, receivable, BankDetails.NONE, false).entries(), invoice.customer());
    }

    /**
     * The entries of a receipt, whatever it pays: all of it on the account of the payer, where an overpayment stays until
     * it is allocated; then what was refunded, kept (758, or 756 for an exchange gain), or taken back by the bank.
     *
     * @throws io.comptoir.fault.ViolationsException if the plan has no journal or account for a payment mode, or if the
     *     receipt is in another currency
     */
    public List<JournalEntry> receipt(CashReceipt.Received receipt, Party payer) {
        return shared(new ReceiptEntries(plan, receipt, payer).entries(), payer);
    }

    /** What a paper sells over a time, line by line, after the discounts of the paper: what a closing may have to defer. */
    public List<TimedSale> timed(Invoice.Issued invoice) {
        return new TimedSales(plan, invoice).sales();
    }

    /**
     * A sale that was made and is not billed yet — facture à établir — or a credit note that is to come — avoir à établir
     * (PCG art. 1214-41): with tax on 4181 or 4198, against the sales accounts and 44587. It is taken back when the next
     * exercise opens.
     *
     * @param draft  what will be billed or given back
     * @param paper  what the entry rests on, with the day of the closing
     * @throws io.comptoir.fault.ViolationsException if the draft has no customer or lines, as {@link #entry} does
     */
    public JournalEntry accrued(Invoice.Draft draft, SupportingDocument paper) {
        return new AccrualEntry(plan, draft, paper).entry();
    }

    /**
     * The VAT that a paper made due, with the paper or as it was paid, and what discounts and bad debts gave back: as their
     * entries have it, account by account, with what it is on. What is not taxed is told with the paper, at zero.
     *
     * @param receivable  what became of the paper; that of a credit note, for its refunds
     * @throws io.comptoir.fault.ViolationsException as {@link #entry} does
     */
    public List<VatLine> vat(Invoice.Issued invoice, Receivable receivable) {
        return new VatLines(plan, invoice, receivable).lines();
    }

    /**
     * The entry of a sale with a line for each instalment of its schedule, each with its day, where {@link #entry} has one.
     *
     * @throws io.comptoir.fault.ViolationsException as {@link #entry} does
     */
    public JournalEntry entry(Invoice.Issued invoice, PaymentSchedule schedule) {
        return shared(invoice, new SaleEntry(plan, invoice, schedule.instalments()).entry());
    }

    /**
     * An entry with its lines shared over the axes of the plan, for what a host enters by hand: by the keys of the customer
     * and of the accounts. What has parts on an axis keeps them.
     */
    public JournalEntry shared(JournalEntry entry, Party customer) {
        return new Analytics(plan, customer).shared(entry);
    }

    private List<JournalEntry> shared(List<JournalEntry> entries, Party customer) {
        return plan.axes().isEmpty()
                ? entries
                : entries.stream().map(entry -> shared(entry, customer)).toList();
    }

    private JournalEntry shared(Invoice.Issued invoice, JournalEntry entry) {
        if (plan.axes().isEmpty()) {
            return entry;
        }
        Exchange exchange = Exchange.of(invoice);
        SoldItems sold = SoldItems.of(
                plan, invoice.totals(), invoice.kind().isCredit(), TimedSales.netted(plan, invoice), exchange::euro);
        return new Analytics(plan, invoice.customer()).shared(entry, sold::on);
    }
}
