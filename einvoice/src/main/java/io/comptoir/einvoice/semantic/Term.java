package io.comptoir.einvoice.semantic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that an invoice says, as text.
 *
 * @param id  which term it is, such as {@code BT-29}
 * @param text  what it says, without space around it; a date as ISO 8601 writes it, a number with a point
 * @param parts  what belongs to it, by its own id, such as the scheme {@code BT-29-1}
 */
public record Term(String id, String text, Map<String, String> parts) {

    /** Keeps the parts in their order. */
    public Term {
        parts = parts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** A term of one part. */
    public static Term of(String id, String text) {
        return new Term(id, text, Map.of());
    }

    /** A part of it, such as the scheme of an identifier. */
    public Optional<String> part(String partId) {
        return Optional.ofNullable(parts.get(partId));
    }

    /** The same with one more part; without one where the value is empty. */
    public Term with(String partId, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(parts);
        more.put(partId, value);
        return new Term(id, text, more);
    }
}
