package io.comptoir.desk;

import io.comptoir.document.Invoice;

/**
 * A draft that is kept. It has an id of its own and no number, so that one that is thrown away leaves no hole.
 *
 * @param id  provisional; the invoice keeps it when it is issued
 * @param version  how often it was saved: whoever changes another version than the last is refused
 * @param draft  what it says
 */
public record SavedDraft(String id, long version, Invoice.Draft draft) {

    /** The same draft, saying something else; not saved yet. */
    public SavedDraft with(Invoice.Draft changed) {
        return new SavedDraft(id, version, changed);
    }
}
