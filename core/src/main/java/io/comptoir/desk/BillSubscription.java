package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.port.Ports;
import io.comptoir.port.StoredDocument;
import io.comptoir.subscription.Bill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the next paper that a subscription is due, from what is stored then: whoever comes second finds nothing left.
 *
 * @param planned  the subscription as the run found it; it is read again only where somebody else was faster
 */
record BillSubscription(Ports ports, Actor actor, Subscribing planned, BillingRun run)
        implements Command<Optional<BilledPaper>> {

    /** Of this bill alone: a bill moves the version on. */
    @Override
    public String key() {
        return "bill " + id() + " " + planned.stored().version() + " " + run.until();
    }

    String id() {
        return planned.subscription().id();
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(key());
    }

    /** It was billed by somebody else, or by this run before it was stopped. */
    @Override
    public Optional<BilledPaper> repeated(Step step, String result) {
        return Optional.empty();
    }

    @Override
    public Change<Optional<BilledPaper>> prepare(Step step) {
        Subscribing stored = step.isCareful() ? Subscribing.of(step.unit(), id()) : planned;
        Subscribing found = stored.renewed(run.until());
        List<StoredDocument> drafts = new ArrayList<>();
        for (Bill bill : found.billing().due(run.until())) {
            drafts.addAll(found.drafts(step.unit(), bill));
        }
        Subscribing now = found.without(drafts);
        Runnable redrawn = () -> drafts.forEach(draft -> DiscardDraft.write(step, draft, actor));
        Optional<Bill> next = next(now.billing().due(run.until()));
        Change<Optional<BilledPaper>> change = next.map(bill -> billed(step, now, bill))
                .orElseGet(() -> new Change<>(Optional.empty(), id(), () -> now.save(step, run.until(), actor)));
        return change.then(redrawn);
    }

    /** A true-up goes with the next bill, unless it takes all of it back. */
    private static Optional<Bill> next(List<Bill> due) {
        List<Bill> corrections =
                due.stream().filter(bill -> !bill.corrected().isEmpty()).toList();
        Optional<Bill> first =
                due.stream().filter(bill -> bill.corrected().isEmpty()).findFirst();
        if (corrections.isEmpty()) {
            return first;
        }
        List<Bill> together = new ArrayList<>(corrections);
        first.ifPresent(together::add);
        Bill whole = Bill.group(together);
        return Optional.of(whole.amount().signum() >= 0 ? whole : Bill.group(corrections));
    }

    private Change<Optional<BilledPaper>> billed(Step step, Subscribing now, Bill bill) {
        Invoice.Draft draft = now.draft(step.unit(), bill);
        return run.isIssuing() ? issued(step, now, bill, draft) : drafted(step, now, bill, draft);
    }

    private Change<Optional<BilledPaper>> issued(Step step, Subscribing now, Bill bill, Invoice.Draft draft) {
        Invoice.Draft today = draft.toBuilder().issueDate(Optional.empty()).build();
        Change<Invoice.Issued> issue =
                new IssueInvoice(ports, actor, today, key(), fingerprint(), Optional.empty()).prepare(step);
        return kept(step, now, bill, issue, Optional.of(issue.result().number().value()));
    }

    private Change<Optional<BilledPaper>> drafted(Step step, Subscribing now, Bill bill, Invoice.Draft draft) {
        Change<SavedDraft> save =
                new SaveDraft(ports, actor, draft, Optional.empty(), key(), fingerprint()).prepare(step);
        return kept(step, now, bill, save, Optional.empty());
    }

    private Change<Optional<BilledPaper>> kept(
            Step step, Subscribing now, Bill bill, Change<?> paper, Optional<String> number) {
        Subscribing after = now.with(now.account().plus(id(), bill, paper.id()));
        BilledPaper made = new BilledPaper(id(), paper.id(), number, bill.keys(), bill.amount());
        return new Change<>(Optional.of(made), paper.id(), paper.write(), paper.link(), paper.messages())
                .then(() -> after.save(step, run.until(), actor));
    }
}
