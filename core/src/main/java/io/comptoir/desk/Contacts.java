package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.contact.Contact;
import io.comptoir.contact.Standing;
import io.comptoir.document.Invoice;
import io.comptoir.json.ContactJson;
import io.comptoir.party.Party;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import java.time.LocalDate;
import java.util.Optional;

/** How contacts are kept in a storage. */
final class Contacts {

    private Contacts() {}

    /** A contact as it is kept, listed by its name without accents, and found by all its texts. */
    static StoredDocument stored(String id, Contact contact, LocalDate since, Actor actor) {
        return new StoredDocument(
                id,
                ContactDesk.KIND,
                ContactFilter.status(contact.standing(), contact.archived()),
                0,
                ContactJson.write(contact),
                Optional.of(contact.code()),
                since,
                Words.fold(contact.name()),
                actor.id(),
                Words.of(contact.texts()));
    }

    static SavedContact saved(StoredDocument stored) {
        return new SavedContact(stored.id(), stored.version(), ContactJson.read(stored.json()));
    }

    static Optional<StoredDocument> find(UnitOfWork unit, String code) {
        return unit.documents().findByNumber(ContactDesk.KIND, code);
    }

    /** Notes that a prospect bought something. */
    static void win(Step step, SavedContact prospect, Actor actor) {
        StoredDocument before = step.unit().documents().find(prospect.id()).orElseThrow();
        StoredDocument won = stored(prospect.id(), prospect.contact().won(), before.date(), actor);
        step.unit().documents().save(won, prospect.version());
    }

    /** The prospect that {@code invoice} makes a customer: it bills an order of one. */
    static Optional<StoredDocument> won(UnitOfWork unit, Invoice.Issued invoice) {
        return Optional.of(invoice)
                .filter(one -> !one.kind().isCredit())
                .map(Invoice.Issued::customer)
                .flatMap(Party::code)
                .flatMap(code -> find(unit, code))
                .filter(contact -> contact.status().equals(Standing.PROSPECT.name())
                        || contact.status().equals(ContactFilter.status(Standing.PROSPECT, true)));
    }
}
