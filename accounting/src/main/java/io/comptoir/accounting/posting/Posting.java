package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.document.Invoice;

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
     * Sales are entered after the discounts of the invoice (PCG art. 1222-70). Deposits are those of an invoice that
     * credited their account without VAT and the VAT accounts with the rest.
     *
     * @throws io.comptoir.fault.ViolationsException if the plan has no account for a rate, if a deposit has a rate that
     *     the invoice does not have, if the invoice is not in euros, or if it comes to nothing
     */
    public JournalEntry entry(Invoice.Issued invoice) {
        return new SaleEntry(plan, invoice).entry();
    }
}
