package io.comptoir.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.numbering.SeriesState;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.Journal;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Requests.Done;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes travel together, and nobody notices: what waits is seen by its own unit of work, and refused before its end. */
class GatheringTest {

    private static final String KIND = "INVOICE";
    private static final String SERIES = "series";

    @ParameterizedTest(name = "{1} papers in {0}")
    @CsvSource({"H2, 1", "H2, 100", "POSTGRESQL, 1", "POSTGRESQL, 100"})
    void aGroupCostsAsManyCallsAsOnePaper(Databases.Kind kind, int papers) {
        List<String> calls = new ArrayList<>();
        Storage storage = new JdbcStorage(WatchedDataSource.of(kind.fresh(), new WatchedDataSource.Watcher() {
            @Override
            public void before(String call) {
                calls.add(call);
            }
        }));

        storage.inUnitOfWork(Shop.DOSSIER, unit -> issueTogether(unit, papers));

        List<String> expected =
                new ArrayList<>(List.of("executeQuery", "executeQuery", "executeUpdate", "executeQuery"));
        expected.addAll(papers == 1 ? List.of() : List.of("executeUpdate")); // the last rank of the series
        expected.addAll(List.of("executeBatch", "executeBatch", "executeBatch", "executeBatch", "commit"));
        assertEquals(sorted(expected), sorted(calls));
    }

    /** Most papers are saved again with the words they had: those are looked at together, and stay. */
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({"the same words, H2, 0", "the same words, POSTGRESQL, 0", "others, H2, 2", "others, POSTGRESQL, 2"})
    void wordsAreWrittenAgainOnlyWhereTheyChange(String what, Databases.Kind kind, int batches) {
        DataSource database = kind.fresh();
        new JdbcStorage(database).inUnitOfWork(Shop.DOSSIER, unit -> saveWorded(unit, "the same words", 0));
        List<String> calls = new ArrayList<>();
        Storage storage = new JdbcStorage(WatchedDataSource.of(database, new WatchedDataSource.Watcher() {
            @Override
            public void before(String call) {
                calls.add(call);
            }
        }));

        storage.inUnitOfWork(Shop.DOSSIER, unit -> saveWorded(unit, what, 1));

        List<String> expected = new ArrayList<>(List.of("executeQuery", "executeBatch"));
        expected.addAll(Collections.nCopies(batches, "executeBatch"));
        expected.add("commit");
        assertEquals(expected, calls);
        List<String> all = List.of("id-0", "id-1", "id-2");
        assertEquals(all, found(storage, what));
        assertEquals(batches == 0 ? all : List.of(), found(storage, "the same words"));
    }

    private static boolean saveWorded(UnitOfWork unit, String words, long version) {
        for (int i = 0; i < 3; i++) {
            StoredDocument paper = paper("id-" + i);
            unit.documents()
                    .save(
                            new StoredDocument(
                                    paper.id(),
                                    KIND,
                                    "DRAFT",
                                    version,
                                    "{}",
                                    Optional.empty(),
                                    Shop.TODAY,
                                    "party",
                                    "actor",
                                    Words.of(words)),
                            version);
        }
        return true;
    }

    private static List<String> found(Storage storage, String words) {
        DocumentQuery query = DocumentQuery.of(KIND).startingWith(words);
        return storage.inUnitOfWork(Shop.DOSSIER, unit -> unit.documents().list(query, Optional.empty(), 10)).stream()
                .map(StoredDocument::id)
                .toList();
    }

    private static boolean issueTogether(UnitOfWork unit, int papers) {
        unit.requests()
                .find(IntStream.range(0, papers).mapToObj(i -> "key-" + i).collect(Collectors.toSet()));
        for (int i = 0; i < papers; i++) {
            SeriesState last = unit.sequences().current(SERIES);
            unit.sequences().advance(SERIES, last, rank(last.rank() + 1));
            unit.documents().save(numbered("id-" + i, "F-" + i), 0);
            unit.requests().save("key-" + i, new Done("print", "id-" + i));
            unit.outbox().add(new Message("message-" + i, "invoice.issued", "id-" + i, "{}"));
            long end = unit.journal().last("audit").map(Journal.Entry::index).orElse(0L);
            unit.journal().append("audit", new Journal.Entry(end + 1, "{}"));
        }
        return true;
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsIsFound(Databases.Kind kind) {
        new JdbcStorage(kind.fresh()).inUnitOfWork(Shop.DOSSIER, unit -> {
            StoredDocument saved = unit.documents().save(numbered("id", "F-1"), 0);

            assertEquals(Optional.of(saved), unit.documents().find("id"));
            assertEquals(Optional.of(saved), unit.documents().findByNumber(KIND, "F-1"));
            assertEquals(List.of(saved), unit.documents().list(DocumentQuery.ALL, Optional.empty(), 10));
            return saved;
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPaperIsSavedTwiceInAUnitOfWork(Databases.Kind kind) {
        Storage storage = new JdbcStorage(kind.fresh());
        StoredDocument twice = storage.inUnitOfWork(Shop.DOSSIER, unit -> {
            unit.documents().save(paper("id"), 0);
            return unit.documents().save(numbered("id", "F-1"), 1);
        });

        assertEquals(2, twice.version());
        assertEquals(
                Optional.of(twice),
                storage.inUnitOfWork(Shop.DOSSIER, unit -> unit.documents().find("id")));
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatIsGivenUpIsFreeAtOnce(Databases.Kind kind) {
        Storage storage = new JdbcStorage(kind.fresh());
        storage.inUnitOfWork(Shop.DOSSIER, unit -> unit.documents().save(numbered("id", "F-1"), 0));

        storage.inUnitOfWork(Shop.DOSSIER, unit -> {
            unit.documents().save(paper("id"), 1);

            assertEquals(Optional.empty(), unit.documents().findByNumber(KIND, "F-1"));
            return unit.documents().save(numbered("other", "F-1"), 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aUnitOfWorkMaySaveMorePapersThanWaitTogether(Databases.Kind kind) {
        Storage storage = new JdbcStorage(kind.fresh());

        storage.inUnitOfWork(Shop.DOSSIER, unit -> issueTogether(unit, 1201));

        List<StoredDocument> all = storage.inUnitOfWork(
                Shop.DOSSIER, unit -> unit.documents().list(DocumentQuery.ALL, Optional.empty(), 2000));
        assertEquals(1201, all.size());
        assertEquals(
                rank(1201),
                storage.inUnitOfWork(Shop.DOSSIER, unit -> unit.sequences().current(SERIES)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenIsRefusedBeforeTheEnd(Databases.Kind kind) {
        Storage storage = new JdbcStorage(kind.fresh());
        storage.inUnitOfWork(Shop.DOSSIER, unit -> issueTogether(unit, 3));

        for (Storage.Work<Boolean> taken : TAKEN) {
            assertThrows(
                    StaleVersionException.class,
                    () -> storage.inUnitOfWork(Shop.DOSSIER, unit -> {
                        unit.documents().save(paper("new"), 0);
                        return taken.in(unit);
                    }));
        }
        assertEquals(
                Optional.empty(),
                storage.inUnitOfWork(Shop.DOSSIER, unit -> unit.documents().find("new")));
    }

    private static final List<Storage.Work<Boolean>> TAKEN = List.of(
            unit -> unit.documents().save(paper("id-1"), 0).version() == 1,
            unit -> unit.documents().save(paper("id-1"), 2).version() == 3,
            unit -> unit.documents().save(numbered("id-9", "F-1"), 0).version() == 1,
            unit -> writes(() -> unit.requests().save("key-1", new Done("", ""))),
            unit -> writes(() -> unit.outbox().add(new Message("message-1", "", "", ""))),
            unit -> writes(() -> unit.journal().append("audit", new Journal.Entry(3, ""))),
            unit -> writes(() -> unit.journal().append("audit", new Journal.Entry(5, ""))),
            unit -> writes(() -> unit.sequences().advance(SERIES, rank(2), rank(3))));

    private static boolean writes(Runnable write) {
        write.run();
        return true;
    }

    @ParameterizedTest
    @EnumSource
    void aSeriesMovesOnOnlyFromWhereItsUnitOfWorkLeftIt(Databases.Kind kind) {
        Storage storage = new JdbcStorage(kind.fresh());

        assertThrows(
                StaleVersionException.class,
                () -> storage.inUnitOfWork(Shop.DOSSIER, unit -> {
                    unit.sequences().advance(SERIES, SeriesState.UNUSED, rank(1));
                    unit.sequences().advance(SERIES, rank(1), rank(2));
                    unit.sequences().advance(SERIES, rank(1), rank(2));
                    return true;
                }));
        assertEquals(
                SeriesState.UNUSED,
                storage.inUnitOfWork(Shop.DOSSIER, unit -> unit.sequences().current(SERIES)));
    }

    @ParameterizedTest
    @EnumSource
    void requestsThatWaitAreFoundBesideThoseStored(Databases.Kind kind) {
        Storage storage = new JdbcStorage(kind.fresh());
        storage.inUnitOfWork(Shop.DOSSIER, unit -> issueTogether(unit, 2));

        storage.inUnitOfWork(Shop.DOSSIER, unit -> {
            unit.requests().save("mine", new Done("print", "id"));

            assertEquals(
                    Set.of("mine", "key-0", "key-1"),
                    unit.requests()
                            .find(Set.of("mine", "key-0", "key-1", "nobody"))
                            .keySet());
            return true;
        });
    }

    private static StoredDocument paper(String id) {
        return new StoredDocument(id, KIND, "DRAFT", 0, "{}", Optional.empty(), Shop.TODAY, "party", "actor");
    }

    private static StoredDocument numbered(String id, String number) {
        return new StoredDocument(id, KIND, "ISSUED", 0, "{}", Optional.of(number), Shop.TODAY, "party", "actor");
    }

    private static SeriesState rank(long rank) {
        return SeriesState.of(rank, Shop.TODAY, "F{seq:5} NEVER");
    }

    private static List<String> sorted(List<String> calls) {
        return calls.stream().sorted().toList();
    }
}
