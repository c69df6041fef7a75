package io.comptoir.testkit;

import io.comptoir.numbering.SeriesState;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.Journal.Entry;
import io.comptoir.port.Outbox.Leased;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.testkit.StorageContract.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** All or nothing, whoever throws, however deep. */
final class UnitOfWorkChecks {

    private static final Message BEFORE = new Message("before", "invoice.issued", "id-1", "{}");
    private static final DocumentQuery ALL = DocumentQuery.ALL;

    private UnitOfWorkChecks() {}

    static List<Promise> all() {
        return List.of(
                new Promise("A unit of work that returns has written to every port", UnitOfWorkChecks::commits),
                new Promise("A unit of work reads what it wrote itself", UnitOfWorkChecks::readsItsOwnWrites),
                new Promise("An exception undoes what every port wrote", UnitOfWorkChecks::undoesOnException),
                new Promise("An error undoes what every port wrote", UnitOfWorkChecks::undoesOnError),
                new Promise("An undone change restores what was there before", UnitOfWorkChecks::restores),
                new Promise("The caller's own exception comes out as it is", UnitOfWorkChecks::letsTheExceptionOut),
                new Promise("An inner unit of work joins the outer one", UnitOfWorkChecks::joins),
                new Promise("An outer unit of work that fails undoes the inner one", UnitOfWorkChecks::undoesInner),
                new Promise(
                        "An inner unit of work that fails undoes the outer one, even if the exception is swallowed",
                        UnitOfWorkChecks::innerFailureUndoesOuter),
                new Promise(
                        "After a refused document nothing is committed, even if the exception is swallowed",
                        books -> commitsNothingAfter(books, UnitOfWorkChecks::saveStale)),
                new Promise(
                        "After a refused sequence nothing is committed, even if the exception is swallowed",
                        books -> commitsNothingAfter(books, UnitOfWorkChecks::advanceStale)),
                new Promise(
                        "After a refused request nothing is committed, even if the exception is swallowed",
                        books -> commitsNothingAfter(books, UnitOfWorkChecks::rememberTwice)),
                new Promise(
                        "After a refused message nothing is committed, even if the exception is swallowed",
                        books -> commitsNothingAfter(books, UnitOfWorkChecks::addTwice)),
                new Promise(
                        "After a refused entry nothing is committed, even if the exception is swallowed",
                        books -> commitsNothingAfter(books, UnitOfWorkChecks::appendStale)),
                new Promise(
                        "The ports refuse once their unit of work has returned",
                        UnitOfWorkChecks::portsRefuseAfterReturn),
                new Promise(
                        "The ports refuse once their unit of work has failed",
                        UnitOfWorkChecks::portsRefuseAfterFailure),
                new Promise("A storage goes on after a unit of work that failed", UnitOfWorkChecks::goesOn),
                new Promise(
                        "A storage tells whether a unit of work would join another", UnitOfWorkChecks::tellsJoining));
    }

    private static void commits(Books books) {
        books.run(Books::writeAll);

        books.claimAll("after the unit of work");
    }

    private static void readsItsOwnWrites(Books books) {
        books.run(unit -> {
            Books.writeAll(unit);

            Claim.equal("The document", true, unit.documents().find("id-1").isPresent());
            Claim.equal(
                    "The document by its number",
                    true,
                    unit.documents().findByNumber(Books.KIND, "F2026-00001").isPresent());
            Claim.equal("The series", Books.FIRST, unit.sequences().current(Books.SERIES));
            Claim.equal("The request", Optional.of(Books.DONE), unit.requests().find("key-1"));
            Claim.equal("The messages", 1L, unit.outbox().size());
            Claim.equal("The chain", Optional.of(Books.LINK), unit.journal().last(Books.CHAIN));
        });
    }

    private static void undoesOnException(Books books) {
        Claim.thrownBy(() -> books.runAndThrow(Books::writeAll, new IllegalStateException("of the caller")));

        books.claimNothing("after an exception");
    }

    private static void undoesOnError(Books books) {
        Claim.thrownBy(() -> books.runAndThrow(Books::writeAll, new AssertionError("of the caller")));

        books.claimNothing("after an error");
    }

    private static void restores(Books books) {
        books.run(Books::writeAll);

        Claim.thrownBy(
                () -> books.runAndThrow(UnitOfWorkChecks::writeMore, new IllegalStateException("of the caller")));

        books.claimAll("after a failed change");
    }

    private static void writeMore(UnitOfWork unit) {
        unit.documents().save(Books.numbered("id-1", Books.KIND, "F2026-00001"), 1);
        unit.sequences().advance(Books.SERIES, Books.FIRST, Books.SECOND);
        unit.outbox().add(new Message("message-2", "invoice.issued", "id-1", "{}"));
        unit.requests().save("key-2", Books.DONE);
        unit.journal().append(Books.CHAIN, new Entry(2, "link"));
    }

    private static void letsTheExceptionOut(Books books) {
        RuntimeException exception = new IllegalStateException("of the caller");
        Error error = new AssertionError("of the caller");

        Claim.equal(
                "The exception",
                Optional.of(exception),
                Claim.thrownBy(() -> books.runAndThrow(Books::writeAll, exception)));
        Claim.equal("The error", Optional.of(error), Claim.thrownBy(() -> books.runAndThrow(Books::writeAll, error)));
    }

    private static void joins(Books books) {
        books.run(outer -> {
            outer.documents().save(Books.paper("outer"), 0);
            books.run(inner -> {
                Claim.equal(
                        "The outer document seen from inside",
                        true,
                        inner.documents().find("outer").isPresent());
                Books.writeAll(inner);
            });
            Claim.equal(
                    "The inner document seen from outside",
                    true,
                    outer.documents().find("id-1").isPresent());
        });

        books.claimAll("after the outer unit of work");
    }

    private static void undoesInner(Books books) {
        Claim.thrownBy(() ->
                books.runAndThrow(outer -> books.run(Books::writeAll), new IllegalStateException("of the caller")));

        books.claimNothing("after the outer unit of work failed");
    }

    private static void innerFailureUndoesOuter(Books books) {
        Claim.thrownBy(() -> books.run(outer -> {
            Books.writeAll(outer);
            Claim.thrownBy(() -> books.runAndThrow(
                    inner -> inner.documents().save(Books.paper("inner"), 0),
                    new IllegalStateException("of the caller")));
        }));

        books.claimNothing("after an inner unit of work failed");
        Claim.equal("The inner document", Optional.empty(), books.find("inner"));
    }

    /** A port may refuse at once, or, where writes are gathered, leave it to the end of the unit of work. */
    private static void commitsNothingAfter(Books books, Consumer<UnitOfWork> refused) {
        books.save(Books.paper("before"), 0);
        books.advance("before", SeriesState.UNUSED, Books.FIRST);
        books.remember("before", Books.DONE);
        books.run(unit -> unit.outbox().add(BEFORE));
        books.run(unit -> unit.journal().append("before", Books.LINK));

        List<Throwable> thrown = new ArrayList<>();
        Optional<Throwable> end = Claim.thrownBy(() -> books.run(unit -> {
            Books.writeAll(unit);
            Claim.thrownBy(() -> refused.accept(unit)).ifPresent(thrown::add);
        }));
        end.ifPresent(thrown::add);

        Claim.equal(
                "Whether the port or the end of the unit of work refused: " + thrown,
                true,
                !thrown.isEmpty() && thrown.get(0) instanceof StaleVersionException);
        books.takeOut(BEFORE);
        books.claimNothing("after a port refused");
    }

    private static void saveStale(UnitOfWork unit) {
        unit.documents().save(Books.paper("before"), 0);
    }

    private static void advanceStale(UnitOfWork unit) {
        unit.sequences().advance("before", SeriesState.UNUSED, Books.FIRST);
    }

    private static void rememberTwice(UnitOfWork unit) {
        unit.requests().save("before", Books.DONE);
    }

    private static void addTwice(UnitOfWork unit) {
        unit.outbox().add(BEFORE);
    }

    private static void appendStale(UnitOfWork unit) {
        unit.journal().append("before", Books.LINK);
    }

    private static void portsRefuseAfterReturn(Books books) {
        UnitOfWork over = books.get(unit -> unit);

        claimOver(books, over);
    }

    private static void portsRefuseAfterFailure(Books books) {
        List<UnitOfWork> over = new ArrayList<>();
        Claim.thrownBy(() -> books.runAndThrow(over::add, new IllegalStateException("of the caller")));

        claimOver(books, over.get(0));
    }

    private static void claimOver(Books books, UnitOfWork over) {
        Leased leased = new Leased(Books.MESSAGE, 1);
        List<Consumer<UnitOfWork>> uses = List.of(
                unit -> unit.documents().find("id-1"),
                unit -> unit.documents().findByNumber(Books.KIND, "F2026-00001"),
                unit -> unit.documents().save(Books.numbered("id-1", Books.KIND, "F2026-00001"), 0),
                unit -> unit.documents().list(ALL, Optional.empty(), 1),
                unit -> unit.sequences().current(Books.SERIES),
                unit -> unit.sequences().advance(Books.SERIES, SeriesState.UNUSED, Books.FIRST),
                unit -> unit.requests().find("key-1"),
                unit -> unit.requests().find(Set.of("key-1", "key-2")),
                unit -> unit.requests().save("key-1", Books.DONE),
                unit -> unit.outbox().add(Books.MESSAGE),
                unit -> unit.outbox().lease(Instant.EPOCH, Instant.EPOCH, 1),
                unit -> unit.outbox().done(leased),
                unit -> unit.outbox().postpone(leased, Instant.EPOCH),
                unit -> unit.outbox().size(),
                unit -> unit.journal().last(Books.CHAIN),
                unit -> unit.journal().append(Books.CHAIN, Books.LINK),
                unit -> unit.journal().list(Books.CHAIN, 0, 1));
        for (Consumer<UnitOfWork> use : uses) {
            Claim.refused("A port of a unit of work that is over", RuntimeException.class, () -> use.accept(over));
        }
        books.claimNothing("after ports were used too late");
    }

    private static void goesOn(Books books) {
        Claim.thrownBy(() -> books.runAndThrow(Books::writeAll, new IllegalStateException("of the caller")));

        books.run(Books::writeAll);

        books.claimAll("after doing it again");
    }

    private static void tellsJoining(Books books) {
        Claim.equal("Outside", false, books.storage().isJoining());

        books.run(unit -> {
            Claim.equal("Inside", true, books.storage().isJoining());
            List<Boolean> elsewhere =
                    new Race(1).run(meet -> List.of(books.storage().isJoining()));
            Claim.equal("In another thread", List.of(false), elsewhere);
        });
        Claim.equal("After a return", false, books.storage().isJoining());

        Claim.thrownBy(() -> books.runAndThrow(Books::writeAll, new IllegalStateException("of the caller")));
        Claim.equal("After a failure", false, books.storage().isJoining());
    }
}
