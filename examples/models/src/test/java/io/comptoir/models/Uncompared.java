package io.comptoir.models;

import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.Documents;
import io.comptoir.port.Journal;
import io.comptoir.port.Outbox;
import io.comptoir.port.Requests;
import io.comptoir.port.Sequences;
import io.comptoir.port.Storage;

/** A storage with a planted fault: a series is read before the unit of work, and moved on without a comparison. */
record Uncompared(Storage storage, String series) implements Storage {

    @Override
    public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
        SeriesState before =
                storage.inUnitOfWork(dossier, unit -> unit.sequences().current(series));
        return storage.inUnitOfWork(dossier, unit -> work.in(new Unit(unit, before)));
    }

    @Override
    public boolean isJoining() {
        return storage.isJoining();
    }

    private record Unit(UnitOfWork inner, SeriesState before) implements UnitOfWork, Sequences {

        @Override
        public SeriesState current(String key) {
            return before;
        }

        @Override
        public void advance(String key, SeriesState expected, SeriesState next) {
            inner.sequences().advance(key, inner.sequences().current(key), next);
        }

        @Override
        public Sequences sequences() {
            return this;
        }

        @Override
        public Documents documents() {
            return inner.documents();
        }

        @Override
        public Outbox outbox() {
            return inner.outbox();
        }

        @Override
        public Requests requests() {
            return inner.requests();
        }

        @Override
        public Journal journal() {
            return inner.journal();
        }
    }
}
