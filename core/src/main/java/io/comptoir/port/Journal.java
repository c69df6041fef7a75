package io.comptoir.port;

import java.util.List;
import java.util.Optional;

/** The chains of one dossier that only grow: audit links, posted entries. Nothing in them is ever changed or removed. */
public interface Journal {

    /** The last entry of a chain. */
    Optional<Entry> last(String chain);

    /**
     * Puts an entry at the end of a chain.
     *
     * @throws StaleVersionException if its index does not follow that of the last entry; a storage that gathers its
     *     writes may throw it later, but before the unit of work has returned
     */
    void append(String chain, Entry entry);

    /**
     * A page of a chain, in its order.
     *
     * @param after  the index of the last entry of the page before; 0 for the first page
     * @param limit  the most entries of the page, 1 or more; a shorter page is the last one
     */
    List<Entry> list(String chain, long after, int limit);

    /**
     * An entry of a chain.
     *
     * @param index  its place, from 1, without hole
     * @param text  what it says; comes back whole
     */
    record Entry(long index, String text) {}
}
