package io.comptoir.accounting.store;

import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** An object of JSON while it is written, on one line; what is not there is left out. */
final class JsonText {

    private static final char FIRST_PRINTED = ' ';

    private final StringBuilder text = new StringBuilder("{");

    static String object(Consumer<JsonText> fields) {
        JsonText object = new JsonText();
        fields.accept(object);
        return object.text.append('}').toString();
    }

    JsonText put(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    /** A text that may be left out: an empty one reads as none. */
    JsonText putFilled(String name, String value) {
        return value.isEmpty() ? this : put(name, value);
    }

    JsonText put(String name, Optional<?> value) {
        value.ifPresent(one -> put(name, one.toString()));
        return this;
    }

    JsonText put(String name, long number) {
        name(name);
        text.append(number);
        return this;
    }

    JsonText putObject(String name, Consumer<JsonText> fields) {
        name(name);
        text.append(object(fields));
        return this;
    }

    /** A list of objects; an empty one is left out. */
    <T> JsonText putAll(String name, Collection<T> items, BiConsumer<T, JsonText> write) {
        if (items.isEmpty()) {
            return this;
        }
        name(name);
        char before = '[';
        for (T item : items) {
            text.append(before).append(object(out -> write.accept(item, out)));
            before = ',';
        }
        text.append(']');
        return this;
    }

    private void name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(name);
        text.append(':');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < FIRST_PRINTED || Character.isSurrogate(c)) {
                escape(c);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    /** Also halves of a pair, so that one without the other comes back as it was. */
    private void escape(char c) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit((c >> shift) & 0xF, 16));
        }
    }
}
