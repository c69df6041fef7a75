package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.audit.AuditRecord;
import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.port.StoredDocument;
import java.util.List;
import java.util.Optional;

/** Erases what an invoice says of a person, with the salt of its digest: the amounts and the chain stay as they are. */
record EraseCustomer(Actor actor, String kind, DocumentNumber number, String reason, String key, String fingerprint)
        implements Command<Invoice.Issued> {

    private static final Rule UNKNOWN = Rule.error("CPT-DESK-INVOICE-UNKNOWN", "Comptoir, invoices")
            .says("Ce dossier n'a pas de facture {value}.", "This dossier has no invoice {value}.")
            .fix("Vérifiez le numéro et le dossier.", "Check the number and the dossier.");

    /** What stands for a text that was erased. */
    static final String ERASED = "-";

    @Override
    public Invoice.Issued repeated(Step step, String result) {
        return step.unit().documents().find(result).map(Invoices::issued).orElseThrow();
    }

    @Override
    public Change<Invoice.Issued> prepare(Step step) {
        StoredDocument before = step.unit()
                .documents()
                .findByNumber(kind, number.value())
                .orElseThrow(() -> new ViolationsException(UNKNOWN.at("number", number)));
        Invoice.Issued issued = Invoices.issued(before);
        Invoice.Issued erased = erased(issued);
        Optional<WalletSheet> wallet = WalletSheet.holding(step.unit(), issued)
                .filter(sheet -> sheet.isOf(issued.draft()) && !sheet.isOf(erased.draft()));
        StoredDocument after = Invoices.stored(erased, Optional.empty(), actor.id());
        return new Change<>(
                erased,
                before.id(),
                () -> {
                    step.unit().documents().save(after, before.version());
                    wallet.ifPresent(sheet -> sheet.erase(step, issued, actor));
                },
                Optional.of(step.link(AuditRecord.erased(before.id(), reason, step.at(), actor))),
                List.of());
    }

    private static Invoice.Issued erased(Invoice.Issued invoice) {
        boolean person = !(invoice.customer() instanceof Company);
        Invoice.Draft draft = invoice.draft().toBuilder()
                .customer(erased(invoice.customer()))
                .deliveryPlace(invoice.draft().deliveryPlace().map(place -> erased(place, person)))
                .build();
        return new Invoice.Issued(
                invoice.id(),
                invoice.number(),
                invoice.issueDate(),
                invoice.dueDate(),
                draft,
                invoice.totals(),
                invoice.mentions());
    }

    /** A company stays, its contact goes; of a person nothing stays but the country, which VAT turns on, and the language. */
    static Party erased(Party party) {
        return party instanceof Company company
                ? company.toBuilder()
                        .attentionOf(Optional.empty())
                        .email(Optional.empty())
                        .build()
                : Person.builder()
                        .name(ERASED)
                        .address(party.address().map(EraseCustomer::erased))
                        .language(party.language())
                        .build();
    }

    /** Of a person's place only the country stays; of a company's too, where it names somebody: a person may live there. */
    private static DeliveryPlace erased(DeliveryPlace place, boolean person) {
        return person || place.name().isPresent() ? DeliveryPlace.of(erased(place.address())) : place;
    }

    private static Address erased(Address address) {
        return Address.of(ERASED, ERASED, ERASED, address.country());
    }
}
