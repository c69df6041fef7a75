package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Ports;
import io.comptoir.subscription.RecurringInvoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Makes the next invoice of a recurring one, from what is stored then: whoever comes second finds it made.
 *
 * @param planned  the recurring invoice as the run found it; it is read again only where somebody else was faster
 */
record BillRecurring(Ports ports, Actor actor, Recurring planned, BillingRun run)
        implements Command<Optional<BilledPaper>> {

    /** Of this invoice alone: making it moves the version on. */
    @Override
    public String key() {
        return "recur " + planned.invoice().id() + " " + planned.stored().version();
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(key());
    }

    /** It was made by somebody else, or by this run before it was stopped. */
    @Override
    public Optional<BilledPaper> repeated(Step step, String result) {
        return Optional.empty();
    }

    @Override
    public Change<Optional<BilledPaper>> prepare(Step step) {
        Recurring now = step.isCareful()
                ? step.unit()
                        .documents()
                        .find(planned.invoice().id())
                        .map(Recurring::of)
                        .orElse(planned)
                : planned;
        boolean isRunning = now.stored().status().equals(Recurring.RUNNING);
        return now.invoice().due(run.until(), now.papers().keySet()).stream()
                .filter(any -> isRunning)
                .findFirst()
                .map(next -> now.invoice().autoIssue() ? issued(step, now, next) : drafted(step, now, next))
                .orElseGet(() -> new Change<>(Optional.empty(), now.invoice().id(), () -> {}));
    }

    private Change<Optional<BilledPaper>> issued(Step step, Recurring now, RecurringInvoice.Occurrence next) {
        Invoice.Draft today =
                next.draft().toBuilder().issueDate(Optional.empty()).build();
        Change<Invoice.Issued> issue =
                new IssueInvoice(ports, actor, today, key(), fingerprint(), Optional.empty()).prepare(step);
        Change<Optional<BilledPaper>> kept =
                kept(step, now, next, issue, Optional.of(issue.result().number().value()));
        Message toSend = new Message(ports.ids().next(), "invoice.to-send", issue.id(), "{}");
        return now.invoice().autoSend() ? kept.then(() -> step.unit().outbox().add(toSend)) : kept;
    }

    private Change<Optional<BilledPaper>> drafted(Step step, Recurring now, RecurringInvoice.Occurrence next) {
        Change<SavedDraft> save =
                new SaveDraft(ports, actor, next.draft(), Optional.empty(), key(), fingerprint()).prepare(step);
        return kept(step, now, next, save, Optional.empty());
    }

    private Change<Optional<BilledPaper>> kept(
            Step step, Recurring now, RecurringInvoice.Occurrence next, Change<?> paper, Optional<String> number) {
        BigDecimal net = next.draft().totals().totalNet();
        BilledPaper made = new BilledPaper(now.invoice().id(), paper.id(), number, List.of(next.key()), net);
        Recurring after = now.with(next.key(), paper.id());
        return new Change<>(Optional.of(made), paper.id(), paper.write(), paper.link(), paper.messages())
                .then(() -> after.save(step, Recurring.RUNNING, actor));
    }
}
