package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.chart.VatCase;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.line.ItemLine;
import io.comptoir.tax.VatRate;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entry of one sale, while it is being made. */
final class SaleEntry {

    private static final Rule CURRENCY = Rule.error("CPT-ACCOUNTING-CURRENCY-FOREIGN", "C. com. art. L123-22")
            .says(
                    "La facture est en {value} ; les livres sont en euros.",
                    "The invoice is in {value}; the books are in euros.")
            .fix(
                    "Comptabilisez-la à la main au cours du jour, ou facturez en EUR.",
                    "Enter it by hand at the rate of the day, or bill in EUR.");
    private static final Rule VAT_ACCOUNT = Rule.error("CPT-ACCOUNTING-VAT-ACCOUNT-MISSING", "PCG art. 1214-44")
            .says(
                    "Le plan {1} n'a pas de compte de TVA pour le taux {value} %, nature {0}.",
                    "Plan {1} has no VAT account for the rate {value} %, nature {0}.")
            .fix(
                    "Ajoutez au plan une ligne de TVA pour ce taux, ou un compte de TVA par défaut (vatDefault).",
                    "Add a VAT row for this rate to the plan, or an account for all other VAT (vatDefault).");

    private final AccountingPlan plan;
    private final Invoice.Issued invoice;
    private final Map<Account, Share> sales = new LinkedHashMap<>();
    private final Map<VatRate, Map<Account, Share>> taxed = new LinkedHashMap<>();
    private final Set<VatCase> withoutAccount = new HashSet<>();
    private final List<Violation> found = new ArrayList<>();

    SaleEntry(AccountingPlan plan, Invoice.Issued invoice) {
        this.plan = plan;
        this.invoice = invoice;
    }

    JournalEntry entry() {
        if (!invoice.currency().getCurrencyCode().equals("EUR")) {
            found.add(CURRENCY.at("currency", invoice.currency().getCurrencyCode()));
        }
        for (int i = 0; i < invoice.lines().size(); i++) {
            addLine(i, invoice.lines().get(i), invoice.totals().lines().get(i).net());
        }
        new Violations(found).throwIfErrors();
        SupportingDocument document = new SupportingDocument(invoice.number().value(), invoice.issueDate());
        return new JournalEntry(plan.salesJournal(), invoice.issueDate(), document, lines());
    }

    private void addLine(int index, ItemLine line, BigDecimal net) {
        VatRate rate = line.vat().orElseThrow();
        ChosenAccount sale = plan.forSale(line);
        share(sales, sale).add(net, Words.kind(line.nature(), rate.percentage()), sale.by());
        if (!rate.percentage().isZero()) {
            VatCase vatCase = new VatCase(rate.percentage(), line.nature());
            Optional<ChosenAccount> vat = plan.forVat(vatCase);
            vat.ifPresentOrElse(account -> addTaxed(rate, account, net), () -> refuse(vatCase, index));
        }
    }

    private void addTaxed(VatRate rate, ChosenAccount vat, BigDecimal net) {
        share(taxed.computeIfAbsent(rate, first -> new LinkedHashMap<>()), vat).add(net, Words.NOTHING, vat.by());
    }

    /** Tells each case once, at the first line that meets it. */
    private void refuse(VatCase vatCase, int line) {
        if (withoutAccount.add(vatCase)) {
            found.add(VAT_ACCOUNT.at("lines[" + line + "].vatRate", vatCase.rate(), vatCase.nature(), plan.name()));
        }
    }

    private List<JournalLine> lines() {
        List<JournalLine> lines = new ArrayList<>();
        BigDecimal gross = invoice.totals().totalGross();
        if (gross.signum() != 0) {
            lines.add(customerLine(gross));
        }
        sales.forEach((account, share) -> addCredit(lines, account, share, Words.lines(share.what())));
        vatShares()
                .forEach((account, share) ->
                        addCredit(lines, account, share, Words.all(share.what().keySet())));
        return lines;
    }

    private JournalLine customerLine(BigDecimal gross) {
        ChosenAccount customer = plan.forCustomer(invoice.customer());
        return JournalLine.builder()
                .account(customer.account())
                .subledger(customer.subledger())
                .label(label())
                .debit(gross)
                .why(Words.because(Words.GROSS, Words.customer(customer), plan.name(), customer.by()))
                .build();
    }

    private void addCredit(List<JournalLine> lines, Account account, Share share, Text what) {
        if (share.amount().signum() == 0) {
            return;
        }
        lines.add(JournalLine.builder()
                .account(account)
                .label(label())
                .credit(share.amount())
                .why(Words.because(what, Words.account(account), plan.name(), Words.all(share.by())))
                .build());
    }

    private Map<Account, Share> vatShares() {
        Map<Account, Share> shares = new LinkedHashMap<>();
        for (VatTotal total : invoice.totals().vat()) {
            Map<Account, Share> bases = taxed.getOrDefault(total.rate(), Map.of());
            List<BigDecimal> nets = bases.values().stream().map(Share::amount).toList();
            List<BigDecimal> taxes = VatSplit.of(total, nets);
            int i = 0;
            for (Map.Entry<Account, Share> base : bases.entrySet()) {
                Text what = Words.tax(total.rate().percentage(), base.getValue().amount());
                shares.computeIfAbsent(base.getKey(), first -> new Share())
                        .add(taxes.get(i++), what, Words.all(base.getValue().by()));
            }
        }
        return shares;
    }

    /** In French, as the law wants the books (C. com. art. L123-22). */
    private String label() {
        return ("Facture " + invoice.number() + " " + invoice.customer().name()).strip();
    }

    private static Share share(Map<Account, Share> shares, ChosenAccount chosen) {
        return shares.computeIfAbsent(chosen.account(), first -> new Share());
    }
}
