package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.chart.Purpose;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Party;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entry of a sale, or of what gives it back, that has no paper yet. */
final class AccrualEntry {

    private static final Rule CUSTOMER = Rule.error("CPT-ACCOUNTING-ACCRUAL-CUSTOMER-MISSING", "PCG art. 1214-41")
            .says("On ne sait pas à qui ce sera facturé.", "It is not known who will be billed.")
            .fix("Donnez le client.", "Give the customer.");

    private final AccountingPlan plan;
    private final Invoice.Draft draft;
    private final SupportingDocument paper;
    private final List<JournalLine> lines = new ArrayList<>();

    AccrualEntry(AccountingPlan plan, Invoice.Draft draft, SupportingDocument paper) {
        this.plan = plan;
        this.draft = draft;
        this.paper = paper;
    }

    JournalEntry entry() {
        Party customer = draft.customer().orElseThrow(() -> new ViolationsException(CUSTOMER.at("customer", "")));
        Totals totals = draft.totals();
        Sale sale = new Sale(plan, totals);
        new Violations(sale.found()).throwIfErrors();
        boolean credit = draft.kind().isCredit();
        Purpose purpose = credit ? Purpose.ACCRUED_CREDITS : Purpose.ACCRUED_INVOICES;
        add(plan.account(purpose, customer), totals.totalGross(), Words.GROSS);
        sale.sales()
                .forEach((account, share) -> add(
                        new ChosenAccount(account, Optional.empty(), share.by()),
                        share.amount().negate(),
                        share.what()));
        add(plan.account(Purpose.ACCRUED_VAT), totals.totalVat().negate(), Words.ITS_VAT);
        String key = "accrued:" + paper.reference() + ":" + paper.date();
        JournalEntry entry = new JournalEntry(plan.generalJournal(), paper.date(), paper, lines, Optional.of(key));
        SoldItems sold = SoldItems.of(plan, totals, credit, Optional.empty(), net -> net);
        return new Analytics(plan, customer).shared(entry, sold::on);
    }

    private void add(ChosenAccount account, BigDecimal amount, Text what) {
        if (amount.signum() != 0) {
            boolean credit = draft.kind().isCredit();
            String label = (credit ? "Avoir à établir " : "Facture à établir ") + paper.reference();
            BigDecimal balance = credit ? amount.negate() : amount;
            lines.add(new Part(account, balance, what, label, plan.name()).line(balance, Optional.empty()));
        }
    }
}
