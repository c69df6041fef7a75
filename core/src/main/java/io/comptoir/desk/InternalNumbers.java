package io.comptoir.desk;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.numbering.SeriesState;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers that people know subscriptions and their items by: unique in the dossier and in order, by no law. What was given by
 * hand stays, and is left out where the count comes to it.
 */
final class InternalNumbers {

    private static final NumberingScheme SUBSCRIPTIONS = NumberingScheme.of("AB-00{seq:6}");
    private static final NumberingScheme ITEMS = NumberingScheme.of("PA-{seq:6}");

    private static final Rule TAKEN = Rule.error("CPT-DESK-SUBSCRIPTION-NUMBER-TAKEN", "Comptoir, subscriptions")
            .says(
                    "Un autre abonnement de ce dossier porte déjà le numéro {value}.",
                    "Another subscription of this dossier has the number {value} already.")
            .fix("Donnez un autre numéro, ou n'en donnez pas.", "Give another number, or give none.");

    private final Step step;
    private final Map<String, SeriesState> reached = new LinkedHashMap<>();

    InternalNumbers(Step step) {
        this.step = step;
    }

    /**
     * The same, with a number for all that has none.
     *
     * @throws ViolationsException if another has its number
     */
    Subscription complete(Subscription subscription) {
        String number = subscription.number().orElseGet(this::free);
        owner(number).filter(owner -> !owner.equals(subscription.id())).ifPresent(other -> {
            throw new ViolationsException(TAKEN.at("number", number));
        });
        return subscription.toBuilder()
                .number(number)
                .items(subscription.items().stream().map(this::complete).toList())
                .amendments(
                        subscription.amendments().stream().map(this::complete).toList())
                .build();
    }

    private Amendment complete(Amendment amendment) {
        List<Change> changes = amendment.changes().stream()
                .map(change -> change instanceof Change.Add add ? Change.add(complete(add.added())) : change)
                .toList();
        return new Amendment(amendment.id(), amendment.effective(), changes);
    }

    private SubscriptionItem complete(SubscriptionItem item) {
        return item.number().isPresent()
                ? item
                : item.toBuilder().number(next("SUBSCRIPTION-ITEM", ITEMS)).build();
    }

    private String free() {
        String number = next(Subscribing.KIND, SUBSCRIPTIONS);
        while (owner(number).isPresent()) {
            number = next(Subscribing.KIND, SUBSCRIPTIONS);
        }
        return number;
    }

    private Optional<String> owner(String number) {
        return step.unit().documents().findByNumber(Subscribing.KIND, number).map(stored -> stored.id());
    }

    /** The dates of these series are only told: a clock that goes back stops nobody. */
    private String next(String series, NumberingScheme scheme) {
        SeriesState last = reached.computeIfAbsent(series, step::series);
        SeriesState now = SeriesState.of(last.rank() + 1, step.today(), scheme.text());
        reached.put(series, now);
        return scheme.number(step.today(), now.rank()).value();
    }

    /** Keeps how far the series have come. */
    void save() {
        reached.forEach(step::advance);
    }
}
