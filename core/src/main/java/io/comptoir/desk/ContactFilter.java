package io.comptoir.desk;

import io.comptoir.contact.Standing;
import io.comptoir.port.DocumentQuery;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which contacts, and in which order.
 *
 * @param standing  those of that standing only
 * @param archived  those that are put away, or those in use
 * @param text  those with words that start as its words do; empty for all
 * @param byName  in the order of their names; else the newest first
 */
public record ContactFilter(Optional<Standing> standing, boolean archived, String text, boolean byName) {

    /** All contacts in use, by name. */
    public static final ContactFilter IN_USE = new ContactFilter(Optional.empty(), false, "", true);

    /** All contacts that are put away, by name. */
    public static final ContactFilter ARCHIVED = new ContactFilter(Optional.empty(), true, "", true);

    /** Those of one standing only. */
    public ContactFilter standing(Standing one) {
        return new ContactFilter(Optional.of(one), archived, text, byName);
    }

    /** Those that {@code words} find: {@code dup mart} finds Martine Dupont. */
    public ContactFilter matching(String words) {
        return new ContactFilter(standing, archived, words, byName);
    }

    /** The same contacts, the newest first. */
    public ContactFilter newest() {
        return new ContactFilter(standing, archived, text, false);
    }

    DocumentQuery query() {
        String[] statuses = standing.map(Stream::of)
                .orElseGet(() -> Stream.of(Standing.values()))
                .map(one -> status(one, archived))
                .toArray(String[]::new);
        DocumentQuery found =
                DocumentQuery.of(ContactDesk.KIND).status(statuses).startingWith(text);
        return byName ? found.byParty() : found.newest();
    }

    /** What the storage calls the status of a contact. */
    static String status(Standing standing, boolean archived) {
        return archived ? "ARCHIVED_" + standing.name() : standing.name();
    }
}
