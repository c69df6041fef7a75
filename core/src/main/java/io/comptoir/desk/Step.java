package io.comptoir.desk;

import io.comptoir.numbering.SeriesState;
import io.comptoir.port.Sequences;
import io.comptoir.port.Storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One unit of work with what the commands in it share: the time, asked once, and the series, read once and moved on once
 * however many papers they number.
 */
final class Step {

    private final UnitOfWork unit;
    private final Instant now;
    private final LocalDate today;
    private final boolean careful;
    private final Map<String, SeriesState> begun = new LinkedHashMap<>();
    private final Map<String, SeriesState> reached = new LinkedHashMap<>();

    /**
     * A step of {@code unit}.
     *
     * @param careful  whether to ask for what a storage would refuse anyway, to say why
     */
    Step(UnitOfWork unit, Instant now, LocalDate today, boolean careful) {
        this.unit = unit;
        this.now = now;
        this.today = today;
        this.careful = careful;
    }

    UnitOfWork unit() {
        return unit;
    }

    Instant now() {
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

    /** Moves a series on. */
    void advance(String key, SeriesState next) {
        reached.put(key, next);
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
