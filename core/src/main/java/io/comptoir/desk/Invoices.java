package io.comptoir.desk;

import io.comptoir.audit.Salt;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.InvoiceRequest;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How invoices are kept in a storage. */
final class Invoices {

    static final String KIND = "INVOICE";
    static final String CREDIT_NOTE = "CREDIT_NOTE";
    /** All that an invoice may be stored as. */
    static final Set<String> KINDS = Set.of(KIND, CREDIT_NOTE);

    static final String DRAFT = "DRAFT";
    static final String APPROVED = "APPROVED";
    static final String ISSUED = "ISSUED";
    static final String DISCARDED = "DISCARDED";

    /** Where in its life a paper may still change. */
    static final Set<String> DRAFTS = Set.of(DRAFT, APPROVED);

    private Invoices() {}

    /** What a storage calls invoices of a kind: what is billed apart from what is given back. */
    static String kind(InvoiceKind kind) {
        return kind.isCredit() ? CREDIT_NOTE : KIND;
    }

    static StoredDocument stored(Invoice.Issued invoice, Optional<Salt> salt, String actor) {
        return stored(invoice, InvoiceJson.write(invoice, salt), actor);
    }

    static StoredDocument stored(Invoice.Issued invoice, String json, String actor) {
        return new StoredDocument(
                invoice.id(),
                kind(invoice.kind()),
                ISSUED,
                0,
                json,
                Optional.of(invoice.number().value()),
                invoice.issueDate(),
                partyOf(invoice.customer()),
                actor,
                words(Optional.of(invoice.number().value()), Optional.of(invoice.customer())));
    }

    static StoredDocument stored(String id, Invoice.Draft draft, LocalDate today, String actor) {
        return new StoredDocument(
                id,
                kind(draft.kind()),
                DRAFT,
                0,
                InvoiceJson.write(draft),
                Optional.empty(),
                draft.issueDate().orElse(today),
                draft.customer().map(Invoices::partyOf).orElse(""),
                actor,
                words(Optional.empty(), draft.customer()));
    }

    static Invoice.Issued issued(StoredDocument stored) {
        return InvoiceJson.readIssued(stored.json());
    }

    /**
     * A draft as it was saved.
     *
     * @throws ViolationsException if it was changed since in a way that cannot be read
     */
    static SavedDraft draft(StoredDocument stored) {
        InvoiceRequest read = InvoiceJson.readRequest(stored.json());
        read.unread().throwIfErrors();
        return new SavedDraft(stored.id(), stored.version(), read.draft(), Approval.by(stored));
    }

    /** Names the series of its invoices of a kind among all series of a dossier. */
    static String series(Issuer by, InvoiceKind kind) {
        return series(kind(kind), by, by.series(kind));
    }

    /** Names one of its series among all series of a dossier, by what it numbers. */
    static String series(String numbered, Issuer by, NumberSeries numbers) {
        return numbered + " " + issuerOf(by) + (numbers.name().isEmpty() ? "" : " " + numbers.name());
    }

    static String issuerOf(Issuer by) {
        LegalEntity entity = by.entity();
        return entity.siren().map(siren -> siren.value()).orElse(entity.name());
    }

    /** What a paper is found by: few words, for each is written when it is issued. */
    static Words words(Optional<String> number, Optional<Party> customer) {
        return Words.of(Stream.of(number, customer.flatMap(Party::code), customer.map(Party::name))
                .flatMap(Optional::stream)
                .toList());
    }

    static String partyOf(Party party) {
        Optional<String> siren =
                party instanceof Company company ? company.siren().map(number -> number.value()) : Optional.empty();
        return party.code().or(() -> siren).orElse(party.name());
    }
}
