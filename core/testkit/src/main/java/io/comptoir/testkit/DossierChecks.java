package io.comptoir.testkit;

import io.comptoir.numbering.SeriesState;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.Journal.Entry;
import io.comptoir.port.Outbox.Leased;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import io.comptoir.testkit.StorageContract.Promise;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Nobody ever reads or disturbs the books of another. */
final class DossierChecks {

    private DossierChecks() {}

    static List<Promise> all() {
        return List.of(
                new Promise("A dossier never sees the documents of another", DossierChecks::documents),
                new Promise("A dossier never sees the numbers of another", DossierChecks::numbers),
                new Promise("A dossier never lists the documents of another", DossierChecks::listing),
                new Promise("A dossier never finds the words of another", DossierChecks::words),
                new Promise("A dossier never sees the sequences of another", DossierChecks::sequences),
                new Promise("A dossier never sees the messages of another", DossierChecks::messages),
                new Promise("A dossier never sees the requests of another", DossierChecks::requests),
                new Promise("A dossier never sees the chains of another", DossierChecks::chains));
    }

    private static void documents(Books books) {
        Books other = books.other();
        books.save(Books.paper("id-1"), 0);
        books.save(Books.paper("id-1"), 1);

        Claim.equal("The document in the other dossier", Optional.empty(), other.find("id-1"));
        Claim.equal(
                "The version of the other dossier",
                1L,
                other.save(Books.paper("id-1"), 0).version());
        Claim.equal("The document", Optional.of(Books.paper("id-1").at(2)), books.find("id-1"));
    }

    private static void numbers(Books books) {
        Books other = books.other();
        books.save(Books.numbered("id-1", Books.KIND, "F2026-00001"), 0);

        Claim.equal("The number in the other dossier", Optional.empty(), other.findByNumber(Books.KIND, "F2026-00001"));
        other.save(Books.numbered("id-2", Books.KIND, "F2026-00001"), 0);
        Claim.equal(
                "The number",
                Optional.of("id-1"),
                books.findByNumber(Books.KIND, "F2026-00001").map(found -> found.id()));
    }

    private static void listing(Books books) {
        Books other = books.other();
        books.save(Books.paper("id-1"), 0);
        other.save(Books.paper("id-2"), 0);

        Claim.equal(
                "The documents of the other dossier",
                List.of("id-2"),
                other.list(DocumentQuery.ALL, Optional.empty(), 10).stream()
                        .map(StoredDocument::id)
                        .toList());
    }

    private static void words(Books books) {
        Books other = books.other();
        books.save(Books.paper("id-1").foundBy(Words.of("Dupont")), 0);
        other.save(Books.paper("id-1"), 0);

        Claim.equal(
                "What a word of the first dossier finds in the other one",
                List.of(),
                other.list(DocumentQuery.ALL.startingWith("dup"), Optional.empty(), 10).stream()
                        .map(StoredDocument::id)
                        .toList());
        other.save(Books.paper("id-1"), 1);
        Claim.equal(
                "What it finds in the first one",
                1,
                books.list(DocumentQuery.ALL.startingWith("dup"), Optional.empty(), 10)
                        .size());
    }

    private static void messages(Books books) {
        Books other = books.other();
        books.run(unit -> unit.outbox().add(Books.MESSAGE));

        Claim.equal("The size of the other box", 0L, other.waiting());
        other.run(unit -> unit.outbox().add(Books.MESSAGE));
        List<Leased> leased = other.get(unit -> unit.outbox().lease(Instant.EPOCH, Instant.EPOCH.plusSeconds(60), 10));
        Claim.equal("The messages of the other dossier", List.of(new Leased(Books.MESSAGE, 1)), leased);
        Claim.equal("Whether it was done", true, other.get(unit -> unit.outbox().done(leased.get(0))));
        Claim.equal("The size of the box", 1L, books.waiting());
    }

    private static void chains(Books books) {
        Books other = books.other();
        books.run(unit -> unit.journal().append(Books.CHAIN, Books.LINK));

        Claim.equal("The chain in the other dossier", List.of(), other.chain());
        other.run(unit -> unit.journal().append(Books.CHAIN, new Entry(1, "other")));
        Claim.equal("The chain", List.of(Books.LINK), books.chain());
    }

    private static void sequences(Books books) {
        Books other = books.other();
        books.advance(Books.SERIES, SeriesState.UNUSED, Books.FIRST);

        Claim.equal("The series in the other dossier", SeriesState.UNUSED, other.current(Books.SERIES));
        other.advance(Books.SERIES, SeriesState.UNUSED, SeriesState.of(7, Books.DAY, Books.SCHEME));
        Claim.equal("The series", Books.FIRST, books.current(Books.SERIES));
    }

    private static void requests(Books books) {
        Books other = books.other();
        books.remember("key-1", Books.DONE);

        Claim.equal("The request in the other dossier", Optional.empty(), other.done("key-1"));
        other.remember("key-1", Books.DONE);
        Claim.equal("The request", Optional.of(Books.DONE), books.done("key-1"));
    }
}
