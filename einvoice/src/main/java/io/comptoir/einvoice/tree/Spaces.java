package io.comptoir.einvoice.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The namespaces that hold at an element, and the names they were asked for: each is resolved once. */
final class Spaces {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final NormNames names;
    private final Map<String, String> bound;
    private final Known elements = new Known();
    private final Known attributes = new Known();

    private Spaces(NormNames names, Map<String, String> bound) {
        this.names = names;
        this.bound = bound;
    }

    static Spaces outermost(NormNames names) {
        return new Spaces(names, Map.of("xml", XML));
    }

    /** The same with more. */
    Spaces with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(bound);
        all.putAll(more);
        return new Spaces(names, all);
    }

    /** The name of an element, written there; empty where its prefix is bound to nothing. */
    Optional<Name> element(char[] text, int from, int to) {
        return elements.find(text, from, to).or(() -> resolved(new String(text, from, to - from), true));
    }

    /** The name of an attribute, written there; empty where its prefix is bound to nothing. */
    Optional<Name> attribute(char[] text, int from, int to) {
        return attributes.find(text, from, to).or(() -> resolved(new String(text, from, to - from), false));
    }

    private Optional<Name> resolved(String written, boolean isElement) {
        int colon = written.indexOf(':');
        String prefix = colon < 0 ? "" : written.substring(0, colon);
        String space = bound.getOrDefault(prefix, "");
        if (space.isEmpty() && !prefix.isEmpty()) {
            return Optional.empty();
        }
        String local = written.substring(colon + 1);
        Name name = isElement ? names.element(space, local) : names.attribute(prefix.isEmpty() ? "" : space, local);
        return Optional.of((isElement ? elements : attributes).keep(written, name));
    }

    /** Names by how they are written, found without making a string of it. */
    private static final class Known {
        private List<List<Entry>> table = List.of();
        private int many;

        Optional<Name> find(char[] text, int from, int to) {
            if (table.isEmpty()) {
                return Optional.empty();
            }
            List<Entry> bucket = table.get(place(text, from, to));
            for (int i = 0; i < bucket.size(); i++) {
                Entry entry = bucket.get(i);
                if (Arrays.equals(entry.written, 0, entry.written.length, text, from, to)) {
                    return entry.name;
                }
            }
            return Optional.empty();
        }

        Name keep(String written, Name name) {
            if (many >= table.size()) {
                grow();
            }
            many++;
            put(new Entry(written.toCharArray(), Optional.of(name)));
            return name;
        }

        private void grow() {
            List<List<Entry>> old = table;
            table = new ArrayList<>();
            for (int i = Math.max(16, 4 * old.size()); i > 0; i--) {
                table.add(new ArrayList<>(2));
            }
            old.forEach(bucket -> bucket.forEach(this::put));
        }

        private void put(Entry entry) {
            table.get(place(entry.written, 0, entry.written.length)).add(entry);
        }

        private int place(char[] text, int from, int to) {
            int hash = to - from;
            for (int i = from; i < to; i++) {
                hash = 31 * hash + text[i];
            }
            return (hash ^ (hash >>> 16)) & (table.size() - 1);
        }
    }

    private static final class Entry {
        private final char[] written;
        private final Optional<Name> name;

        Entry(char[] written, Optional<Name> name) {
            this.written = written;
            this.name = name;
        }
    }
}
