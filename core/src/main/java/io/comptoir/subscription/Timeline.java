package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.subscription.Change.Add;
import io.comptoir.subscription.Change.Remove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The items of a subscription through time. It is the same in whatever order the amendments were agreed: those that would
 * make another state in another order are refused.
 */
final class Timeline {

    private static final String SOURCE = "Comptoir, subscriptions";
    private static final Rule ID_TWICE = Rule.error("CPT-SUBSCRIPTION-ITEM-TWICE", SOURCE)
            .says("L'abonnement a déjà un poste « {value} ».", "The subscription has an item '{value}' already.")
            .fix("Donnez un identifiant qui n'a jamais servi.", "Give an id that was never used.");
    private static final Rule UNKNOWN = Rule.error("CPT-SUBSCRIPTION-ITEM-UNKNOWN", SOURCE)
            .says("Il n'y a pas de poste « {value} » le {0}.", "There is no item '{value}' on {0}.")
            .fix("Changez un poste en vigueur ce jour-là.", "Change an item that is in force on that day.");
    private static final Rule CLASH = Rule.error("CPT-SUBSCRIPTION-AMENDMENTS-CLASH", SOURCE)
            .says(
                    "Le poste « {value} » est changé deux fois de la même façon le {0}.",
                    "Item '{value}' is changed twice in the same way on {0}.")
            .fix("Gardez un seul de ces changements.", "Keep one of these changes.");
    private static final Rule OUTSIDE = Rule.error("CPT-SUBSCRIPTION-AMENDMENT-OUTSIDE", SOURCE)
            .says(
                    "L'avenant prend effet le {value}, hors de l'abonnement du {0} au {1}.",
                    "The amendment takes effect on {value}, outside the subscription from {0} to {1}.")
            .fix("Donnez un jour de l'abonnement, ou renouvelez-le.", "Give a day of the subscription, or renew it.");
    private static final Rule AMENDMENT_TWICE = Rule.error("CPT-SUBSCRIPTION-AMENDMENT-TWICE", SOURCE)
            .says("Il y a déjà un avenant « {value} ».", "There is an amendment '{value}' already.")
            .fix("Donnez un autre identifiant.", "Give another id.");

    private final Map<String, ItemLife> lives = new LinkedHashMap<>();
    private final List<Violation> found = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    Timeline(Subscription subscription) {
        List<SubscriptionItem> items = subscription.items();
        for (int i = 0; i < items.size(); i++) {
            add(items.get(i), subscription.start(), "items[" + i + "].id");
        }
        List<Amendment> amendments = subscription.amendments();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < amendments.size(); i++) {
            Amendment amendment = amendments.get(i);
            if (!ids.add(amendment.id())) {
                found.add(AMENDMENT_TWICE.at("amendments[" + i + "].id", amendment.id()));
            }
            checkWithin(subscription, amendment, "amendments[" + i + "].effective");
        }
        placed(amendments).stream()
                .filter(one -> !one.effective.isBefore(subscription.start())) // told already
                .sorted(Comparator.comparing(Placed::effective).thenComparing(Placed::rank))
                .forEach(this::apply);
    }

    private void checkWithin(Subscription subscription, Amendment amendment, String path) {
        LocalDate day = amendment.effective();
        LocalDate end = subscription.end();
        if (day.isBefore(subscription.start()) || day.isAfter(end)) {
            found.add(OUTSIDE.at(path, day, subscription.start(), end));
        }
    }

    List<Violation> violations() {
        return found;
    }

    List<ItemLife> lives() {
        return List.copyOf(lives.values());
    }

    Optional<ItemLife> life(String item) {
        return Optional.ofNullable(lives.get(item));
    }

    // --- steps ---

    private static List<Placed> placed(List<Amendment> amendments) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < amendments.size(); i++) {
            Amendment amendment = amendments.get(i);
            for (int j = 0; j < amendment.changes().size(); j++) {
                placed.add(new Placed(
                        amendment.effective(),
                        amendment.changes().get(j),
                        "amendments[" + i + "].changes[" + j + "].item"));
            }
        }
        return placed;
    }

    private void apply(Placed placed) {
        Change change = placed.change;
        if (change instanceof Add add) {
            add(add.added(), placed.effective, placed.path);
            return;
        }
        ItemLife life = lives.get(change.item());
        if (life == null || !life.isInForce(placed.effective)) {
            found.add(UNKNOWN.at(placed.path, change.item(), placed.effective));
        } else if (!seen.add(List.of(change.item(), placed.effective, change.getClass()))) {
            found.add(CLASH.at(placed.path, change.item(), placed.effective));
        } else if (change instanceof Remove) {
            life.endBefore(placed.effective);
        } else {
            life.change(placed.effective, change);
        }
    }

    private void add(SubscriptionItem item, LocalDate start, String path) {
        if (lives.putIfAbsent(item.id(), new ItemLife(item, start)) != null) {
            found.add(ID_TWICE.at(path, item.id()));
        }
    }

    /** A change at its place; on one day items are added first and removed next, so that what is gone is not changed. */
    private record Placed(LocalDate effective, Change change, String path) {

        int rank() {
            if (change instanceof Add) {
                return 0;
            }
            return change instanceof Remove ? 1 : 2;
        }
    }
}
