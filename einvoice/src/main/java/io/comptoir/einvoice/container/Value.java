package io.comptoir.einvoice.container;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a PDF (ISO 32000-1, 7.3). */
sealed interface Value {

    /** Where nothing is. */
    enum Nothing implements Value {
        NOTHING
    }

    /** A number, {@code true}, {@code false} or an operator, as written. */
    record Word(String text) implements Value {}

    /** A name, without its slash and with its escapes read. */
    record Name(String text) implements Value {}

    /** A string, a character for each byte. */
    record Text(String bytes) implements Value {

        /** What it says (7.9.2.2): UTF-16 or UTF-8 where its mark says so. */
        String said() {
            byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
            if (bytes.startsWith("\u00FE\u00FF")) {
                return new String(raw, 2, raw.length - 2, StandardCharsets.UTF_16BE);
            }
            if (bytes.startsWith("\u00EF\u00BB\u00BF")) {
                return new String(raw, 3, raw.length - 3, StandardCharsets.UTF_8);
            }
            return bytes;
        }
    }

    /** A pointer to an object. */
    record Reference(int number) implements Value {}

    /** An array. */
    record Sequence(List<Value> items) implements Value {}

    /** A dictionary. */
    record Dictionary(Map<String, Value> entries) implements Value {

        static final Dictionary EMPTY = new Dictionary(Map.of());

        Value get(String key) {
            return entries.getOrDefault(key, Nothing.NOTHING);
        }

        boolean has(String key) {
            return entries.containsKey(key);
        }
    }

    /** A dictionary and the bytes behind it, of which only the start is known. */
    record Stream(Dictionary dictionary, int from) implements Value {}

    /** The dictionary that it is, or that it starts with; an empty one where it is neither. */
    default Dictionary asDictionary() {
        return this instanceof Dictionary own
                ? own
                : this instanceof Stream stream ? stream.dictionary() : Dictionary.EMPTY;
    }

    /** The items of an array; the value alone where it is none; empty where nothing is. */
    default List<Value> asList() {
        return this instanceof Sequence sequence
                ? sequence.items()
                : this == Nothing.NOTHING ? List.of() : List.of(this);
    }

    /** The text of a name. */
    default Optional<String> asName() {
        return this instanceof Name name ? Optional.of(name.text()) : Optional.empty();
    }

    /** What a string says. */
    default Optional<String> asText() {
        return this instanceof Text text ? Optional.of(text.said()) : Optional.empty();
    }

    /** A whole number from zero that an {@code int} holds. */
    default Optional<Integer> asCount() {
        return this instanceof Word word && word.text().matches("[0-9]{1,9}")
                ? Optional.of(Integer.valueOf(word.text()))
                : Optional.empty();
    }
}
