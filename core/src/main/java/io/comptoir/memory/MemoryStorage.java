package io.comptoir.memory;

import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.Documents;
import io.comptoir.port.Requests;
import io.comptoir.port.Sequences;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A storage in memory: one unit of work at a time, undone when it fails. Safe for many threads. */
public final class MemoryStorage implements Storage {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<DossierId, Books> dossiers = new HashMap<>();
    private @Nullable Unit open;

    /** An empty storage. */
    public MemoryStorage() {}

    @Override
    public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
        lock.lock();
        try {
            return open == null ? alone(dossier, work) : joined(open, dossier, work);
        } finally {
            lock.unlock();
        }
    }

    private <R> R alone(DossierId dossier, Work<R> work) {
        Unit unit = new Unit(dossier, dossiers.computeIfAbsent(dossier, any -> new Books()));
        open = unit;
        try {
            R result = work.in(unit);
            unit.commit();
            return result;
        } finally {
            open = null;
            unit.close();
        }
    }

    private static <R> R joined(Unit outer, DossierId dossier, Work<R> work) {
        if (!outer.dossier.equals(dossier)) {
            throw new IllegalArgumentException(
                    "A unit of work of dossier " + outer.dossier + " cannot be joined for dossier " + dossier);
        }
        boolean done = false;
        try {
            R result = work.in(outer);
            done = true;
            return result;
        } finally {
            outer.alive &= done;
        }
    }

    /** What one dossier holds. */
    private record Books(
            Map<String, StoredDocument> documents,
            Map<Numbered, String> idsByNumber,
            Map<String, SeriesState> sequences,
            Map<String, Requests.Done> done) {

        Books() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        }
    }

    /** What a number is unique among: the papers of one kind. */
    private record Numbered(String kind, String number) {}

    private static final class Unit implements UnitOfWork {

        private final DossierId dossier;
        private final Books books;
        private final Deque<Runnable> undo = new ArrayDeque<>();
        private boolean alive = true;

        private Unit(DossierId dossier, Books books) {
            this.dossier = dossier;
            this.books = books;
        }

        @Override
        public Documents documents() {
            return new UnitDocuments(this);
        }

        @Override
        public Sequences sequences() {
            return new UnitSequences(this);
        }

        @Override
        public Requests requests() {
            return new UnitRequests(this);
        }

        private void commit() {
            requireAlive();
            undo.clear();
        }

        private void close() {
            alive = false;
            undo.forEach(Runnable::run);
        }

        private Books books() {
            requireAlive();
            return books;
        }

        private <K, V> void put(Map<K, V> map, K key, V value) {
            V before = map.put(key, value);
            undo.push(() -> {
                if (before == null) {
                    map.remove(key);
                } else {
                    map.put(key, before);
                }
            });
        }

        private <K, V> void remove(Map<K, V> map, K key) {
            V before = map.remove(key);
            if (before != null) {
                undo.push(() -> map.put(key, before));
            }
        }

        private StaleVersionException stale(String what, Object expected, Object found) {
            alive = false;
            return new StaleVersionException(what, expected, found);
        }

        private void requireAlive() {
            if (!alive) {
                throw new IllegalStateException("This unit of work of dossier " + dossier + " is over");
            }
        }
    }

    private record UnitDocuments(Unit unit) implements Documents {

        @Override
        public Optional<StoredDocument> find(String id) {
            return Optional.ofNullable(unit.books().documents.get(id));
        }

        @Override
        public Optional<StoredDocument> findByNumber(String kind, String number) {
            return Optional.ofNullable(unit.books().idsByNumber.get(new Numbered(kind, number)))
                    .flatMap(this::find);
        }

        @Override
        public StoredDocument save(StoredDocument document, long expectedVersion) {
            long version = find(document.id()).map(StoredDocument::version).orElse(0L);
            if (version != expectedVersion) {
                throw unit.stale("Document " + document.id(), expectedVersion, version);
            }
            find(document.id()).ifPresent(this::freeNumber);
            document.number().ifPresent(number -> takeNumber(document, number));
            StoredDocument saved = document.at(version + 1);
            unit.put(unit.books.documents, saved.id(), saved);
            return saved;
        }

        private void freeNumber(StoredDocument before) {
            before.number()
                    .ifPresent(number -> unit.remove(unit.books.idsByNumber, new Numbered(before.kind(), number)));
        }

        private void takeNumber(StoredDocument document, String number) {
            Numbered key = new Numbered(document.kind(), number);
            String holder = unit.books.idsByNumber.get(key);
            if (holder != null) {
                throw unit.stale("Number " + number, "free", "document " + holder);
            }
            unit.put(unit.books.idsByNumber, key, document.id());
        }
    }

    private record UnitSequences(Unit unit) implements Sequences {

        @Override
        public SeriesState current(String key) {
            return unit.books().sequences.getOrDefault(key, SeriesState.UNUSED);
        }

        @Override
        public void advance(String key, SeriesState expected, SeriesState next) {
            SeriesState found = current(key);
            if (!found.equals(expected)) {
                throw unit.stale("Sequence " + key, expected, found);
            }
            unit.put(unit.books.sequences, key, next);
        }
    }

    private record UnitRequests(Unit unit) implements Requests {

        @Override
        public Optional<Done> find(String key) {
            return Optional.ofNullable(unit.books().done.get(key));
        }

        @Override
        public void save(String key, Done done) {
            find(key).ifPresent(before -> {
                throw unit.stale("Request " + key, "unused", before.result());
            });
            unit.put(unit.books.done, key, done);
        }
    }
}
