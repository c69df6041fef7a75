package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.json.UsageJson;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.subscription.BillingPeriod;
import io.comptoir.subscription.Usage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was used of a subscription in one of its periods, as it is kept. Whoever adds to it and whoever bills it moves its version
 * on, so that of two at once one comes second: an event is billed, or refused.
 *
 * @param stored  as it is kept; at version 0 where nothing is yet
 * @param usage  the events
 */
record UsageSheet(StoredDocument stored, Usage usage) {

    static final String KIND = "USAGE";
    private static final String OPEN = "OPEN";
    private static final String BILLED = "BILLED";

    /** The sheet of a period; an empty one where there is none. */
    static UsageSheet of(UnitOfWork unit, String subscription, BillingPeriod period) {
        LocalDate first = period.billed().first();
        String id = Fingerprint.of("usage " + subscription + " " + first);
        return unit.documents()
                .find(id)
                .map(stored -> new UsageSheet(stored, UsageJson.read(stored.json())))
                .orElseGet(() -> new UsageSheet(
                        new StoredDocument(id, KIND, OPEN, 0, "", Optional.empty(), first, subscription, ""),
                        Usage.NONE));
    }

    /** With more events. */
    UsageSheet with(Usage more) {
        return new UsageSheet(stored, more);
    }

    /** Keeps it. */
    void save(Step step, Actor actor) {
        StoredDocument now = new StoredDocument(
                stored.id(),
                KIND,
                usage.closedThrough().isPresent() ? BILLED : OPEN,
                stored.version(),
                UsageJson.write(usage),
                Optional.empty(),
                stored.date(),
                stored.party(),
                actor.id());
        step.unit().documents().save(now, stored.version());
    }

    /** Keeps it closed, now that it is billed; it may be that already, for a draft that was thrown away. */
    void close(Step step, BillingPeriod period, Actor actor) {
        if (usage.closedThrough().isEmpty()) {
            with(usage.close(period.whole().last())).save(step, actor);
        }
    }
}
