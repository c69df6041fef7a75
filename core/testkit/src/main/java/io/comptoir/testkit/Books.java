package io.comptoir.testkit;

import io.comptoir.memory.MemoryPorts;
import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.Journal.Entry;
import io.comptoir.port.Outbox.Leased;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Requests.Done;
import io.comptoir.port.Storage;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A dossier that nobody used before, in the storage under check. So one storage can serve all checks, again and again.
 *
 * @param storage  where it is
 * @param dossier  its name
 */
record Books(Storage storage, DossierId dossier) {

    static final String KIND = "INVOICE";
    static final String SERIES = "732829320 F{yyyy}-{seq:5}";
    static final String SCHEME = "F{yyyy}-{seq:5} YEARLY";
    static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    static final SeriesState FIRST = SeriesState.of(1, DAY, SCHEME);
    static final SeriesState SECOND = SeriesState.of(2, DAY.plusDays(1), SCHEME);
    static final Done DONE = new Done("5f1c…e0", "id-1");
    static final Message MESSAGE = new Message("message-1", "invoice.issued", "id-1", "{}");
    static final String CHAIN = "chain";
    static final Entry LINK = new Entry(1, "link");

    /** More than 64 KB in UTF-8: line ends, quotes, an emoji, a letter of two code points, spaces around. */
    static final String LONG_TEXT = "  " + "{\"é\": \"e\u0301 € 🧾\\n\"}\r\n\t".repeat(4000) + "  ";

    static Books in(Storage storage) {
        return new Books(storage, DossierId.of("check-" + MemoryPorts.uuids().next()));
    }

    /** Another dossier of the same storage. */
    Books other() {
        return in(storage);
    }

    // --- papers ---

    /** A paper that was never saved, without number. */
    static StoredDocument paper(String id) {
        return new StoredDocument(id, KIND, "DRAFT", 0, "{}", Optional.empty(), DAY, "party", "actor");
    }

    /** A paper that was never saved, with a number. */
    static StoredDocument numbered(String id, String kind, String number) {
        return new StoredDocument(id, kind, "ISSUED", 0, "{}", Optional.of(number), DAY, "party", "actor");
    }

    // --- units of work ---

    /** What {@code work} gives, in a unit of work of its own. */
    <R> R get(Function<UnitOfWork, R> work) {
        return storage.inUnitOfWork(dossier, work::apply);
    }

    /** Does {@code work} in a unit of work of its own. */
    void run(Consumer<UnitOfWork> work) {
        get(unit -> {
            work.accept(unit);
            return true;
        });
    }

    /** Does {@code work}, then throws {@code thrown}, in a unit of work of its own. */
    void runAndThrow(Consumer<UnitOfWork> work, RuntimeException thrown) {
        run(unit -> {
            work.accept(unit);
            throw thrown;
        });
    }

    /** Does {@code work}, then throws {@code thrown}, in a unit of work of its own. */
    void runAndThrow(Consumer<UnitOfWork> work, Error thrown) {
        run(unit -> {
            work.accept(unit);
            throw thrown;
        });
    }

    StoredDocument save(StoredDocument document, long expectedVersion) {
        return get(unit -> unit.documents().save(document, expectedVersion));
    }

    Optional<StoredDocument> find(String id) {
        return get(unit -> unit.documents().find(id));
    }

    Optional<StoredDocument> findByNumber(String kind, String number) {
        return get(unit -> unit.documents().findByNumber(kind, number));
    }

    List<StoredDocument> list(DocumentQuery query, Optional<DocumentQuery.Position> after, int limit) {
        return get(unit -> unit.documents().list(query, after, limit));
    }

    SeriesState current(String key) {
        return get(unit -> unit.sequences().current(key));
    }

    void advance(String key, SeriesState expected, SeriesState next) {
        run(unit -> unit.sequences().advance(key, expected, next));
    }

    Optional<Done> done(String key) {
        return get(unit -> unit.requests().find(key));
    }

    void remember(String key, Done done) {
        run(unit -> unit.requests().save(key, done));
    }

    long waiting() {
        return get(unit -> unit.outbox().size());
    }

    /** Takes a message out of the box, which must hold it and may hold more. */
    void takeOut(Message message) {
        Instant past = Instant.EPOCH;
        Leased leased = get(unit -> unit.outbox().lease(past, past, 10)).stream()
                .filter(one -> one.message().equals(message))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The box lost " + message));
        Claim.equal(
                "Whether the message was taken out",
                true,
                get(unit -> unit.outbox().done(leased)));
    }

    List<Entry> chain() {
        return get(unit -> unit.journal().list(CHAIN, 0, 10));
    }

    // --- all ports at once ---

    /** Writes a numbered paper, a rank, a message, a request and a link of a chain. */
    static void writeAll(UnitOfWork unit) {
        unit.documents().save(numbered("id-1", KIND, "F2026-00001"), 0);
        unit.sequences().advance(SERIES, SeriesState.UNUSED, FIRST);
        unit.outbox().add(MESSAGE);
        unit.requests().save("key-1", DONE);
        unit.journal().append(CHAIN, LINK);
    }

    /** Claims that all that {@link #writeAll} wrote is there. */
    void claimAll(String when) {
        StoredDocument saved = numbered("id-1", KIND, "F2026-00001").at(1);
        Claim.equal("The document " + when, Optional.of(saved), find("id-1"));
        Claim.equal("The document by its number " + when, Optional.of(saved), findByNumber(KIND, "F2026-00001"));
        Claim.equal("The series " + when, FIRST, current(SERIES));
        Claim.equal("The request " + when, Optional.of(DONE), done("key-1"));
        Claim.equal("The messages " + when, 1L, waiting());
        Claim.equal("The chain " + when, List.of(LINK), chain());
    }

    /** Claims that nothing of what {@link #writeAll} wrote is there. */
    void claimNothing(String when) {
        Claim.equal("The document " + when, Optional.empty(), find("id-1"));
        Claim.equal("The document by its number " + when, Optional.empty(), findByNumber(KIND, "F2026-00001"));
        Claim.equal("The series " + when, SeriesState.UNUSED, current(SERIES));
        Claim.equal("The request " + when, Optional.empty(), done("key-1"));
        Claim.equal("The messages " + when, 0L, waiting());
        Claim.equal("The chain " + when, List.of(), chain());
    }
}
