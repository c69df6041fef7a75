package io.comptoir.desk;

import io.comptoir.deal.Deal;

/**
 * A deal that is kept.
 *
 * @param version  how often it was saved: whoever changes another version than the last is refused
 * @param deal  what it says
 */
public record SavedDeal(long version, Deal deal) {

    /** The same, saying something else; not saved yet. */
    public SavedDeal with(Deal changed) {
        return new SavedDeal(version, changed);
    }

    /** Its id. */
    public String id() {
        return deal.id();
    }
}
