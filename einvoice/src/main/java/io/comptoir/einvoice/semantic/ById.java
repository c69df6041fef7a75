package io.comptoir.einvoice.semantic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What stands under ids, in the order in which these came. They are a few dozen at most, and most are asked for in vain: one bit
 * each tells so, and the others are looked through, which takes less time and room than a table.
 */
final class ById<V> {

    private List<String> ids;
    private List<List<V>> values;
    private long marks;
    private boolean isShared;

    /** Makes room for so many ids at first. */
    ById(int expected) {
        this.ids = new ArrayList<>(expected);
        this.values = new ArrayList<>(expected);
    }

    private ById(List<String> ids, List<List<V>> values, long marks) {
        this.ids = ids;
        this.values = values;
        this.marks = marks;
        this.isShared = true;
    }

    /** A bit for an id, which others may share. */
    static long mark(String id) {
        return 1L << id.hashCode(); // its last six bits
    }

    /** The marks of all ids. */
    long marks() {
        return marks;
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    int size() {
        return ids.size();
    }

    List<String> ids() {
        return ids;
    }

    List<List<V>> values() {
        return values;
    }

    /** All under an id, in order, not to be changed; none where there is no such. */
    List<V> get(String id) {
        int at = at(id);
        return at < 0 ? List.of() : readOnly(values.get(at));
    }

    private static <V> List<V> readOnly(List<V> all) {
        return all.size() < 2 ? all : Collections.unmodifiableList(all);
    }

    boolean has(String id) {
        return at(id) >= 0;
    }

    private int at(String id) {
        if ((marks & mark(id)) != 0) {
            for (int i = 0; i < ids.size(); i++) {
                if (ids.get(i).equals(id)) {
                    return i;
                }
            }
        }
        return -1;
    }

    void add(String id, V value) {
        own();
        int at = at(id);
        if (at < 0) {
            put(id, List.of(value)); // as most of them stay alone
        } else if (values.get(at).size() == 1) {
            List<V> several = new ArrayList<>(values.get(at));
            several.add(value);
            values.set(at, several);
        } else {
            values.get(at).add(value);
        }
    }

    /** Has another value under an id in place of the last, which must be there. */
    void replaceLast(String id, V value) {
        own();
        List<V> all = values.get(at(id));
        if (all.size() == 1) {
            put(id, List.of(value));
        } else {
            all.set(all.size() - 1, value);
        }
    }

    /** Has these under an id, in place of what stood there; two or more in a list that may be changed. */
    void put(String id, List<V> all) {
        own();
        int at = at(id);
        if (at < 0) {
            ids.add(id);
            values.add(all);
            marks |= mark(id);
        } else {
            values.set(at, all);
        }
    }

    /** The same; nothing is copied before one of the two changes. */
    ById<V> copy() {
        isShared = true;
        return new ById<>(ids, values, marks);
    }

    private void own() {
        if (isShared) {
            ids = new ArrayList<>(ids);
            values = new ArrayList<>(values);
            values.replaceAll(all -> all.size() < 2 ? all : new ArrayList<>(all));
            isShared = false;
        }
    }

    /** Whether the same stands under the same ids, in whatever order these came. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof ById<?> one) || ids.size() != one.ids.size()) {
            return false;
        }
        for (int i = 0; i < ids.size(); i++) {
            if (!values.get(i).equals(one.get(ids.get(i)))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (int i = 0; i < ids.size(); i++) {
            sum += ids.get(i).hashCode() ^ values.get(i).hashCode();
        }
        return sum;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
