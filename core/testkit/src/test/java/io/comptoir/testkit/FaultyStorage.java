package io.comptoir.testkit;

import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.Documents;
import io.comptoir.port.Requests;
import io.comptoir.port.Sequences;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import java.util.Optional;

/** A sound storage, of which each subclass spoils one thing. */
class FaultyStorage implements Storage {

    /** What is sound. */
    final Storage sound = new MemoryStorage();

    @Override
    public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
        return sound.inUnitOfWork(dossier, unit -> work.in(spoiled(dossier, unit)));
    }

    /** The same unit of work, with spoiled ports. */
    final UnitOfWork spoiled(DossierId dossier, UnitOfWork unit) {
        return new Unit(documents(unit), sequences(dossier, unit), requests(unit));
    }

    Documents documents(UnitOfWork unit) {
        return unit.documents();
    }

    Sequences sequences(DossierId dossier, UnitOfWork unit) {
        return unit.sequences();
    }

    Requests requests(UnitOfWork unit) {
        return unit.requests();
    }

    /** Three ports. */
    record Unit(Documents documents, Sequences sequences, Requests requests) implements UnitOfWork {}

    /** Sound documents, of which a subclass spoils one method. */
    static class FaultyDocuments implements Documents {

        final Documents sound;

        FaultyDocuments(UnitOfWork unit) {
            this.sound = unit.documents();
        }

        @Override
        public Optional<StoredDocument> find(String id) {
            return sound.find(id);
        }

        @Override
        public Optional<StoredDocument> findByNumber(String kind, String number) {
            return sound.findByNumber(kind, number);
        }

        @Override
        public StoredDocument save(StoredDocument document, long expectedVersion) {
            return sound.save(document, expectedVersion);
        }
    }
}
