package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.InvoiceRequest;
import io.comptoir.law.IssueRules;
import io.comptoir.law.LegalMentions;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.SeriesState;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.port.Ports;
import io.comptoir.port.Requests;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.time.LocalDate;
import java.util.Optional;

/** Where invoices are drafted, checked, issued and found again. */
public final class InvoiceDesk {

    private static final String KIND = "INVOICE";

    private static final Rule KEY_REUSED = Rule.error("CPT-DESK-KEY-REUSED", "Comptoir, idempotent commands")
            .says(
                    "La clé « {value} » a déjà servi à une autre facture.",
                    "The key '{value}' was already used for another invoice.")
            .fix(
                    "Répétez la commande telle quelle, ou donnez-lui une nouvelle clé.",
                    "Repeat the command as it was, or give it a new key.");

    private static final Rule KEY_MISSING = Rule.error("CPT-DESK-KEY-MISSING", "Comptoir, idempotent commands")
            .says("La commande n'a pas de clé.", "The command has no key.")
            .fix(
                    "Donnez-lui une clé qui lui est propre, par exemple le numéro de la commande.",
                    "Give it a key of its own, for example the number of the order.");

    private static final Rule NUMBER_TAKEN = Rule.error(
                    "CPT-DESK-NUMBER-TAKEN", "CGI ann. II, art. 242 nonies A, I, 7°; BOI-TVA-DECLA-30-20-20-10, § 90")
            .says(
                    "Le numéro {value} appartient déjà à une facture d'une autre série de ce dossier.",
                    "The number {value} belongs to an invoice of another series of this dossier already.")
            .fix("Donnez à chaque série un préfixe qui lui est propre.", "Give each series a prefix of its own.");

    private final Ports ports;
    private final Issuer issuer;
    private final DossierId dossier;
    private final Actor actor;

    InvoiceDesk(Ports ports, Issuer issuer, DossierId dossier, Actor actor) {
        this.ports = ports;
        this.issuer = issuer;
        this.dossier = dossier;
        this.actor = actor;
    }

    /** Starts an invoice of the dossier's issuer to {@code customer}. */
    public Drafting draft(Party customer) {
        return new Drafting(this, Invoice.Draft.builder().issuer(issuer).customer(customer));
    }

    /** All that is wrong or doubtful with {@code draft}, were it issued now; the chronology of its series too. */
    public Violations check(Invoice.Draft draft) {
        return ports.storage().inUnitOfWork(dossier, unit -> check(unit, draft, issueDate(draft)));
    }

    /** All that is wrong or doubtful with what was asked for, what could not be read first. */
    public Violations check(InvoiceRequest request) {
        return request.unread().plusElsewhere(check(request.draft()));
    }

    /**
     * Issues an invoice: checked, numbered, frozen and stored in one unit of work.
     *
     * @param draft  what is issued, by the issuer it names
     * @param key  names this command: repeated with the same draft, it answers the first result
     * @throws ViolationsException with all that is wrong with the draft, or if the key was used for another one
     */
    public Invoice.Issued issue(Invoice.Draft draft, String key) {
        String fingerprint = Fingerprint.of(InvoiceJson.write(draft));
        return ports.storage()
                .inUnitOfWork(
                        dossier,
                        unit -> unit.requests()
                                .find(key)
                                .map(done -> repeated(unit, key, fingerprint, done))
                                .orElseGet(() -> issued(unit, draft, key, fingerprint)));
    }

    /**
     * Issues what was asked for, under its key.
     *
     * @throws ViolationsException with all that is wrong with it, or if it has no key
     */
    public Invoice.Issued issue(InvoiceRequest request) {
        if (request.unread().hasErrors()) {
            check(request).throwIfErrors();
        }
        String key = request.key().orElseThrow(() -> new ViolationsException(KEY_MISSING.at("key", "")));
        return issue(request.draft(), key);
    }

    /** The issued invoice of a number. */
    public Optional<Invoice.Issued> find(DocumentNumber number) {
        return ports.storage()
                .inUnitOfWork(
                        dossier,
                        unit -> unit.documents()
                                .findByNumber(KIND, number.value())
                                .map(stored -> InvoiceJson.readIssued(stored.json())));
    }

    /** A key that nobody will repeat. */
    String newKey() {
        return ports.ids().next();
    }

    private Invoice.Issued issued(UnitOfWork unit, Invoice.Draft draft, String key, String fingerprint) {
        LocalDate issueDate = issueDate(draft); // asked once: a day may end meanwhile
        check(unit, draft, issueDate).throwIfErrors();
        Invoice.Issued invoice = new Invoice.Issued(
                ports.ids().next(),
                nextNumber(unit, draft.issuer().orElseThrow(), issueDate),
                issueDate,
                draft.dueOn(issueDate),
                draft,
                draft.totals(),
                LegalMentions.of(draft, issueDate));
        StoredDocument stored = unit.documents().save(stored(invoice), 0);
        unit.requests().save(key, new Requests.Done(fingerprint, invoice.id()));
        // What is answered is what was stored: an invoice that could not be read back is not issued at all.
        return InvoiceJson.readIssued(stored.json());
    }

    private static Invoice.Issued repeated(UnitOfWork unit, String key, String fingerprint, Requests.Done done) {
        if (!done.fingerprint().equals(fingerprint)) {
            throw new ViolationsException(KEY_REUSED.at("key", key));
        }
        return unit.documents()
                .find(done.result())
                .map(stored -> InvoiceJson.readIssued(stored.json()))
                .orElseThrow(() -> new IllegalStateException("The storage lost document " + done.result()));
    }

    private static Violations check(UnitOfWork unit, Invoice.Draft draft, LocalDate issueDate) {
        Violations chronology = draft.issuer()
                .map(by -> by.invoiceSeries().check(unit.sequences().current(key(by)), issueDate))
                .orElse(Violations.NONE);
        return IssueRules.check(draft, issueDate).plus(chronology);
    }

    private static DocumentNumber nextNumber(UnitOfWork unit, Issuer by, LocalDate issueDate) {
        NumberSeries series = by.invoiceSeries();
        SeriesState last = unit.sequences().current(key(by));
        SeriesState next = series.next(last, issueDate);
        unit.sequences().advance(key(by), last, next);
        DocumentNumber number = series.scheme().number(issueDate, next.rank());
        unit.documents().findByNumber(KIND, number.value()).ifPresent(other -> {
            throw new ViolationsException(NUMBER_TAKEN.at("series", number));
        });
        return number;
    }

    /** Names a series by who issues and how its numbers look. */
    private static String key(Issuer by) {
        LegalEntity entity = by.entity();
        String who = entity.siren().map(siren -> siren.value()).orElse(entity.name());
        return who + " " + by.invoiceSeries().scheme().pattern();
    }

    private StoredDocument stored(Invoice.Issued invoice) {
        return new StoredDocument(
                invoice.id(),
                KIND,
                "ISSUED",
                0,
                InvoiceJson.write(invoice),
                Optional.of(invoice.number().value()),
                invoice.issueDate(),
                partyOf(invoice.customer()),
                actor.id());
    }

    private static String partyOf(Party party) {
        Optional<String> siren =
                party instanceof Company company ? company.siren().map(number -> number.value()) : Optional.empty();
        return party.code().or(() -> siren).orElse(party.name());
    }

    private LocalDate issueDate(Invoice.Draft draft) {
        return draft.issueDate().orElseGet(ports.clock()::today);
    }
}
