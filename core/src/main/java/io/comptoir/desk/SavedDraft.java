package io.comptoir.desk;

import io.comptoir.document.Invoice;
import java.util.Optional;

/**
 * A draft that is kept. It has an id of its own and no number, so that one that is thrown away leaves no hole.
 *
 * @param id  provisional; the invoice keeps it when it is issued
 * @param version  how often it was saved: whoever changes another version than the last is refused
 * @param draft  what it says
 * @param approvedBy  the id of who approved what it says; empty where nobody did
 */
public record SavedDraft(String id, long version, Invoice.Draft draft, Optional<String> approvedBy) {

    /** The same draft, saying something else; not saved yet. */
    public SavedDraft with(Invoice.Draft changed) {
        return new SavedDraft(id, version, changed, Optional.empty());
    }
}
