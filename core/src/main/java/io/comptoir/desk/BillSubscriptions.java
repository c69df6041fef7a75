package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.port.Ports;
import io.comptoir.subscription.Bill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the next paper that a subscription is due, or several of one customer together, from what is stored then: whoever comes
 * second finds nothing left. What does not go on one paper with the first is left to the next round.
 *
 * @param planned  the subscriptions as the run found them, one at least; they are read again only where somebody else was faster
 */
record BillSubscriptions(Ports ports, Actor actor, List<Subscribing> planned, BillingRun run)
        implements Command<Optional<BilledPaper>> {

    /** Of these bills alone: a bill moves the version on. */
    @Override
    public String key() {
        String which = planned.stream()
                .map(one -> one.subscription().id() + " " + one.stored().version())
                .collect(Collectors.joining(" "));
        return "bill " + (planned.size() == 1 ? which : Fingerprint.of(which)) + " " + run.until();
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
        List<Part> parts = parts(step);
        List<Part> billed = billed(parts);
        Change<Optional<BilledPaper>> change = billed.isEmpty()
                ? new Change<>(Optional.empty(), planned.get(0).subscription().id(), () -> {})
                : paper(step, billed);
        List<Part> idle = parts.stream().filter(part -> part.bill.isEmpty()).toList();
        return change.then(() -> idle.forEach(part -> part.dues.save(step, actor)));
    }

    private List<Part> parts(Step step) {
        List<Part> parts = new ArrayList<>();
        for (Subscribing one : planned) {
            Subscribing stored = step.isCareful()
                    ? Subscribing.of(step.unit(), one.subscription().id())
                    : one;
            Dues dues = new Dues(step.unit(), stored, run.until());
            parts.add(new Part(dues, dues.next()));
        }
        return parts;
    }

    /** The first that has a bill, and those that go with it; what gives back goes alone, for it names the paper it corrects. */
    private static List<Part> billed(List<Part> parts) {
        List<Part> due = parts.stream().filter(part -> part.bill.isPresent()).toList();
        if (due.isEmpty() || due.get(0).givesBack()) {
            return due.subList(0, Math.min(due.size(), 1));
        }
        Bill first = due.get(0).bill.orElseThrow();
        return due.stream()
                .filter(part -> !part.givesBack() && part.bill.orElseThrow().mayJoin(first))
                .toList();
    }

    private Change<Optional<BilledPaper>> paper(Step step, List<Part> billed) {
        Part first = billed.get(0);
        Bill bill = billed.size() == 1
                ? first.bill.orElseThrow()
                : Bill.group(billed.stream().flatMap(part -> part.bill.stream()).toList());
        Drawing drawing = Drawing.of(step.unit(), bill, first.dues.draft(step.unit(), bill), run);
        Invoice.Draft draft = drawing.draft();
        DuePaper due = new DuePaper(ports, actor, key());
        Change<DuePaper.Made> paper = run.isIssuing() ? due.issued(step, draft) : due.drafted(step, draft);
        BilledPaper told =
                new BilledPaper(first.dues.id(), paper.id(), paper.result().number(), bill.keys(), bill.amount());
        return DuePaper.told(
                        paper,
                        told,
                        id -> billed.forEach(part -> part.dues.save(step, actor, part.bill.orElseThrow(), id)))
                .then(() -> drawing.save(step, actor));
    }

    /** What a subscription is due, and what of it comes next. */
    private record Part(Dues dues, Optional<Bill> bill) {

        private boolean givesBack() {
            return bill.filter(one -> one.amount().signum() < 0).isPresent();
        }
    }
}
