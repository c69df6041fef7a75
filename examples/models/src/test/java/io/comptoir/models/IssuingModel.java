package io.comptoir.models;

import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Requests;
import io.comptoir.port.Storage;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.time.LocalDate;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** What threads may do with the books of one dossier to issue papers: each under a key, or giving up. */
public abstract class IssuingModel {

    static final String SERIES = "F{seq:5}";

    static final DossierId DOSSIER = DossierId.of("acme");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    final Storage storage;

    IssuingModel(Storage storage) {
        this.storage = storage;
    }

    /** Issues a paper, once for each key, and tells its number. */
    @Operation
    public String issue(@Param(gen = IntGen.class, conf = "1:2") int key) {
        return storage.inUnitOfWork(
                DOSSIER,
                unit -> unit.requests()
                        .find("key " + key)
                        .map(Requests.Done::result)
                        .orElseGet(() -> issue(unit, "key " + key)));
    }

    /** Issues a paper and fails: nothing happened. */
    @Operation
    public boolean giveUp() {
        try {
            return storage.inUnitOfWork(DOSSIER, unit -> {
                issue(unit, "a key of nobody");
                throw new IllegalArgumentException("on second thoughts");
            });
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Counts what was issued and what waits, at one moment. */
    @Operation
    public String count() {
        return storage.inUnitOfWork(
                DOSSIER,
                unit -> unit.sequences().current(SERIES).rank() + " issued, "
                        + unit.outbox().size() + " to send");
    }

    private static String issue(UnitOfWork unit, String key) {
        SeriesState last = unit.sequences().current(SERIES);
        String number = "" + (last.rank() + 1);
        unit.sequences().advance(SERIES, last, SeriesState.of(last.rank() + 1, TODAY, SERIES));
        unit.documents().save(paper(number), 0);
        unit.outbox().add(new Message(number, "issued", number, "{}"));
        unit.requests().save(key, new Requests.Done(key, number));
        return number;
    }

    private static StoredDocument paper(String number) {
        return new StoredDocument(
                "paper-" + number, "INVOICE", "ISSUED", 0, "{}", Optional.of(number), TODAY, "customer", "actor");
    }
}
