package io.comptoir.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The books in the transaction of a host: both or neither. */
class JoiningTest {

    /** A host, and a storage that joins its transactions. */
    private record Both(Host host, Storage storage) {

        static Both over(DataSource database) {
            Host host = new Host(database);
            return new Both(host, new JdbcStorage(Connections.joining(database, host::connection)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothAreCommitted(Databases.Kind kind) {
        Both both = Both.over(kind.fresh());

        both.host.inTransaction(() -> {
            both.host.order();
            Shop.issue(both.storage, "key-1");
            Shop.issue(both.storage, "key-2");
        });

        assertEquals(1, both.host.orders());
        assertEquals(Shop.numbersTo(2), List.copyOf(Shop.issued(both.storage).keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void bothAreRolledBack(Databases.Kind kind) {
        Both both = Both.over(kind.fresh());
        RuntimeException ofTheHost = new IllegalStateException("of the host");

        RuntimeException thrown = assertThrows(
                IllegalStateException.class,
                () -> both.host.inTransaction(() -> {
                    both.host.order();
                    Shop.issue(both.storage, "key");
                    throw ofTheHost;
                }));

        assertEquals(ofTheHost, thrown);
        assertEquals(0, both.host.orders());
        assertEquals(Map.of(), Shop.issued(both.storage));
        assertEquals("F2026-00001", Shop.issue(both.storage, "key")); // the number is free again, the key too
    }

    @ParameterizedTest
    @EnumSource
    void aHostThatGoesOnAfterAFailureCommitsNoHalf(Databases.Kind kind) {
        Both both = Both.over(kind.fresh());
        Shop.issue(both.storage, "key-1");

        both.host.inTransaction(() -> {
            both.host.order();
            assertThrows(StaleVersionException.class, () -> startAgain(both.storage));
        });

        assertEquals(1, both.host.orders());
        assertEquals("F2026-00002", Shop.issue(both.storage, "key-2"));
        assertEquals(SeriesState.UNUSED, series(both.storage));
    }

    // Starts a series, then stores an invoice under an id that is taken.
    private static void startAgain(Storage storage) {
        storage.inUnitOfWork(Shop.DOSSIER, unit -> {
            unit.sequences().advance("new", SeriesState.UNUSED, SeriesState.of(1, Shop.TODAY, "scheme"));
            StoredDocument first =
                    unit.documents().findByNumber("INVOICE", "F2026-00001").orElseThrow();
            return unit.documents().save(first, 0);
        });
    }

    private static SeriesState series(Storage storage) {
        return storage.inUnitOfWork(Shop.DOSSIER, unit -> unit.sequences().current("new"));
    }

    @ParameterizedTest
    @EnumSource
    void itTellsWhetherItJoins(Databases.Kind kind) {
        Both both = Both.over(kind.fresh());

        assertFalse(both.storage.isJoining());
        both.host.inTransaction(() -> assertTrue(both.storage.isJoining()));
        assertFalse(both.storage.isJoining());
        boolean inside = both.storage.inUnitOfWork(Shop.DOSSIER, unit -> both.storage.isJoining());
        assertTrue(inside);
        assertFalse(both.storage.isJoining());
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatCommitsByItselfIsRefused(Databases.Kind kind) {
        Both both = Both.over(kind.fresh());

        both.host.withoutTransaction(
                () -> assertThrows(IllegalStateException.class, () -> Shop.issue(both.storage, "key")));

        assertEquals(Map.of(), Shop.issued(both.storage));
    }

    @ParameterizedTest
    @EnumSource
    void aUnitOfWorkOfAnotherDossierIsRefused(Databases.Kind kind) {
        Storage storage = new JdbcStorage(kind.fresh());

        assertThrows(
                IllegalArgumentException.class,
                () -> storage.inUnitOfWork(
                        Shop.DOSSIER, unit -> storage.inUnitOfWork(DossierId.of("other"), inner -> true)));
    }
}
