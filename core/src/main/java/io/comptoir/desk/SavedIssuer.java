package io.comptoir.desk;

import io.comptoir.document.IssuerProfile;

/**
 * An issuer that is kept.
 *
 * @param id  its id
 * @param version  how often it was saved: whoever changes another version than the last is refused
 * @param profile  how it issues
 */
public record SavedIssuer(String id, long version, IssuerProfile profile) {

    /** The same, issuing in another way; not saved yet. */
    public SavedIssuer with(IssuerProfile changed) {
        return new SavedIssuer(id, version, changed);
    }

    /** Its code. */
    public String code() {
        return profile.code();
    }
}
