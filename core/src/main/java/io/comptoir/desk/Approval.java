package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.json.InvoiceJson;
import io.comptoir.port.StoredDocument;
import java.util.Optional;

/** A step between a draft and its invoice: somebody said that what it says is right. Whoever changes it takes that back. */
final class Approval {

    private static final Rule MISSING = Rule.error("CPT-DESK-APPROVAL-MISSING", "Comptoir, approvals")
            .says(
                    "{value} n'émet que des brouillons approuvés, tels qu'ils furent approuvés.",
                    "{value} issues approved drafts only, as they were approved.")
            .fix("Enregistrez le brouillon et faites-le approuver.", "Save the draft and have it approved.");

    private Approval() {}

    /** A kept draft once {@code actor} approved it. */
    static StoredDocument of(StoredDocument draft, Actor actor) {
        return new StoredDocument(
                draft.id(),
                draft.kind(),
                Invoices.APPROVED,
                draft.version(),
                draft.json(),
                draft.number(),
                draft.date(),
                draft.party(),
                actor.id(),
                draft.words());
    }

    /** Who approved a kept draft, by his id; empty where nobody did. */
    static Optional<String> by(StoredDocument draft) {
        return draft.status().equals(Invoices.APPROVED) ? Optional.of(draft.actor()) : Optional.empty();
    }

    /** What keeps {@code draft} from being issued where its issuer wants it approved; {@code kept} is its stored paper. */
    static Violations check(Invoice.Draft draft, Optional<StoredDocument> kept) {
        Optional<Issuer> strict = draft.issuer().filter(Issuer::approvalRequired);
        boolean approved = kept.filter(paper -> by(paper).isPresent())
                .filter(paper -> strict.isEmpty() || paper.json().equals(InvoiceJson.write(draft)))
                .isPresent();
        return strict.filter(issuer -> !approved)
                .map(issuer -> Violations.of(MISSING.at("", issuer.entity().name())))
                .orElse(Violations.NONE);
    }
}
