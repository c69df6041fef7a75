package io.comptoir.testkit;

import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.Documents;
import io.comptoir.port.Journal;
import io.comptoir.port.Outbox;
import io.comptoir.port.Requests;
import io.comptoir.port.Sequences;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A sound storage, of which each subclass spoils one thing. */
class FaultyStorage implements Storage {

    /** What is sound. */
    final Storage sound = new MemoryStorage();

    @Override
    public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
        return sound.inUnitOfWork(dossier, unit -> work.in(spoiled(dossier, unit)));
    }

    @Override
    public boolean isJoining() {
        return sound.isJoining();
    }

    /** The same unit of work, with spoiled ports. */
    final UnitOfWork spoiled(DossierId dossier, UnitOfWork unit) {
        return new Unit(
                documents(dossier, unit),
                sequences(dossier, unit),
                outbox(dossier, unit),
                requests(dossier, unit),
                journal(dossier, unit));
    }

    Documents documents(DossierId dossier, UnitOfWork unit) {
        return unit.documents();
    }

    Sequences sequences(DossierId dossier, UnitOfWork unit) {
        return unit.sequences();
    }

    Outbox outbox(DossierId dossier, UnitOfWork unit) {
        return unit.outbox();
    }

    Requests requests(DossierId dossier, UnitOfWork unit) {
        return unit.requests();
    }

    Journal journal(DossierId dossier, UnitOfWork unit) {
        return unit.journal();
    }

    /** Ports whose every call is a transaction of its own, as those of a connection without one. */
    static UnitOfWork autoCommit(Storage storage, DossierId dossier) {
        return new RelayedUnit(new RelayedUnit.Relay() {
            @Override
            public <R> R call(String name, Function<UnitOfWork, R> use) {
                return storage.inUnitOfWork(dossier, use::apply);
            }
        });
    }

    /** Five ports. */
    record Unit(Documents documents, Sequences sequences, Outbox outbox, Requests requests, Journal journal)
            implements UnitOfWork {}

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
        public List<StoredDocument> list(DocumentQuery query, Optional<DocumentQuery.Position> after, int limit) {
            return sound.list(query, after, limit);
        }

        @Override
        public StoredDocument save(StoredDocument document, long expectedVersion) {
            return sound.save(document, expectedVersion);
        }
    }

    /** Sound sequences, of which a subclass spoils one method. */
    static class FaultySequences implements Sequences {

        final Sequences sound;

        FaultySequences(UnitOfWork unit) {
            this.sound = unit.sequences();
        }

        @Override
        public SeriesState current(String key) {
            return sound.current(key);
        }

        @Override
        public void advance(String key, SeriesState expected, SeriesState next) {
            sound.advance(key, expected, next);
        }
    }

    /** A sound outbox, of which a subclass spoils one method. */
    static class FaultyOutbox implements Outbox {

        final Outbox sound;

        FaultyOutbox(UnitOfWork unit) {
            this.sound = unit.outbox();
        }

        @Override
        public void add(Message message) {
            sound.add(message);
        }

        @Override
        public List<Leased> lease(Instant now, Instant until, int limit) {
            return sound.lease(now, until, limit);
        }

        @Override
        public boolean done(Leased leased) {
            return sound.done(leased);
        }

        @Override
        public boolean postpone(Leased leased, Instant until) {
            return sound.postpone(leased, until);
        }

        @Override
        public long size() {
            return sound.size();
        }
    }

    /** Sound requests, of which a subclass spoils one method. */
    static class FaultyRequests implements Requests {

        final Requests sound;

        FaultyRequests(UnitOfWork unit) {
            this.sound = unit.requests();
        }

        @Override
        public Map<String, Done> find(Set<String> keys) {
            return sound.find(keys);
        }

        @Override
        public void save(String key, Done done) {
            sound.save(key, done);
        }
    }

    /** A sound journal, of which a subclass spoils one method. */
    static class FaultyJournal implements Journal {

        final Journal sound;

        FaultyJournal(UnitOfWork unit) {
            this.sound = unit.journal();
        }

        @Override
        public Optional<Entry> last(String chain) {
            return sound.last(chain);
        }

        @Override
        public void append(String chain, Entry entry) {
            sound.append(chain, entry);
        }

        @Override
        public List<Entry> list(String chain, long after, int limit) {
            return sound.list(chain, after, limit);
        }
    }
}
