package io.comptoir.port;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The papers of one dossier, each as JSON with a few columns to find it by. */
public interface Documents {

    /** How many papers {@link #all} reads at a time. */
    int PAGE = 500;

    /** The paper of an id. */
    Optional<StoredDocument> find(String id);

    /** The issued paper of a kind and number. */
    Optional<StoredDocument> findByNumber(String kind, String number);

    /**
     * A page of the papers that {@code query} asks for, in its order.
     *
     * @param after  where the page before ended: the {@linkplain DocumentQuery#position position} of its last paper; empty
     *     for the first page
     * @param limit  the most papers of the page, 1 or more; a shorter page is the last one
     * @throws ViolationsException if no paper could stand at {@code after} in this order
     */
    List<StoredDocument> list(DocumentQuery query, Optional<DocumentQuery.Position> after, int limit);

    /** All papers that {@code query} asks for, in its order: read page by page, as they are used; inside the unit of work only. */
    default Stream<StoredDocument> all(DocumentQuery query) {
        return Stream.iterate(
                        list(query, Optional.empty(), PAGE),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : list(query, Optional.of(query.position(page.get(PAGE - 1))), PAGE))
                .flatMap(List::stream);
    }

    /**
     * Stores a paper under its id, and lets it be found by its words and by no others any more. Texts come back whole: long ones, any character of Unicode, spaces at the end.
     *
     * @param expectedVersion  the version that the paper was read with; 0 for one that is new
     * @return the paper with its new version, one above
     * @throws StaleVersionException if the stored version is another, or a new paper's id or number is taken; a storage
     *     that gathers its writes may throw it later, but before the unit of work has returned
     */
    StoredDocument save(StoredDocument document, long expectedVersion);
}
