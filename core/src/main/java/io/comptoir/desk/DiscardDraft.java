package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.port.StoredDocument;
import java.util.Optional;

/** Throws a draft away: nothing of what it said is kept. */
record DiscardDraft(Actor actor, SavedDraft saved, String key, String fingerprint) implements Command<Boolean> {

    @Override
    public Boolean repeated(Step step, String result) {
        return true;
    }

    @Override
    public Change<Boolean> prepare(Step step) {
        StoredDocument before = DraftCommand.find(step, saved);
        return new Change<>(true, before.id(), () -> write(step, before, actor));
    }

    /** Throws away the draft of a stored paper. */
    static void write(Step step, StoredDocument before, Actor actor) {
        Optional<Ordering> left = Ordering.left(step.unit(), before, Optional.empty());
        empty(step, before, actor);
        left.ifPresent(order -> order.save(step, order.account().without(before.id()), actor));
    }

    /** Keeps nothing of what a stored draft said, whatever it was a draft of. */
    static void empty(Step step, StoredDocument before, Actor actor) {
        StoredDocument discarded = new StoredDocument(
                before.id(),
                before.kind(),
                Invoices.DISCARDED,
                before.version(),
                "{}",
                Optional.empty(),
                before.date(),
                "",
                actor.id());
        step.unit().documents().save(discarded, before.version());
    }
}
