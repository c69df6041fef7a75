package io.comptoir.accounting.closing;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.SupportingDocument;
import java.time.LocalDate;

/** Entries that take others back — extourne, contre-passation: the same lines on the other sides. */
public final class Reversal {

    private Reversal() {}

    /** What takes {@code entry} back on {@code date}; the same entry has one reversal in the books. */
    public static JournalEntry of(JournalEntry entry, LocalDate date) {
        SupportingDocument paper = entry.document();
        JournalEntry reversed = new JournalEntry(
                entry.journal(),
                date,
                paper,
                entry.lines().stream()
                        .map(line -> line.reversed("Extourne " + line.label()))
                        .toList());
        return entry.key().map(key -> reversed.keyed("reversal:" + key)).orElse(reversed);
    }
}
