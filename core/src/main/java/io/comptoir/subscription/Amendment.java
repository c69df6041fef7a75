package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of a subscription from a day on — avenant. It may be agreed before or after that day: what was billed already is
 * trued up.
 *
 * @param id  which amendment of its subscription it is
 * @param effective  its first day
 * @param changes  what it changes, from 1 to {@value #CHANGES_MAX}
 */
public record Amendment(String id, LocalDate effective, List<Change> changes) {

    /** The most changes at once. */
    public static final int CHANGES_MAX = 1000;

    private static final Rule SIZE = Rule.error("CPT-SUBSCRIPTION-AMENDMENT-SIZE", "Comptoir, bounds")
            .says("Un avenant de {value} changements n'est pas possible.", "No amendment has {value} changes.")
            .fix("Donnez 1 à 1000 changements.", "Give 1 to 1000 changes.");

    /** Keeps a copy of the changes, and refuses none at all or too many. */
    public Amendment {
        SubscriptionItem.notBlank("id", id);
        changes = List.copyOf(changes);
        if (changes.isEmpty() || changes.size() > CHANGES_MAX) {
            throw new ViolationsException(SIZE.at("changes", changes.size()));
        }
    }

    /** One or more changes from {@code effective} on. */
    public static Amendment of(String id, LocalDate effective, Change... changes) {
        return new Amendment(id, effective, List.of(changes));
    }
}
