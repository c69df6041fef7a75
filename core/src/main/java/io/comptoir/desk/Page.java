package io.comptoir.desk;

import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.StoredDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of many papers, in their order.
 *
 * @param <T>  what they are
 * @param items  the papers
 * @param next  where the next page goes on; empty on the last one
 */
public record Page<T>(List<T> items, Optional<Position> next) {

    /** A page of at most {@code limit} stored papers that {@code query} asks for, each read by {@code paper}. */
    static <T> Page<T> of(
            DocumentQuery query, List<StoredDocument> found, int limit, Function<StoredDocument, T> paper) {
        Optional<Position> next =
                found.size() < limit ? Optional.empty() : Optional.of(query.position(found.get(limit - 1)));
        return new Page<>(found.stream().map(paper).toList(), next);
    }
}
