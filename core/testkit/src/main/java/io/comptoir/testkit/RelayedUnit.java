package io.comptoir.testkit;

import io.comptoir.numbering.SeriesState;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.Documents;
import io.comptoir.port.Journal;
import io.comptoir.port.Outbox;
import io.comptoir.port.Requests;
import io.comptoir.port.Sequences;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A unit of work whose every call goes through one place, which may count it, stop it or send it elsewhere.
 *
 * @param relay  the place
 */
record RelayedUnit(Relay relay) implements UnitOfWork {

    /** What becomes of the calls of a unit of work. */
    @FunctionalInterface
    interface Relay {

        /**
         * Makes a call, or not.
         *
         * @param name  what is called, such as {@code documents.save}
         * @param use  makes the call in the unit of work it is given
         */
        <R> R call(String name, Function<UnitOfWork, R> use);

        /** Makes a call that answers nothing. */
        default void tell(String name, Consumer<UnitOfWork> use) {
            call(name, unit -> {
                use.accept(unit);
                return name;
            });
        }
    }

    @Override
    public Documents documents() {
        return new RelayedDocuments(relay);
    }

    @Override
    public Sequences sequences() {
        return new RelayedSequences(relay);
    }

    @Override
    public Outbox outbox() {
        return new RelayedOutbox(relay);
    }

    @Override
    public Requests requests() {
        return new RelayedRequests(relay);
    }

    @Override
    public Journal journal() {
        return new RelayedJournal(relay);
    }

    private record RelayedDocuments(Relay relay) implements Documents {

        @Override
        public Optional<StoredDocument> find(String id) {
            return relay.call("documents.find", unit -> unit.documents().find(id));
        }

        @Override
        public Optional<StoredDocument> findByNumber(String kind, String number) {
            return relay.call("documents.findByNumber", unit -> unit.documents().findByNumber(kind, number));
        }

        @Override
        public List<StoredDocument> list(DocumentQuery query, Optional<DocumentQuery.Position> after, int limit) {
            return relay.call("documents.list", unit -> unit.documents().list(query, after, limit));
        }

        @Override
        public StoredDocument save(StoredDocument document, long expectedVersion) {
            return relay.call("documents.save", unit -> unit.documents().save(document, expectedVersion));
        }
    }

    private record RelayedSequences(Relay relay) implements Sequences {

        @Override
        public SeriesState current(String key) {
            return relay.call("sequences.current", unit -> unit.sequences().current(key));
        }

        @Override
        public void advance(String key, SeriesState expected, SeriesState next) {
            relay.tell("sequences.advance", unit -> unit.sequences().advance(key, expected, next));
        }
    }

    private record RelayedOutbox(Relay relay) implements Outbox {

        @Override
        public void add(Message message) {
            relay.tell("outbox.add", unit -> unit.outbox().add(message));
        }

        @Override
        public List<Leased> lease(Instant now, Instant until, int limit) {
            return relay.call("outbox.lease", unit -> unit.outbox().lease(now, until, limit));
        }

        @Override
        public boolean done(Leased leased) {
            return relay.call("outbox.done", unit -> unit.outbox().done(leased));
        }

        @Override
        public boolean postpone(Leased leased, Instant until) {
            return relay.call("outbox.postpone", unit -> unit.outbox().postpone(leased, until));
        }

        @Override
        public long size() {
            return relay.call("outbox.size", unit -> unit.outbox().size());
        }
    }

    private record RelayedRequests(Relay relay) implements Requests {

        @Override
        public Map<String, Done> find(Set<String> keys) {
            return relay.call("requests.find", unit -> unit.requests().find(keys));
        }

        @Override
        public void save(String key, Done done) {
            relay.tell("requests.save", unit -> unit.requests().save(key, done));
        }
    }

    private record RelayedJournal(Relay relay) implements Journal {

        @Override
        public Optional<Entry> last(String chain) {
            return relay.call("journal.last", unit -> unit.journal().last(chain));
        }

        @Override
        public void append(String chain, Entry entry) {
            relay.tell("journal.append", unit -> unit.journal().append(chain, entry));
        }

        @Override
        public List<Entry> list(String chain, long after, int limit) {
            return relay.call("journal.list", unit -> unit.journal().list(chain, after, limit));
        }
    }
}
