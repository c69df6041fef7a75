package io.comptoir.testkit;

import io.comptoir.port.DocumentQuery;
import io.comptoir.port.StoredDocument;
import io.comptoir.testkit.StorageContract.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                new Promise("What was undone is listed as it was before", ListingChecks::undone));
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
        return new DocumentQuery(Optional.empty(), Optional.empty(), Optional.empty(), from, to, false);
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
        return books.list(DocumentQuery.ALL, last.map(StoredDocument::position), size);
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
            page = books.list(query, Optional.of(page.get(size - 1).position()), size);
            walked.addAll(ids(page));
        }
        Claim.equal("Whether a page of " + size + " is too long", false, page.size() > size);
        return walked;
    }
}
