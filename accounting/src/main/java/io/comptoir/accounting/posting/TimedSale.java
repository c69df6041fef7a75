package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AnalyticKey;
import io.comptoir.accounting.journal.AnalyticPart;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sale that lasts: what a paper sells over a time.
 *
 * @param account  of the sale
 * @param net  before tax, after the discounts of the paper; below zero on a credit note
 * @param period  when it is supplied (BG-26, else BG-14)
 * @param keys  how each axis of the plan shares it, by the code of the axis
 */
public record TimedSale(Account account, BigDecimal net, Period period, Map<String, AnalyticKey> keys) {

    /** Keeps a copy of the keys, in the order of their axes. */
    public TimedSale {
        keys = Collections.unmodifiableMap(new TreeMap<>(keys));
    }

    /** A sale that no axis shares. */
    public TimedSale(Account account, BigDecimal net, Period period) {
        this(account, net, period, Map.of());
    }

    /** An amount of this sale, shared over the axes. */
    public List<AnalyticPart> shared(BigDecimal amount) {
        return keys.entrySet().stream()
                .flatMap(one -> AnalyticPart.of(one.getKey(), one.getValue(), amount).stream())
                .toList();
    }
}
