package io.comptoir.subscription;

import io.comptoir.money.Rounding;
import io.comptoir.subscription.BilledPeriod.Slot;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The lines that lead from what a period was billed to what it should be: days that were billed otherwise are taken back, and
 * charged anew. Both sides are cut at the same days, so that days that stay as they were are left out.
 */
final class Correction {

    private final List<BilledItem> old;
    private final List<BilledItem> now;
    private final Function<String, ProrationPolicy> policies;
    private final int digits;

    Correction(List<BilledItem> old, List<BilledItem> now, Function<String, ProrationPolicy> policies, int digits) {
        this.old = old;
        this.now = now;
        this.policies = policies;
        this.digits = digits;
    }

    /** What is charged; below zero what is taken back. */
    List<BilledItem> lines() {
        Map<Slot, BigDecimal> before = BilledPeriod.amounts(old);
        Map<Slot, BigDecimal> after = BilledPeriod.amounts(now);
        Set<Slot> slots = new LinkedHashSet<>(before.keySet());
        slots.addAll(after.keySet());
        List<BilledItem> lines = new ArrayList<>();
        for (Slot slot : slots) {
            BigDecimal was = before.getOrDefault(slot, BigDecimal.ZERO);
            if (was.compareTo(after.getOrDefault(slot, BigDecimal.ZERO)) != 0) {
                lines.addAll(lines(of(slot, old), of(slot, now)));
            }
        }
        return lines;
    }

    private List<BilledItem> lines(List<BilledItem> was, List<BilledItem> is) {
        List<BilledItem> back = cut(was, cuts(is));
        List<BilledItem> charged = cut(is, cuts(was));
        List<BilledItem> same = back.stream().filter(charged::contains).toList();
        back.removeAll(same);
        charged.removeAll(same);
        List<BilledItem> lines = new ArrayList<>();
        back.forEach(one -> lines.add(
                new BilledItem(one.item(), one.period(), one.vat(), one.amount().negate())));
        lines.addAll(charged);
        return lines;
    }

    private static List<BilledItem> of(Slot slot, List<BilledItem> items) {
        return items.stream().filter(one -> Slot.of(one).equals(slot)).toList();
    }

    private static NavigableSet<LocalDate> cuts(List<BilledItem> items) {
        NavigableSet<LocalDate> cuts = new TreeSet<>();
        for (BilledItem item : items) {
            cuts.add(item.period().first());
            cuts.add(item.period().endExclusive());
        }
        return cuts;
    }

    private List<BilledItem> cut(List<BilledItem> items, NavigableSet<LocalDate> cuts) {
        List<BilledItem> pieces = new ArrayList<>();
        items.forEach(item -> pieces.addAll(cut(item, cuts)));
        return pieces;
    }

    private List<BilledItem> cut(BilledItem item, NavigableSet<LocalDate> cuts) {
        List<Period> pieces = Charges.split(item.period(), cuts);
        ProrationPolicy policy = policies.apply(item.item());
        LocalDate origin = item.period().first();
        BigDecimal of = BigDecimal.valueOf(policy.weight(origin, item.period()));
        if (pieces.size() == 1 || of.signum() == 0) {
            return List.of(item);
        }
        List<BilledItem> parts = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Period piece : pieces) {
            BigDecimal days = BigDecimal.valueOf(policy.weight(origin, Period.of(origin, piece.last())));
            BigDecimal soFar = Rounding.HALF_UP.quotient(item.amount().multiply(days), of, digits);
            parts.add(new BilledItem(item.item(), piece, item.vat(), soFar.subtract(before)));
            before = soFar;
        }
        return parts;
    }
}
