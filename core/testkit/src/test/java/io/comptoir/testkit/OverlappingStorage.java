package io.comptoir.testkit;

import io.comptoir.party.DossierId;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one process sees of a storage that many share, each in the middle of its unit of work: writes are gathered, seen by
 * nobody else, and made at the end, where they are stale if another process was faster. All in one thread.
 */
final class OverlappingStorage implements Storage {

    private static final Set<String> WRITES = Set.of(
            "documents.save",
            "sequences.advance",
            "outbox.add",
            "outbox.lease",
            "outbox.done",
            "outbox.postpone",
            "requests.save",
            "journal.append");

    private final Storage shared;
    private final Weather weather;
    private @Nullable Gathering open;

    OverlappingStorage(Storage shared, Weather weather) {
        this.shared = shared;
        this.weather = weather;
    }

    /** What happens around the calls of a storage. */
    interface Weather {

        /** Comes before each call, and may throw, or let others work meanwhile. */
        void before(String call);

        /** Comes after a commit; what it throws, the process is told instead of the answer. */
        void committed();

        /** Which mistake this storage makes. */
        Mistake mistake();
    }

    /** A mistake that a simulation must find. */
    enum Mistake {
        /** None. */
        NONE,
        /** A rank is kept though its unit of work was undone. */
        KEEPS_RANKS,
        /** The key of a command is not remembered. */
        FORGETS_KEYS,
        /** A message goes out though its unit of work was undone. */
        SENDS_AT_ONCE,
        /** A message is not stored. */
        LOSES_MESSAGES,
        /** What was undone is written. */
        COMMITS_FAILURES
    }

    @Override
    public boolean isJoining() {
        return open != null;
    }

    @Override
    public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
        Gathering outer = open;
        return outer == null ? alone(new Gathering(dossier), work) : outer.joined(work);
    }

    private <R> R alone(Gathering gathering, Work<R> work) {
        open = gathering;
        try {
            R result = gathering.joined(work);
            weather.before("commit");
            gathering.write();
            weather.committed();
            return result;
        } catch (RuntimeException | Error e) {
            gathering.undo();
            throw e;
        } finally {
            gathering.alive = false;
            open = null;
        }
    }

    /** A change, and what it answered when it was asked for. */
    private record Write<R>(String name, Function<UnitOfWork, R> use, R answer) {

        /** Makes the change, which is stale where it answers something else now. */
        private void on(UnitOfWork unit) {
            R now = use.apply(unit);
            if (!now.equals(answer)) {
                throw new StaleVersionException(name, answer, now);
            }
        }
    }

    /** A unit of work whose writes are gathered. */
    private final class Gathering implements RelayedUnit.Relay {

        private final DossierId dossier;
        private final List<Write<?>> writes = new ArrayList<>();
        private boolean alive = true;
        private boolean written;

        private Gathering(DossierId dossier) {
            this.dossier = dossier;
        }

        private <R> R joined(Work<R> work) {
            boolean done = false;
            try {
                R result = work.in(new RelayedUnit(this));
                done = true;
                return result;
            } finally {
                alive &= done;
            }
        }

        @Override
        public <R> R call(String name, Function<UnitOfWork, R> use) {
            requireAlive();
            alive = false; // until it went well
            weather.before(name);
            R answer = answer(use);
            if (WRITES.contains(name)) {
                gather(new Write<>(name, use, answer));
            }
            alive = true;
            return answer;
        }

        /** What the storage answers to a process that has made its own changes already; nothing is left of them. */
        private <R> R answer(Function<UnitOfWork, R> use) {
            List<R> answer = new ArrayList<>();
            RuntimeException undo = new IllegalStateException("undo");
            try {
                shared.inUnitOfWork(dossier, unit -> {
                    writes.forEach(write -> write.on(unit));
                    answer.add(use.apply(unit));
                    throw undo;
                });
            } catch (IllegalStateException e) {
                if (e != undo) {
                    throw e;
                }
            }
            return answer.get(0);
        }

        private void gather(Write<?> write) {
            Mistake mistake = weather.mistake();
            boolean lost = (mistake == Mistake.FORGETS_KEYS && write.name.equals("requests.save"))
                    || (mistake == Mistake.LOSES_MESSAGES && write.name.equals("outbox.add"));
            if (mistake == Mistake.SENDS_AT_ONCE && write.name.equals("outbox.add")) {
                writeNow(List.<Write<?>>of(write));
            } else if (!lost) {
                writes.add(write);
            }
        }

        private void write() {
            requireAlive();
            writeNow(writes);
            written = true;
        }

        private void undo() {
            Mistake mistake = weather.mistake();
            if (!written && mistake == Mistake.COMMITS_FAILURES) {
                Claim.thrownBy(() -> writeNow(writes));
            }
            if (!written && mistake == Mistake.KEEPS_RANKS) {
                Claim.thrownBy(() -> writeNow(writes.stream()
                        .filter(write -> write.name.equals("sequences.advance"))
                        .toList()));
            }
        }

        private void writeNow(List<Write<?>> some) {
            shared.inUnitOfWork(dossier, unit -> {
                some.forEach(write -> write.on(unit));
                return some;
            });
        }

        private void requireAlive() {
            if (!alive) {
                throw new IllegalStateException("This unit of work is over");
            }
        }
    }
}
