package io.comptoir.desk;

import io.comptoir.audit.AuditRecord;
import io.comptoir.audit.Head;
import io.comptoir.audit.Link;
import io.comptoir.audit.Trail;
import io.comptoir.numbering.SeriesState;
import io.comptoir.port.Journal.Entry;
import io.comptoir.port.Sequences;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One unit of work with what the commands in it share: the time, asked once, and the series, read once and moved on once
 * however many papers they number.
 */
final class Step {

    /** The chain of the audit trail in the journal. */
    static final String TRAIL = "audit";

    private final UnitOfWork unit;
    private final Trail trail;
    private final Instant now;
    private final LocalDate today;
    private final boolean careful;
    private final Map<String, SeriesState> begun = new LinkedHashMap<>();
    private final Map<String, SeriesState> reached = new LinkedHashMap<>();
    private Optional<Head> head = Optional.empty();

    /**
     * A step of {@code unit}.
     *
     * @param careful  whether to ask for what a storage would refuse anyway, to say why
     */
    Step(UnitOfWork unit, Trail trail, Instant now, LocalDate today, boolean careful) {
        this.unit = unit;
        this.trail = trail;
        this.now = now;
        this.today = today;
        this.careful = careful;
    }

    UnitOfWork unit() {
        return unit;
    }

    Instant at() {
        return now;
    }

    LocalDate today() {
        return today;
    }

    boolean isCareful() {
        return careful;
    }

    /** How far a series has come, the papers of this step included. */
    SeriesState series(String key) {
        return reached.computeIfAbsent(key, any -> begun.computeIfAbsent(any, unit.sequences()::current));
    }

    /**
     * Makes sure that a refusal rests on what still is: reads of one unit of work may be of several moments, and another
     * may have moved a series on, or done the same command, since this step began.
     *
     * @throws StaleVersionException if so
     */
    void requireUnmoved(String key) {
        if (unit.requests().find(key).isPresent()) {
            throw new StaleVersionException("Request " + key, "unused", "done");
        }
        begun.forEach((series, read) -> {
            SeriesState found = unit.sequences().current(series);
            if (!found.equals(read)) {
                throw new StaleVersionException("Sequence " + series, read, found);
            }
        });
    }

    /** Moves a series on. */
    void advance(String key, SeriesState next) {
        reached.put(key, next);
    }

    /** The link of the audit trail that would hold {@code record} next. */
    Link link(AuditRecord record) {
        Head last = head.orElseGet(() -> Head.after(unit.journal().last(TRAIL).map(Entry::text)));
        head = Optional.of(last);
        return trail.next(last, record);
    }

    /** Puts a link at the end of the audit trail. */
    void append(Link link) {
        unit.journal().append(TRAIL, new Entry(link.index(), link.text()));
        head = Optional.of(link.head());
    }

    /** Writes how far the series have come. */
    void finish() {
        Sequences sequences = unit.sequences();
        begun.forEach((key, from) -> {
            SeriesState to = reached.getOrDefault(key, from);
            if (!to.equals(from)) {
                sequences.advance(key, from, to);
            }
        });
    }
}
