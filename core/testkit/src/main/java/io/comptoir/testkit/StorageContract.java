package io.comptoir.testkit;

import io.comptoir.port.Storage;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What {@link Storage} promises, as named checks. A storage that passes them all can carry invoices.
 * <p>
 * Checks write in dossiers of their own, whose names are never used twice: the storage need not be empty, and may be the
 * same for all of them.
 *
 * <pre>{@code
 * StorageContract.checks(() -> storage).forEach(Check::run);
 * }</pre>
 */
public final class StorageContract {

    private StorageContract() {}

    /**
     * The checks, each on a storage of {@code storages}.
     *
     * @param storages  gives the storage to check, a new one or always the same
     */
    public static List<Check> checks(Supplier<Storage> storages) {
        return Stream.of(
                        UnitOfWorkChecks.all(),
                        DocumentChecks.all(),
                        ListingChecks.all(),
                        SequenceChecks.all(),
                        OutboxChecks.all(),
                        RequestChecks.all(),
                        JournalChecks.all(),
                        DossierChecks.all())
                .flatMap(List::stream)
                .map(promise -> promise.on(storages))
                .toList();
    }

    /** The checks as JUnit tests, one each: what a {@code @TestFactory} gives back. */
    public static Stream<DynamicTest> tests(Supplier<Storage> storages) {
        return checks(storages).stream().map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }

    /**
     * A check that has not met its storage yet.
     *
     * @param name  what is promised, as a sentence
     * @param body  finds out, in books that nobody used before
     */
    record Promise(String name, Consumer<Books> body) {

        private Check on(Supplier<Storage> storages) {
            return new Check(name, () -> body.accept(Books.in(storages.get())));
        }
    }
}
