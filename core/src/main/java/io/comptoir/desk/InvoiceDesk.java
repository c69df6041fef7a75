package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.audit.AuditRecord;
import io.comptoir.audit.Link;
import io.comptoir.contact.Contact;
import io.comptoir.contact.DraftDefaults;
import io.comptoir.deal.BillingAccount;
import io.comptoir.document.CreditNote;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Credited;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.InvoiceRequest;
import io.comptoir.line.Discount;
import io.comptoir.money.Percentage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.numbering.NumberingAudit;
import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.party.Party;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where invoices are drafted, checked, issued and found again. */
public final class InvoiceDesk {

    static final Rule KEY_MISSING = Rule.error("CPT-DESK-KEY-MISSING", "Comptoir, idempotent commands")
            .says("La commande n'a pas de clé.", "The command has no key.")
            .fix(
                    "Donnez-lui une clé qui lui est propre, par exemple le numéro de la commande.",
                    "Give it a key of its own, for example the number of the order.");

    private final Ports ports;
    private final Commands commands;
    private final DossierId dossier;
    private final Issuer issuer;
    private final Actor actor;
    private final InvoiceKind kind;
    private final String stored;

    /** The desk of all that bills, or, for {@link InvoiceKind#CREDIT_NOTE}, of all that gives back. */
    InvoiceDesk(Ports ports, Commands commands, DossierId dossier, Issuer issuer, Actor actor, InvoiceKind kind) {
        this.ports = ports;
        this.commands = commands;
        this.dossier = dossier;
        this.issuer = issuer;
        this.actor = actor;
        this.kind = kind;
        this.stored = Invoices.kind(kind);
    }

    // --- drafts ---

    /**
     * Starts a credit note on an issued invoice, with what was given back of it before: choose how much, then issue its
     * {@linkplain CreditNote#draft() draft}.
     *
     * <pre>{@code
     * Invoice.Draft credit = dossier.invoices().credit(invoice).line(0, "1").reason(CreditReason.REFUND).draft();
     * Invoice.Issued note = dossier.creditNotes().issue(credit, "refund-17");
     * }</pre>
     */
    public CreditNote credit(Invoice.Issued invoice) {
        Credited before = credited(invoice);
        CreditNote note = CreditNote.of(invoice, before);
        boolean same = invoice.issuer().entity().siren().equals(issuer.entity().siren());
        return same ? note.by(issuer) : note;
    }

    /** What was given back of an invoice so far. */
    public Credited credited(Invoice.Issued invoice) {
        return read(unit -> Crediting.of(unit, invoice).before());
    }

    /**
     * Corrects an issued invoice the lawful way: a credit note over all that is left of it, and a draft of the same content to
     * correct and issue anew. Nothing is issued yet.
     */
    public Correction correct(Invoice.Issued invoice) {
        Invoice.Draft cancellation =
                credit(invoice).full().reason(CreditReason.CANCELLATION).draft();
        return new Correction(cancellation, duplicate(invoice));
    }

    /** Starts a draft of the same content, to be issued on a day of its own; it belongs to no other paper. */
    public Invoice.Draft duplicate(Invoice.Issued invoice) {
        return invoice.draft().plain().toBuilder()
                .issuer(issuer)
                .issueDate(Optional.empty())
                .dueDate(Optional.empty())
                .build();
    }

    /** Starts an invoice of the dossier's issuer to {@code customer}. */
    public Drafting draft(Party customer) {
        return new Drafting(this, Invoice.Draft.builder().issuer(issuer).customer(customer));
    }

    /**
     * Starts a credit note for a rebate on what a customer bought in a period — ristourne, avoir global: the one that names
     * no invoice (UNTDID 1001: 262; BR-FR-CO-03).
     *
     * @param contract  what it was agreed in (BT-12)
     * @param period  over which purchases (BG-14)
     */
    public Drafting rebate(Party customer, String contract, Period period) {
        return new Drafting(
                this,
                Invoice.Draft.builder()
                        .issuer(issuer)
                        .customer(customer)
                        .kind(InvoiceKind.REBATE)
                        .contract(contract)
                        .period(period));
    }

    /**
     * Starts an invoice to a contact, with what was agreed with it: payment terms, payment method, discount, references. All of
     * that may be said otherwise after.
     */
    public Drafting draft(Contact contact) {
        Drafting draft = draft(contact.customer()).priceGroup(contact.priceGroup());
        DraftDefaults agreed = contact.defaults();
        agreed.paymentTerms().ifPresent(draft::dueAfter);
        agreed.paymentMethod().ifPresent(draft::paidBy);
        agreed.buyerReference().ifPresent(draft::buyerReference);
        agreed.contract().ifPresent(draft::contract);
        agreed.discount()
                .filter(share -> !share.isZero())
                .map(Percentage::toString)
                .map(Discount::percent)
                .ifPresent(draft::discount);
        return draft;
    }

    /** Keeps a new draft, however unfinished, under the key of this command. */
    public SavedDraft save(Invoice.Draft draft, String key) {
        return commands.run(dossier, saving(draft, Optional.empty(), key));
    }

    /**
     * Keeps what a draft says now, under the key of this command.
     *
     * @throws ViolationsException if the draft was changed since it was read, thrown away or issued
     */
    public SavedDraft save(SavedDraft changed, String key) {
        return commands.run(dossier, saving(changed.draft(), Optional.of(changed), key));
    }

    private SaveDraft saving(Invoice.Draft draft, Optional<SavedDraft> before, String key) {
        String what = "save " + before.map(SavedDraft::id).orElse("") + " "
                + before.map(SavedDraft::version).orElse(0L) + " ";
        return new SaveDraft(ports, actor, draft, before, key, Fingerprint.of(what + InvoiceJson.write(draft)));
    }

    /**
     * Throws a draft away, under the key of this command. It never had a number: there is no hole.
     *
     * @throws ViolationsException if the draft was changed since it was read, thrown away or issued
     */
    public void discard(SavedDraft draft, String key) {
        String fingerprint = Fingerprint.of("discard " + draft.id() + " " + draft.version());
        commands.run(dossier, new DiscardDraft(actor, draft, key, fingerprint));
    }

    /**
     * Notes that what a draft says is right; it is checked first. Whoever changes it takes that back. An issuer may want it
     * of {@linkplain Issuer#approvalRequired() all its papers}.
     *
     * @throws ViolationsException with all that would keep it from being issued, or if it was changed since it was read,
     *     thrown away or issued
     */
    public SavedDraft approve(SavedDraft draft, String key) {
        String fingerprint = Fingerprint.of("approve " + draft.id() + " " + draft.version());
        SavedDraft approved = new SavedDraft(draft.id(), draft.version() + 1, draft.draft(), Optional.of(actor.id()));
        return commands.run(
                dossier, new PaperCommand<>(key, fingerprint, step -> approving(step, draft), (step, id) -> approved));
    }

    private Command.Change<SavedDraft> approving(Step step, SavedDraft draft) {
        StoredDocument before = DraftCommand.find(step, draft);
        SavedDraft kept = Invoices.draft(Approval.of(before, actor).at(before.version() + 1));
        LocalDate day = kept.draft().issueDate().orElse(step.today());
        IssueInvoice.check(ports, kept.draft(), day).throwIfErrors();
        Link link = step.link(AuditRecord.approved(kept.id(), Fingerprint.of(before.json()), step.at(), actor));
        return new Command.Change<>(
                kept,
                kept.id(),
                () -> step.unit().documents().save(Approval.of(before, actor), before.version()),
                Optional.of(link),
                List.of());
    }

    /** The draft of an id. */
    public Optional<SavedDraft> findDraft(String id) {
        return read(unit -> unit.documents()
                .find(id)
                .filter(found -> found.kind().equals(stored) && Invoices.DRAFTS.contains(found.status()))
                .map(Invoices::draft));
    }

    /** A page of the drafts that nobody approved, the newest first. */
    public Page<SavedDraft> drafts(Optional<Position> after, int limit) {
        return page(Invoices.DRAFT, after, limit, Invoices::draft);
    }

    /** A page of the approved drafts, the newest first. */
    public Page<SavedDraft> approved(Optional<Position> after, int limit) {
        return page(Invoices.APPROVED, after, limit, Invoices::draft);
    }

    // --- checks ---

    /** All that is wrong or doubtful with {@code draft}, were it issued now; the chronology of its series too. */
    public Violations check(Invoice.Draft draft) {
        LocalDate issueDate = draft.issueDate().orElseGet(ports.clock()::today);
        Violations chronology = read(unit -> IssueInvoice.chronology(draft, issueDate, unit.sequences()::current)
                .plus(Crediting.check(unit, draft))
                .plus(billedTwice(unit, draft, issueDate)));
        return IssueInvoice.check(ports, draft, issueDate).plus(chronology);
    }

    private static Violations billedTwice(UnitOfWork unit, Invoice.Draft draft, LocalDate day) {
        return Ordering.find(unit, draft)
                .map(order -> order.check(BillingAccount.Paper.of("", draft, day)))
                .orElse(Violations.NONE);
    }

    /** All that is wrong or doubtful with what was asked for, what could not be read first. */
    public Violations check(InvoiceRequest request) {
        return request.unread().plusElsewhere(check(request.draft()));
    }

    // --- issuing ---

    /**
     * Issues an invoice: checked, numbered, frozen and stored in one unit of work.
     *
     * @param draft  what is issued, by the issuer it names
     * @param key  names this command: repeated with the same draft, it answers the first result
     * @throws ViolationsException with all that is wrong with the draft, or if the key was used for another command
     */
    public Invoice.Issued issue(Invoice.Draft draft, String key) {
        return commands.run(dossier, issuing(draft, key));
    }

    /**
     * Issues a kept draft: it becomes the invoice, under its id.
     *
     * @throws ViolationsException with all that is wrong with the draft, or if it was changed since it was read, thrown
     *     away or issued by another command
     */
    public Invoice.Issued issue(SavedDraft saved, String key) {
        String fingerprint =
                Fingerprint.of("issue " + saved.id() + " " + saved.version() + " " + InvoiceJson.write(saved.draft()));
        return commands.run(
                dossier, new IssueInvoice(ports, actor, saved.draft(), key, fingerprint, Optional.of(saved)));
    }

    /**
     * Issues what was asked for, under its key.
     *
     * @throws ViolationsException with all that is wrong with it, or if it has no key
     */
    public Invoice.Issued issue(InvoiceRequest request) {
        return commands.run(dossier, issuing(request));
    }

    /**
     * Issues many invoices in their order, some in each unit of work, and tells the {@linkplain
     * io.comptoir.port.Listener#progress listener} how far it came. One that is refused does not stop the others. Stopped
     * by a crash and called again with the same requests, it answers for each what it was given first.
     *
     * @return what became of each, in the order of the requests
     */
    public List<Outcome<Invoice.Issued>> issueAll(List<InvoiceRequest> requests) {
        List<Optional<Violations>> refused = new ArrayList<>(requests.size());
        List<IssueInvoice> readable = new ArrayList<>(requests.size());
        for (InvoiceRequest request : requests) {
            try {
                readable.add(issuing(request));
                refused.add(Optional.empty());
            } catch (ViolationsException e) {
                refused.add(Optional.of(e.violations()));
            }
        }
        var done = commands.runAll(dossier, readable).iterator();
        return refused.stream()
                .map(why -> why.<Outcome<Invoice.Issued>>map(Outcome::refused).orElseGet(done::next))
                .toList();
    }

    private IssueInvoice issuing(InvoiceRequest request) {
        if (request.unread().hasErrors()) {
            throw new ViolationsException(check(request));
        }
        if (request.key().isEmpty()) {
            throw new ViolationsException(
                    Violations.of(KEY_MISSING.at("key", "")).plus(check(request).errors()));
        }
        return issuing(request.draft(), request.key().get());
    }

    private IssueInvoice issuing(Invoice.Draft draft, String key) {
        String fingerprint = Fingerprint.of("issue " + InvoiceJson.write(draft));
        return new IssueInvoice(ports, actor, draft, key, fingerprint, Optional.empty());
    }

    /**
     * Erases what an invoice says of a person: of a private customer all but country and language, of a company its contact. What
     * it billed stays, and so does its link in the audit trail, which says nothing of the person any more.
     * <p>
     * Invoices are kept ten years by law; erase before that only what need not be kept. Files made of the invoice, free
     * words and messages that went out are the host's to erase.
     *
     * @param reason  why, as the trail keeps it
     * @throws ViolationsException if there is no such invoice
     */
    public Invoice.Issued erasePersonalData(DocumentNumber number, String reason, String key) {
        String fingerprint = Fingerprint.of("erase " + number + " " + reason);
        return commands.run(dossier, new EraseCustomer(actor, stored, number, reason, key, fingerprint));
    }

    // --- finding ---

    /** The issued invoice of a number. */
    public Optional<Invoice.Issued> find(DocumentNumber number) {
        return read(
                unit -> unit.documents().findByNumber(stored, number.value()).map(Invoices::issued));
    }

    /** A page of the issued invoices, the newest first. */
    public Page<Invoice.Issued> issued(Optional<Position> after, int limit) {
        return page(Invoices.ISSUED, after, limit, Invoices::issued);
    }

    private <T> Page<T> page(String status, Optional<Position> after, int limit, Function<StoredDocument, T> paper) {
        DocumentQuery query = DocumentQuery.of(stored).status(status).newest();
        return Page.of(query, read(unit -> unit.documents().list(query, after, limit)), limit, paper);
    }

    // --- numbers ---

    /**
     * What each customer brought before tax by the invoices and credit notes of {@code span}, by currency code, those that brought
     * most first. Deposits are no revenue, and an invoice that another one of the span replaced counts no more. Reads all of them.
     */
    public SortedMap<String, List<RevenueShare>> revenueByCustomer(Period span) {
        return read(unit -> RevenueShare.of(Stream.of(Invoices.KIND, Invoices.CREDIT_NOTE)
                .map(kind -> DocumentQuery.of(kind).status(Invoices.ISSUED).between(span.first(), span.last()))
                .flatMap(query -> unit.documents().all(query))
                .map(Invoices::issued)
                .toList()));
    }

    /**
     * All that is wrong with the numbers of the issued invoices: holes, numbers that came twice, dates that went back.
     * Reads them all; those issued meanwhile are not judged.
     */
    public Violations auditNumbers() {
        return read(unit -> {
            Map<String, SeriesAudit> audits = new LinkedHashMap<>();
            audits.put(Invoices.series(issuer, kind), new SeriesAudit(unit, issuer, kind));
            DocumentQuery query = DocumentQuery.of(stored).status(Invoices.ISSUED);
            unit.documents()
                    .all(query)
                    .map(Invoices::issued)
                    .forEach(invoice -> audits.computeIfAbsent(
                                    Invoices.series(invoice.issuer(), kind),
                                    any -> new SeriesAudit(unit, invoice.issuer(), kind))
                            .papers()
                            .add(invoice.number().value(), invoice.issueDate()));
            List<Violation> found = new ArrayList<>();
            audits.values()
                    .forEach(audit -> audit.papers().findings(audit.counter()).forEach(found::add));
            return new Violations(found);
        });
    }

    /** The papers of a series and how far it had come before they were read. */
    private record SeriesAudit(NumberingAudit papers, SeriesState counter) {

        private SeriesAudit(UnitOfWork unit, Issuer by, InvoiceKind kind) {
            this(new NumberingAudit(by.series(kind)), unit.sequences().current(Invoices.series(by, kind)));
        }
    }

    // --- steps ---

    LocalDate today() {
        return ports.clock().today();
    }

    /** A key that nobody will repeat. */
    String newKey() {
        return ports.ids().next();
    }

    private <R> R read(Function<UnitOfWork, R> work) {
        return ports.storage().inUnitOfWork(dossier, work::apply);
    }
}
