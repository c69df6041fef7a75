package io.comptoir.testkit;

import io.comptoir.fault.ViolationsException;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Documents;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Storages that list papers wrongly. */
final class FaultyListings {

    private static final int ALL = Integer.MAX_VALUE;

    private FaultyListings() {}

    /** A wrong way to list papers. */
    @FunctionalInterface
    interface Listing {

        List<StoredDocument> list(Documents sound, DocumentQuery query, Optional<Position> after, int limit);
    }

    /** A storage that lists papers the wrong way. */
    static FaultyStorage listing(Listing listing) {
        return new FaultyStorage() {
            @Override
            Documents documents(DossierId dossier, UnitOfWork unit) {
                return new FaultyDocuments(unit) {
                    @Override
                    public List<StoredDocument> list(DocumentQuery query, Optional<Position> after, int limit) {
                        return listing.list(sound, query, after, limit);
                    }
                };
            }
        };
    }

    /** Orders papers by {@code order}, as a column of another collation would. */
    static FaultyStorage ordering(Comparator<Position> order) {
        return listing((sound, query, after, limit) -> {
            Comparator<Position> turned = query.newestFirst() ? order.reversed() : order;
            return sound.list(query, Optional.empty(), ALL).stream()
                    .filter(one -> after.filter(last -> turned.compare(query.position(one), last) <= 0)
                            .isEmpty())
                    .sorted(Comparator.comparing(query::position, turned))
                    .limit(limit)
                    .toList();
        });
    }

    /** As a dictionary does: letters without their case, marks later. */
    static FaultyStorage asADictionary() {
        return ordering(Comparator.comparing(Position::key)
                .thenComparing(position -> position.id().toLowerCase(Locale.ROOT))
                .thenComparing(Position::id));
    }

    /** The newest day first, but its papers in the order of old. */
    static FaultyStorage turnsDaysOnly() {
        return listing((sound, query, after, limit) -> {
            Comparator<Position> days = Comparator.comparing(Position::key);
            Comparator<Position> order = (query.newestFirst() ? days.reversed() : days).thenComparing(Position::id);
            return sound.list(query, Optional.empty(), ALL).stream()
                    .filter(one -> after.filter(last -> order.compare(query.position(one), last) <= 0)
                            .isEmpty())
                    .sorted(Comparator.comparing(query::position, order))
                    .limit(limit)
                    .toList();
        });
    }

    /** Goes on with the next day: what is left of the day is lost. */
    static FaultyStorage goesOnWithTheNextDay() {
        return listing((sound, query, after, limit) -> sound.list(query, Optional.empty(), ALL).stream()
                .filter(one -> after.filter(last -> one.date().equals(DocumentQuery.dayOf(last)))
                        .isEmpty())
                .filter(one -> after.filter(last -> query.inOrder().compare(query.position(one), last) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList());
    }

    /** Starts a page with the last paper of the page before. */
    static FaultyStorage repeatsTheLast() {
        return listing((sound, query, after, limit) -> sound.list(query, Optional.empty(), ALL).stream()
                .filter(one -> after.filter(last -> query.inOrder().compare(query.position(one), last) < 0)
                        .isEmpty())
                .limit(limit)
                .toList());
    }

    /** Cuts the page, then takes out what was not asked for. */
    static FaultyStorage filtersTheCutPage() {
        return listing((sound, query, after, limit) -> {
            DocumentQuery all = query.newestFirst() ? DocumentQuery.ALL.newest() : DocumentQuery.ALL;
            return sound.list(all, after, limit).stream().filter(query::asksFor).toList();
        });
    }

    /** Has no column for the status. */
    static FaultyStorage ignoresTheStatus() {
        return listing((sound, query, after, limit) -> sound.list(
                new DocumentQuery(
                        query.kind(),
                        Set.of(),
                        query.party(),
                        query.from(),
                        query.to(),
                        query.words(),
                        query.order(),
                        query.newestFirst()),
                after,
                limit));
    }

    /** Leaves out the last day asked for. */
    static FaultyStorage leavesOutTheLastDay() {
        return listing((sound, query, after, limit) -> sound.list(
                new DocumentQuery(
                        query.kind(),
                        query.statuses(),
                        query.party(),
                        query.from(),
                        query.to().map(day -> day.minusDays(1)),
                        query.words(),
                        query.order(),
                        query.newestFirst()),
                after,
                limit));
    }

    /** Compares parties without their case and their spaces. */
    static FaultyStorage foldsParties() {
        return listing((sound, query, after, limit) -> {
            DocumentQuery all = new DocumentQuery(
                    query.kind(),
                    query.statuses(),
                    Optional.empty(),
                    query.from(),
                    query.to(),
                    query.words(),
                    query.order(),
                    query.newestFirst());
            return sound.list(all, after, ALL).stream()
                    .filter(one -> query.party()
                            .filter(party ->
                                    !party.strip().equalsIgnoreCase(one.party().strip()))
                            .isEmpty())
                    .limit(limit)
                    .toList();
        });
    }

    /** Lists an empty row where there is none. */
    static FaultyStorage findsNothingness() {
        return listing((sound, query, after, limit) -> {
            List<StoredDocument> found = sound.list(query, after, limit);
            return found.isEmpty() && after.isEmpty() ? List.of(Books.paper("nobody")) : found;
        });
    }

    /** Counts the papers to skip: what is saved meanwhile shifts the rest. */
    static FaultyStorage skipsByCount() {
        Map<Position, Integer> offsets = new HashMap<>();
        return listing((sound, query, after, limit) -> {
            int offset = after.map(offsets::get).orElse(0);
            List<StoredDocument> page = sound.list(query, Optional.empty(), ALL).stream()
                    .skip(offset)
                    .limit(limit)
                    .toList();
            for (int i = 0; i < page.size(); i++) {
                offsets.put(query.position(page.get(i)), offset + i + 1);
            }
            return page;
        });
    }

    /** Goes on where the last paper is now, not where it was. */
    static FaultyStorage followsTheLast() {
        return listing((sound, query, after, limit) -> {
            Optional<Position> now =
                    after.flatMap(last -> sound.find(last.id())).map(query::position);
            return sound.list(query, now, limit);
        });
    }

    /** Takes the first of the statuses asked for. */
    static FaultyStorage takesOneStatus() {
        return listing((sound, query, after, limit) -> query.statuses().isEmpty()
                ? sound.list(query, after, limit)
                : sound.list(query.status(query.statuses().iterator().next()), after, limit));
    }

    /** Lists by date, whatever is asked for. */
    static FaultyStorage knowsDatesOnly() {
        return listing((sound, query, after, limit) -> {
            DocumentQuery byDate = ordered(query, DocumentQuery.Order.DATE);
            Optional<Position> last = after.flatMap(one -> sound.find(one.id())).map(byDate::position);
            return sound.list(byDate, last, limit);
        });
    }

    private static DocumentQuery ordered(DocumentQuery query, DocumentQuery.Order order) {
        return new DocumentQuery(
                query.kind(),
                query.statuses(),
                query.party(),
                query.from(),
                query.to(),
                query.words(),
                order,
                query.newestFirst());
    }

    /** Goes on with the next party: what is left of one is lost. */
    static FaultyStorage goesOnWithTheNextParty() {
        return listing((sound, query, after, limit) -> sound.list(query, Optional.empty(), ALL).stream()
                .filter(one -> after.filter(last -> query.inOrder().compare(query.position(one), last) <= 0
                                || query.position(one).key().equals(last.key()))
                        .isEmpty())
                .limit(limit)
                .toList());
    }

    /** Starts anew where it does not know the place. */
    static FaultyStorage forgivesForeignPlaces() {
        return listing((sound, query, after, limit) -> {
            try {
                return sound.list(query, after, limit);
            } catch (ViolationsException e) {
                return sound.list(query, Optional.empty(), limit);
            }
        });
    }

    /** Finds papers by their words in a wrong way: {@code finds} is asked of all their words and all that is looked for. */
    static FaultyStorage finding(BiPredicate<List<String>, List<String>> finds) {
        return listing((sound, query, after, limit) -> sound.list(query.startingWith(""), after, ALL).stream()
                .filter(one -> query.words().all().isEmpty()
                        || finds.test(one.words().all(), query.words().all()))
                .limit(limit)
                .toList());
    }

    /** Cuts the page, then looks for the words. */
    static FaultyStorage searchesTheCutPage() {
        return listing((sound, query, after, limit) -> sound.list(query.startingWith(""), after, limit).stream()
                .filter(one -> one.words().startWith(query.words()))
                .toList());
    }

    /** Adds to the words of a paper, and never takes one away. */
    static final class KeepsOldWords extends FaultyStorage {

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    Words before =
                            find(document.id()).map(StoredDocument::words).orElse(Words.NONE);
                    return super.save(document.foundBy(document.words().plus(before)), expectedVersion);
                }
            };
        }
    }

    /** Has no room for words. */
    static final class ForgetsWords extends FaultyStorage {

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    return super.save(document.foundBy(Words.NONE), expectedVersion);
                }
            };
        }
    }

    /** Has an index of words of its own, which nobody undoes. */
    static final class WordsAreNotUndone extends FaultyStorage {

        private final Map<String, Words> index = new HashMap<>();

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    index.put(dossier + " " + document.id(), document.words());
                    return super.save(document, expectedVersion);
                }

                @Override
                public List<StoredDocument> list(DocumentQuery query, Optional<Position> after, int limit) {
                    return super.list(query.startingWith(""), after, ALL).stream()
                            .filter(one -> index.getOrDefault(dossier + " " + one.id(), Words.NONE)
                                    .startWith(query.words()))
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    /** Lists a unit of work what others wrote, not what it wrote itself. */
    static final class ListsWhatOthersWrote extends FaultyStorage {

        private final Set<String> written = Collections.synchronizedSet(new HashSet<>());

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    written.add(document.id());
                    return super.save(document, expectedVersion);
                }

                @Override
                public List<StoredDocument> list(DocumentQuery query, Optional<Position> after, int limit) {
                    return super.list(query, after, limit).stream()
                            .filter(one -> !written.contains(one.id()))
                            .toList();
                }
            };
        }

        @Override
        public <R> R inUnitOfWork(DossierId dossier, Work<R> work) {
            try {
                return super.inUnitOfWork(dossier, work);
            } finally {
                written.clear();
            }
        }
    }

    /** Has an index of its own, which nobody mends when a paper changes or is undone. */
    static final class StaleIndex extends FaultyStorage {

        private final Map<String, StoredDocument> index = new HashMap<>();

        @Override
        Documents documents(DossierId dossier, UnitOfWork unit) {
            return new FaultyDocuments(unit) {
                @Override
                public StoredDocument save(StoredDocument document, long expectedVersion) {
                    index.putIfAbsent(dossier + " " + document.id(), document);
                    return super.save(document, expectedVersion);
                }

                @Override
                public List<StoredDocument> list(DocumentQuery query, Optional<Position> after, int limit) {
                    return index.entrySet().stream()
                            .filter(one -> one.getKey().startsWith(dossier + " "))
                            .map(Map.Entry::getValue)
                            .filter(query::asksFor)
                            .filter(one -> after.filter(last -> query.inOrder().compare(query.position(one), last) <= 0)
                                    .isEmpty())
                            .sorted(Comparator.comparing(query::position, query.inOrder()))
                            .limit(limit)
                            .toList();
                }
            };
        }
    }
}
