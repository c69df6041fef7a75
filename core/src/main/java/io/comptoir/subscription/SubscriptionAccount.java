package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was billed of a subscription, and on which papers.
 *
 * @param billed  the periods, in the order they were billed
 * @param papers  the id of the invoice, credit note or draft that bills each natural key; a period without usage has none
 */
public record SubscriptionAccount(BilledPeriods billed, Map<String, String> papers) {

    /** Nothing yet. */
    public static final SubscriptionAccount EMPTY = new SubscriptionAccount(BilledPeriods.NONE, Map.of());

    private static final Rule NO_PAPER = Rule.error("CPT-SUBSCRIPTION-BILLED-NO-PAPER", "Comptoir, subscriptions")
            .says("Aucun document ne facture « {value} ».", "No paper bills '{value}'.")
            .fix("Notez avec quel document chaque période est facturée.", "Record each bill with its paper.");

    /** Keeps the papers in their order, and refuses a billed period without one. */
    public SubscriptionAccount {
        papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
        for (BilledPeriod period : billed.periods()) {
            boolean isUnused = period.isUsage() && period.items().isEmpty();
            if (!isUnused && !papers.containsKey(period.key())) {
                throw new ViolationsException(NO_PAPER.at("papers", period.key()));
            }
        }
    }

    /**
     * With a bill that was made on a paper; what it bills of other subscriptions is left to theirs.
     *
     * @throws ViolationsException if a key of it is billed already
     */
    public SubscriptionAccount plus(String subscription, Bill bill, String paper) {
        List<BilledPeriod> own = bill.parts().stream()
                .filter(part -> part.subscription().equals(subscription))
                .toList();
        Map<String, String> all = new LinkedHashMap<>(papers);
        own.forEach(part -> all.put(part.key(), paper));
        return new SubscriptionAccount(billed.plus(own), all);
    }

    /** With periods in which nothing was used. */
    public SubscriptionAccount plus(List<BilledPeriod> unused) {
        return unused.isEmpty() ? this : new SubscriptionAccount(billed.plus(unused), papers);
    }

    /**
     * Without what a draft bills that is thrown away, so that it is billed anew. A period that was billed on top of it keeps
     * it: its paper stands.
     */
    public SubscriptionAccount without(String paper) {
        List<BilledPeriod> kept = new ArrayList<>(billed.periods());
        kept.removeIf(period -> paper.equals(papers.get(period.key())) && isLatest(period));
        Map<String, String> all = new LinkedHashMap<>();
        kept.forEach(period -> paper(period.key()).ifPresent(id -> all.put(period.key(), id)));
        return new SubscriptionAccount(new BilledPeriods(kept), all);
    }

    /** The paper that bills a natural key; empty where none does. */
    public Optional<String> paper(String key) {
        return Optional.ofNullable(papers.get(key));
    }

    private boolean isLatest(BilledPeriod period) {
        return billed.latest().contains(period);
    }
}
