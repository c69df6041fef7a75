package io.comptoir.port;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which papers of a dossier, and in which order: by date, and by id within a date.
 *
 * @param kind  those of that kind only
 * @param status  those of that status only
 * @param party  those of that party only
 * @param from  those of that day and after
 * @param to  those of that day and before
 * @param newestFirst  turns the order round
 */
public record DocumentQuery(
        Optional<String> kind,
        Optional<String> status,
        Optional<String> party,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean newestFirst) {

    /** All papers, the oldest first. */
    public static final DocumentQuery ALL = new DocumentQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** All papers of a kind, the oldest first. */
    public static DocumentQuery of(String kind) {
        return new DocumentQuery(Optional.of(kind), ALL.status, ALL.party, ALL.from, ALL.to, false);
    }

    /** Those of {@code one} status only. */
    public DocumentQuery status(String one) {
        return new DocumentQuery(kind, Optional.of(one), party, from, to, newestFirst);
    }

    /** Those of {@code one} party only. */
    public DocumentQuery party(String one) {
        return new DocumentQuery(kind, status, Optional.of(one), from, to, newestFirst);
    }

    /** Those of {@code first} to {@code last}, both in it. */
    public DocumentQuery between(LocalDate first, LocalDate last) {
        return new DocumentQuery(kind, status, party, Optional.of(first), Optional.of(last), newestFirst);
    }

    /** The same papers, the newest first. */
    public DocumentQuery newest() {
        return new DocumentQuery(kind, status, party, from, to, true);
    }

    /** Whether {@code document} is asked for. */
    public boolean asksFor(StoredDocument document) {
        return kind.filter(one -> !one.equals(document.kind())).isEmpty()
                && status.filter(one -> !one.equals(document.status())).isEmpty()
                && party.filter(one -> !one.equals(document.party())).isEmpty()
                && from.filter(document.date()::isBefore).isEmpty()
                && to.filter(document.date()::isAfter).isEmpty();
    }

    /** The order of the papers. */
    public Comparator<Position> order() {
        Comparator<Position> oldestFirst = Comparator.comparing(Position::date).thenComparing(Position::id);
        return newestFirst ? oldestFirst.reversed() : oldestFirst;
    }

    /**
     * Where a paper stands in the order.
     *
     * @param date  its date
     * @param id  its id, compared character by character, capitals before small letters
     */
    public record Position(LocalDate date, String id) {}
}
