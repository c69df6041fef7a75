package io.comptoir.desk;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.port.StoredDocument;
import java.util.Optional;

/** Finds the paper that a command on a kept draft is about. */
final class DraftCommand {

    private static final Rule UNKNOWN = Rule.error("CPT-DESK-DRAFT-UNKNOWN", "Comptoir, drafts")
            .says("Ce dossier n'a pas de brouillon « {value} ».", "This dossier has no draft '{value}'.")
            .fix("Cherchez-le dans la liste des brouillons.", "Look for it in the list of drafts.");
    private static final Rule CHANGED = Rule.error("CPT-DESK-DRAFT-CHANGED", "Comptoir, drafts")
            .says(
                    "Le brouillon a changé depuis que vous l'avez lu : version {0}, la vôtre est {value}.",
                    "The draft changed since you read it: it is at version {0}, yours is {value}.")
            .fix("Relisez-le et refaites votre changement.", "Read it again and make your change again.");
    private static final Rule ALREADY_ISSUED = Rule.error(
                    "CPT-DESK-ALREADY-ISSUED", "BOI-TVA-DECLA-30-20-20-20, § 190; C. com. art. L123-22")
            .says(
                    "La facture {value} est émise : elle ne se modifie ni ne se supprime.",
                    "Invoice {value} is issued: it is neither changed nor deleted.")
            .fix("Émettez un avoir.", "Issue a credit note.");

    private DraftCommand() {}

    /**
     * The stored paper of {@code draft}.
     *
     * @throws ViolationsException if it is none that could be changed: unknown, discarded, issued, changed since
     */
    static StoredDocument find(Step step, SavedDraft draft) {
        Optional<StoredDocument> found =
                step.unit().documents().find(draft.id()).filter(stored -> Invoices.KINDS.contains(stored.kind()));
        StoredDocument stored = found.filter(any -> !any.status().equals(Invoices.DISCARDED))
                .orElseThrow(() -> new ViolationsException(UNKNOWN.at("id", draft.id())));
        if (stored.status().equals(Invoices.ISSUED)) {
            throw new ViolationsException(
                    ALREADY_ISSUED.at("number", stored.number().orElse(stored.id())));
        }
        if (stored.version() != draft.version()) {
            throw new ViolationsException(CHANGED.at("version", draft.version(), stored.version()));
        }
        return stored;
    }
}
