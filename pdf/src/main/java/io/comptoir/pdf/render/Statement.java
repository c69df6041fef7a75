package io.comptoir.pdf.render;

import io.comptoir.document.Issuer;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Party;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Settlement;
import io.comptoir.payment.Movement.Undoing;
import io.comptoir.payment.Receivable;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.money.CurrencyUnit;

/**
 * The account of a customer over a time — relevé de compte: what its invoices asked for and what became of them. Money
 * that serves no invoice yet, and credit notes that were not set against one, are not in it.
 *
 * @param issuer  who keeps the account
 * @param customer  whose it is
 * @param period  the days that are told one by one
 * @param receivables  its invoices of one currency, at least one, of any day
 */
public record Statement(Issuer issuer, Party customer, Period period, List<Receivable> receivables) {

    private static final Rule EMPTY = Rule.error("CPT-PDF-STATEMENT-EMPTY", "Comptoir, statements")
            .says("Le relevé n'a aucune facture.", "The statement has no invoice.")
            .fix("Donnez au moins une facture.", "Give at least one invoice.");
    private static final Rule CURRENCIES = Rule.error("CPT-PDF-STATEMENT-CURRENCIES", "Comptoir, statements")
            .says(
                    "La facture est en {value} et non en {0} comme la première.",
                    "The invoice is in {value}, not in {0} as the first.")
            .fix("Faites un relevé par devise.", "Make one statement for each currency.");

    /** What an entry tells. */
    public enum Kind {
        /** An invoice. */
        INVOICE,
        /** Money that came in. */
        PAYMENT,
        /** A credit note that was set against an invoice. */
        CREDIT,
        /** What was given up, a discount, a difference. */
        ADJUSTMENT,
        /** Something that was undone. */
        UNDONE
    }

    /**
     * One entry.
     *
     * @param date  its day
     * @param kind  what it tells
     * @param number  of the invoice or credit note it is about
     * @param change  above zero where more is owed, below where less is
     */
    public record Entry(LocalDate date, Kind kind, String number, BigDecimal change) {}

    /**
     * Checks that all are of one currency.
     *
     * @throws ViolationsException if there are none, or one is of another currency
     */
    public Statement {
        receivables = List.copyOf(receivables);
        if (receivables.isEmpty()) {
            throw new ViolationsException(EMPTY.at("receivables", ""));
        }
        List<Violation> found = new ArrayList<>();
        String first = receivables.get(0).debt().currency().getCurrencyCode();
        for (int i = 0; i < receivables.size(); i++) {
            String other = receivables.get(i).debt().currency().getCurrencyCode();
            if (!other.equals(first)) {
                found.add(CURRENCIES.at("receivables[" + i + "]", other, first));
            }
        }
        new Violations(found).throwIfErrors();
    }

    /** The currency of all of it. */
    public CurrencyUnit currency() {
        return receivables.get(0).debt().currency();
    }

    /** What was owed before the first day. */
    public BigDecimal opening() {
        return entries().stream()
                .filter(entry -> entry.date().isBefore(period.first()))
                .map(Entry::change)
                .reduce(zero(), BigDecimal::add);
    }

    /** The entries of the period, in the order of their days. */
    public List<Entry> told() {
        return entries().stream().filter(entry -> period.contains(entry.date())).toList();
    }

    /** What is owed at the end of the last day. */
    public BigDecimal closing() {
        return told().stream().map(Entry::change).reduce(opening(), BigDecimal::add);
    }

    /** What of it was to be paid before that day. */
    public BigDecimal overdue() {
        return receivables.stream()
                .filter(receivable -> !receivable.debt().issueDate().isAfter(period.last()))
                .map(receivable -> receivable.overdue(period.last()))
                .reduce(zero(), BigDecimal::add);
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        receivables.forEach(receivable -> addEntries(receivable, entries));
        entries.sort(Comparator.comparing(Entry::date)); // stable: an invoice stays before what became of it that day
        return entries;
    }

    private static void addEntries(Receivable receivable, List<Entry> entries) {
        var debt = receivable.debt();
        String number = debt.number().value();
        entries.add(new Entry(debt.issueDate(), Kind.INVOICE, number, debt.amount()));
        Map<String, Settlement> settlements = new HashMap<>();
        for (Movement movement : receivable.movements()) {
            if (movement instanceof Settlement settlement) {
                settlements.put(settlement.id(), settlement);
            }
        }
        for (Movement movement : receivable.movements()) {
            Entry entry = entry(movement, number, settlements);
            if (entry.change().signum() != 0) {
                entries.add(entry);
            }
        }
    }

    private static Entry entry(Movement movement, String number, Map<String, Settlement> settlements) {
        if (movement instanceof Undoing undoing) {
            BigDecimal back =
                    Objects.requireNonNull(settlements.get(undoing.of())).settles();
            return new Entry(undoing.date(), Kind.UNDONE, number, back);
        }
        Settlement settlement = (Settlement) movement;
        BigDecimal change = settlement.settles().negate();
        if (settlement instanceof CreditAllocation credit) {
            return new Entry(
                    credit.date(), Kind.CREDIT, credit.credit().number().value(), change);
        }
        Kind kind = settlement instanceof Payment ? Kind.PAYMENT : Kind.ADJUSTMENT;
        return new Entry(settlement.date(), kind, number, change);
    }

    private BigDecimal zero() {
        return BigDecimal.ZERO.setScale(currency().getDefaultFractionDigits());
    }
}
