package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a first reading of entries tells: which accounts, parties and journals they name, and how many they are. */
final class Survey {

    private final SortedMap<String, Account> accounts = new TreeMap<>();
    private final SortedMap<String, Party> parties = new TreeMap<>();
    private final SortedMap<String, Used> journals = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> leaves = new TreeMap<>();
    private final SortedSet<String> payments = new TreeSet<>();
    private Optional<LocalDate> first = Optional.empty();
    private LocalDate earliest = LocalDate.MAX;
    private long entries;
    private long lines;

    /**
     * A party and the general account it was first seen under.
     *
     * @param subledger  its account
     * @param general  the account above it
     */
    record Party(Subledger subledger, Account general) {}

    /**
     * A journal and what its first entry was.
     *
     * @param journal  the journal
     * @param kind  what its first entry moved
     */
    record Used(Journal journal, EntryKind kind) {}

    void add(JournalEntry entry) {
        entries++;
        lines += entry.lines().size();
        if (first.isEmpty()) {
            first = Optional.of(entry.date());
        }
        if (entry.date().isBefore(earliest)) {
            earliest = entry.date();
        }
        EntryKind kind = EntryKind.of(entry);
        if (kind == EntryKind.TREASURY) {
            payments.add(entry.journal().code());
        }
        journals.computeIfAbsent(entry.journal().code(), code -> new Used(entry.journal(), kind));
        entry.lines().forEach(this::add);
    }

    private void add(JournalLine line) {
        accounts.putIfAbsent(line.account().number(), line.account());
        leaves.computeIfAbsent(line.account().number(), number -> new TreeSet<>())
                .add(line.subledger().map(Subledger::account).orElse(""));
        line.subledger().ifPresent(party -> parties.putIfAbsent(party.account(), new Party(party, line.account())));
    }

    /** The general accounts, by their numbers. */
    SortedMap<String, Account> accounts() {
        return accounts;
    }

    /** The parties, by their accounts. */
    SortedMap<String, Party> parties() {
        return parties;
    }

    /** The journals, by their codes. */
    SortedMap<String, Used> journals() {
        return journals;
    }

    /** The codes of the journals that hold payments. */
    SortedSet<String> payments() {
        return payments;
    }

    /** The parties under each general account; an empty text for lines without one. */
    SortedMap<String, SortedSet<String>> leaves() {
        return leaves;
    }

    /** How many entries there are. */
    long entries() {
        return entries;
    }

    /** How many lines they have. */
    long lines() {
        return lines;
    }

    /** The date of the first entry. */
    Optional<LocalDate> first() {
        return first;
    }

    /** The earliest date of an entry; the last one there is where there are none. */
    LocalDate earliest() {
        return earliest;
    }
}
