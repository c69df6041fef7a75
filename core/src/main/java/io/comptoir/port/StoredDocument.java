package io.comptoir.port;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A paper as a storage keeps it.
 *
 * @param id  unique in its dossier
 * @param kind  what paper it is, such as {@code INVOICE}
 * @param version  how often it was saved; 0 for one that never was
 * @param json  all of it
 * @param number  its number once issued; unique in its dossier and kind
 * @param issueDate  its date once issued
 * @param party  the code or name of who receives it
 * @param actor  who saved it last
 */
public record StoredDocument(
        String id,
        String kind,
        long version,
        String json,
        Optional<String> number,
        Optional<LocalDate> issueDate,
        String party,
        String actor) {

    /** The same paper at another version. */
    public StoredDocument at(long newVersion) {
        return new StoredDocument(id, kind, newVersion, json, number, issueDate, party, actor);
    }
}
