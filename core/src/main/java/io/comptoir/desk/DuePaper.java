package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.desk.Command.Change;
import io.comptoir.document.Invoice;
import io.comptoir.port.Ports;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the paper of what is due.
 *
 * @param key  of the command that makes it
 */
record DuePaper(Ports ports, Actor actor, String key) {

    /**
     * A paper that was made.
     *
     * @param id  its id
     * @param number  its number, where it is issued
     */
    record Made(String id, Optional<String> number) {}

    /** Issues a draft, under the date of the day. */
    Change<Made> issued(Step step, Invoice.Draft draft) {
        Invoice.Draft today = draft.toBuilder().issueDate(Optional.empty()).build();
        Change<Invoice.Issued> issue =
                new IssueInvoice(ports, actor, today, key, fingerprint(), Optional.empty()).prepare(step);
        return made(issue, Optional.of(issue.result().number().value()));
    }

    /** Keeps a draft, under its own date. */
    Change<Made> drafted(Step step, Invoice.Draft draft) {
        return made(
                new SaveDraft(ports, actor, draft, Optional.empty(), key, fingerprint()).prepare(step),
                Optional.empty());
    }

    /** What is answered of a paper, and what is kept with it. */
    static Change<Optional<BilledPaper>> told(Change<Made> paper, BilledPaper told, Consumer<String> keep) {
        return new Change<>(Optional.of(told), paper.id(), paper.write(), paper.link(), paper.messages())
                .then(() -> keep.accept(paper.id()));
    }

    private static Change<Made> made(Change<?> paper, Optional<String> number) {
        return new Change<>(new Made(paper.id(), number), paper.id(), paper.write(), paper.link(), paper.messages());
    }

    private String fingerprint() {
        return Fingerprint.of(key);
    }
}
