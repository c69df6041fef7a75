package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.audit.AuditRecord;
import io.comptoir.audit.Link;
import io.comptoir.audit.Salt;
import io.comptoir.deal.BillingAccount;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.StockMove;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.MessageJson;
import io.comptoir.law.IssueRules;
import io.comptoir.law.LegalMentions;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.SeriesState;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Ports;
import io.comptoir.port.StoredDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Issues an invoice: checked, numbered, frozen and stored. */
final class IssueInvoice implements Command<Invoice.Issued> {

    private static final Rule NUMBER_TAKEN = Rule.error(
                    "CPT-DESK-NUMBER-TAKEN", "CGI ann. II, art. 242 nonies A, I, 7°; BOI-TVA-DECLA-30-20-20-10, § 90")
            .says(
                    "Le numéro {value} appartient déjà à une facture d'une autre série de ce dossier.",
                    "The number {value} belongs to an invoice of another series of this dossier already.")
            .fix("Donnez à chaque série un préfixe qui lui est propre.", "Give each series a prefix of its own.");

    private static final DocumentNumber UNNUMBERED = new DocumentNumber("0");

    private final Ports ports;
    private final Actor actor;
    private final Invoice.Draft draft;
    private final Optional<SavedDraft> saved;
    private final String key;
    private final String fingerprint;
    private final Ready ready;

    /** Issues {@code draft} under {@code key}. What needs no storage is done now, before the command waits for its turn. */
    IssueInvoice(
            Ports ports, Actor actor, Invoice.Draft draft, String key, String fingerprint, Optional<SavedDraft> saved) {
        this.ports = ports;
        this.actor = actor;
        this.draft = draft;
        this.saved = saved;
        this.key = key;
        this.fingerprint = fingerprint;
        this.ready = readyOn(draft.issueDate().orElseGet(ports.clock()::today));
    }

    /** All that is wrong or doubtful with {@code draft} in itself, were it issued on {@code issueDate}. */
    static Violations check(Ports ports, Invoice.Draft draft, LocalDate issueDate) {
        Violations found = IssueRules.check(draft, issueDate);
        for (var one : ports.issueChecks()) {
            found = found.plus(one.check(draft, issueDate));
        }
        return found;
    }

    /** All that is wrong or doubtful with a paper of that date in its series. */
    static Violations chronology(Invoice.Draft draft, LocalDate issueDate, Function<String, SeriesState> series) {
        return draft.issuer()
                .map(by -> by.series(draft.kind()).check(series.apply(Invoices.series(by, draft.kind())), issueDate))
                .map(found -> IssueRules.applyOverrides(draft, found))
                .orElse(Violations.NONE);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public Invoice.Issued repeated(Step step, String result) {
        return step.unit()
                .documents()
                .find(result)
                .map(Invoices::issued)
                .orElseThrow(() -> new IllegalStateException("The storage lost document " + result));
    }

    @Override
    public Change<Invoice.Issued> prepare(Step step) {
        Optional<StoredDocument> before = saved.map(kept -> DraftCommand.find(step, kept));
        LocalDate issueDate = draft.issueDate().orElse(step.today());
        Ready own = issueDate.equals(ready.day()) ? ready : readyOn(issueDate); // a midnight between
        Optional<Crediting> crediting = Crediting.find(step.unit(), draft);
        own.checked()
                .plus(chronology(draft, issueDate, step::series))
                .plus(Crediting.check(draft, crediting))
                .plus(Approval.check(draft, before))
                .throwIfErrors();
        Optional<Ordering> ordering = Ordering.find(step.unit(), draft);
        Optional<Ordering> left = before.flatMap(paper -> Ordering.left(step.unit(), paper, ordering));
        Issuer by = draft.issuer().orElseThrow();
        NumberSeries numbers = by.series(draft.kind());
        String series = Invoices.series(by, draft.kind());
        SeriesState next = next(numbers, step.series(series), issueDate);
        DocumentNumber number = numbers.scheme().number(issueDate, next.rank());
        if (step.isCareful()) {
            requireFree(step, Invoices.kind(draft.kind()), number);
        }
        String id = before.map(StoredDocument::id).orElseGet(ports.ids()::next);
        Unnumbered unnumbered = own.unnumbered().orElseThrow();
        Invoice.Issued invoice = numbered(unnumbered.invoice(), id, number);
        Salt salt = ports.salts().orElseThrow().next();
        String json = InvoiceJson.numbered(unnumbered.text(), unnumbered.invoice(), invoice, salt);
        StoredDocument stored = Invoices.stored(invoice, json, actor.id());
        BillingAccount.Paper billed = BillingAccount.Paper.of(invoice);
        ordering.ifPresent(order -> order.check(billed).throwIfErrors());
        Optional<SavedContact> won =
                ordering.flatMap(order -> Contacts.won(step.unit(), invoice)).map(Contacts::saved);
        Link link = step.link(AuditRecord.issued(invoice, salt, step.at(), actor));
        return new Change<>(
                invoice,
                id,
                () -> {
                    step.unit()
                            .documents()
                            .save(stored, before.map(StoredDocument::version).orElse(0L));
                    step.advance(series, next);
                    crediting.ifPresent(credit -> credit.save(step, invoice, actor));
                    ordering.ifPresent(order -> order.save(step, order.account().with(billed), actor));
                    left.ifPresent(order -> order.save(step, order.account().without(id), actor));
                    won.ifPresent(contact -> Contacts.win(step, contact, actor));
                },
                Optional.of(link),
                messages(invoice, won));
    }

    // A date that goes back in its series was set aside by the issuer; the series stays at its latest date.
    private static SeriesState next(NumberSeries series, SeriesState last, LocalDate issueDate) {
        LocalDate latest = last.lastIssueDate().filter(issueDate::isBefore).orElse(issueDate);
        return series.next(last, latest);
    }

    private static void requireFree(Step step, String kind, DocumentNumber number) {
        step.unit().documents().findByNumber(kind, number.value()).ifPresent(other -> {
            throw new ViolationsException(NUMBER_TAKEN.at("series", number));
        });
    }

    private Ready readyOn(LocalDate issueDate) {
        Violations checked = check(ports, draft, issueDate);
        return new Ready(
                issueDate, checked, checked.hasErrors() ? Optional.empty() : Optional.of(unnumbered(issueDate)));
    }

    // What is answered is what is stored: an invoice that could not be read back is not issued at all.
    private Unnumbered unnumbered(LocalDate issueDate) {
        Invoice.Issued frozen = new Invoice.Issued(
                "-",
                UNNUMBERED,
                issueDate,
                draft.dueOn(issueDate),
                draft,
                draft.totals(),
                LegalMentions.of(draft, issueDate));
        String text = InvoiceJson.write(frozen);
        return new Unnumbered(InvoiceJson.readIssued(text), text);
    }

    private static Invoice.Issued numbered(Invoice.Issued ready, String id, DocumentNumber number) {
        return new Invoice.Issued(
                id, number, ready.issueDate(), ready.dueDate(), ready.draft(), ready.totals(), ready.mentions());
    }

    private List<Message> messages(Invoice.Issued invoice, Optional<SavedContact> won) {
        List<Message> messages = new ArrayList<>(List.of(message(invoice)));
        won.map(contact -> new Message(
                        ports.ids().next(), "contact.won", contact.id(), MessageJson.won(contact.code(), invoice)))
                .ifPresent(messages::add);
        List<StockMove> moves = StockMove.of(invoice);
        if (!moves.isEmpty()) {
            messages.add(
                    new Message(ports.ids().next(), "stock.moved", invoice.id(), MessageJson.moved(invoice, moves)));
        }
        return messages;
    }

    private Message message(Invoice.Issued invoice) {
        String topic = invoice.kind().isCredit() ? "credit-note.issued" : "invoice.issued";
        return new Message(ports.ids().next(), topic, invoice.id(), MessageJson.issued(invoice));
    }

    /**
     * All of an invoice but its id and its number.
     *
     * @param day  the day it would be issued
     * @param checked  what is wrong or doubtful with it
     * @param unnumbered  the invoice, unless something is wrong
     */
    private record Ready(LocalDate day, Violations checked, Optional<Unnumbered> unnumbered) {}

    /**
     * An invoice under no number of its own yet.
     *
     * @param text  what is stored of it then
     */
    private record Unnumbered(Invoice.Issued invoice, String text) {}
}
