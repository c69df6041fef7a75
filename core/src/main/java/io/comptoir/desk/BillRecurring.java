package io.comptoir.desk;

import io.comptoir.access.Actor;
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
                .map(next -> made(step, now, next))
                .orElseGet(() -> new Change<>(Optional.empty(), now.invoice().id(), () -> {}));
    }

    private Change<Optional<BilledPaper>> made(Step step, Recurring now, RecurringInvoice.Occurrence next) {
        DuePaper due = new DuePaper(ports, actor, key());
        Change<DuePaper.Made> paper =
                now.invoice().autoIssue() ? due.issued(step, next.draft()) : due.drafted(step, next.draft());
        BigDecimal net = next.draft().totals().totalNet();
        BilledPaper told =
                new BilledPaper(now.invoice().id(), paper.id(), paper.result().number(), List.of(next.key()), net);
        Change<Optional<BilledPaper>> kept =
                DuePaper.told(paper, told, id -> now.with(next.key(), id).save(step, Recurring.RUNNING, actor));
        Message toSend = new Message(ports.ids().next(), "invoice.to-send", paper.id(), "{}");
        return now.invoice().autoSend() ? kept.then(() -> step.unit().outbox().add(toSend)) : kept;
    }
}
