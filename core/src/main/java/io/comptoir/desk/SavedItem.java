package io.comptoir.desk;

import io.comptoir.catalog.Item;

/**
 * An item that is kept.
 *
 * @param id  its id
 * @param version  how often it was saved: whoever changes another version than the last is refused
 * @param archived  whether it is put away: kept, and left out of lists
 * @param item  what is sold
 */
public record SavedItem(String id, long version, boolean archived, Item item) {

    /** The same, sold in another way; not saved yet. */
    public SavedItem with(Item changed) {
        return new SavedItem(id, version, archived, changed);
    }

    /** Its code. */
    public String code() {
        return item.code();
    }
}
