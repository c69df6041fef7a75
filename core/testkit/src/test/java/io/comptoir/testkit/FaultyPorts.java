package io.comptoir.testkit;

import static java.util.stream.Collectors.toSet;

import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.Documents;
import io.comptoir.port.Requests;
import io.comptoir.port.Sequences;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Storages whose ports are wrong. */
final class FaultyPorts {

    private static final LocalDate END_OF_32_BITS = LocalDate.of(2038, 1, 19);

    private FaultyPorts() {}

    /** Changes each document before it is saved. */
    static final class ChangesDocuments extends FaultyStorage {

        private final UnaryOperator<StoredDocument> change;

        private ChangesDocuments(UnaryOperator<StoredDocument> change) {
            this.change = change;
        }

        /** Changes the texts. */
        static ChangesDocuments texts(UnaryOperator<String> change) {
            return new ChangesDocuments(document -> new StoredDocument(
                    document.id(),
                    document.kind(),
                    document.status(),
                    document.version(),
                    change.apply(document.json()),
                    document.number(),
                    document.date(),
                    change.apply(document.party()),
                    change.apply(document.actor()),
                    document.words()));
        }

        /** Changes the dates. */
        static ChangesDocuments dates(UnaryOperator<LocalDate> change) {
            return new ChangesDocuments(document -> new StoredDocument(
                    document.id(),
                    document.kind(),
                    document.status(),
                    document.version(),
                    document.json(),
                    document.number(),
                    change.apply(document.date()),
                    document.party(),
                    document.actor(),
                    document.words()));
        }

        static LocalDate in32Bits(LocalDate date) {
            return date.isAfter(END_OF_32_BITS) ? END_OF_32_BITS : date;
        }

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    return super.save(change.apply(document), expectedVersion);
                }
            };
        }
    }

    /** Saves over any version: the last one wins. */
    static final class LastSaveWins extends FaultyStorage {

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    return super.save(
                            document,
                            find(document.id()).map(StoredDocument::version).orElse(0L));
                }
            };
        }
    }

    /** Writes the columns of a document when it is new, and only its text later. */
    static final class ForgetsColumns extends FaultyStorage {

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    StoredDocument first = find(document.id()).orElse(document);
                    return super.save(
                            new StoredDocument(
                                    document.id(),
                                    document.kind(),
                                    first.status(),
                                    document.version(),
                                    document.json(),
                                    document.number(),
                                    document.date(),
                                    document.party(),
                                    document.actor(),
                                    document.words()),
                            expectedVersion);
                }
            };
        }
    }

    /** Gives back what it was given to save, at its old version. */
    static final class ReturnsTheOldVersion extends FaultyStorage {

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    super.save(document, expectedVersion);
                    return document;
                }
            };
        }
    }

    /** Has no unique index on numbers: a second document of the same number is saved, and not found by it. */
    static final class NumbersRepeat extends FaultyStorage {

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    boolean taken = document.number()
                            .flatMap(number -> findByNumber(document.kind(), number))
                            .isPresent();
                    Optional<String> number = document.number().filter(any -> !taken);
                    return super.save(
                            new StoredDocument(
                                    document.id(),
                                    document.kind(),
                                    document.status(),
                                    document.version(),
                                    document.json(),
                                    number,
                                    document.date(),
                                    document.party(),
                                    document.actor(),
                                    document.words()),
                            expectedVersion);
                }
            };
        }
    }

    /** Forgets the kind where it looks numbers up: an invoice and a quote cannot share one. */
    static final class NumbersIgnoreKind extends FaultyStorage {

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    String other = document.kind().equals(Books.KIND) ? "QUOTE" : Books.KIND;
                    document.number()
                            .flatMap(number -> findByNumber(other, number))
                            .ifPresent(holder -> {
                                throw new StaleVersionException("Number", "free", holder.id());
                            });
                    return super.save(document, expectedVersion);
                }
            };
        }
    }

    /** Keeps the numbers of documents that were undone. */
    static final class NumbersAreNotUndone extends FaultyStorage {

        private final Set<String> taken = new HashSet<>();

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    document.number()
                            .filter(number -> expectedVersion == 0)
                            .filter(number -> !taken.add(dossier + document.kind() + number))
                            .ifPresent(number -> {
                                throw new StaleVersionException("Number", "free", number);
                            });
                    return super.save(document, expectedVersion);
                }
            };
        }
    }

    /** Moves a series on from wherever it is. */
    static final class AdvancesBlindly extends FaultyStorage {

        @Override
        Sequences sequences(DossierId dossier, UnitOfWork unit) {
            return new FaultySequences(unit) {
                @Override
                public void advance(String key, SeriesState expected, SeriesState next) {
                    super.advance(key, current(key), next);
                }
            };
        }
    }

    /** Compares ranks alone: rank 1 of last year passes for rank 1 of this one. */
    static final class ComparesRanksAlone extends FaultyStorage {

        @Override
        Sequences sequences(DossierId dossier, UnitOfWork unit) {
            return new FaultySequences(unit) {
                @Override
                public void advance(String key, SeriesState expected, SeriesState next) {
                    SeriesState found = current(key);
                    super.advance(key, found.rank() == expected.rank() ? found : expected, next);
                }
            };
        }
    }

    /** Keeps ranks in 32 bits. */
    static final class SmallRanks extends FaultyStorage {

        @Override
        Sequences sequences(DossierId dossier, UnitOfWork unit) {
            return new FaultySequences(unit) {
                @Override
                public void advance(String key, SeriesState expected, SeriesState next) {
                    super.advance(
                            key, expected, new SeriesState((int) next.rank(), next.lastIssueDate(), next.scheme()));
                }
            };
        }
    }

    /** Compares the keys of series without case. */
    static final class FoldsSeries extends FaultyStorage {

        @Override
        Sequences sequences(DossierId dossier, UnitOfWork unit) {
            return new FaultySequences(unit) {
                @Override
                public SeriesState current(String key) {
                    return super.current(key.toLowerCase(Locale.ROOT));
                }

                @Override
                public void advance(String key, SeriesState expected, SeriesState next) {
                    super.advance(key.toLowerCase(Locale.ROOT), expected, next);
                }
            };
        }
    }

    /** Reads a row that is not there as an empty one. */
    static final class FindsNothingness extends FaultyStorage {

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public Optional<StoredDocument> findByNumber(String kind, String number) {
                    return super.findByNumber(kind, number).or(() -> Optional.of(Books.numbered("", kind, number)));
                }
            };
        }

        @Override
        Sequences sequences(DossierId dossier, UnitOfWork unit) {
            return new FaultySequences(unit) {
                @Override
                public SeriesState current(String key) {
                    SeriesState found = super.current(key);
                    return found.equals(SeriesState.UNUSED) ? SeriesState.of(0, LocalDate.EPOCH, Books.SCHEME) : found;
                }
            };
        }

        @Override
        Requests requests(DossierId dossier, UnitOfWork unit) {
            return new FaultyRequests(unit) {
                @Override
                public Map<String, Done> find(Set<String> keys) {
                    Map<String, Done> found = new HashMap<>(super.find(keys));
                    keys.forEach(key -> found.putIfAbsent(key, new Done("", "")));
                    return found;
                }
            };
        }
    }

    /** Has a short column for fingerprints. */
    static final class CutsFingerprints extends FaultyStorage {

        @Override
        Requests requests(DossierId dossier, UnitOfWork unit) {
            return new FaultyRequests(unit) {
                @Override
                public void save(String key, Done done) {
                    int length = Math.min(32, done.fingerprint().length());
                    super.save(key, new Done(done.fingerprint().substring(0, length), done.result()));
                }
            };
        }
    }

    /** Leaves a key that was used as it is, and says nothing. */
    static final class IgnoresUsedKeys extends FaultyStorage {

        @Override
        Requests requests(DossierId dossier, UnitOfWork unit) {
            return new FaultyRequests(unit) {
                @Override
                public void save(String key, Done done) {
                    if (find(key).isEmpty()) {
                        super.save(key, done);
                    }
                }
            };
        }
    }

    /** Finds no key again. */
    static final class ForgetsKeys extends FaultyStorage {

        @Override
        Requests requests(DossierId dossier, UnitOfWork unit) {
            return new FaultyRequests(unit) {
                @Override
                public Map<String, Done> find(Set<String> keys) {
                    return Map.of();
                }

                @Override
                public void save(String key, Done done) {
                    // forgets it at once
                }
            };
        }
    }

    /** Asks the database about the first hundred keys only. */
    static final class LooksUpAHundred extends FaultyStorage {

        @Override
        Requests requests(DossierId dossier, UnitOfWork unit) {
            return new FaultyRequests(unit) {
                @Override
                public Map<String, Done> find(Set<String> keys) {
                    return super.find(keys.stream().limit(100).collect(toSet()));
                }
            };
        }
    }

    /** Asks the database without a condition where there are no keys. */
    static final class NoKeysAreAllKeys extends FaultyStorage {

        private final Set<String> used = new HashSet<>();

        @Override
        Requests requests(DossierId dossier, UnitOfWork unit) {
            return new FaultyRequests(unit) {
                @Override
                public Map<String, Done> find(Set<String> keys) {
                    return super.find(keys.isEmpty() ? used : keys);
                }

                @Override
                public void save(String key, Done done) {
                    used.add(key);
                    super.save(key, done);
                }
            };
        }
    }

    /** Compares keys as some databases compare texts: without case, without the space at the end. */
    static final class FoldsKeys extends FaultyStorage {

        @Override
        Requests requests(DossierId dossier, UnitOfWork unit) {
            return new FaultyRequests(unit) {
                @Override
                public Map<String, Done> find(Set<String> keys) {
                    Map<String, Done> found = new HashMap<>();
                    keys.forEach(key -> super.find(folded(key)).ifPresent(done -> found.put(key, done)));
                    return found;
                }

                @Override
                public void save(String key, Done done) {
                    super.save(folded(key), done);
                }
            };
        }

        private static String folded(String key) {
            return key.toLowerCase(Locale.ROOT).stripTrailing();
        }
    }

    /** Compares ids as some databases compare texts: without case. */
    static final class FoldsIds extends FaultyStorage {

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public Optional<StoredDocument> find(String id) {
                    return super.find(id).or(() -> super.find(id.toLowerCase(Locale.ROOT)));
                }

                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    String id = document.id().toLowerCase(Locale.ROOT);
                    if (!id.equals(document.id()) && find(id).isPresent()) {
                        throw new StaleVersionException("Document " + id, 0, 1);
                    }
                    return super.save(document, expectedVersion);
                }
            };
        }
    }

    /** Keeps all dossiers in one. */
    static final class OneDossier extends FaultyStorage {

        private static final DossierId ALL = DossierId.of("all");

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            return super.inUnitOfWork(ALL, work);
        }
    }
}
