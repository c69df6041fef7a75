package io.comptoir.testkit;

import io.comptoir.party.DossierId;
import io.comptoir.port.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A storage that stops as if the process had died: before or after a call of a port, before or after a commit. Once it
 * has, it answers nothing more; what was committed is in the storage behind it. Safe for many threads.
 * <p>
 * Run a command once on {@link #never(Storage)} to learn which {@linkplain #points() points} it passes, then once for
 * each of them, and look what the storage behind it holds.
 *
 * <pre>{@code
 * var crashing = CrashingStorage.at(storage, 7);
 * assertThrows(CrashingStorage.Crash.class, () -> desk(crashing).issue(draft, "key"));
 * desk(storage).issue(draft, "key"); // the first number, once
 * }</pre>
 */
public final class CrashingStorage implements Storage {

    private final Storage sound;
    private final int crashAt;
    private final List<Point> points = new ArrayList<>();

    private CrashingStorage(Storage sound, int crashAt) {
        this.sound = sound;
        this.crashAt = crashAt;
    }

    /** A storage that never stops, to count the points. */
    public static CrashingStorage never(Storage sound) {
        return new CrashingStorage(sound, 0);
    }

    /**
     * A storage that stops.
     *
     * @param point  which point it does not get past, from 1
     */
    public static CrashingStorage at(Storage sound, int point) {
        if (point < 1) {
            throw new IllegalArgumentException("Points count from 1: " + point);
        }
        return new CrashingStorage(sound, point);
    }

    /** The points that were passed or stopped at, in order. */
    public synchronized List<Point> points() {
        return List.copyOf(points);
    }

    /** Whether it has stopped. */
    public synchronized boolean hasCrashed() {
        return crashAt > 0 && points.size() >= crashAt;
    }

    /**
     * Passes a point of the test's own, such as the call of a receiver.
     *
     * @throws Crash if this is where it stops, or if it has stopped already
     */
    public synchronized void pass(String call, Moment moment) {
        if (!hasCrashed()) {
            points.add(new Point(call, moment));
        }
        if (hasCrashed()) {
            throw new Crash(points.get(crashAt - 1));
        }
    }

    @Override
    public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
        boolean joins = sound.isJoining();
        pass("inUnitOfWork", Moment.BEFORE);
        R result = sound.inUnitOfWork(dossier, unit -> work.in(new RelayedUnit(new Watched(unit))));
        pass("inUnitOfWork", joins ? Moment.AFTER : Moment.COMMITTED_BUT_ANSWER_LOST);
        return result;
    }

    @Override
    public boolean isJoining() {
        pass("isJoining", Moment.BEFORE);
        return sound.isJoining();
    }

    /** The calls of one unit of work. */
    private final class Watched implements RelayedUnit.Relay {

        private final UnitOfWork unit;

        private Watched(UnitOfWork unit) {
            this.unit = unit;
        }

        @Override
        public <R> R call(String name, Function<UnitOfWork, R> use) {
            pass(name, Moment.BEFORE);
            R result = use.apply(unit);
            pass(name, Moment.AFTER);
            return result;
        }
    }

    /** When a call is stopped. */
    public enum Moment {
        /** It was not made. */
        BEFORE,
        /** It was made; nothing is committed. */
        AFTER,
        /** All is committed, and nobody learns of it. */
        COMMITTED_BUT_ANSWER_LOST
    }

    /**
     * Where a process may stop.
     *
     * @param call  what is called, such as {@code documents.save}
     * @param moment  before or after it
     */
    public record Point(String call, Moment moment) {}

    /** The end of the process, as far as a test can have one: an error, so that nobody catches it by mistake. */
    public static final class Crash extends Error {

        private static final long serialVersionUID = 1L;

        private Crash(Point point) {
            super("Stopped at " + point);
        }
    }
}
