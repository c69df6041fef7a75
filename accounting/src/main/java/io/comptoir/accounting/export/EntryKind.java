package io.comptoir.accounting.export;

import io.comptoir.accounting.journal.JournalEntry;

/** What an entry is about, by the accounts it moves. */
enum EntryKind {
    /** A payment: it moves a bank or the cash, 51 or 53. */
    TREASURY,
    /** A sale or a credit note: it moves revenue, class 7, and customers, 41. */
    SALE,
    /** A purchase: it moves suppliers, 40, and charges or assets, classes 6 and 2. */
    PURCHASE,
    /** Anything else. */
    OTHER;

    static EntryKind of(JournalEntry entry) {
        if (moves(entry, "51") || moves(entry, "53")) {
            return TREASURY;
        }
        if (moves(entry, "7") && moves(entry, "41")) {
            return SALE;
        }
        return moves(entry, "40") && (moves(entry, "6") || moves(entry, "2")) ? PURCHASE : OTHER;
    }

    private static boolean moves(JournalEntry entry, String root) {
        return entry.lines().stream().anyMatch(line -> line.account().number().startsWith(root));
    }
}
