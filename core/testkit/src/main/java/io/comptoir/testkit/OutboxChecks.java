package io.comptoir.testkit;

import io.comptoir.port.Outbox.Leased;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.testkit.StorageContract.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What must go out goes out after the commit, to one worker at a time, and never less than once. */
final class OutboxChecks {

    private static final Instant NOW = Instant.parse("2026-03-15T11:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant MUCH_LATER = NOW.plus(Duration.ofDays(400));
    private static final int MESSAGES = 40;
    private static final int ATTEMPTS_MAX = 200;

    private OutboxChecks() {}

    static List<Promise> all() {
        return List.of(
                new Promise("A box without messages gives none", OutboxChecks::nothing),
                new Promise("A message comes out as it was put in", OutboxChecks::comesBack),
                new Promise("Messages are kept whole: 64 KB, emoji, spaces around", OutboxChecks::texts),
                new Promise("The oldest messages are leased first, and no more than asked for", OutboxChecks::order),
                new Promise("A message is put in once", OutboxChecks::once),
                new Promise("A message whose unit of work was undone never comes out", OutboxChecks::undoneMessage),
                new Promise("A message comes out only once it is committed", OutboxChecks::notBeforeCommit),
                new Promise("A lease hides its messages until it ends", OutboxChecks::hides),
                new Promise("A lease that was undone hides nothing", OutboxChecks::undoneLease),
                new Promise("Each lease counts one attempt more", OutboxChecks::attempts),
                new Promise("A message that is done never comes out again", OutboxChecks::done),
                new Promise("A message whose end was undone comes out again", OutboxChecks::undoneEnd),
                new Promise("A postponed message comes out when it is told to", OutboxChecks::postponed),
                new Promise("A message that waited keeps its place before younger ones", OutboxChecks::keepsPlace),
                new Promise("A worker may end his message late, if nobody took it meanwhile", OutboxChecks::late),
                new Promise("A worker whose message was taken can neither end nor postpone it", OutboxChecks::taken),
                new Promise("Two workers at once never hold the same message", OutboxChecks::race));
    }

    private static void nothing(Books books) {
        Claim.equal("The size", 0L, size(books));
        Claim.equal("The messages", List.of(), lease(books, NOW, LATER, 10));
    }

    private static void comesBack(Books books) {
        Message message = new Message("m-1", "invoice.issued", "id-1", "{\"number\":\"F2026-00001\"}");

        add(books, message);

        Claim.equal("The size", 1L, size(books));
        Claim.equal("The message", List.of(new Leased(message, 1)), lease(books, NOW, LATER, 10));
        Claim.equal("The size while it is leased", 1L, size(books));
    }

    private static void texts(Books books) {
        Message message = new Message("m-1", "été.🧾 ", " id ", Books.LONG_TEXT);
        Message empty = new Message("m-2", "", "", "");

        add(books, message, empty);

        List<Leased> leased = lease(books, NOW, LATER, 10);
        Claim.equal("How many messages came out", 2, leased.size());
        Claim.equal("The long message", message, leased.get(0).message());
        Claim.equal("The empty message", empty, leased.get(1).message());
    }

    private static void order(Books books) {
        add(books, message("m-3"), message("m-1"));
        add(books, message("m-2"));
        add(books, message("M-9"), message("m-0"));

        Claim.equal("The first lease", List.of("m-3", "m-1"), ids(lease(books, NOW, LATER, 2)));
        Claim.equal("The second lease", List.of("m-2"), ids(lease(books, NOW, LATER, 1)));
        Claim.equal("The rest", List.of("M-9", "m-0"), ids(lease(books, NOW, LATER, 10)));
        Claim.equal("What is left", List.of(), ids(lease(books, NOW, LATER, 10)));
    }

    private static void once(Books books) {
        add(books, message("m-1"));

        Claim.refused(
                "A second message of the same id",
                StaleVersionException.class,
                () -> add(books, new Message("m-1", "other", "other", "{}")));
        Claim.equal("The messages", List.of(message("m-1")), messages(lease(books, NOW, LATER, 10)));
    }

    private static void undoneMessage(Books books) {
        undo(books, unit -> unit.outbox().add(message("m-1")));

        Claim.equal("The size", 0L, size(books));
        Claim.equal("The messages", List.of(), lease(books, MUCH_LATER, MUCH_LATER.plusSeconds(1), 10));
    }

    private static void notBeforeCommit(Books books) {
        AtomicBoolean writing = new AtomicBoolean();
        List<String> seen = new Race(2).run(meet -> {
            if (writing.compareAndSet(false, true)) {
                undo(books, unit -> {
                    unit.outbox().add(message("m-1"));
                    meet.run();
                });
                return List.of();
            }
            meet.run();
            return ids(lease(books, NOW, LATER, 10));
        });

        Claim.equal("What another worker got of a unit of work that was undone", List.of(), seen);
    }

    private static void hides(Books books) {
        add(books, message("m-1"));
        lease(books, NOW, LATER, 10);

        Claim.equal("The messages at once", List.of(), lease(books, NOW, LATER, 10));
        Claim.equal("The messages just before the end", List.of(), lease(books, LATER.minusMillis(1), MUCH_LATER, 10));
        Claim.equal("The messages at the end", List.of("m-1"), ids(lease(books, LATER, MUCH_LATER, 10)));
        Claim.equal("The messages of the second lease", List.of(), lease(books, LATER.plusSeconds(9), MUCH_LATER, 10));
    }

    private static void undoneLease(Books books) {
        add(books, message("m-1"));

        undo(books, unit -> unit.outbox().lease(NOW, LATER, 10));

        Claim.equal("The messages", List.of(new Leased(message("m-1"), 1)), lease(books, NOW, LATER, 10));
    }

    private static void attempts(Books books) {
        add(books, message("m-1"));

        Instant now = NOW;
        for (int attempt = 1; attempt <= 3; attempt++) {
            List<Leased> leased = lease(books, now, now.plusSeconds(60), 10);
            Claim.equal("The lease", List.of(new Leased(message("m-1"), attempt)), leased);
            now = now.plusSeconds(60);
        }
    }

    private static void done(Books books) {
        add(books, message("m-1"), message("m-2"));
        Leased first = lease(books, NOW, LATER, 1).get(0);

        Claim.equal("Whether it was done", true, done(books, first));

        Claim.equal("The size", 1L, size(books));
        Claim.equal("The messages", List.of("m-2"), ids(lease(books, MUCH_LATER, MUCH_LATER.plusSeconds(1), 10)));
        Claim.equal("Whether it was done again", false, done(books, first));
        Claim.equal("Whether what is done was postponed", false, postpone(books, first, LATER));
        Claim.equal("The size at the end", 1L, size(books));
    }

    private static void undoneEnd(Books books) {
        add(books, message("m-1"));
        Leased leased = lease(books, NOW, LATER, 1).get(0);

        undo(books, unit -> unit.outbox().done(leased));

        Claim.equal("The size", 1L, size(books));
        Claim.equal("The messages", List.of("m-1"), ids(lease(books, LATER, MUCH_LATER, 10)));
    }

    private static void postponed(Books books) {
        add(books, message("m-1"), message("m-2"));
        Leased leased = lease(books, NOW, LATER, 1).get(0);
        Instant until = LATER.plus(Duration.ofDays(3));

        Claim.equal("Whether it was postponed", true, postpone(books, leased, until));

        Claim.equal("The messages meanwhile", List.of("m-2"), ids(lease(books, LATER, LATER, 10)));
        Claim.equal("The messages just before", List.of("m-2"), ids(lease(books, until.minusMillis(1), LATER, 10)));
        Claim.equal("The messages then", List.of("m-1", "m-2"), ids(lease(books, until, MUCH_LATER, 10)));
    }

    private static void keepsPlace(Books books) {
        add(books, message("m-2"));
        lease(books, NOW, LATER, 10);
        add(books, message("m-1"));

        Claim.equal("The messages", List.of("m-2", "m-1"), ids(lease(books, LATER, MUCH_LATER, 10)));
    }

    private static void late(Books books) {
        add(books, message("m-1"));
        Leased leased = lease(books, NOW, LATER, 1).get(0);

        // Nobody tells the box what time it is here: the lease is his until somebody else takes the message.
        Claim.equal("Whether it was done", true, done(books, leased));
        Claim.equal("The size", 0L, size(books));
    }

    private static void taken(Books books) {
        add(books, message("m-1"));
        Leased first = lease(books, NOW, LATER, 1).get(0);
        Leased second = lease(books, LATER, MUCH_LATER, 1).get(0);

        Claim.equal("Whether the first worker ended it", false, done(books, first));
        Claim.equal("Whether the first worker postponed it", false, postpone(books, first, LATER));
        Claim.equal("The size", 1L, size(books));
        Claim.equal("Whether it is still leased", List.of(), lease(books, MUCH_LATER.minusSeconds(1), MUCH_LATER, 1));
        Claim.equal("Whether the second worker ended it", true, done(books, second));
    }

    private static void race(Books books) {
        add(books, IntStream.range(0, MESSAGES).mapToObj(i -> message("m-" + i)).toArray(Message[]::new));

        List<String> held = new ArrayList<>(new Race(2).run(meet -> {
            List<String> mine = new ArrayList<>();
            for (List<String> some = leaseSome(books, meet); !some.isEmpty(); some = leaseSome(books, () -> {})) {
                mine.addAll(some);
            }
            return mine;
        }));
        held.addAll(ids(lease(books, NOW, LATER, MESSAGES))); // what one worker left for the other, who left it too

        Claim.equal(
                "The messages, each held once",
                IntStream.range(0, MESSAGES).mapToObj(i -> "m-" + i).sorted().toList(),
                held.stream().sorted().toList());
    }

    /** Leases as a worker does: refused for another one's sake, he does it again. */
    private static List<String> leaseSome(Books books, Runnable afterReading) {
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            try {
                return books.get(unit -> {
                    List<String> leased = ids(unit.outbox().lease(NOW, LATER, 3));
                    afterReading.run();
                    return leased;
                });
            } catch (StaleVersionException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("The box refused " + ATTEMPTS_MAX + " times to give messages");
    }

    // --- steps ---

    private static Message message(String id) {
        return new Message(id, "invoice.issued", "id-1", "{}");
    }

    private static void add(Books books, Message... messages) {
        books.run(unit -> List.of(messages).forEach(unit.outbox()::add));
    }

    private static List<Leased> lease(Books books, Instant now, Instant until, int limit) {
        return books.get(unit -> unit.outbox().lease(now, until, limit));
    }

    private static boolean done(Books books, Leased leased) {
        return books.get(unit -> unit.outbox().done(leased));
    }

    private static boolean postpone(Books books, Leased leased, Instant until) {
        return books.get(unit -> unit.outbox().postpone(leased, until));
    }

    private static long size(Books books) {
        return books.get(unit -> unit.outbox().size());
    }

    private static void undo(Books books, Consumer<UnitOfWork> work) {
        Claim.thrownBy(() -> books.runAndThrow(work, new IllegalStateException("of the caller")));
    }

    private static List<Message> messages(List<Leased> leased) {
        return leased.stream().map(Leased::message).toList();
    }

    private static List<String> ids(List<Leased> leased) {
        return leased.stream().map(one -> one.message().id()).toList();
    }
}
