package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.deal.BillingAccount;
import io.comptoir.document.Invoice;
import io.comptoir.port.Ports;
import io.comptoir.port.StoredDocument;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Keeps a draft, a new one or a changed one.
 *
 * @param saved  what it was before; empty for a new one
 */
record SaveDraft(
        Ports ports, Actor actor, Invoice.Draft draft, Optional<SavedDraft> saved, String key, String fingerprint)
        implements Command<SavedDraft> {

    @Override
    public SavedDraft repeated(Step step, String result) {
        long version = saved.map(SavedDraft::version).orElse(0L) + 1;
        return new SavedDraft(result, version, draft, Optional.empty());
    }

    @Override
    public Change<SavedDraft> prepare(Step step) {
        Optional<StoredDocument> before = saved.map(kept -> DraftCommand.find(step, kept));
        String id = before.map(StoredDocument::id).orElseGet(ports.ids()::next);
        long version = before.map(StoredDocument::version).orElse(0L);
        LocalDate drafted = before.map(StoredDocument::date).orElse(step.today());
        StoredDocument document = Invoices.stored(id, draft, drafted, actor.id());
        SavedDraft kept = Invoices.draft(document.at(version + 1));
        Optional<Ordering> ordering = Ordering.find(step.unit(), draft);
        BillingAccount.Paper billed = BillingAccount.Paper.of(id, draft, drafted);
        ordering.ifPresent(order -> order.check(billed).throwIfErrors());
        Optional<Ordering> left = before.flatMap(paper -> Ordering.left(step.unit(), paper, ordering));
        return new Change<>(kept, id, () -> {
            step.unit().documents().save(document, version);
            ordering.ifPresent(order -> order.save(step, order.account().with(billed), actor));
            left.ifPresent(order -> order.save(step, order.account().without(id), actor));
        });
    }
}
