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
 * @param number  its number once issued, or its code; unique in its dossier and kind
 * @param date  its issue date, or the day it was drafted
 * @param party  the code or name of who receives it, or the name it is listed by; {@value #PARTY_MAX} characters at most
 * @param actor  who saved it last
 * @param words  what it is found by
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
        String actor,
        Words words) {

    /** The most characters of a party, so that any index can hold it; what goes beyond is cut. */
    public static final int PARTY_MAX = 200;

    /** Cuts a long party. */
    public StoredDocument {
        party = Words.cut(party, PARTY_MAX);
    }

    /** A paper that is found by no word. */
    public StoredDocument(
            String id,
            String kind,
            String status,
            long version,
            String json,
            Optional<String> number,
            LocalDate date,
            String party,
            String actor) {
        this(id, kind, status, version, json, number, date, party, actor, Words.NONE);
    }

    /** The same paper at another version. */
    public StoredDocument at(long newVersion) {
        return new StoredDocument(id, kind, status, newVersion, json, number, date, party, actor, words);
    }

    /** The same paper, found by other words. */
    public StoredDocument foundBy(Words others) {
        return new StoredDocument(id, kind, status, version, json, number, date, party, actor, others);
    }
}
