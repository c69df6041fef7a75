package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.AnalyticAxis;
import io.comptoir.accounting.chart.AnalyticKey;
import io.comptoir.accounting.chart.ChosenKey;
import io.comptoir.accounting.journal.AnalyticPart;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.fault.Text;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Rounding;
import io.comptoir.party.Party;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Shares the lines of an entry over the axes of a plan, to the cent. */
final class Analytics {

    private static final int DIGITS = 2;

    private final AccountingPlan plan;
    private final Party customer;

    Analytics(AccountingPlan plan, Party customer) {
        this.plan = plan;
        this.customer = customer;
    }

    /** What the items of a paper are on: {@code net} stands on the side and in the currency of the entry, or nearly so. */
    record Sold(ItemLine item, Account account, BigDecimal net) {}

    /** The entry of a movement, or of something that sells no items. */
    JournalEntry shared(JournalEntry entry) {
        return shared(entry, account -> List.of());
    }

    /** The entry of a paper; what stands on the account of some items is shared as they are. */
    JournalEntry shared(JournalEntry entry, Function<Account, List<Sold>> sold) {
        if (plan.axes().isEmpty()) {
            return entry;
        }
        List<JournalLine> lines =
                entry.lines().stream().map(line -> shared(line, sold)).toList();
        return new JournalEntry(entry.journal(), entry.date(), entry.document(), lines, entry.key());
    }

    /** The key of an item on each axis. */
    Map<String, AnalyticKey> keys(ItemLine item, Account account) {
        Map<String, AnalyticKey> keys = new TreeMap<>();
        for (AnalyticAxis axis : plan.axes()) {
            if (axis.isOn(account)) {
                keys.put(
                        axis.code(),
                        plan.forAxis(axis, item.code(), account, customer).key());
            }
        }
        return keys;
    }

    private JournalLine shared(JournalLine line, Function<Account, List<Sold>> sold) {
        JournalLine shared = line;
        for (AnalyticAxis axis : plan.axes()) {
            boolean open =
                    line.analytics().stream().noneMatch(part -> part.axis().equals(axis.code()));
            shared = open && axis.isOn(line.account()) ? shared(shared, axis, sold.apply(line.account())) : shared;
        }
        return shared;
    }

    private JournalLine shared(JournalLine line, AnalyticAxis axis, List<Sold> sold) {
        Set<Text> by = new LinkedHashSet<>();
        List<AnalyticPart> parts;
        if (sold.isEmpty()) {
            ChosenKey chosen = axis.forLine(line.account(), customer.code());
            by.add(chosen.by());
            parts = AnalyticPart.of(axis.code(), chosen.key(), line.balance());
        } else {
            parts = parts(axis.code(), line.balance(), weights(axis, sold, by));
        }
        List<AnalyticPart> all = new ArrayList<>(line.analytics());
        all.addAll(parts);
        return line.toBuilder()
                .analytics(all)
                .why(Words.analytic(line.why(), axis.code(), parts, Words.all(by)))
                .build();
    }

    private Map<String, BigDecimal> weights(AnalyticAxis axis, List<Sold> sold, Set<Text> by) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        for (Sold one : sold) {
            ChosenKey chosen = plan.forAxis(axis, one.item().code(), one.account(), customer);
            by.add(chosen.by());
            chosen.key()
                    .sections()
                    .forEach((section, part) -> weights.merge(section, part.of(one.net()), BigDecimal::add));
        }
        return weights;
    }

    private static List<AnalyticPart> parts(String axis, BigDecimal whole, Map<String, BigDecimal> weights) {
        UnaryOperator<BigDecimal> alone = base -> Rounding.HALF_UP.round(base, DIGITS);
        List<BigDecimal> amounts = Split.of(whole, List.copyOf(weights.values()), alone);
        List<AnalyticPart> parts = new ArrayList<>();
        int i = 0;
        for (String section : weights.keySet()) {
            parts.add(new AnalyticPart(axis, section, amounts.get(i++)));
        }
        return AnalyticPart.sum(parts);
    }
}
