package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.audit.AuditRecord;
import io.comptoir.contact.Contact;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.ContactJson;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where prospects and customers are kept, found and put away. Each command is done once, under a key of its own.
 *
 * <pre>{@code
 * SavedContact omega = dossier.contacts().save(Contact.of("OMEGA", company), "contact-1");
 * dossier.contacts().search("ome par", Optional.empty(), 50); // Omega in Paris
 * dossier.invoices().draft(omega.contact()).line("Conseil", "1", "900.00", VAT_20).issue("order-1");
 * dossier.contacts().summary("OMEGA").in("EUR").revenue(); // 900.00
 * }</pre>
 */
public final class ContactDesk {

    static final String KIND = "CONTACT";

    private static final String DELETED = "DELETED";
    private static final String SOURCE = "Comptoir, contacts";

    private static final Rule UNKNOWN = Rule.error("CPT-DESK-CONTACT-UNKNOWN", SOURCE)
            .says("Ce dossier n'a pas de contact « {value} ».", "This dossier has no contact '{value}'.")
            .fix("Vérifiez le code et le dossier.", "Check the code and the dossier.");
    private static final Rule CHANGED = Rule.error("CPT-DESK-CONTACT-CHANGED", SOURCE)
            .says(
                    "Le contact a changé depuis que vous l'avez lu : version {0}, la vôtre est {value}.",
                    "The contact changed since you read it: it is at version {0}, yours is {value}.")
            .fix("Relisez-le et refaites votre changement.", "Read it again and make your change again.");
    private static final Rule CODE_TAKEN = Rule.error("CPT-DESK-CONTACT-CODE-TAKEN", SOURCE)
            .says("Le code « {value} » est celui d'un autre contact.", "The code '{value}' is that of another contact.")
            .fix("Choisissez un autre code, ou changez ce contact-là.", "Choose another code, or change that contact.");
    private static final Rule CODE_KEPT = Rule.error("CPT-DESK-CONTACT-CODE-KEPT", SOURCE)
            .says(
                    "Le contact « {0} » ne peut devenir « {value} » : ses pièces et ses comptes le trouvent par son code.",
                    "Contact '{0}' cannot become '{value}': its papers and accounts find it by its code.")
            .fix("Gardez le code, ou faites un autre contact.", "Keep the code, or make another contact.");
    private static final Rule IN_USE = Rule.error("CPT-DESK-CONTACT-IN-USE", SOURCE)
            .says(
                    "Le contact « {value} » ne se supprime pas : des pièces le nomment.",
                    "Contact '{value}' is not deleted: papers name it.")
            .fix(
                    "Archivez-le : il quitte les listes, ses pièces restent.",
                    "Archive it: it leaves the lists, its papers stay.");

    private final Ports ports;
    private final Commands commands;
    private final DossierId dossier;
    private final Actor actor;

    ContactDesk(Ports ports, Commands commands, DossierId dossier, Actor actor) {
        this.ports = ports;
        this.commands = commands;
        this.dossier = dossier;
        this.actor = actor;
    }

    // --- writing ---

    /**
     * Keeps a new contact; it is given an id here.
     *
     * @throws ViolationsException if another has its code
     */
    public SavedContact save(Contact contact, String key) {
        return run("save " + ContactJson.write(contact), key, step -> {
            Contacts.find(step.unit(), contact.code()).ifPresent(other -> {
                throw new ViolationsException(CODE_TAKEN.at("code", contact.code()));
            });
            String id = ports.ids().next();
            return written(step, Contacts.stored(id, contact, step.today(), actor), 0);
        });
    }

    /**
     * Keeps what is known of a contact now. Papers that were issued to it stay as they are.
     *
     * @throws ViolationsException if it was changed since it was read, or has another code now
     */
    public SavedContact save(SavedContact changed, String key) {
        String what = "change " + changed.id() + " " + changed.version() + " " + ContactJson.write(changed.contact());
        return run(what, key, step -> {
            StoredDocument before = stored(step.unit(), changed.id());
            if (before.version() != changed.version()) {
                throw new ViolationsException(CHANGED.at("version", changed.version(), before.version()));
            }
            String code = before.number().orElse("");
            if (!code.equals(changed.code())) {
                throw new ViolationsException(CODE_KEPT.at("code", changed.code(), code));
            }
            return changed(step, before, changed.contact());
        });
    }

    /** Puts the contact of a code away: it leaves the lists and is still found by its code. */
    public SavedContact archive(String code, String key) {
        return move("archive " + code, code, key, Contact::archive);
    }

    /** Takes an archived contact in use again. */
    public SavedContact unarchive(String code, String key) {
        return move("unarchive " + code, code, key, Contact::unarchive);
    }

    /**
     * Deletes the contact of a code; nothing of what was known of it is kept, and its code is free.
     *
     * @throws ViolationsException if a paper names it: {@linkplain #archive archive} it instead
     */
    public void delete(String code, String key) {
        commands.run(
                dossier,
                new PaperCommand<>(
                        key,
                        Fingerprint.of("contact delete " + code),
                        step -> deleted(step, code),
                        (step, id) -> true));
    }

    private Command.Change<Boolean> deleted(Step step, String code) {
        StoredDocument before = byCode(step.unit(), code);
        boolean named = Stream.of(Invoices.KIND, Invoices.CREDIT_NOTE, Ordering.QUOTE, Ordering.DEAL)
                .map(kind -> DocumentQuery.of(kind).party(code))
                .anyMatch(papers -> !step.unit()
                        .documents()
                        .list(papers, Optional.empty(), 1)
                        .isEmpty());
        if (named) {
            throw new ViolationsException(IN_USE.at("code", code));
        }
        StoredDocument gone = new StoredDocument(
                before.id(), KIND, DELETED, 0, "{}", Optional.empty(), before.date(), "", actor.id());
        return new Command.Change<>(
                true, before.id(), () -> step.unit().documents().save(gone, before.version()));
    }

    /**
     * Erases what is known of persons at a contact: of a private person all but country and language, of a company whom to
     * speak to and the fields of the host. It is put away; the code stays, for papers and accounts. Papers are erased at their own desk.
     *
     * @param reason  why, as the trail keeps it
     */
    public SavedContact erasePersonalData(String code, String reason, String key) {
        return run("erase " + code + " " + reason, key, step -> {
            StoredDocument before = byCode(step.unit(), code);
            Contact contact = ContactJson.read(before.json());
            Contact erased = Contact.builder()
                    .code(code)
                    .party(EraseCustomer.erased(contact.party()))
                    .standing(contact.standing())
                    .defaults(contact.defaults().toBuilder()
                            .attentionOf(Optional.empty())
                            .build())
                    .addresses(contact.party().isBusiness() ? contact.addresses() : List.of())
                    .priceGroup(contact.priceGroup())
                    .archived(true)
                    .build();
            Command.Change<SavedContact> change = changed(step, before, erased);
            return new Command.Change<>(
                    change.result(),
                    change.id(),
                    change.write(),
                    Optional.of(step.link(AuditRecord.erased(before.id(), reason, step.at(), actor))),
                    List.of());
        });
    }

    // --- finding ---

    /** The contact of an id. */
    public Optional<SavedContact> find(String id) {
        return read(unit -> kept(unit, id).map(Contacts::saved));
    }

    /** The contact of a code. */
    public Optional<SavedContact> findByCode(String code) {
        return read(unit -> Contacts.find(unit, code).map(Contacts::saved));
    }

    /**
     * A page of the contacts in use that have, for each word of {@code text}, a word that starts so: in their name, code,
     * addresses, people, mails, phones and fields; by name.
     */
    public Page<SavedContact> search(String text, Optional<Position> after, int limit) {
        return list(ContactFilter.IN_USE.matching(text), after, limit);
    }

    /** A page of some contacts. */
    public Page<SavedContact> list(ContactFilter which, Optional<Position> after, int limit) {
        DocumentQuery query = which.query();
        return Page.of(query, read(unit -> unit.documents().list(query, after, limit)), limit, Contacts::saved);
    }

    /** What was billed to the contact of a code, and what it owes. Reads all its invoices. */
    public ContactSummary summary(String code) {
        return read(unit -> {
            byCode(unit, code);
            List<ContactSummary.Billed> billed = new ArrayList<>();
            papers(unit, Invoices.KIND, code)
                    .forEach(paper -> billed.add(new ContactSummary.Billed(
                            Invoices.issued(paper), Optional.of(PaymentDesk.receivable(unit, paper)))));
            papers(unit, Invoices.CREDIT_NOTE, code)
                    .forEach(paper -> billed.add(new ContactSummary.Billed(Invoices.issued(paper), Optional.empty())));
            return ContactSummary.of(code, billed);
        });
    }

    private static Stream<StoredDocument> papers(UnitOfWork unit, String kind, String code) {
        DocumentQuery query = DocumentQuery.of(kind).status(Invoices.ISSUED).party(code);
        return unit.documents().all(query);
    }

    // --- steps ---

    private SavedContact move(String what, String code, String key, UnaryOperator<Contact> how) {
        return run(what, key, step -> {
            StoredDocument before = byCode(step.unit(), code);
            return changed(step, before, how.apply(ContactJson.read(before.json())));
        });
    }

    private SavedContact run(String what, String key, Function<Step, Command.Change<SavedContact>> how) {
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key,
                        Fingerprint.of("contact " + what),
                        how,
                        (step, id) -> Contacts.saved(stored(step.unit(), id))));
    }

    private Command.Change<SavedContact> changed(Step step, StoredDocument before, Contact contact) {
        return written(step, Contacts.stored(before.id(), contact, before.date(), actor), before.version());
    }

    private static Command.Change<SavedContact> written(Step step, StoredDocument document, long version) {
        return new Command.Change<>(
                Contacts.saved(document.at(version + 1)),
                document.id(),
                () -> step.unit().documents().save(document, version));
    }

    private static StoredDocument byCode(UnitOfWork unit, String code) {
        return Contacts.find(unit, code).orElseThrow(() -> new ViolationsException(UNKNOWN.at("code", code)));
    }

    private static StoredDocument stored(UnitOfWork unit, String id) {
        return kept(unit, id).orElseThrow(() -> new ViolationsException(UNKNOWN.at("id", id)));
    }

    private static Optional<StoredDocument> kept(UnitOfWork unit, String id) {
        return unit.documents()
                .find(id)
                .filter(found -> found.kind().equals(KIND) && !found.status().equals(DELETED));
    }

    private <R> R read(Function<UnitOfWork, R> work) {
        return ports.storage().inUnitOfWork(dossier, work::apply);
    }
}
