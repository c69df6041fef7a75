package io.comptoir.accounting.closing;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Entries that were validated, in their order: more come, none goes and none changes (PCG art. 1031-3).
 * <p>
 * Books never change: each move gives others, which copy the list, so that many entries are best posted at once. What is
 * made from one paper is posted once, however often it is asked for. Each entry has the hash of all before it: who changes
 * one in a store breaks the chain.
 */
public final class Books {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final Rule CHANGED = Rule.error("CPT-ACCOUNTING-ENTRY-CHANGED", "PCG art. 1031-3")
            .says(
                    "L'écriture {0} ({value}) est validée et dit autre chose.",
                    "Entry {0} ({value}) is validated and says something else.")
            .fix("Contre-passez-la, puis comptabilisez de nouveau.", "Reverse it, then post again.");
    private static final Rule BACKWARDS = Rule.error("CPT-ACCOUNTING-VALIDATED-BACKWARDS", "LPF art. A47 A-1, VII")
            .says(
                    "Une validation du {value} vient après celle du {0}.",
                    "A validation of {value} comes after that of {0}.")
            .fix("Validez à la date du jour.", "Validate on the day itself.");
    private static final Rule CLOSED = Rule.error("CPT-ACCOUNTING-PERIOD-CLOSED", "PCG art. 1031-4")
            .says("Les livres sont clos jusqu'au {0} déjà.", "The books are closed until {0} already.")
            .fix("Une période close ne se rouvre pas.", "A period that is closed is not opened again.");
    private static final Rule BROKEN = Rule.error("CPT-ACCOUNTING-CHAIN-BROKEN", "PCG art. 1031-3")
            .says(
                    "L'écriture {value} n'est plus celle qui a été validée.",
                    "Entry {value} is not the one that was validated.")
            .fix(
                    "Restaurez une sauvegarde, et cherchez qui a modifié les livres.",
                    "Restore a backup, and find out who changed the books.");
    private static final Rule NOT_THERE = Rule.error("CPT-ACCOUNTING-ENTRY-ABSENT", "PCG art. 1031-3")
            .says("Il n'y a pas d'écriture {value}.", "There is no entry {value}.")
            .fix("Donnez un numéro de 1 à {0}.", "Give a number from 1 to {0}.");

    private final List<PostedEntry> entries;
    private final Map<String, PostedEntry> byKey;
    private final NavigableMap<LocalDate, Long> closings;

    private Books(List<PostedEntry> entries, Map<String, PostedEntry> byKey, NavigableMap<LocalDate, Long> closings) {
        this.entries = List.copyOf(entries);
        this.byKey = byKey;
        this.closings = closings;
    }

    /** Books without entries, of which no day is closed. */
    public static Books empty() {
        return new Books(List.of(), Map.of(), new TreeMap<>());
    }

    /**
     * Books that come from a store.
     *
     * @param closings  the last days of the periods that were closed, each with how many entries there were by then: what
     *     {@link #closings} told
     * @throws ViolationsException if an entry was changed, taken out or put in between
     */
    public static Books of(Iterator<PostedEntry> stored, Map<LocalDate, Long> closings) {
        List<PostedEntry> entries = new ArrayList<>();
        Map<String, PostedEntry> byKey = new HashMap<>();
        String hash = Chain.START;
        while (stored.hasNext()) {
            PostedEntry next = stored.next();
            long number = entries.size() + 1L;
            hash = Chain.hash(hash, number, next.entry(), next.operatedOn(), next.validatedOn());
            if (next.number() != number || !hash.equals(next.hash())) {
                throw new ViolationsException(BROKEN.at("entries[" + entries.size() + "]", number));
            }
            entries.add(next);
            next.entry().key().ifPresent(key -> byKey.put(key, next));
        }
        return new Books(entries, byKey, new TreeMap<>(closings));
    }

    // --- moves ---

    /**
     * With entries that are validated on {@code today}, in their order. One whose key is here already is left out. One of a
     * closed day is entered on the first open day, and says its real date.
     *
     * @throws ViolationsException if the key of one is here with other accounts, amounts, sections or days, or if {@code today} is
     *     before the last validation
     */
    public Books post(List<JournalEntry> more, LocalDate today) {
        List<PostedEntry> all = new ArrayList<>(entries);
        Map<String, PostedEntry> keys = new HashMap<>(byKey);
        checkDay(today);
        for (JournalEntry entry : more) {
            Optional<PostedEntry> same = entry.key().flatMap(key -> Optional.ofNullable(keys.get(key)));
            if (same.isPresent()) {
                checkSame(same.get(), entry);
            } else {
                PostedEntry posted = posted(all, entry, today);
                all.add(posted);
                entry.key().ifPresent(key -> keys.put(key, posted));
            }
        }
        return new Books(all, keys, closings);
    }

    /**
     * With what takes an entry back, on {@code date}: the only way to correct one. The same entry is taken back once.
     *
     * @throws ViolationsException if there is no such entry
     */
    public Books reverse(long number, LocalDate date, LocalDate today) {
        if (number < 1 || number > entries.size()) {
            throw new ViolationsException(NOT_THERE.at("number", number, entries.size()));
        }
        JournalEntry entry = entries.get(Math.toIntExact(number) - 1).entry();
        return post(List.of(Reversal.of(entry, date).keyed("reversal:" + number)), today);
    }

    /**
     * With all days up to {@code through} closed: a month, or an exercise (PCG art. 1031-4).
     *
     * @throws ViolationsException if they are closed already
     */
    public Books close(LocalDate through) {
        if (closedThrough().filter(day -> !through.isAfter(day)).isPresent()) {
            throw new ViolationsException(
                    CLOSED.at("through", through, closedThrough().orElseThrow()));
        }
        TreeMap<LocalDate, Long> more = new TreeMap<>(closings);
        more.put(through, (long) entries.size());
        return new Books(entries, byKey, more);
    }

    // --- questions ---

    /** All entries, in the order of their validation. */
    public List<PostedEntry> entries() {
        return entries;
    }

    /** The same as the rooms that follow read them. */
    public Iterator<JournalEntry> journal() {
        return entries.stream().map(PostedEntry::entry).iterator();
    }

    /** What was made from a thing. */
    public Optional<PostedEntry> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The last day that is closed. */
    public Optional<LocalDate> closedThrough() {
        return closings.isEmpty() ? Optional.empty() : Optional.of(closings.lastKey());
    }

    /** The last days of the periods that were closed, each with how many entries there were by then. */
    public Map<LocalDate, Long> closings() {
        return new TreeMap<>(closings);
    }

    /** The hash of all entries: who keeps it elsewhere can tell whether these are still they. */
    public String hash() {
        return entries.isEmpty() ? Chain.START : entries.get(entries.size() - 1).hash();
    }

    // --- steps ---

    private PostedEntry posted(List<PostedEntry> before, JournalEntry entry, LocalDate today) {
        JournalEntry entered = closedThrough()
                .filter(day -> !entry.date().isAfter(day))
                .map(day -> late(entry, day.plusDays(1)))
                .orElse(entry);
        long number = before.size() + 1L;
        String last =
                before.isEmpty() ? Chain.START : before.get(before.size() - 1).hash();
        String hash = Chain.hash(last, number, entered, entry.date(), today);
        return new PostedEntry(number, entered, entry.date(), today, hash);
    }

    private static JournalEntry late(JournalEntry entry, LocalDate open) {
        String real = " (opération du " + FRENCH.format(entry.date()) + ")";
        List<JournalLine> lines = entry.lines().stream()
                .map(line -> line.toBuilder().label(line.label() + real).build())
                .toList();
        return new JournalEntry(entry.journal(), open, entry.document(), lines, entry.key());
    }

    private void checkDay(LocalDate today) {
        if (!entries.isEmpty() && today.isBefore(entries.get(entries.size() - 1).validatedOn())) {
            LocalDate last = entries.get(entries.size() - 1).validatedOn();
            throw new ViolationsException(BACKWARDS.at("today", today, last));
        }
    }

    private static void checkSame(PostedEntry posted, JournalEntry entry) {
        boolean same = posted.operatedOn().equals(entry.date())
                && posted.entry().journal().equals(entry.journal())
                && posted.entry().document().equals(entry.document())
                && moves(posted.entry()).equals(moves(entry));
        if (!same) {
            throw new ViolationsException(CHANGED.at("key", entry.key().orElse(""), posted.number()));
        }
    }

    private static List<Object> moves(JournalEntry entry) {
        return entry.lines().stream()
                .<Object>map(line -> List.of(line.toString(), line.analytics()))
                .toList();
    }
}
