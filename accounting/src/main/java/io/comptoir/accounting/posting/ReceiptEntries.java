package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.PaymentAccounts;
import io.comptoir.accounting.chart.Purpose;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.money.Rounding;
import io.comptoir.party.Party;
import io.comptoir.payment.CashReceipt;
import io.comptoir.payment.CashUse;
import io.comptoir.payment.CashUse.Allocated;
import io.comptoir.payment.CashUse.Kept;
import io.comptoir.payment.CashUse.Refunded;
import io.comptoir.payment.CashUse.TakenBack;
import io.comptoir.payment.Remittance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of one receipt and of its uses. Used once. */
final class ReceiptEntries {

    private static final Rule CURRENCY = Rule.error("CPT-ACCOUNTING-RECEIPT-FOREIGN", "C. com. art. L123-22")
            .says(
                    "L'encaissement est en {value} ; les livres sont en euros.",
                    "The receipt is in {value}; the books are in euros.")
            .fix(
                    "Comptabilisez les règlements facture par facture, avec le cours de la banque.",
                    "Enter the payments invoice by invoice, with the rate of the bank.");

    private final AccountingPlan plan;
    private final CashReceipt.Received receipt;
    private final Party payer;

    ReceiptEntries(AccountingPlan plan, CashReceipt.Received receipt, Party payer) {
        this.plan = plan;
        this.receipt = receipt;
        this.payer = payer;
        if (!receipt.remittance().currency().equals(Currencies.euro())) {
            throw new ViolationsException(
                    CURRENCY.at("currency", receipt.remittance().currency().getCurrencyCode()));
        }
    }

    List<JournalEntry> entries() {
        List<JournalEntry> entries = new ArrayList<>(received());
        for (CashUse use : receipt.uses()) {
            if (use instanceof Refunded refunded) {
                entries.add(out(refunded, refunded.line(), refunded.amount(), "Remboursement", false));
            } else if (use instanceof TakenBack back) {
                Allocated of = allocated(back.of());
                entries.add(out(back, of.line(), of.amount(), "Impayé", true));
            } else if (use instanceof Kept kept) {
                entries.add(kept(kept));
            }
        }
        return entries;
    }

    /** One entry a journal: a receipt may come in several ways. */
    private List<JournalEntry> received() {
        Map<Journal, List<JournalLine>> journals = new LinkedHashMap<>();
        String label = label("Règlement");
        for (Remittance.Line line : receipt.remittance().lines()) {
            PaymentAccounts mode = mode(line);
            BigDecimal fee = mode.fee()
                    .map(share -> Rounding.HALF_UP.round(share.of(line.amount()), 2))
                    .orElse(BigDecimal.ZERO);
            List<JournalLine> lines = journals.computeIfAbsent(mode.journal(), first -> new ArrayList<>());
            add(lines, cash(line, mode, false), line.amount().subtract(fee), Words.CASH, label);
            add(lines, plan.account(Purpose.BANK_FEES), fee, Words.FEE, label);
            add(lines, plan.forCustomer(payer), line.amount().negate(), Words.SETTLED, label);
        }
        List<JournalEntry> entries = new ArrayList<>();
        journals.forEach((journal, lines) ->
                entries.add(entry(journal, receipt.date(), lines, "receipt:" + receipt.id() + ":" + journal.code())));
        return entries;
    }

    private JournalEntry out(CashUse use, int place, BigDecimal amount, String what, boolean returned) {
        Remittance.Line line = receipt.remittance().lines().get(place);
        PaymentAccounts mode = mode(line);
        List<JournalLine> lines = new ArrayList<>();
        add(lines, plan.forCustomer(payer), amount, Words.RETURNED, label(what));
        add(lines, cash(line, mode, returned), amount.negate(), Words.RETURNED, label(what));
        return entry(mode.journal(), use.date(), lines, key(use));
    }

    private JournalEntry kept(Kept kept) {
        ChosenAccount gain = kept.reason() == Kept.Reason.EXCHANGE_GAIN
                ? plan.account(Purpose.EXCHANGE_GAIN)
                : new ChosenAccount(plan.roundingGain(), Optional.empty(), Words.BY_DEFAULT);
        List<JournalLine> lines = new ArrayList<>();
        add(lines, plan.forCustomer(payer), kept.amount(), Words.KEPT, label("Trop-perçu conservé"));
        add(lines, gain, kept.amount().negate(), Words.KEPT, label("Trop-perçu conservé"));
        return entry(plan.generalJournal(), kept.date(), lines, key(kept));
    }

    private Allocated allocated(String id) {
        return receipt.uses().stream()
                .filter(use -> use.id().equals(id))
                .map(Allocated.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private PaymentAccounts mode(Remittance.Line line) {
        return line.mode()
                .filter(plan.payments()::containsKey)
                .map(plan::forPayment)
                .orElseGet(() -> plan.forPayment(line.method().name()));
    }

    private static ChosenAccount cash(Remittance.Line line, PaymentAccounts mode, boolean returned) {
        return new ChosenAccount(
                returned ? mode.returned().orElse(mode.account()) : mode.account(),
                Optional.empty(),
                Words.byMode(line.mode().orElse(line.method().name())));
    }

    private void add(List<JournalLine> lines, ChosenAccount account, BigDecimal amount, Text what, String label) {
        if (amount.signum() != 0) {
            lines.add(new Part(account, amount, what, label, plan.name()).line(amount, Optional.empty()));
        }
    }

    private JournalEntry entry(Journal journal, LocalDate date, List<JournalLine> lines, String key) {
        return new JournalEntry(journal, date, new SupportingDocument(receipt.id(), date), lines, Optional.of(key));
    }

    private String key(CashUse use) {
        return "receipt:" + receipt.id() + ":" + use.id();
    }

    private String label(String what) {
        return (what + " " + receipt.id() + " " + payer.name()).strip();
    }
}
