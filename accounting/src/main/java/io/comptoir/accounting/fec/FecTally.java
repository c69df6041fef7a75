package io.comptoir.accounting.fec;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What entries, journals, months and the whole file come to, and how entries follow each other. Sums are in units of
 * {@link FecAmount#UNITS}; what holds an amount that could not be read is not judged.
 */
final class FecTally {

    private static final int JOURNALS_MAX = 10_000;
    private static final int SEQUENCES_MAX = 1 << 16;
    private static final Set<String> OPENING_CODES = Set.of("an", "ran", "ano", "anx", "anouv");

    private final FecFindings found;
    private final Map<Long, Journal> journals = new HashMap<>();
    private final TreeMap<Integer, Sum> months = new TreeMap<>();
    private final LongMap sequences = new LongMap(1, SEQUENCES_MAX);

    private final Sum file = new Sum();
    private long debit;
    private long credit;
    private long result;
    private long entries;
    private boolean othersSeen;
    private boolean full;

    private Optional<Journal> journal = Optional.empty();
    private long journalHash;
    private Sum month = new Sum();
    private int monthNumber;

    private Sum entry = new Sum();
    private long entryHash;
    private long entryLine;
    private String entryNumber = "";
    private int entryDate;
    private int validation;
    private boolean clearsResult;
    private boolean movesResult;
    private boolean spoilsNext;

    private long lastPrefix;
    private long lastRank = -1;

    /** What is debited less what is credited. */
    private static final class Sum {
        private long units;
        private boolean unread;

        void add(long balance) {
            long sum = units + balance;
            unread |= ((units ^ sum) & (balance ^ sum)) < 0;
            units = sum;
        }

        boolean isOff() {
            return units != 0 && !unread;
        }
    }

    /** A journal met in the file. */
    private static final class Journal {
        private final String code;
        private final long firstLine;
        private final long labelHash;
        private final boolean opening;
        private final Sum sum = new Sum();
        private boolean told;

        Journal(String code, String label, long labelHash, long firstLine) {
            this.code = code;
            this.labelHash = labelHash;
            this.firstLine = firstLine;
            this.opening = OPENING_CODES.contains(code.toLowerCase(Locale.ROOT))
                    || label.toLowerCase(Locale.ROOT).contains("nouveau");
        }
    }

    FecTally(FecFindings found) {
        this.found = found;
    }

    // --- journals ---

    /** Whether the journal is another than that of the line before. */
    boolean isOtherJournal(long hash) {
        return journal.isEmpty() || hash != journalHash;
    }

    /** Goes on in another journal. */
    void goTo(long hash, String code, String label, long labelHash, long line) {
        journalHash = hash;
        Journal known = journals.get(hash);
        if (known == null) {
            known = new Journal(code, label, labelHash, line);
            if (journals.size() < JOURNALS_MAX) {
                journals.put(hash, known);
            }
        }
        journal = Optional.of(known);
        tellOpening(known, line);
    }

    private void tellOpening(Journal at, long line) {
        if (at.opening && othersSeen && !at.told) {
            at.told = true;
            found.add(FecRule.OPENING_LATE, line, FecColumn.JOURNAL_CODE.header(), at.code);
        }
        othersSeen |= !at.opening;
    }

    /** The line where the journal was named otherwise; 0 where it is named as before. */
    long otherLabelLine(long labelHash) {
        return journal.filter(at -> at.labelHash != labelHash)
                .map(at -> at.firstLine)
                .orElse(0L);
    }

    // --- entries ---

    boolean isOtherEntry(long hash) {
        return entries == 0 || hash != entryHash;
    }

    /** Starts an entry; the one before is judged. */
    void start(long hash, String number, int date, int validatedOn, long line) {
        endEntry();
        entryHash = hash;
        entryNumber = number;
        entryDate = date;
        entryLine = line;
        entry = new Sum();
        entry.unread = spoilsNext;
        spoilsNext = false;
        clearsResult = false;
        movesResult = false;
        entries++;
        if (validatedOn > 0) {
            if (validatedOn < validation) {
                found.add(FecRule.VALIDATION_ORDER, line, FecColumn.VALIDATION_DATE.header(), validatedOn, validation);
            }
            validation = validatedOn;
        }
    }

    /** Judges the number of the entry that starts: one more than that before it, in the file or in its journal. */
    void follow(long prefix, long rank, boolean seesAll, long line) {
        long key = prefix ^ (journalHash * 31);
        int slot = sequences.find(key);
        long before = slot < 0 ? -1 : sequences.get(slot, 0);
        boolean next = rank == lastRank + 1;
        if (slot >= 0 && rank <= before) {
            found.add(FecRule.NUMBER_ORDER, line, FecColumn.ENTRY_NUMBER.header(), entryNumber, before);
        } else if (seesAll && !next && lastRank >= 0 && rank != (slot < 0 ? 1 : before + 1)) {
            long after = prefix == lastPrefix ? lastRank : Math.max(before, 0);
            found.add(FecRule.NUMBER_GAP, line, FecColumn.ENTRY_NUMBER.header(), entryNumber, after);
        }
        lastPrefix = prefix;
        lastRank = rank;
        remember(slot < 0 ? sequences.add(key) : slot, Math.max(rank, before), line);
    }

    private void remember(int slot, long rank, long line) {
        if (slot >= 0) {
            sequences.put(slot, 0, rank);
        } else if (!full) {
            full = true;
            found.add(FecRule.LIMIT, line, FecColumn.ENTRY_NUMBER.header(), FecColumn.ENTRY_NUMBER.header());
        }
    }

    /** Adds a line to the entry, its journal and its month. */
    void add(int date, long debited, long credited, int accountClass, boolean result12, long line) {
        long balance = debited - credited;
        entry.add(balance);
        journal.ifPresent(at -> at.sum.add(balance));
        month(date > 0 ? date : entryDate).add(balance);
        file.add(balance);
        debit = sum(debit, debited);
        credit = sum(credit, credited);
        if (accountClass == 6 || accountClass == 7) {
            result = sum(result, -balance);
            movesResult = true;
        }
        clearsResult |= result12;
        if (date != entryDate && date > 0) {
            if (entryDate > 0) {
                found.add(FecRule.ENTRY_DATES, line, FecColumn.ENTRY_DATE.header(), date, entryDate);
            } else {
                entryDate = date;
            }
        }
    }

    /** A line of the entry has an amount that could not be read. */
    void missAmount(int date) {
        entry.unread = true;
        journal.ifPresent(at -> at.sum.unread = true);
        month(date > 0 ? date : entryDate).unread = true;
        file.unread = true;
    }

    /** A line could not be read: it may be of the entry before it or after it, in any journal. */
    void missLine() {
        missEntry();
        journals.values().forEach(at -> at.sum.unread = true);
        months.values().forEach(at -> at.unread = true);
        file.unread = true;
    }

    /** A line may be of the entry before it or after it. */
    void missEntry() {
        entry.unread = true;
        spoilsNext = true;
    }

    private void endEntry() {
        if (entries == 0) {
            return;
        }
        if (entry.isOff()) {
            found.add(
                    FecRule.ENTRY_UNBALANCED,
                    entryLine,
                    FecColumn.ENTRY_NUMBER.header(),
                    entryNumber,
                    text(entry.units));
        }
        if (clearsResult && movesResult) {
            found.add(FecRule.CLOSING_ENTRY, entryLine, FecColumn.ENTRY_NUMBER.header(), entryNumber);
        }
    }

    private Sum month(int date) {
        int number = date / 100;
        if (number != monthNumber || months.isEmpty()) {
            monthNumber = number;
            month = months.size() > JOURNALS_MAX ? new Sum() : months.computeIfAbsent(number, first -> new Sum());
        }
        return month;
    }

    // --- the end ---

    /** Judges what is left at the end of the file. */
    void end(long lastLine) {
        endEntry();
        if (file.unread) {
            return;
        }
        journals.values().stream()
                .filter(at -> at.sum.isOff())
                .sorted((a, b) -> Long.compare(a.firstLine, b.firstLine))
                .forEach(at -> found.add(
                        FecRule.JOURNAL_UNBALANCED,
                        lastLine,
                        FecColumn.JOURNAL_CODE.header(),
                        at.code,
                        text(at.sum.units)));
        months.forEach((number, sum) -> {
            if (number > 0 && sum.isOff()) {
                found.add(FecRule.PERIOD_UNBALANCED, lastLine, FecColumn.ENTRY_DATE.header(), number, text(sum.units));
            }
        });
        if (file.isOff()) {
            found.add(FecRule.FILE_UNBALANCED, lastLine, "", text(debit), text(credit));
        }
    }

    long entries() {
        return entries;
    }

    BigDecimal debit() {
        return decimal(debit);
    }

    BigDecimal credit() {
        return decimal(credit);
    }

    BigDecimal result() {
        return decimal(result);
    }

    /** An amount as people write it. */
    static String text(long units) {
        return decimal(units).toPlainString();
    }

    private static BigDecimal decimal(long units) {
        return units % FecAmount.UNITS_PER_CENT == 0
                ? BigDecimal.valueOf(units / FecAmount.UNITS_PER_CENT, 2)
                : BigDecimal.valueOf(units, 4);
    }

    private long sum(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            file.unread = true;
            return 0;
        }
        return sum;
    }
}
