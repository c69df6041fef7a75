package io.comptoir.accounting.store;

import io.comptoir.accounting.closing.PostedEntry;
import java.time.LocalDate;

/** What books are kept as, one after the other. */
public sealed interface BookRecord {

    /**
     * An entry that was validated.
     *
     * @param entry  with its number and its hash
     */
    record Posting(PostedEntry entry) implements BookRecord {}

    /**
     * A period that was closed.
     *
     * @param through  its last day
     * @param entries  how many entries there were by then
     * @param hash  of all of them
     */
    record Closing(LocalDate through, long entries, String hash) implements BookRecord {}
}
