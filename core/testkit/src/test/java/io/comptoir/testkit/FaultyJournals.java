package io.comptoir.testkit;

import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.Journal;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Storages whose journal is wrong. */
final class FaultyJournals {

    private FaultyJournals() {}

    /** A storage whose journal is spoiled. */
    static FaultyStorage spoiling(Function<Storage.UnitOfWork, Journal> spoiled) {
        return new FaultyStorage() {
            @Override
            Journal journal(DossierId dossier, UnitOfWork unit) {
                return spoiled.apply(unit);
            }
        };
    }

    /** Appends whatever the index. */
    static FaultyStorage appendsBlindly() {
        return spoiling(unit -> new FaultyStorage.FaultyJournal(unit) {
            @Override
            public void append(String chain, Entry entry) {
                long next = last(chain).map(Entry::index).orElse(0L) + 1;
                super.append(chain, new Entry(next, entry.text()));
            }
        });
    }

    /** Starts wherever the first entry says. */
    static FaultyStorage startsAnywhere() {
        return spoiling(unit -> new FaultyStorage.FaultyJournal(unit) {
            @Override
            public void append(String chain, Entry entry) {
                super.append(chain, last(chain).isEmpty() ? new Entry(1, entry.text()) : entry);
            }
        });
    }

    /** Compares the names of chains without case. */
    static FaultyStorage foldsChains() {
        return spoiling(unit -> new FaultyStorage.FaultyJournal(unit) {
            @Override
            public Optional<Entry> last(String chain) {
                return super.last(chain.toLowerCase(Locale.ROOT).strip());
            }

            @Override
            public void append(String chain, Entry entry) {
                super.append(chain.toLowerCase(Locale.ROOT).strip(), entry);
            }
        });
    }

    /** Keeps indexes as texts: 10 comes before 2. */
    static FaultyStorage ordersAsText() {
        return spoiling(unit -> new FaultyStorage.FaultyJournal(unit) {
            @Override
            public List<Entry> list(String chain, long after, int limit) {
                return super.list(chain, after, Integer.MAX_VALUE).stream()
                        .sorted(Comparator.comparing(entry -> Long.toString(entry.index())))
                        .limit(limit)
                        .toList();
            }
        });
    }

    /** Gives the youngest entries first. */
    static FaultyStorage youngestFirst() {
        return spoiling(unit -> new FaultyStorage.FaultyJournal(unit) {
            @Override
            public List<Entry> list(String chain, long after, int limit) {
                return super.list(chain, after, limit).stream()
                        .sorted(Comparator.comparing(Entry::index).reversed())
                        .toList();
            }
        });
    }

    /** Starts a page with the last entry of the page before. */
    static FaultyStorage repeatsTheLast() {
        return spoiling(unit -> new FaultyStorage.FaultyJournal(unit) {
            @Override
            public List<Entry> list(String chain, long after, int limit) {
                return super.list(chain, Math.max(0, after - 1), limit);
            }
        });
    }

    /** Has a short column for the text. */
    static FaultyStorage cutsTexts() {
        return spoiling(unit -> new FaultyStorage.FaultyJournal(unit) {
            @Override
            public void append(String chain, Entry entry) {
                String text = entry.text();
                super.append(chain, new Entry(entry.index(), text.substring(0, Math.min(text.length(), 65_535))));
            }
        });
    }

    /** Reads a chain that is not there as one with an empty entry. */
    static FaultyStorage findsNothingness() {
        return spoiling(unit -> new FaultyStorage.FaultyJournal(unit) {
            @Override
            public Optional<Entry> last(String chain) {
                return super.last(chain).or(() -> Optional.of(new Entry(0, "")));
            }
        });
    }

    /** Keeps its chains elsewhere, out of reach of the transaction. */
    static final class OutsideTheTransaction extends FaultyStorage {

        private final Storage elsewhere = new MemoryStorage();

        @Override
        Journal journal(DossierId dossier, UnitOfWork unit) {
            return autoCommit(elsewhere, dossier).journal();
        }
    }

    /** Appends at the end of the unit of work, which does not see it until then. */
    static final class AppendsLate extends FaultyStorage {

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            return sound.inUnitOfWork(dossier, unit -> {
                List<Runnable> later = new ArrayList<>();
                R result = work.in(new Unit(
                        unit.documents(), unit.sequences(), unit.outbox(), unit.requests(), late(unit, later)));
                later.forEach(Runnable::run);
                return result;
            });
        }

        private static Journal late(UnitOfWork unit, List<Runnable> later) {
            return new FaultyJournal(unit) {
                @Override
                public void append(String chain, Entry entry) {
                    later.add(() -> super.append(chain, entry));
                }
            };
        }
    }

    /** Lets time pass between comparing an index and writing it. */
    static final class SlowAppend extends FaultyStorage {

        private final Race race = new Race(2);
        private final AtomicInteger appends = new AtomicInteger();

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            return work.in(spoiled(dossier, autoCommit(sound, dossier)));
        }

        @Override
        Journal journal(DossierId dossier, UnitOfWork unit) {
            return new FaultyJournal(unit) {
                @Override
                public void append(String chain, Entry entry) {
                    long last = last(chain).map(Entry::index).orElse(0L);
                    if (last + 1 != entry.index()) {
                        throw new StaleVersionException(chain, entry.index() - 1, last);
                    }
                    if (appends.incrementAndGet() <= 2) {
                        race.meet();
                    }
                    long next = last(chain).map(Entry::index).orElse(0L) + 1;
                    super.append(chain, new Entry(next, entry.text()));
                }
            };
        }
    }
}
