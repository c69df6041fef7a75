package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that was billed of a subscription; it only grows.
 *
 * @param periods  in the order they were billed
 */
public record BilledPeriods(List<BilledPeriod> periods) {

    /** Nothing yet. */
    public static final BilledPeriods NONE = new BilledPeriods(List.of());

    private static final Rule TWICE = Rule.error("CPT-SUBSCRIPTION-BILLED-TWICE", "Comptoir, subscriptions")
            .says("« {value} » est déjà facturé.", "'{value}' is billed already.")
            .fix("Reprenez la facturation de l'état actuel.", "Bill again from the present state.");
    private static final Rule HOLE = Rule.error("CPT-SUBSCRIPTION-BILLED-HOLE", "Comptoir, subscriptions")
            .says("« {value} » vient avant sa version précédente.", "'{value}' comes before the version before it.")
            .fix("Notez les factures dans leur ordre.", "Record bills in their order.");

    /** Refuses a period that is billed twice under one key, or out of order. */
    public BilledPeriods {
        periods = List.copyOf(periods);
        Map<BilledPeriod.Scope, Integer> versions = new LinkedHashMap<>();
        for (int i = 0; i < periods.size(); i++) {
            BilledPeriod period = periods.get(i);
            int before = versions.getOrDefault(period.scope(), 0);
            if (period.version() != before + 1) {
                Rule rule = period.version() <= before ? TWICE : HOLE;
                throw new ViolationsException(rule.at("periods[" + i + "]", period.key()));
            }
            versions.put(period.scope(), period.version());
        }
    }

    /**
     * With what a bill adds.
     *
     * @throws ViolationsException if a key of it is billed already
     */
    public BilledPeriods plus(List<BilledPeriod> more) {
        List<BilledPeriod> all = new ArrayList<>(periods);
        all.addAll(more);
        return new BilledPeriods(all);
    }

    /** The last version of each period, in the order they were billed first; usage is apart. */
    public List<BilledPeriod> latest() {
        Map<BilledPeriod.Scope, BilledPeriod> last = new LinkedHashMap<>();
        periods.forEach(period -> last.put(period.scope(), period));
        return List.copyOf(last.values());
    }

    /** The first days of the periods that were billed, or of those whose usage was. */
    Set<LocalDate> starts(boolean ofUsage) {
        return periods.stream()
                .filter(period -> period.isUsage() == ofUsage)
                .map(BilledPeriod::start)
                .collect(Collectors.toUnmodifiableSet());
    }
}
