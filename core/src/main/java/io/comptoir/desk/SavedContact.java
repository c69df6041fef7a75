package io.comptoir.desk;

import io.comptoir.contact.Contact;

/**
 * A contact that is kept.
 *
 * @param id  its id
 * @param version  how often it was saved: whoever changes another version than the last is refused
 * @param contact  what is known of it
 */
public record SavedContact(String id, long version, Contact contact) {

    /** The same, with something else known; not saved yet. */
    public SavedContact with(Contact changed) {
        return new SavedContact(id, version, changed);
    }

    /** Its code. */
    public String code() {
        return contact.code();
    }
}
