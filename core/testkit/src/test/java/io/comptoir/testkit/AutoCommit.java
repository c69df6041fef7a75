package io.comptoir.testkit;

import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.Documents;
import io.comptoir.port.Requests;
import io.comptoir.port.Sequences;
import io.comptoir.port.Storage;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.util.Optional;
import java.util.function.Function;

/** Ports whose every call is a transaction of its own, as those of a connection without one. */
record AutoCommit(Storage storage, DossierId dossier) implements UnitOfWork {

    private <T> T now(Function<UnitOfWork, T> call) {
        return storage.inUnitOfWork(dossier, call::apply);
    }

    @Override
    public Documents documents() {
        return new Documents() {
            @Override
            public Optional<StoredDocument> find(String id) {
                return now(unit -> unit.documents().find(id));
            }

            @Override
            public Optional<StoredDocument> findByNumber(String kind, String number) {
                return now(unit -> unit.documents().findByNumber(kind, number));
            }

            @Override
            public StoredDocument save(StoredDocument document, long expectedVersion) {
                return now(unit -> unit.documents().save(document, expectedVersion));
            }
        };
    }

    @Override
    public Sequences sequences() {
        return new Sequences() {
            @Override
            public SeriesState current(String key) {
                return now(unit -> unit.sequences().current(key));
            }

            @Override
            public void advance(String key, SeriesState expected, SeriesState next) {
                now(unit -> {
                    unit.sequences().advance(key, expected, next);
                    return key;
                });
            }
        };
    }

    @Override
    public Requests requests() {
        return new Requests() {
            @Override
            public Optional<Done> find(String key) {
                return now(unit -> unit.requests().find(key));
            }

            @Override
            public void save(String key, Done done) {
                now(unit -> {
                    unit.requests().save(key, done);
                    return key;
                });
            }
        };
    }
}
