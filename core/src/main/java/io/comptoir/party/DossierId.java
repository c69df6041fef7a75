package io.comptoir.party;

/**
 * Names one dossier: the books of one company, which never sees another's.
 *
 * @param value  1 to 64 characters
 */
public record DossierId(String value) {

    /** Refuses a blank or long name. */
    public DossierId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("A dossier id has 1 to 64 characters: '" + value + "'");
        }
    }

    /** The dossier of that name. */
    public static DossierId of(String value) {
        return new DossierId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
