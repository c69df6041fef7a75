package io.comptoir.testkit;

import io.comptoir.fault.ViolationsException;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import io.comptoir.testkit.StorageContract.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Papers are listed in one order that everybody knows, and page after page shows each of them once. */
final class ListingChecks {

    private static final LocalDate EVE = Books.DAY.minusDays(1);
    private static final LocalDate NEXT = Books.DAY.plusDays(1);

    /** Ids of one day in their order: as ASCII has them, a beginning before what it begins. */
    private static final List<String> IN_ORDER =
            List.of("!", "-a", "10", "9", "A", "Z", "_", "a", "a!", "aa", "b", "~");

    private ListingChecks() {}

    static List<Promise> all() {
        return List.of(
                new Promise("A dossier without documents lists none", ListingChecks::nothing),
                new Promise("Documents are listed by date, then by id in the order of ASCII", ListingChecks::order),
                new Promise("The newest first is the same order turned round", ListingChecks::newestFirst),
                new Promise("Pages of any size lose and repeat nothing", ListingChecks::pages),
                new Promise("Pages of what is asked for lose and repeat nothing", ListingChecks::filteredPages),
                new Promise("A listing has what is asked for and nothing else", ListingChecks::filters),
                new Promise("A listing compares letter by letter", ListingChecks::comparesExactly),
                new Promise("Documents saved between two pages shift nothing", ListingChecks::insertsBetweenPages),
                new Promise("A page goes on after a document that moved away", ListingChecks::goesOnAfterMoved),
                new Promise("A document that changes is listed at its new place only", ListingChecks::moves),
                new Promise("A unit of work lists what it wrote itself", ListingChecks::ownWrites),
                new Promise("What was undone is listed as it was before", ListingChecks::undone),
                new Promise("A listing takes any of some statuses", ListingChecks::anyStatus),
                new Promise("Documents are listed by party, then by id", ListingChecks::byParty),
                new Promise("Pages by party lose and repeat nothing", ListingChecks::pagesByParty),
                new Promise("A page after a place of no order is refused", ListingChecks::foreignPosition),
                new Promise("A document is found by the start of each word asked for", ListingChecks::searches),
                new Promise("Pages of what a search finds lose and repeat nothing", ListingChecks::searchedPages),
                new Promise("A document that changes is found by its new words only", ListingChecks::newWords),
                new Promise("A unit of work finds what it wrote itself by its words", ListingChecks::ownWords),
                new Promise("Words that were undone find nothing", ListingChecks::undoneWords));
    }

    private static void nothing(Books books) {
        Claim.equal("The documents", List.of(), ids(books, DocumentQuery.ALL));
        Claim.equal("The newest documents", List.of(), ids(books, DocumentQuery.ALL.newest()));
    }

    private static void order(Books books) {
        saveInDisorder(books);

        Claim.equal("The documents", expected(), ids(books, DocumentQuery.ALL));
    }

    private static void newestFirst(Books books) {
        saveInDisorder(books);

        Claim.equal("The documents", reversed(expected()), ids(books, DocumentQuery.ALL.newest()));
    }

    private static void pages(Books books) {
        saveInDisorder(books);

        for (int size = 1; size <= expected().size() + 1; size++) {
            Claim.equal("Pages of " + size, expected(), walk(books, DocumentQuery.ALL, size));
            Claim.equal(
                    "Pages of " + size + ", the newest first",
                    reversed(expected()),
                    walk(books, DocumentQuery.ALL.newest(), size));
        }
    }

    private static void filteredPages(Books books) {
        saveInDisorder(books);
        DocumentQuery ofTheDay = DocumentQuery.of(Books.KIND).between(Books.DAY, Books.DAY);

        for (int size = 1; size <= IN_ORDER.size() + 1; size++) {
            Claim.equal("Pages of " + size, IN_ORDER, walk(books, ofTheDay, size));
            Claim.equal(
                    "Pages of " + size + ", the newest first",
                    reversed(IN_ORDER),
                    walk(books, ofTheDay.newest(), size));
        }
    }

    /** Those of a day stand between an earlier and a later one, whose ids would sort the other way. */
    private static List<String> expected() {
        List<String> expected = new ArrayList<>(IN_ORDER);
        expected.add(0, "~eve");
        expected.add("!next");
        return expected;
    }

    private static void saveInDisorder(Books books) {
        books.save(on("!next", NEXT), 0);
        List<String> ids = new ArrayList<>(IN_ORDER);
        Collections.rotate(ids, 5);
        ids.forEach(id -> books.save(on(id, Books.DAY), 0));
        books.save(on("~eve", EVE), 0);
    }

    private static void filters(Books books) {
        books.save(paper("draft", Books.KIND, "DRAFT", "alice", EVE), 0);
        books.save(paper("issued", Books.KIND, "ISSUED", "alice", Books.DAY), 0);
        books.save(paper("quote", "QUOTE", "ISSUED", "alice", Books.DAY), 0);
        books.save(paper("to-bob", Books.KIND, "ISSUED", "bob", NEXT), 0);

        Map<DocumentQuery, List<String>> table = Map.of(
                DocumentQuery.of(Books.KIND), List.of("draft", "issued", "to-bob"),
                DocumentQuery.ALL.status("ISSUED"), List.of("issued", "quote", "to-bob"),
                DocumentQuery.ALL.party("alice"), List.of("draft", "issued", "quote"),
                DocumentQuery.ALL.between(Books.DAY, NEXT), List.of("issued", "quote", "to-bob"),
                DocumentQuery.ALL.between(EVE, Books.DAY), List.of("draft", "issued", "quote"),
                dated(Optional.of(NEXT), Optional.empty()), List.of("to-bob"),
                dated(Optional.empty(), Optional.of(EVE)), List.of("draft"),
                DocumentQuery.ALL.between(NEXT, EVE), List.of(),
                DocumentQuery.of("QUOTE").status("DRAFT"), List.of(),
                DocumentQuery.of(Books.KIND).status("ISSUED").party("alice").between(EVE, NEXT), List.of("issued"));
        table.forEach((query, ids) -> {
            Claim.equal("The documents of " + query, ids, ids(books, query));
            Claim.equal("The newest documents of " + query, reversed(ids), ids(books, query.newest()));
        });
    }

    private static DocumentQuery dated(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new DocumentQuery(
                Optional.empty(), Set.of(), Optional.empty(), from, to, Words.NONE, DocumentQuery.Order.DATE, false);
    }

    private static void comparesExactly(Books books) {
        books.save(paper("id-1", Books.KIND, "DRAFT", "Zoë", Books.DAY), 0);
        books.save(paper("id-2", Books.KIND, "DRAFT", "zoë", Books.DAY), 0);
        books.save(paper("id-3", Books.KIND, "DRAFT", "Zoe", Books.DAY), 0);
        books.save(paper("id-4", Books.KIND, "DRAFT", "Zoë ", Books.DAY), 0);
        books.save(paper("id-5", Books.KIND, "DRAFT", "Zo%", Books.DAY), 0);

        Claim.equal("The documents of Zoë", List.of("id-1"), ids(books, DocumentQuery.ALL.party("Zoë")));
        Claim.equal("The documents of Zo%", List.of("id-5"), ids(books, DocumentQuery.ALL.party("Zo%")));
        Claim.equal("The documents of nobody", List.of(), ids(books, DocumentQuery.ALL.party("")));
    }

    private static void insertsBetweenPages(Books books) {
        List.of("b", "d", "f", "h").forEach(id -> books.save(on(id, Books.DAY), 0));
        List<StoredDocument> first = page(books, Optional.empty(), 2);

        List.of("a", "c", "e", "i").forEach(id -> books.save(on(id, Books.DAY), 0));

        Claim.equal("The first page", List.of("b", "d"), ids(first));
        Claim.equal("The second page", List.of("e", "f"), ids(page(books, Optional.of(first.get(1)), 2)));
        Claim.equal("All", List.of("a", "b", "c", "d", "e", "f", "h", "i"), ids(books, DocumentQuery.ALL));
    }

    private static void goesOnAfterMoved(Books books) {
        List.of("a", "b", "c").forEach(id -> books.save(on(id, Books.DAY), 0));
        List<StoredDocument> first = page(books, Optional.empty(), 2);

        books.save(on("b", EVE), 1);

        Claim.equal("The second page", List.of("c"), ids(page(books, Optional.of(first.get(1)), 2)));
    }

    private static List<StoredDocument> page(Books books, Optional<StoredDocument> last, int size) {
        return books.list(DocumentQuery.ALL, last.map(DocumentQuery.ALL::position), size);
    }

    private static void moves(Books books) {
        List.of("a", "b", "c").forEach(id -> books.save(on(id, Books.DAY), 0));

        books.save(paper("a", Books.KIND, "ISSUED", "other", NEXT), 1);

        Claim.equal("All", List.of("b", "c", "a"), ids(books, DocumentQuery.ALL));
        Claim.equal("The drafts", List.of("b", "c"), ids(books, DocumentQuery.ALL.status("DRAFT")));
        Claim.equal("The issued ones", List.of("a"), ids(books, DocumentQuery.ALL.status("ISSUED")));
        Claim.equal("Those of the old party", List.of("b", "c"), ids(books, DocumentQuery.ALL.party("party")));
        Claim.equal(
                "Those of the old day", List.of("b", "c"), ids(books, DocumentQuery.ALL.between(Books.DAY, Books.DAY)));
        Claim.equal(
                "The version listed",
                List.of(2L),
                books.list(DocumentQuery.ALL.status("ISSUED"), Optional.empty(), 9).stream()
                        .map(StoredDocument::version)
                        .toList());
    }

    private static void ownWrites(Books books) {
        books.save(on("b", Books.DAY), 0);

        books.run(unit -> {
            unit.documents().save(on("a", Books.DAY), 0);
            unit.documents().save(on("b", NEXT), 1);

            Claim.equal(
                    "The documents",
                    List.of("a", "b"),
                    ids(unit.documents().list(DocumentQuery.ALL, Optional.empty(), 9)));
            Claim.equal(
                    "The documents of the next day",
                    List.of("b"),
                    ids(unit.documents().list(DocumentQuery.ALL.between(NEXT, NEXT), Optional.empty(), 9)));
        });
    }

    private static void undone(Books books) {
        books.save(on("a", Books.DAY), 0);
        books.save(on("b", Books.DAY), 0);

        Claim.thrownBy(() -> books.runAndThrow(
                unit -> {
                    unit.documents().save(paper("a", Books.KIND, "ISSUED", "party", NEXT), 1);
                    unit.documents().save(on("c", EVE), 0);
                },
                new IllegalStateException("of the caller")));

        Claim.equal("The documents", List.of("a", "b"), ids(books, DocumentQuery.ALL));
        Claim.equal("The issued ones", List.of(), ids(books, DocumentQuery.ALL.status("ISSUED")));
    }

    private static void anyStatus(Books books) {
        books.save(paper("a", Books.KIND, "DRAFT", "party", Books.DAY), 0);
        books.save(paper("b", Books.KIND, "ISSUED", "party", Books.DAY), 0);
        books.save(paper("c", Books.KIND, "DISCARDED", "party", Books.DAY), 0);

        Claim.equal("Drafts and issued", List.of("a", "b"), ids(books, DocumentQuery.ALL.status("ISSUED", "DRAFT")));
        Claim.equal("Any status", List.of("a", "b", "c"), ids(books, DocumentQuery.ALL.status()));
    }

    // --- by party ---

    private static void byParty(Books books) {
        saveParties(books);

        Claim.equal("By party", PARTIES_IN_ORDER, ids(books, DocumentQuery.ALL.byParty()));
        Claim.equal(
                "The last first",
                reversed(PARTIES_IN_ORDER),
                ids(books, DocumentQuery.ALL.byParty().newest()));
        Claim.equal(
                "Of one kind",
                List.of("2", "1"),
                ids(books, DocumentQuery.of("QUOTE").byParty()));
    }

    private static void pagesByParty(Books books) {
        saveParties(books);

        for (int size = 1; size <= PARTIES_IN_ORDER.size() + 1; size++) {
            Claim.equal("Pages of " + size, PARTIES_IN_ORDER, walk(books, DocumentQuery.ALL.byParty(), size));
            Claim.equal(
                    "Pages of " + size + ", the last first",
                    reversed(PARTIES_IN_ORDER),
                    walk(books, DocumentQuery.ALL.byParty().newest(), size));
        }
    }

    /** Nobody, Omega twice, a small omega, Zoé before Zoë: neither the ids nor the days stand in that order. */
    private static final List<String> PARTIES_IN_ORDER = List.of("9", "3", "5", "2", "1", "4", "0");

    private static void saveParties(Books books) {
        books.save(paper("1", "QUOTE", "DRAFT", "Zoé", NEXT), 0);
        books.save(paper("5", Books.KIND, "DRAFT", "Omega", EVE), 0);
        books.save(paper("0", Books.KIND, "DRAFT", "omega", EVE), 0);
        books.save(paper("4", Books.KIND, "DRAFT", "Zoë", Books.DAY), 0);
        books.save(paper("9", Books.KIND, "DRAFT", "", NEXT), 0);
        books.save(paper("2", "QUOTE", "DRAFT", "Omega SA", Books.DAY), 0);
        books.save(paper("3", Books.KIND, "DRAFT", "Omega", NEXT), 0);
    }

    private static void foreignPosition(Books books) {
        books.save(on("a", Books.DAY), 0);

        for (String key : List.of("Omega", "", "2026-02-30", "+12026-01-01", "2026-03-15' OR 1=1")) {
            Claim.refused(
                    "A page after '" + key + "'",
                    ViolationsException.class,
                    () -> books.list(DocumentQuery.ALL, Optional.of(new DocumentQuery.Position(key, "a")), 9));
        }
        Claim.equal("The documents", List.of("a"), ids(books, DocumentQuery.ALL));
    }

    // --- by words ---

    private static void searches(Books books) {
        books.save(on("a", Books.DAY).foundBy(Words.of("Martine Dupont", "Lyon")), 0);
        books.save(on("b", Books.DAY).foundBy(Words.of("Durand & Œuvres", "Lyon")), 0);
        books.save(paper("c", "QUOTE", "DRAFT", "party", Books.DAY).foundBy(Words.of("D2026-00042", "Dupré")), 0);
        books.save(on("d", Books.DAY), 0);
        books.save(on("e", Books.DAY).foundBy(Words.of("فاتورة")), 0);

        Map<String, List<String>> table = Map.ofEntries(
                Map.entry("dup", List.of("a", "c")),
                Map.entry("DU", List.of("a", "b", "c")),
                Map.entry("lyon dup", List.of("a")),
                Map.entry("oe lyo", List.of("b")),
                Map.entry("dupre", List.of("c")),
                Map.entry("D2026-00042", List.of("c")),
                Map.entry("pont", List.of()),
                Map.entry("dup dup", List.of("a", "c")),
                Map.entry("dup paris", List.of()),
                Map.entry("dupontel", List.of()),
                Map.entry("d%", List.of("a", "b", "c")),
                Map.entry("فات", List.of("e")),
                Map.entry("", List.of("a", "b", "c", "d", "e")));
        table.forEach((text, ids) ->
                Claim.equal("What '" + text + "' finds", ids, ids(books, DocumentQuery.ALL.startingWith(text))));
        Claim.equal(
                "The quotes that 'dup' finds",
                List.of("c"),
                ids(books, DocumentQuery.of("QUOTE").startingWith("dup")));
        Claim.equal(
                "What 'du' finds, the newest first",
                List.of("c", "b", "a"),
                ids(books, DocumentQuery.ALL.startingWith("du").newest()));
    }

    private static void searchedPages(Books books) {
        IN_ORDER.forEach(id -> books.save(on(id, Books.DAY).foundBy(Words.of("Martin", "Martine")), 0));
        books.save(on("other", EVE).foundBy(Words.of("Durand")), 0);

        for (int size = 1; size <= IN_ORDER.size() + 1; size++) {
            Claim.equal("Pages of " + size, IN_ORDER, walk(books, DocumentQuery.ALL.startingWith("mart"), size));
            Claim.equal(
                    "Pages by party of " + size,
                    IN_ORDER,
                    walk(books, DocumentQuery.ALL.startingWith("mart").byParty(), size));
        }
    }

    private static void newWords(Books books) {
        books.save(on("a", Books.DAY).foundBy(Words.of("Dupont Lyon")), 0);

        books.save(on("a", Books.DAY).foundBy(Words.of("Durand Lyon")), 1);

        Claim.equal("What the old word finds", List.of(), ids(books, DocumentQuery.ALL.startingWith("dupont")));
        Claim.equal("What the new word finds", List.of("a"), ids(books, DocumentQuery.ALL.startingWith("durand")));
        Claim.equal("What the kept word finds", List.of("a"), ids(books, DocumentQuery.ALL.startingWith("lyon")));
        books.save(on("a", Books.DAY), 2);
        Claim.equal("What a word finds that is gone", List.of(), ids(books, DocumentQuery.ALL.startingWith("lyon")));
    }

    private static void ownWords(Books books) {
        books.run(unit -> {
            unit.documents().save(on("a", Books.DAY).foundBy(Words.of("Dupont")), 0);
            unit.documents().save(on("b", Books.DAY).foundBy(Words.of("Durand")), 0);
            unit.documents().save(on("b", Books.DAY).foundBy(Words.of("Dupuis")), 1);

            Claim.equal(
                    "What 'dup' finds",
                    List.of("a", "b"),
                    ids(unit.documents().list(DocumentQuery.ALL.startingWith("dup"), Optional.empty(), 9)));
            Claim.equal(
                    "What 'dur' finds",
                    List.of(),
                    ids(unit.documents().list(DocumentQuery.ALL.startingWith("dur"), Optional.empty(), 9)));
        });
    }

    private static void undoneWords(Books books) {
        books.save(on("a", Books.DAY).foundBy(Words.of("Dupont")), 0);

        Claim.thrownBy(() -> books.runAndThrow(
                unit -> {
                    unit.documents().save(on("a", Books.DAY).foundBy(Words.of("Martin")), 1);
                    unit.documents().save(on("b", Books.DAY).foundBy(Words.of("Martin")), 0);
                },
                new IllegalStateException("of the caller")));

        Claim.equal("What the undone word finds", List.of(), ids(books, DocumentQuery.ALL.startingWith("martin")));
        Claim.equal("What the old word finds", List.of("a"), ids(books, DocumentQuery.ALL.startingWith("dupont")));
    }

    // --- steps ---

    private static StoredDocument on(String id, LocalDate date) {
        return paper(id, Books.KIND, "DRAFT", "party", date);
    }

    private static StoredDocument paper(String id, String kind, String status, String party, LocalDate date) {
        return new StoredDocument(id, kind, status, 0, "{}", Optional.empty(), date, party, "actor");
    }

    private static List<String> ids(Books books, DocumentQuery query) {
        return ids(books.list(query, Optional.empty(), 100));
    }

    private static List<String> ids(List<StoredDocument> documents) {
        return documents.stream().map(StoredDocument::id).toList();
    }

    private static List<String> reversed(List<String> ids) {
        List<String> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<String> walk(Books books, DocumentQuery query, int size) {
        return walk(books, query, size, IN_ORDER.size() * 2);
    }

    /** All that is asked for, page by page, as a reader would ask: a shorter page is the last one. */
    static List<String> walk(Books books, DocumentQuery query, int size, int most) {
        List<StoredDocument> page = books.list(query, Optional.empty(), size);
        List<String> walked = new ArrayList<>(ids(page));
        while (page.size() == size && walked.size() <= most) {
            page = books.list(query, Optional.of(query.position(page.get(size - 1))), size);
            walked.addAll(ids(page));
        }
        Claim.equal("Whether a page of " + size + " is too long", false, page.size() > size);
        return walked;
    }
}
