package io.comptoir.accounting.closing;

import io.comptoir.accounting.journal.JournalEntry;
import java.time.LocalDate;

/**
 * An entry that was validated: it is never changed or taken out again (PCG art. 1031-3).
 *
 * @param number  its place in the books, from 1, without gaps
 * @param entry  as it stands in the books
 * @param operatedOn  the real day of the operation: that of the entry, unless its period was closed
 * @param validatedOn  the day it was validated (FEC: ValidDate)
 * @param hash  SHA-256 of it and of all entries before it, in hexadecimal
 */
public record PostedEntry(long number, JournalEntry entry, LocalDate operatedOn, LocalDate validatedOn, String hash) {

    /** Whether it was entered after its period was closed. */
    public boolean isLate() {
        return !operatedOn.equals(entry.date());
    }
}
