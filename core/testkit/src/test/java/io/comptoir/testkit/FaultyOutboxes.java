package io.comptoir.testkit;

import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.Outbox;
import io.comptoir.port.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Storages whose outbox is wrong. */
final class FaultyOutboxes {

    private FaultyOutboxes() {}

    /** A storage whose outbox is spoiled. */
    static FaultyStorage spoiling(Function<Storage.UnitOfWork, Outbox> spoiled) {
        return new FaultyStorage() {
            @Override
            Outbox outbox(DossierId dossier, UnitOfWork unit) {
                return spoiled.apply(unit);
            }
        };
    }

    /** A wrong way to lease messages. */
    @FunctionalInterface
    interface Leasing {

        List<Outbox.Leased> lease(Outbox sound, Instant now, Instant until, int limit);
    }

    private static FaultyStorage leasing(Leasing leasing) {
        return spoiling(unit -> new FaultyStorage.FaultyOutbox(unit) {
            @Override
            public List<Leased> lease(Instant now, Instant until, int limit) {
                return leasing.lease(sound, now, until, limit);
            }
        });
    }

    /** Gives messages away and forgets that it did. */
    static FaultyStorage forgetsLeases() {
        return leasing((sound, now, until, limit) -> sound.lease(now, now, limit));
    }

    /** Lets go of messages a moment too early. */
    static FaultyStorage endsLeasesEarly() {
        return leasing((sound, now, until, limit) -> sound.lease(now, until.minusSeconds(1), limit));
    }

    /** Gives the youngest first. */
    static FaultyStorage youngestFirst() {
        return leasing((sound, now, until, limit) -> {
            List<Outbox.Leased> all = new ArrayList<>(sound.lease(now, now, Integer.MAX_VALUE));
            Collections.reverse(all);
            List<Outbox.Leased> given = all.stream().limit(limit).toList();
            given.forEach(one -> sound.postpone(one, until));
            return given;
        });
    }

    /** Gives all there is. */
    static FaultyStorage ignoresTheLimit() {
        return leasing((sound, now, until, limit) -> sound.lease(now, until, Integer.MAX_VALUE));
    }

    /** Puts a message that came back behind the new ones. */
    static FaultyStorage queuesAgain() {
        return leasing((sound, now, until, limit) -> sound.lease(now, until, limit).stream()
                .sorted(Comparator.comparing(Outbox.Leased::attempt))
                .toList());
    }

    /** Counts no attempts: a lease cannot be told from the one before. */
    static FaultyStorage countsNoAttempts() {
        return spoiling(unit -> new FaultyStorage.FaultyOutbox(unit) {
            @Override
            public List<Leased> lease(Instant now, Instant until, int limit) {
                return super.lease(now, until, limit).stream()
                        .map(one -> new Leased(one.message(), 1))
                        .toList();
            }
        });
    }

    /** Gives an empty message where there is none. */
    static FaultyStorage findsNothingness() {
        return leasing((sound, now, until, limit) -> {
            List<Outbox.Leased> leased = sound.lease(now, until, limit);
            return leased.isEmpty() ? List.of(new Outbox.Leased(new Outbox.Message("", "", "", ""), 1)) : leased;
        });
    }

    /** Has a short column for the details. */
    static FaultyStorage cutsDetails() {
        return spoiling(unit -> new FaultyStorage.FaultyOutbox(unit) {
            @Override
            public void add(Message message) {
                String json = message.json();
                super.add(new Message(
                        message.id(),
                        message.topic(),
                        message.subject(),
                        json.substring(0, Math.min(json.length(), 4000))));
            }
        });
    }

    /** Forgets what a message is about. */
    static FaultyStorage losesTheSubject() {
        return spoiling(unit -> new FaultyStorage.FaultyOutbox(unit) {
            @Override
            public void add(Message message) {
                super.add(new Message(message.id(), message.topic(), "", message.json()));
            }
        });
    }

    /** Says nothing when a message is put in again. */
    static final class IgnoresTheSecond extends FaultyStorage {

        private final Map<String, String> known = new ConcurrentHashMap<>();

        @Override
        Outbox outbox(DossierId dossier, UnitOfWork unit) {
            return new FaultyOutbox(unit) {
                @Override
                public void add(Message message) {
                    if (known.putIfAbsent(dossier + " " + message.id(), message.topic()) == null) {
                        super.add(message);
                    }
                }
            };
        }
    }

    /** Keeps its messages elsewhere, out of reach of the transaction. */
    static final class OutsideTheTransaction extends FaultyStorage {

        private final Storage elsewhere = new MemoryStorage();

        @Override
        Outbox outbox(DossierId dossier, UnitOfWork unit) {
            return autoCommit(elsewhere, dossier).outbox();
        }
    }

    /** Takes a message out for whoever says that it was sent. */
    static FaultyStorage endsForAnybody() {
        return spoiling(unit -> new FaultyStorage.FaultyOutbox(unit) {
            @Override
            public boolean done(Leased leased) {
                return super.done(leased) || super.done(new Leased(leased.message(), leased.attempt() + 1));
            }
        });
    }

    /** Answers that all went well, always. */
    static FaultyStorage alwaysAgrees() {
        return spoiling(unit -> new FaultyStorage.FaultyOutbox(unit) {
            @Override
            public boolean done(Leased leased) {
                super.done(leased);
                return true;
            }

            @Override
            public boolean postpone(Leased leased, Instant until) {
                super.postpone(leased, until);
                return true;
            }
        });
    }

    /** Postpones by nothing: the message comes again when the lease ends. */
    static FaultyStorage postponesNothing() {
        return spoiling(unit -> new FaultyStorage.FaultyOutbox(unit) {
            @Override
            public boolean postpone(Leased leased, Instant until) {
                return true;
            }
        });
    }

    /** Takes leased messages out of the table: they no longer count. */
    static FaultyStorage countsWhatIsFree() {
        AtomicInteger leased = new AtomicInteger();
        return spoiling(unit -> new FaultyStorage.FaultyOutbox(unit) {
            @Override
            public List<Leased> lease(Instant now, Instant until, int limit) {
                List<Leased> taken = super.lease(now, until, limit);
                leased.addAndGet(taken.size());
                return taken;
            }

            @Override
            public long size() {
                return super.size() - leased.get();
            }
        });
    }

    /** Looks at a clock of its own when a message is done, and finds that the lease has ended. */
    static FaultyStorage endsOnlyInTime() {
        return spoiling(unit -> new FaultyStorage.FaultyOutbox(unit) {
            @Override
            public boolean done(Leased leased) {
                return false;
            }
        });
    }

    /** Reads what is free, then marks it: two may read the same. */
    static final class ReadsThenMarks extends FaultyStorage {

        private final Race race = new Race(2);
        private final AtomicInteger leases = new AtomicInteger();

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            return work.in(spoiled(dossier, autoCommit(sound, dossier)));
        }

        @Override
        Outbox outbox(DossierId dossier, UnitOfWork unit) {
            return new FaultyOutbox(unit) {
                @Override
                public List<Leased> lease(Instant now, Instant until, int limit) {
                    List<Leased> free = super.lease(now, now, limit);
                    if (leases.incrementAndGet() <= 2) {
                        race.meet();
                    }
                    super.lease(now, until, limit);
                    return free;
                }
            };
        }
    }

    /** Takes messages out of the box when it leases them: at most once, where it must be at least once. */
    static final class EndsWithTheLease extends FaultyStorage {

        @Override
        Outbox outbox(DossierId dossier, UnitOfWork unit) {
            return new FaultyOutbox(unit) {
                @Override
                public List<Leased> lease(Instant now, Instant until, int limit) {
                    List<Leased> leased = super.lease(now, until, limit);
                    leased.forEach(super::done);
                    return leased;
                }

                @Override
                public boolean done(Leased leased) {
                    return true;
                }
            };
        }
    }
}
