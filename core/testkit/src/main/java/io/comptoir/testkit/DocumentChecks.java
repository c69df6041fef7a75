package io.comptoir.testkit;

import io.comptoir.port.DocumentQuery;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import io.comptoir.testkit.StorageContract.Promise;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Papers come back as they were saved, and nobody overwrites what he has not read. */
final class DocumentChecks {

    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1969, 12, 31),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2026, 3, 29), // the night when the clocks change
            LocalDate.of(2038, 1, 20), // after the last second of 32 bits
            LocalDate.of(9999, 12, 31));

    private DocumentChecks() {}

    static List<Promise> all() {
        return List.of(
                new Promise("A document that was never saved is not found", DocumentChecks::nothing),
                new Promise("A document comes back as it was saved", DocumentChecks::comesBack),
                new Promise("A document comes back with its words", DocumentChecks::words),
                new Promise("Each save gives the version one above", DocumentChecks::versions),
                new Promise("A document is saved only over the version it was read with", DocumentChecks::refusesStale),
                new Promise("A new document is saved only as new", DocumentChecks::refusesUnknown),
                new Promise("A refused document leaves the stored one as it was", DocumentChecks::keepsStored),
                new Promise("A document changes with each save, all of it", DocumentChecks::changes),
                new Promise("A document is found by its kind and number", DocumentChecks::byNumber),
                new Promise("A number is given once in its kind", DocumentChecks::numberOnce),
                new Promise("A document keeps its number when it is saved again", DocumentChecks::keepsNumber),
                new Promise("Two kinds may have the same number", DocumentChecks::numberOfEachKind),
                new Promise("A number whose document was undone is free again", DocumentChecks::numberFreeAgain),
                new Promise("Ids and numbers that differ in case are different", DocumentChecks::caseCounts),
                new Promise("Texts are kept whole: 64 KB, emoji, spaces around", DocumentChecks::texts),
                new Promise("What is empty stays empty", DocumentChecks::empty),
                new Promise("Dates are kept up to 9999", DocumentChecks::dates));
    }

    private static void nothing(Books books) {
        Claim.equal("The document", Optional.empty(), books.find("id-1"));
        Claim.equal("The number", Optional.empty(), books.findByNumber(Books.KIND, "F2026-00001"));
    }

    private static void comesBack(Books books) {
        StoredDocument document = Books.numbered("id-1", Books.KIND, "F2026-00001");

        Claim.equal("What save gives", document.at(1), books.save(document, 0));
        Claim.equal("What find gives", Optional.of(document.at(1)), books.find("id-1"));
    }

    private static void words(Books books) {
        Words most = Words.of(
                "Été Œuvre فاتورة " + "é".repeat(99),
                IntStream.range(0, 99).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")));
        StoredDocument document = Books.paper("id-1").foundBy(most);

        books.save(document, 0);

        Claim.equal("Its words", Optional.of(most), books.find("id-1").map(StoredDocument::words));
        Claim.equal(
                "How many documents its longest word finds",
                1,
                books.list(DocumentQuery.ALL.startingWith("e".repeat(99)), Optional.empty(), 9)
                        .size());
    }

    private static void versions(Books books) {
        for (long version = 0; version < 3; version++) {
            long saved = books.save(Books.paper("id-1"), version).version();

            Claim.equal("The version given", version + 1, saved);
            Claim.equal(
                    "The version stored", Optional.of(saved), books.find("id-1").map(StoredDocument::version));
        }
    }

    private static void refusesStale(Books books) {
        books.save(Books.paper("id-1"), 0);
        books.save(Books.paper("id-1"), 1);

        for (long stale : new long[] {0, 1, 3}) {
            Claim.refused(
                    "A save over version 2 as if over " + stale,
                    StaleVersionException.class,
                    () -> books.save(Books.paper("id-1"), stale));
        }
    }

    private static void refusesUnknown(Books books) {
        Claim.refused(
                "A first save as if over version 1",
                StaleVersionException.class,
                () -> books.save(Books.paper("id-1"), 1));
    }

    private static void keepsStored(Books books) {
        StoredDocument first = books.save(Books.numbered("id-1", Books.KIND, "F2026-00001"), 0);

        Claim.thrownBy(() -> books.save(Books.paper("id-1"), 0));

        Claim.equal("The stored document", Optional.of(first), books.find("id-1"));
    }

    private static void changes(Books books) {
        StoredDocument issued = new StoredDocument(
                "id-1", Books.KIND, "ISSUED", 0, "{\"a\":1}", Optional.of("F1"), Books.DAY.plusDays(1), "new", "bob");
        books.save(Books.paper("id-1"), 0);

        Claim.equal("What save gives", issued.at(2), books.save(issued, 1));
        Claim.equal("What find gives", Optional.of(issued.at(2)), books.find("id-1"));
        Claim.equal("What its new number gives", Optional.of(issued.at(2)), books.findByNumber(Books.KIND, "F1"));
    }

    private static void byNumber(Books books) {
        StoredDocument saved = books.save(Books.numbered("id-1", Books.KIND, "F2026-00001"), 0);

        Claim.equal("Its kind and number", Optional.of(saved), books.findByNumber(Books.KIND, "F2026-00001"));
        Claim.equal("Another number", Optional.empty(), books.findByNumber(Books.KIND, "F2026-00002"));
        Claim.equal("Another kind", Optional.empty(), books.findByNumber("QUOTE", "F2026-00001"));
    }

    private static void numberOnce(Books books) {
        StoredDocument first = books.save(Books.numbered("id-1", Books.KIND, "F2026-00001"), 0);

        Claim.refused(
                "A second document of the same number",
                StaleVersionException.class,
                () -> books.save(Books.numbered("id-2", Books.KIND, "F2026-00001"), 0));
        Claim.equal("The first document", Optional.of(first), books.findByNumber(Books.KIND, "F2026-00001"));
        Claim.equal("The second document", Optional.empty(), books.find("id-2"));
    }

    private static void keepsNumber(Books books) {
        books.save(Books.numbered("id-1", Books.KIND, "F2026-00001"), 0);

        StoredDocument second = books.save(Books.numbered("id-1", Books.KIND, "F2026-00001"), 1);

        Claim.equal("The document", Optional.of(second), books.findByNumber(Books.KIND, "F2026-00001"));
    }

    private static void numberOfEachKind(Books books) {
        StoredDocument invoice = books.save(Books.numbered("id-1", Books.KIND, "2026-00001"), 0);
        StoredDocument quote = books.save(Books.numbered("id-2", "QUOTE", "2026-00001"), 0);

        Claim.equal("The invoice", Optional.of(invoice), books.findByNumber(Books.KIND, "2026-00001"));
        Claim.equal("The quote", Optional.of(quote), books.findByNumber("QUOTE", "2026-00001"));
    }

    private static void numberFreeAgain(Books books) {
        Claim.thrownBy(() -> books.runAndThrow(
                unit -> unit.documents().save(Books.numbered("id-1", Books.KIND, "F2026-00001"), 0),
                new IllegalStateException("of the caller")));

        StoredDocument saved = books.save(Books.numbered("id-2", Books.KIND, "F2026-00001"), 0);

        Claim.equal("The document", Optional.of(saved), books.findByNumber(Books.KIND, "F2026-00001"));
    }

    private static void caseCounts(Books books) {
        StoredDocument lower = books.save(Books.numbered("id-a", Books.KIND, "f-a"), 0);
        StoredDocument upper = books.save(Books.numbered("id-A", Books.KIND, "f-A"), 0);

        Claim.equal("The one in lower case", Optional.of(lower), books.findByNumber(Books.KIND, "f-a"));
        Claim.equal("The one in upper case", Optional.of(upper), books.find("id-A"));
    }

    private static void texts(Books books) {
        StoredDocument document = new StoredDocument(
                "id-1",
                Books.KIND,
                "DRAFT",
                0,
                Books.LONG_TEXT,
                Optional.empty(),
                Books.DAY,
                "  Été & Cie 🧾  ",
                " Zoë\u00a0 ");

        books.save(document, 0);

        StoredDocument found = books.find("id-1").orElseThrow(() -> new AssertionError("The document is not found"));
        Claim.equal(
                "The length of a long text",
                Books.LONG_TEXT.length(),
                found.json().length());
        Claim.equal("A long text", Books.LONG_TEXT, found.json());
        Claim.equal("The party", document.party(), found.party());
        Claim.equal("The actor", document.actor(), found.actor());
    }

    private static void empty(Books books) {
        StoredDocument document =
                new StoredDocument("id-1", Books.KIND, "", 0, "", Optional.empty(), Books.DAY, "", "actor");

        books.save(document, 0);
        books.save(Books.paper("id-2"), 0); // a second one without number: none is taken

        Claim.equal("The document", Optional.of(document.at(1)), books.find("id-1"));
    }

    private static void dates(Books books) {
        for (LocalDate date : DATES) {
            StoredDocument document = new StoredDocument(
                    "on-" + date, Books.KIND, "DRAFT", 0, "{}", Optional.empty(), date, "party", "actor");

            books.save(document, 0);

            Claim.equal("The date", Optional.of(date), books.find(document.id()).map(StoredDocument::date));
        }
    }
}
