package io.comptoir.accounting.closing;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.journal.AnalyticPart;
import io.comptoir.accounting.posting.TimedSale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Amounts of sales over time by their account, with what each section of each axis has of them. */
final class TimedParts {

    private final Map<Account, BigDecimal> amounts = new LinkedHashMap<>();
    private final Map<Account, List<AnalyticPart>> analytics = new LinkedHashMap<>();

    private TimedParts() {}

    /** What {@code part} makes of each sale; an account that comes to nothing is left out. */
    static TimedParts of(List<TimedSale> sales, Function<TimedSale, BigDecimal> part) {
        TimedParts parts = new TimedParts();
        for (TimedSale sale : sales) {
            BigDecimal amount = part.apply(sale);
            parts.amounts.merge(sale.account(), amount, BigDecimal::add);
            parts.analytics
                    .computeIfAbsent(sale.account(), first -> new ArrayList<>())
                    .addAll(sale.shared(amount));
        }
        parts.amounts.values().removeIf(amount -> amount.signum() == 0);
        return parts;
    }

    /** Nothing of any account. */
    static TimedParts none() {
        return new TimedParts();
    }

    /** All of it on one account, shared over no axis. */
    TimedParts on(Account account) {
        TimedParts one = new TimedParts();
        one.amounts.put(account, sum());
        return one;
    }

    boolean isEmpty() {
        return amounts.isEmpty();
    }

    Map<Account, BigDecimal> amounts() {
        return amounts;
    }

    List<AnalyticPart> analytics(Account account) {
        return AnalyticPart.sum(analytics.getOrDefault(account, List.of()));
    }

    BigDecimal sum() {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    TimedParts negated() {
        TimedParts negated = new TimedParts();
        amounts.forEach((account, amount) -> negated.amounts.put(account, amount.negate()));
        analytics.forEach((account, parts) -> negated.analytics.put(
                account, parts.stream().map(AnalyticPart::negated).toList()));
        return negated;
    }
}
