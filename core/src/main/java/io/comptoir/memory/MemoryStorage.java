package io.comptoir.memory;

import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Order;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Documents;
import io.comptoir.port.Journal;
import io.comptoir.port.Outbox;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Requests;
import io.comptoir.port.Sequences;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Override
    public boolean isJoining() {
        return lock.isHeldByCurrentThread();
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
            NavigableMap<Position, String> idsByPosition,
            Map<Numbered, String> idsByNumber,
            Map<String, SeriesState> sequences,
            NavigableMap<Long, Waiting> outbox,
            Map<String, Long> places,
            Map<String, Requests.Done> done,
            Map<String, NavigableMap<Long, Journal.Entry>> chains) {

        Books() {
            this(
                    new HashMap<>(),
                    new TreeMap<>(DocumentQuery.ALL.inOrder()),
                    new HashMap<>(),
                    new HashMap<>(),
                    new TreeMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>());
        }
    }

    /** What a number is unique among: the papers of one kind. */
    private record Numbered(String kind, String number) {}

    /** A message, how often it was leased, and when it may be leased again. */
    private record Waiting(Message message, int attempt, Instant until) {}

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
        public Outbox outbox() {
            return new UnitOutbox(this);
        }

        @Override
        public Requests requests() {
            return new UnitRequests(this);
        }

        @Override
        public Journal journal() {
            return new UnitJournal(this);
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
        public List<StoredDocument> list(DocumentQuery query, Optional<Position> after, int limit) {
            after.ifPresent(query::require);
            return (query.order() == Order.DATE ? byDate(query, after) : byParty(query, after))
                    .limit(limit)
                    .toList();
        }

        private Stream<StoredDocument> byDate(DocumentQuery query, Optional<Position> after) {
            NavigableMap<Position, String> all = unit.books().idsByPosition;
            NavigableMap<Position, String> ordered = query.newestFirst() ? all.descendingMap() : all;
            return after.map(last -> ordered.tailMap(last, false)).orElse(ordered).values().stream()
                    .map(unit.books.documents::get)
                    .filter(query::asksFor);
        }

        private Stream<StoredDocument> byParty(DocumentQuery query, Optional<Position> after) {
            Comparator<Position> order = query.inOrder();
            return unit.books().documents.values().stream()
                    .filter(query::asksFor)
                    .filter(one -> after.filter(last -> order.compare(query.position(one), last) <= 0)
                            .isEmpty())
                    .sorted(Comparator.comparing(query::position, order));
        }

        @Override
        public StoredDocument save(StoredDocument document, long expectedVersion) {
            long version = find(document.id()).map(StoredDocument::version).orElse(0L);
            if (version != expectedVersion) {
                throw unit.stale("Document " + document.id(), expectedVersion, version);
            }
            find(document.id()).ifPresent(this::free);
            document.number().ifPresent(number -> takeNumber(document, number));
            StoredDocument saved = document.at(version + 1);
            unit.put(unit.books.documents, saved.id(), saved);
            unit.put(unit.books.idsByPosition, DocumentQuery.ALL.position(saved), saved.id());
            return saved;
        }

        private void free(StoredDocument before) {
            unit.remove(unit.books.idsByPosition, DocumentQuery.ALL.position(before));
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

    private record UnitOutbox(Unit unit) implements Outbox {

        @Override
        public void add(Message message) {
            Books books = unit.books();
            if (books.places.containsKey(message.id())) {
                throw unit.stale("Message " + message.id(), "new", "waiting");
            }
            long place = books.outbox.isEmpty() ? 1 : books.outbox.lastKey() + 1;
            unit.put(books.places, message.id(), place);
            unit.put(books.outbox, place, new Waiting(message, 0, Instant.MIN));
        }

        @Override
        public List<Leased> lease(Instant now, Instant until, int limit) {
            List<Leased> leased = unit.books().outbox.values().stream()
                    .filter(waiting -> !waiting.until().isAfter(now))
                    .limit(limit)
                    .map(waiting -> new Leased(waiting.message(), waiting.attempt() + 1))
                    .toList();
            leased.forEach(one -> hold(one, until));
            return leased;
        }

        private void hold(Leased leased, Instant until) {
            Waiting waiting = new Waiting(leased.message(), leased.attempt(), until);
            unit.put(unit.books.outbox, place(leased), waiting);
        }

        @Override
        public boolean done(Leased leased) {
            boolean held = isHeld(leased);
            if (held) {
                unit.remove(unit.books.outbox, place(leased));
                unit.remove(unit.books.places, leased.message().id());
            }
            return held;
        }

        @Override
        public boolean postpone(Leased leased, Instant until) {
            boolean held = isHeld(leased);
            if (held) {
                hold(leased, until);
            }
            return held;
        }

        private boolean isHeld(Leased leased) {
            Waiting waiting = unit.books().outbox.get(place(leased));
            return waiting != null && waiting.attempt() == leased.attempt();
        }

        private long place(Leased leased) {
            return unit.books().places.getOrDefault(leased.message().id(), 0L);
        }

        @Override
        public long size() {
            return unit.books().outbox.size();
        }
    }

    private record UnitJournal(Unit unit) implements Journal {

        @Override
        public Optional<Entry> last(String chain) {
            return Optional.ofNullable(chain(chain).lastEntry()).map(Map.Entry::getValue);
        }

        @Override
        public void append(String chain, Entry entry) {
            long last = last(chain).map(Entry::index).orElse(0L);
            if (entry.index() != last + 1) {
                throw unit.stale("Chain " + chain, entry.index() - 1, last);
            }
            unit.put(unit.books.chains.computeIfAbsent(chain, any -> new TreeMap<>()), entry.index(), entry);
        }

        @Override
        public List<Entry> list(String chain, long after, int limit) {
            return chain(chain).tailMap(after, false).values().stream()
                    .limit(limit)
                    .toList();
        }

        private NavigableMap<Long, Entry> chain(String chain) {
            return unit.books().chains.getOrDefault(chain, new TreeMap<>());
        }
    }

    private record UnitRequests(Unit unit) implements Requests {

        @Override
        public Map<String, Done> find(Set<String> keys) {
            Map<String, Done> all = unit.books().done;
            return keys.stream().filter(all::containsKey).collect(Collectors.toMap(key -> key, all::get));
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
