package io.comptoir.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.party.DossierId;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the storage contract of the test kit does not say of every storage, or cannot say without knowing this one. */
class MemoryStorageTest {

    private static final DossierId DOSSIER = DossierId.of("acme");

    private final MemoryStorage storage = new MemoryStorage();

    @Test
    void kindAndNumberDoNotRunTogether() {
        run(unit -> unit.documents().save(document("1", "A B", "C"), 0));
        run(unit -> unit.documents().save(document("2", "A", "B C"), 0));

        run(unit -> assertEquals(
                Optional.of("2"), unit.documents().findByNumber("A", "B C").map(StoredDocument::id)));
    }

    @Test
    void aNumberThatWasLeftIsFreeAgain() {
        run(unit -> unit.documents().save(document("1", "A", "N1"), 0));
        run(unit -> unit.documents().save(document("1", "A", "N2"), 1));

        run(unit -> assertEquals(Optional.empty(), unit.documents().findByNumber("A", "N1")));
        run(unit -> unit.documents().save(document("2", "A", "N1"), 0));
    }

    /** Kotlin and Lombok throw checked exceptions where Java sees none. */
    @Test
    void anInnerUnitThatFailsUnseenUndoesTheOuter() {
        assertThrows(
                IllegalStateException.class,
                () -> run(outer -> {
                    outer.documents().save(document("1", "A", "N1"), 0);
                    assertThrows(
                            IOException.class,
                            () -> run(inner -> MemoryStorageTest.<RuntimeException>sneak(new IOException("unseen"))));
                }));

        run(unit -> assertEquals(Optional.empty(), unit.documents().find("1")));
    }

    private void run(Consumer<UnitOfWork> work) {
        storage.inUnitOfWork(DOSSIER, unit -> {
            work.accept(unit);
            return true;
        });
    }

    private static StoredDocument document(String id, String kind, String number) {
        return new StoredDocument(
                id, kind, "ISSUED", 0, "{}", Optional.of(number), LocalDate.of(2026, 3, 15), "Omega", "alice");
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> void sneak(Throwable unseen) throws X {
        throw (X) unseen;
    }
}
