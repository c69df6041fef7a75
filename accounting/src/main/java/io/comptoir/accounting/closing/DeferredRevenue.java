package io.comptoir.accounting.closing;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.Purpose;
import io.comptoir.accounting.journal.AnalyticPart;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.accounting.posting.TimedSale;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Text;
import io.comptoir.time.FiscalYear;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sales of a time to come — produits constatés d'avance (PCG art. 1214-48): an invoice of December for what is delivered in
 * March belongs to the next exercise. Three ways lead to the same results of each exercise:
 * <ul>
 * <li>{@link #atClose}: the invoice is all sales; at the closing, what is to come goes to 487, and back on the next day;
 * <li>{@link #atInvoice}: what is to come is put to 487 with the invoice, and {@link #releases} brings it to the sales of
 *     each later exercise on its first day;
 * <li>{@link #monthly}: the invoice goes to 488 and 487, and each month takes its part from 488, which ends every exercise
 *     at zero.
 * </ul>
 * Only lines with a period are deferred (BG-26, else that of the paper, BG-14). A credit note defers on the other sides.
 */
public final class DeferredRevenue {

    private static final Text TO_COME = new Text("prestation à venir", "supply to come");
    private static final Text COME = new Text("prestation de la période", "supply of the period");

    private final AccountingPlan plan;
    private final CutoffMethod method;

    private DeferredRevenue(AccountingPlan plan, CutoffMethod method) {
        this.plan = plan;
        this.method = method;
    }

    /** Defers on the accounts of {@code plan}. */
    public static DeferredRevenue with(AccountingPlan plan, CutoffMethod method) {
        return new DeferredRevenue(plan, method);
    }

    /** What of an invoice is for the days after {@code closing}, by sales account; nothing where all is earned. */
    public Map<Account, BigDecimal> deferred(Invoice.Issued invoice, LocalDate closing) {
        return Collections.unmodifiableMap(later(invoice, closing).amounts());
    }

    private TimedParts later(Invoice.Issued invoice, LocalDate closing) {
        return TimedParts.of(
                Posting.with(plan).timed(invoice), sale -> method.deferred(sale.net(), sale.period(), closing));
    }

    // --- at the closing ---

    /** The entry of the closing and the one that takes it back on the next day; none where nothing is to come. */
    public List<JournalEntry> atClose(Invoice.Issued invoice, FiscalYear year) {
        TimedParts parts = later(invoice, year.end());
        if (parts.isEmpty() || invoice.issueDate().isAfter(year.end())) {
            return List.of();
        }
        JournalEntry closing =
                entry(invoice, "deferred", year.end(), Purpose.DEFERRED_REVENUE, parts.negated(), TO_COME);
        return List.of(closing, Reversal.of(closing, year.end().plusDays(1)));
    }

    // --- with the invoice ---

    /** The entry of the invoice, where what is for the days after {@code year} is put to 487 at once. */
    public JournalEntry atInvoice(Invoice.Issued invoice, FiscalYear year) {
        return split(invoice, List.of(Map.entry(Purpose.DEFERRED_REVENUE, later(invoice, year.end()))));
    }

    /** What 487 gives to the sales of {@code year} on its first day, after {@link #atInvoice} in an earlier one. */
    public Optional<JournalEntry> releases(Invoice.Issued invoice, FiscalYear year) {
        TimedParts parts = of(invoice, year.period());
        return parts.isEmpty() || !invoice.issueDate().isBefore(year.start())
                ? Optional.empty()
                : Optional.of(entry(invoice, "release", year.start(), Purpose.DEFERRED_REVENUE, parts, COME));
    }

    // --- month by month ---

    /** The entry of the invoice, where the sales of {@code year} wait on 488 and those after it on 487. */
    public JournalEntry spread(Invoice.Issued invoice, FiscalYear year) {
        TimedParts later = later(invoice, year.end());
        TimedParts now = TimedParts.of(
                Posting.with(plan).timed(invoice), sale -> method.recognised(sale.net(), sale.period(), year.end()));
        return split(
                invoice, List.of(Map.entry(Purpose.SPREAD_REVENUE, now), Map.entry(Purpose.DEFERRED_REVENUE, later)));
    }

    /**
     * The entries of one exercise after {@link #spread}: where it is not that of the invoice, what 487 gives to 488 on its
     * first day; then what 488 gives to the sales at the end of each month. The month of the invoice takes all that came
     * before it too.
     */
    public List<JournalEntry> monthly(Invoice.Issued invoice, FiscalYear year) {
        List<JournalEntry> entries = new ArrayList<>();
        boolean first = year.contains(invoice.issueDate());
        TimedParts whole = of(invoice, year.period());
        if (!first && !whole.isEmpty()) {
            TimedParts spread = whole.on(plan.account(Purpose.SPREAD_REVENUE).account());
            entries.add(entry(invoice, "spread", year.start(), Purpose.DEFERRED_REVENUE, spread, COME));
        }
        LocalDate from = first ? LocalDate.MIN : year.start();
        for (Period month : year.months()) {
            boolean billed = !first || !month.last().isBefore(invoice.issueDate());
            TimedParts parts = billed ? between(invoice, from, month.last()) : TimedParts.none();
            if (!parts.isEmpty()) {
                entries.add(entry(invoice, "month", month.last(), Purpose.SPREAD_REVENUE, parts, COME));
            }
            from = billed ? month.endExclusive() : from;
        }
        return entries;
    }

    // --- steps ---

    private TimedParts of(Invoice.Issued invoice, Period span) {
        return between(invoice, span.first(), span.last());
    }

    /** What is earned from {@code from} to {@code to}, by sales account. */
    private TimedParts between(Invoice.Issued invoice, LocalDate from, LocalDate to) {
        return TimedParts.of(Posting.with(plan).timed(invoice), sale -> earned(sale, from, to));
    }

    private BigDecimal earned(TimedSale sale, LocalDate from, LocalDate to) {
        BigDecimal before = from.isAfter(sale.period().first())
                ? method.recognised(sale.net(), sale.period(), from.minusDays(1))
                : BigDecimal.ZERO;
        return method.recognised(sale.net(), sale.period(), to).subtract(before);
    }

    /** Credits {@code parts} to their accounts, and debits {@code against} with all of it. */
    private JournalEntry entry(
            Invoice.Issued invoice, String what, LocalDate date, Purpose against, TimedParts parts, Text why) {
        String label = "PCA " + invoice.number() + " " + invoice.customer().name();
        List<JournalLine> lines = new ArrayList<>();
        lines.add(line(plan.account(against).account(), parts.sum(), List.of(), label, why));
        TimedParts credited = parts.negated();
        credited.amounts()
                .forEach((account, part) -> lines.add(line(account, part, credited.analytics(account), label, why)));
        SupportingDocument paper = new SupportingDocument(invoice.number().value(), invoice.issueDate());
        String key = what + ":" + invoice.id() + ":" + date;
        return Posting.with(plan)
                .shared(
                        new JournalEntry(plan.generalJournal(), date, paper, lines, Optional.of(key)),
                        invoice.customer());
    }

    /** The entry of a sale with parts of its sales on other accounts. */
    private JournalEntry split(Invoice.Issued invoice, List<Map.Entry<Purpose, TimedParts>> moves) {
        JournalEntry sale = Posting.with(plan).entry(invoice);
        List<JournalLine> lines = new ArrayList<>(sale.lines());
        for (Map.Entry<Purpose, TimedParts> move : moves) {
            TimedParts parts = move.getValue();
            parts.amounts().forEach((account, part) -> lower(lines, account, part, parts.analytics(account)));
            if (parts.sum().signum() != 0) {
                Account account = plan.account(move.getKey()).account();
                String label = sale.lines().get(0).label();
                lines.add(line(account, parts.sum().negate(), List.of(), label, TO_COME));
            }
        }
        return Posting.with(plan)
                .shared(
                        new JournalEntry(sale.journal(), sale.date(), sale.document(), lines, sale.key()),
                        invoice.customer());
    }

    private static void lower(List<JournalLine> lines, Account account, BigDecimal part, List<AnalyticPart> analytics) {
        for (int i = 0; i < lines.size(); i++) {
            JournalLine line = lines.get(i);
            if (line.account().equals(account)) {
                BigDecimal left = line.balance().add(part);
                lines.remove(i);
                if (left.signum() != 0) {
                    lines.add(i, lowered(line, left, analytics));
                }
                return;
            }
        }
    }

    private static JournalLine lowered(JournalLine line, BigDecimal left, List<AnalyticPart> analytics) {
        List<AnalyticPart> parts = new ArrayList<>(line.analytics());
        parts.addAll(analytics);
        return line.toBuilder().balance(left).analytics(AnalyticPart.sum(parts)).build();
    }

    private JournalLine line(
            Account account, BigDecimal balance, List<AnalyticPart> analytics, String label, Text why) {
        return JournalLine.builder()
                .account(account)
                .label(label.strip())
                .balance(balance)
                .analytics(analytics)
                .why(new Text(
                        why.french() + ", " + method + " ; compte " + account + " du plan " + plan.name(),
                        why.english() + ", " + method + "; account " + account + " of plan " + plan.name()))
                .build();
    }
}
