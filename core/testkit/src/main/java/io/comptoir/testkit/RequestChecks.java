package io.comptoir.testkit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.comptoir.port.Requests.Done;
import io.comptoir.port.StaleVersionException;
import io.comptoir.testkit.StorageContract.Promise;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A command is carried out once under its key. */
final class RequestChecks {

    private RequestChecks() {}

    static List<Promise> all() {
        return List.of(
                new Promise("A key that was never used is not found", RequestChecks::unused),
                new Promise("A request comes back with its fingerprint and its result", RequestChecks::comesBack),
                new Promise("Many keys are looked up at once, and unused ones are left out", RequestChecks::many),
                new Promise("No keys are looked up at once", RequestChecks::none),
                new Promise("A key is used once", RequestChecks::once),
                new Promise("A key whose unit of work was undone is free again", RequestChecks::freeAgain),
                new Promise("Keys that differ in case or in a space are different", RequestChecks::different));
    }

    private static void unused(Books books) {
        Claim.equal("The request", Optional.empty(), books.done("key-1"));
    }

    private static void comesBack(Books books) {
        Done done = new Done("f".repeat(64), "id 🧾 ");

        books.remember("key-1", done);

        Claim.equal("The request", Optional.of(done), books.done("key-1"));
    }

    private static void many(Books books) {
        Map<String, Done> used = IntStream.range(0, 1000)
                .filter(i -> i % 2 == 0)
                .boxed()
                .collect(toMap(i -> "key-" + i, i -> new Done("fingerprint " + i, "id-" + i)));
        books.run(unit -> used.forEach(unit.requests()::save));

        Set<String> asked = IntStream.range(0, 1000).mapToObj(i -> "key-" + i).collect(toSet());
        Claim.equal(
                "The requests of 1000 keys",
                used,
                books.get(unit -> unit.requests().find(asked)));
    }

    private static void none(Books books) {
        books.remember("key-1", Books.DONE);

        Claim.equal(
                "The requests of no key",
                Map.of(),
                books.get(unit -> unit.requests().find(Set.of())));
    }

    private static void once(Books books) {
        books.remember("key-1", Books.DONE);

        Claim.refused(
                "A second request of the same key",
                StaleVersionException.class,
                () -> books.remember("key-1", new Done("other", "id-2")));
        Claim.equal("The first request", Optional.of(Books.DONE), books.done("key-1"));
    }

    private static void freeAgain(Books books) {
        Claim.thrownBy(() -> books.runAndThrow(
                unit -> unit.requests().save("key-1", new Done("other", "id-2")),
                new IllegalStateException("of the caller")));

        books.remember("key-1", Books.DONE);

        Claim.equal("The request", Optional.of(Books.DONE), books.done("key-1"));
    }

    private static void different(Books books) {
        books.remember("key", Books.DONE);
        books.remember("Key", Books.DONE);
        books.remember("key ", new Done("other", "id-2"));

        Claim.equal("The request", Optional.of(Books.DONE), books.done("key"));
    }
}
