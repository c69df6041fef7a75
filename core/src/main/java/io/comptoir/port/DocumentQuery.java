package io.comptoir.port;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Which papers of a dossier, and in which order: by date or by party, and by id within one of them.
 *
 * @param kind  those of that kind only
 * @param statuses  those of one of these only; empty for all
 * @param party  those of that party only
 * @param from  those of that day and after
 * @param to  those of that day and before
 * @param words  those with a word that starts so, for each of these words
 * @param order  what they are ordered by
 * @param newestFirst  turns the order round
 */
public record DocumentQuery(
        Optional<String> kind,
        Set<String> statuses,
        Optional<String> party,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Words words,
        Order order,
        boolean newestFirst) {

    /** All papers, the oldest first. */
    public static final DocumentQuery ALL = new DocumentQuery(
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Words.NONE,
            Order.DATE,
            false);

    private static final Rule POSITION = Rule.error("CPT-PORT-POSITION", "Comptoir, pages")
            .says(
                    "« {value} » n'est la fin d'aucune page de cette liste.",
                    "'{value}' is the end of no page of this list.")
            .fix(
                    "Reprenez la position que la page précédente a donnée, sans la changer.",
                    "Take the position that the page before gave, as it is.");

    /** What papers are ordered by. */
    public enum Order {
        /** By date. */
        DATE,
        /** By party, letter by letter, capitals before small letters. */
        PARTY;

        private String keyOf(StoredDocument document) {
            return this == DATE ? document.date().toString() : document.party();
        }
    }

    /** Keeps a copy of the statuses, and as much of a party as papers have. */
    public DocumentQuery {
        statuses = Set.copyOf(statuses);
        party = party.map(one -> Words.cut(one, StoredDocument.PARTY_MAX));
    }

    /** All papers of a kind, the oldest first. */
    public static DocumentQuery of(String kind) {
        return new DocumentQuery(
                Optional.of(kind), ALL.statuses, ALL.party, ALL.from, ALL.to, ALL.words, ALL.order, ALL.newestFirst);
    }

    /** Those of one of some statuses only. */
    public DocumentQuery status(String... any) {
        return new DocumentQuery(kind, Set.of(any), party, from, to, words, order, newestFirst);
    }

    /** Those of {@code one} party only. */
    public DocumentQuery party(String one) {
        return new DocumentQuery(kind, statuses, Optional.of(one), from, to, words, order, newestFirst);
    }

    /** Those of {@code first} to {@code last}, both in it. */
    public DocumentQuery between(LocalDate first, LocalDate last) {
        return new DocumentQuery(
                kind, statuses, party, Optional.of(first), Optional.of(last), words, order, newestFirst);
    }

    /** Those where each word of {@code text} is the start of a word: {@code dup mart} finds Martine Dupont. */
    public DocumentQuery startingWith(String text) {
        return new DocumentQuery(kind, statuses, party, from, to, Words.of(text), order, newestFirst);
    }

    /** The same papers, ordered by party. */
    public DocumentQuery byParty() {
        return new DocumentQuery(kind, statuses, party, from, to, words, Order.PARTY, newestFirst);
    }

    /** The same papers, the newest or the last party first. */
    public DocumentQuery newest() {
        return new DocumentQuery(kind, statuses, party, from, to, words, order, true);
    }

    /** Whether {@code document} is asked for. */
    public boolean asksFor(StoredDocument document) {
        return kind.filter(one -> !one.equals(document.kind())).isEmpty()
                && (statuses.isEmpty() || statuses.contains(document.status()))
                && party.filter(one -> !one.equals(document.party())).isEmpty()
                && from.filter(document.date()::isBefore).isEmpty()
                && to.filter(document.date()::isAfter).isEmpty()
                && document.words().startWith(words);
    }

    // --- places in the order ---

    /** Where {@code document} stands in the order. */
    public Position position(StoredDocument document) {
        return new Position(order.keyOf(document), document.id());
    }

    /** The order of the papers. */
    public Comparator<Position> inOrder() {
        Comparator<Position> upwards = Comparator.comparing(Position::key).thenComparing(Position::id);
        return newestFirst ? upwards.reversed() : upwards;
    }

    /**
     * The position itself, which came back from outside.
     *
     * @throws ViolationsException if no paper could stand there in this order
     */
    public Position require(Position after) {
        if (order == Order.DATE) {
            dayOf(after);
        }
        return after;
    }

    /**
     * The day of a position in the order by date.
     *
     * @throws ViolationsException if it has none
     */
    public static LocalDate dayOf(Position after) {
        try {
            LocalDate day = LocalDate.parse(after.key());
            if (day.toString().length() == 10) { // years from 0 to 9999 are in the order of their letters
                return day;
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw new ViolationsException(POSITION.at("after.key", after.key()));
    }

    /**
     * Where a paper stands in the order.
     *
     * @param key  its date, as year-month-day, or its party
     * @param id  its id, compared character by character, capitals before small letters
     */
    public record Position(String key, String id) {

        private static final int ID_MAX = 200;

        /**
         * Refuses what no paper has.
         *
         * @throws ViolationsException if the id is no visible ASCII, or the key too long or no text that can be stored
         */
        public Position {
            if (id.length() > ID_MAX || !id.chars().allMatch(c -> c > ' ' && c <= '~')) {
                throw new ViolationsException(POSITION.at("after.id", id));
            }
            if (key.length() > StoredDocument.PARTY_MAX || !key.codePoints().allMatch(Position::isStorable)) {
                throw new ViolationsException(POSITION.at("after.key", key));
            }
        }

        private static boolean isStorable(int point) {
            return point != 0 && Character.getType(point) != Character.SURROGATE;
        }
    }
}
