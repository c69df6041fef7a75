package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a billing period was billed, all together, once one of its bills is made: each true-up makes another version. What was
 * used in it is billed apart, once, and never trued up.
 *
 * @param subscription  the id of the subscription
 * @param start  the first day of the period that is billed
 * @param version  1 for its first bill
 * @param items  what all bills of it so far come to
 * @param isUsage  whether it is what was used
 */
public record BilledPeriod(String subscription, LocalDate start, int version, List<BilledItem> items, boolean isUsage) {

    private static final Rule VERSION = Rule.error("CPT-SUBSCRIPTION-VERSION", "Comptoir, subscriptions")
            .says("La version {value} n'existe pas.", "There is no version {value}.")
            .fix("Comptez à partir de 1.", "Count from 1.");

    /** Keeps a copy of the items, and refuses a version below 1. */
    public BilledPeriod {
        items = List.copyOf(items);
        if (version < 1) {
            throw new ViolationsException(VERSION.at("version", version));
        }
    }

    /** What was agreed for a period. */
    public BilledPeriod(String subscription, LocalDate start, int version, List<BilledItem> items) {
        this(subscription, start, version, items, false);
    }

    /** That nothing was used in a period: it has no bill, and none will come. */
    public static BilledPeriod unused(String subscription, LocalDate start) {
        return new BilledPeriod(subscription, start, 1, List.of(), true);
    }

    /** The natural key of the bill: the subscription, the period, the version. A key is billed once, ever. */
    public String key() {
        return key(version);
    }

    /** The keys of the bills of the period before it, in order; none for the first. */
    public List<String> previousKeys() {
        return IntStream.range(1, version).mapToObj(this::key).toList();
    }

    private String key(int which) {
        return subscription + "/" + start + (isUsage ? "/usage/" : "/") + which;
    }

    /** What no version changes. */
    Scope scope() {
        return new Scope(start, isUsage);
    }

    /** What each item comes to at each rate. */
    Map<Slot, BigDecimal> amounts() {
        return amounts(items);
    }

    static Map<Slot, BigDecimal> amounts(List<BilledItem> items) {
        Map<Slot, BigDecimal> amounts = new LinkedHashMap<>();
        items.stream()
                .filter(one -> one.amount().signum() != 0)
                .forEach(one -> amounts.merge(Slot.of(one), one.amount(), BigDecimal::add));
        return amounts;
    }

    /** A period, or its usage. */
    record Scope(LocalDate start, boolean isUsage) {}

    /** An item at a rate. */
    record Slot(String item, Optional<VatRate> vat) {

        static Slot of(BilledItem billed) {
            return new Slot(billed.item(), billed.vat());
        }
    }
}
