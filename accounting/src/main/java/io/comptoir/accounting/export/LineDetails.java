package io.comptoir.accounting.export;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a host knows of the lines of its books beyond the entries: what is not said is left blank in a file. */
public interface LineDetails {

    /** Nothing beyond the entries. */
    LineDetails NONE = new LineDetails() {};

    /** The day a line is due — échéance; unless told otherwise, what the line says itself. */
    default Optional<LocalDate> dueOn(JournalEntry entry, JournalLine line) {
        return line.dueDate();
    }

    /** The code that matches it with the lines that settle it — lettrage; empty where it is open. */
    default String matching(JournalEntry entry, JournalLine line) {
        return "";
    }

    /** Its parts in cost accounting — ventilation analytique. */
    default List<AnalyticShare> shares(JournalEntry entry, JournalLine line) {
        return List.of();
    }
}
