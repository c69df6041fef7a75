package io.comptoir.testkit;

import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.Documents;
import io.comptoir.port.Journal;
import io.comptoir.port.Outbox;
import io.comptoir.port.Requests;
import io.comptoir.port.Sequences;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Storages whose transactions are wrong. */
final class FaultyUnits {

    private FaultyUnits() {}

    /** Commits when the caller throws something of a class that it does not roll back for. */
    static final class CommitsOn extends FaultyStorage {

        private final Class<? extends Throwable> forgiven;

        CommitsOn(Class<? extends Throwable> forgiven) {
            this.forgiven = forgiven;
        }

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            List<Throwable> thrown = new ArrayList<>();
            List<R> result = new ArrayList<>();
            sound.inUnitOfWork(dossier, unit -> thrown.addAll(attempt(() -> result.add(work.in(unit)))));
            for (Throwable one : thrown) {
                throwAgain(one);
            }
            return result.get(0);
        }

        private List<Throwable> attempt(Runnable action) {
            Optional<Throwable> thrown = Claim.thrownBy(action);
            thrown.filter(one -> !forgiven.isInstance(one)).ifPresent(FaultyUnits::throwAgain);
            return thrown.stream().toList();
        }
    }

    private static void throwAgain(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    /** Undoes everything, always. */
    static final class NeverCommits extends FaultyStorage {

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            List<R> result = new ArrayList<>();
            RuntimeException undo = new IllegalStateException("undo");
            Throwable thrown = Claim.thrownBy(() -> sound.inUnitOfWork(dossier, unit -> {
                        result.add(work.in(unit));
                        throw undo;
                    }))
                    .orElseThrow();
            if (thrown != undo) {
                throwAgain(thrown);
            }
            return result.get(0);
        }
    }

    /** Writes documents at the end of the unit of work, which does not see them until then. */
    static final class WritesLate extends FaultyStorage {

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            return sound.inUnitOfWork(dossier, unit -> {
                List<Runnable> later = new ArrayList<>();
                R result = work.in(
                        new Unit(late(unit, later), unit.sequences(), unit.outbox(), unit.requests(), unit.journal()));
                later.forEach(Runnable::run);
                return result;
            });
        }

        private static Documents late(UnitOfWork unit, List<Runnable> later) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    later.add(() -> super.save(document, expectedVersion));
                    return document.at(expectedVersion + 1);
                }
            };
        }
    }

    /** Lets no exception out as it is. */
    static final class WrapsExceptions extends FaultyStorage {

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            try {
                return sound.inUnitOfWork(dossier, work);
            } catch (StaleVersionException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new IllegalStateException("The transaction failed", e);
            }
        }
    }

    /** Does not notice that an inner unit of work failed, once its exception is swallowed. */
    static final class ForgivesInnerFailure extends FaultyStorage {

        private final List<UnitOfWork> open = new ArrayList<>();

        @Override
        public synchronized <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            return open.isEmpty() ? super.inUnitOfWork(dossier, unit -> outermost(unit, work)) : work.in(open.get(0));
        }

        private <R> R outermost(UnitOfWork unit, Work<R> work) {
            open.add(unit);
            try {
                return work.in(unit);
            } finally {
                open.clear();
            }
        }
    }

    /** Commits an inner unit of work by itself, whatever becomes of the outer one. */
    static final class InnerUnitsSurvive extends FaultyStorage {

        private final List<Work<?>> inner = new ArrayList<>();
        private int depth;

        @Override
        public synchronized <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            depth++;
            try {
                R result = super.inUnitOfWork(dossier, work);
                if (depth > 1) {
                    inner.add(work);
                }
                return result;
            } catch (RuntimeException | Error e) {
                if (depth == 1) {
                    inner.forEach(done -> sound.inUnitOfWork(dossier, done::in));
                }
                throw e;
            } finally {
                if (--depth == 0) {
                    inner.clear();
                }
            }
        }
    }

    /** Commits what a unit of work wrote before a port refused something. */
    static final class ForgivesRefusal extends FaultyStorage {

        private final Set<String> known = new HashSet<>();

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    long version =
                            find(document.id()).map(StoredDocument::version).orElse(0L);
                    require(version == expectedVersion);
                    require(document.number()
                            .flatMap(number -> findByNumber(document.kind(), number))
                            .filter(holder -> !holder.id().equals(document.id()))
                            .isEmpty());
                    return super.save(document, expectedVersion);
                }
            };
        }

        @Override
        Sequences sequences(DossierId dossier, UnitOfWork unit) {
            return new FaultySequences(unit) {
                @Override
                public void advance(String key, SeriesState expected, SeriesState next) {
                    require(current(key).equals(expected));
                    super.advance(key, expected, next);
                }
            };
        }

        @Override
        Requests requests(DossierId dossier, UnitOfWork unit) {
            return new FaultyRequests(unit) {
                @Override
                public void save(String key, Done done) {
                    require(find(key).isEmpty());
                    super.save(key, done);
                }
            };
        }

        @Override
        Outbox outbox(DossierId dossier, UnitOfWork unit) {
            return new FaultyOutbox(unit) {
                @Override
                public void add(Message message) {
                    require(known.add(dossier + " " + message.id()));
                    super.add(message);
                }
            };
        }

        @Override
        Journal journal(DossierId dossier, UnitOfWork unit) {
            return new FaultyJournal(unit) {
                @Override
                public void append(String chain, Entry entry) {
                    require(entry.index() == last(chain).map(Entry::index).orElse(0L) + 1);
                    super.append(chain, entry);
                }
            };
        }

        private static void require(boolean fresh) {
            if (!fresh) {
                throw new StaleVersionException("Something", "fresh", "stale");
            }
        }
    }

    /** Writes in a transaction of its own what a port is asked once its unit of work is over. */
    static final class PortsOutlive extends FaultyStorage {

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            List<UnitOfWork> open = new ArrayList<>();
            UnitOfWork later = autoCommit(sound, dossier);
            return sound.inUnitOfWork(dossier, unit -> {
                open.add(unit);
                try {
                    return work.in(outliving(open, later));
                } finally {
                    open.clear();
                }
            });
        }

        private static UnitOfWork outliving(List<UnitOfWork> open, UnitOfWork later) {
            return new RelayedUnit(new RelayedUnit.Relay() {
                @Override
                public <R> R call(String name, Function<UnitOfWork, R> use) {
                    return use.apply(open.isEmpty() ? later : open.get(0));
                }
            });
        }
    }

    /** Has no transactions: each call of a port is written at once. */
    static final class NoTransactions extends FaultyStorage {

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            return work.in(autoCommit(sound, dossier));
        }
    }

    /** Takes ranks outside the transaction, as the sequences of databases do: what is undone leaves a hole. */
    static final class RanksAreNotUndone extends FaultyStorage {

        private final Storage counters = new MemoryStorage();

        @Override
        Sequences sequences(DossierId dossier, UnitOfWork unit) {
            return autoCommit(counters, dossier).sequences();
        }
    }

    /** Lets time pass between comparing a sequence and setting it. */
    static final class SlowCompareAndSet extends FaultyStorage {

        private final Race race = new Race(2);
        private final AtomicInteger advances = new AtomicInteger();

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            return work.in(spoiled(dossier, autoCommit(sound, dossier)));
        }

        @Override
        Sequences sequences(DossierId dossier, UnitOfWork unit) {
            return new FaultySequences(unit) {
                @Override
                public void advance(String key, SeriesState expected, SeriesState next) {
                    if (!current(key).equals(expected)) {
                        throw new StaleVersionException(key, expected, current(key));
                    }
                    if (advances.incrementAndGet() <= 2) {
                        race.meet();
                    }
                    super.advance(key, current(key), next);
                }
            };
        }
    }

    /** Tells that what it begins joins something, or that it joins nothing, always. */
    static final class TellsJoining extends FaultyStorage {

        private final boolean always;

        TellsJoining(boolean always) {
            this.always = always;
        }

        @Override
        public boolean isJoining() {
            return always;
        }
    }

    /** Takes the unit of work of another thread for its own. */
    static final class JoinsAcrossThreads extends FaultyStorage {

        private final AtomicInteger open = new AtomicInteger();

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            open.incrementAndGet();
            try {
                return super.inUnitOfWork(dossier, work);
            } finally {
                open.decrementAndGet();
            }
        }

        @Override
        public boolean isJoining() {
            return open.get() > 0;
        }
    }
}
