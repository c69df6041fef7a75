package io.comptoir.port;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A paper as a storage keeps it.
 *
 * @param id  unique in its dossier; 1 to 64 visible characters of ASCII
 * @param kind  what paper it is, such as {@code INVOICE}
 * @param status  where it is in its life, such as {@code DRAFT} or {@code ISSUED}
 * @param version  how often it was saved; 0 for one that never was
 * @param json  all of it
 * @param number  its number once issued; unique in its dossier and kind
 * @param date  its issue date, or the day it was drafted
 * @param party  the code or name of who receives it
 * @param actor  who saved it last
 */
public record StoredDocument(
        String id,
        String kind,
        String status,
        long version,
        String json,
        Optional<String> number,
        LocalDate date,
        String party,
        String actor) {

    /** The same paper at another version. */
    public StoredDocument at(long newVersion) {
        return new StoredDocument(id, kind, status, newVersion, json, number, date, party, actor);
    }

    /** Where it stands in the order of the papers. */
    public DocumentQuery.Position position() {
        return new DocumentQuery.Position(date, id);
    }
}
