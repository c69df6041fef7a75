package io.comptoir.accounting.fec;

import java.util.Arrays;

/** Numbers by the hash of what they are about: bounded, and without an object for each. */
final class LongMap {

    private static final int SLOTS = 1 << 8;

    private final int width;
    private final int sizeMax;
    private long[] keys = new long[SLOTS];
    private long[] values;
    private int size;

    /**
     * An empty map.
     *
     * @param width  how many numbers stand under each key
     * @param sizeMax  how many keys there may be
     */
    LongMap(int width, int sizeMax) {
        this.width = width;
        this.sizeMax = sizeMax;
        this.values = new long[SLOTS * width];
    }

    /** Where the numbers of {@code key} stand; −1 where it has none. */
    int find(long key) {
        int slot = slot(keys, key);
        return keys[slot] == 0 ? -1 : slot;
    }

    /** Adds {@code key}, which is not there, with zeros; −1 where there is no room. */
    int add(long key) {
        if (size >= sizeMax) {
            return -1;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(keys, key);
        keys[slot] = whole(key);
        Arrays.fill(values, slot * width, (slot + 1) * width, 0);
        size++;
        return slot;
    }

    long get(int slot, int which) {
        return values[slot * width + which];
    }

    void put(int slot, int which, long value) {
        values[slot * width + which] = value;
    }

    /** Takes the key at {@code slot} out, and closes the gap. */
    void remove(int slot) {
        int mask = keys.length - 1;
        int gap = slot;
        int i = (slot + 1) & mask;
        while (keys[i] != 0) {
            int home = home(keys[i], mask);
            if (((i - home) & mask) >= ((i - gap) & mask)) {
                keys[gap] = keys[i];
                System.arraycopy(values, i * width, values, gap * width, width);
                gap = i;
            }
            i = (i + 1) & mask;
        }
        keys[gap] = 0;
        size--;
    }

    /** How many slots there are: some hold a key. */
    int slots() {
        return keys.length;
    }

    boolean isTaken(int slot) {
        return keys[slot] != 0;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[keys.length * width];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                System.arraycopy(oldValues, i * width, values, slot * width, width);
            }
        }
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        long wanted = whole(key);
        int slot = home(wanted, mask);
        while (keys[slot] != 0 && keys[slot] != wanted) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int home(long key, int mask) {
        return (int) (key ^ (key >>> 32)) & mask;
    }

    /** Zero marks a free slot. */
    private static long whole(long key) {
        return key == 0 ? 1 : key;
    }
}
