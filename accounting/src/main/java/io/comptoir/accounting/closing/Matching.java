package io.comptoir.accounting.closing;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.closing.MatchedGroup.Place;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.document.Invoice;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Receivable;
import io.comptoir.total.Deposit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of customers settle each other — lettrage. It is never stored: it follows from allocations, so that an
 * allocation that is undone undoes it.
 * <p>
 * What is linked — an invoice, its payments, credit notes that were set against it, a receipt that paid several, a deposit
 * and the invoice that deducts it — is one group on each account. A group that comes to zero has a code in capitals and a
 * day; one of which something is left has a code in small letters. A line that nothing was set against has none.
 *
 * <pre>{@code
 * Matching matching = Matching.of(entries, papers, receivables);
 * matching.at(0, 0).orElseThrow().code(); // AAA
 * }</pre>
 *
 * @param groups  in the order of their first lines
 */
public record Matching(List<MatchedGroup> groups) {

    private static final String PARTIES = "41";
    private static final int CODE_LENGTH = 3;
    private static final int LETTERS = 26;

    /** No line has a code. */
    public static final Matching NONE = new Matching(List.of());

    /** Keeps a copy of the list. */
    public Matching {
        groups = List.copyOf(groups);
    }

    // --- making it ---

    /** Matches what {@link io.comptoir.accounting.posting.Posting} made of papers and of what became of them. */
    public static Matching of(List<JournalEntry> entries, List<Invoice.Issued> papers, List<Receivable> receivables) {
        return NONE.next(entries, papers, receivables);
    }

    /**
     * The same after this one: a group of the same lines keeps its code, and a code that came free is not given again while
     * entries are only added.
     */
    public Matching next(List<JournalEntry> entries, List<Invoice.Issued> papers, List<Receivable> receivables) {
        Links links = new Links();
        papers.forEach(paper -> linkDeposits(paper, papers, links));
        receivables.forEach(receivable -> link(receivable, links));
        Grouping grouping = new Grouping(entries);
        for (int i = 0; i < entries.size(); i++) {
            Optional<String> source = entries.get(i).key().flatMap(Matching::source);
            int place = i;
            source.map(links::root).ifPresent(root -> grouping.add(place, root));
        }
        return coded(grouping.groups());
    }

    /**
     * Matches entries by what they say alone: the number of a paper, in the label of another line of the same party. For
     * entries that came from elsewhere; only groups that come to zero are kept.
     */
    public static Matching byReference(List<JournalEntry> entries) {
        Set<String> references = new HashSet<>();
        entries.forEach(entry -> references.add(entry.document().reference()));
        Links links = new Links();
        for (JournalEntry entry : entries) {
            for (JournalLine line : entry.lines()) {
                List.of(line.label().split("[\\s,;:()]+", -1)).stream()
                        .filter(references::contains)
                        .forEach(word -> links.join(entry.document().reference(), word));
            }
        }
        Grouping grouping = new Grouping(entries);
        for (int i = 0; i < entries.size(); i++) {
            grouping.add(i, links.root(entries.get(i).document().reference()));
        }
        return NONE.coded(
                grouping.groups().stream().filter(MatchedGroup::isFull).toList());
    }

    /** What an entry was made from: {@code sale:ID}, {@code settlement:ID:MOVEMENT} and {@code receipt:ID:…}. */
    private static Optional<String> source(String key) {
        List<String> parts = List.of(key.split(":", -1));
        return switch (parts.get(0)) {
            case "sale", "settlement" -> Optional.of("paper " + parts.get(1));
            case "receipt" -> Optional.of("receipt " + parts.get(1));
            default -> Optional.empty();
        };
    }

    private static void linkDeposits(Invoice.Issued paper, List<Invoice.Issued> papers, Links links) {
        for (Deposit deposit : paper.totals().from().deposits()) {
            papers.stream()
                    .filter(other -> other.number().value().equals(deposit.number()))
                    .forEach(other -> links.join("paper " + paper.id(), "paper " + other.id()));
        }
    }

    private static void link(Receivable receivable, Links links) {
        String invoice = "paper " + receivable.debt().id();
        Set<String> undone = new HashSet<>();
        for (Movement movement : receivable.movements()) {
            if (movement instanceof Movement.Undoing undoing) {
                undone.add(undoing.of());
            }
        }
        for (Movement movement : receivable.movements()) {
            boolean stands = !undone.contains(movement.id());
            if (movement instanceof CreditAllocation allocation && stands) {
                links.join(invoice, "paper " + allocation.credit().id());
            } else if (movement instanceof Payment payment && stands) {
                links.join(invoice, "receipt " + payment.source().receipt());
            }
        }
    }

    // --- questions ---

    /** The group of a line; empty where nothing was set against it. */
    public Optional<MatchedGroup> at(int entry, int line) {
        Place place = new Place(entry, line);
        return groups.stream().filter(group -> group.lines().contains(place)).findFirst();
    }

    /** All lines that have a group, for who asks for many. */
    public Map<Place, MatchedGroup> byLine() {
        Map<Place, MatchedGroup> byLine = new HashMap<>();
        groups.forEach(group -> group.lines().forEach(place -> byLine.put(place, group)));
        return byLine;
    }

    // --- codes ---

    private Matching coded(List<MatchedGroup> made) {
        Map<List<Place>, String> codes = new HashMap<>();
        long last = -1;
        for (MatchedGroup group : groups) {
            codes.put(group.lines(), group.code());
            last = Math.max(last, rank(group.code()));
        }
        List<MatchedGroup> coded = new ArrayList<>();
        for (MatchedGroup group : made) {
            String known = codes.get(group.lines());
            String code = known == null ? code(++last) : known;
            coded.add(new MatchedGroup(
                    group.isFull() ? upper(code) : lower(code),
                    group.account(),
                    group.party(),
                    group.matchedOn(),
                    group.lines(),
                    group.balance()));
        }
        return new Matching(coded);
    }

    /** The code of a rank from 0: AAA, AAB … ZZZ, then AAAA. */
    static String code(long rank) {
        int length = CODE_LENGTH;
        long left = rank;
        long count = (long) LETTERS * LETTERS * LETTERS;
        while (left >= count) {
            left -= count;
            count *= LETTERS;
            length++;
        }
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.insert(0, (char) ('A' + left % LETTERS));
            left /= LETTERS;
        }
        return code.toString();
    }

    private static long rank(String code) {
        long rank = 0;
        long count = (long) LETTERS * LETTERS * LETTERS;
        for (int length = CODE_LENGTH; length < code.length(); length++) {
            rank += count;
            count *= LETTERS;
        }
        long digits = 0;
        for (char letter : upper(code).toCharArray()) {
            digits = digits * LETTERS + letter - 'A';
        }
        return rank + digits;
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    // --- groups ---

    /** Lines by what they are linked to, account by account, party by party. */
    private static final class Grouping {

        private final List<JournalEntry> entries;
        private final Map<List<String>, List<Place>> places = new LinkedHashMap<>();

        Grouping(List<JournalEntry> entries) {
            this.entries = entries;
        }

        void add(int entry, String root) {
            List<JournalLine> lines = entries.get(entry).lines();
            for (int i = 0; i < lines.size(); i++) {
                JournalLine line = lines.get(i);
                if (line.account().number().startsWith(PARTIES)) {
                    String party = line.subledger().map(Subledger::account).orElse("");
                    places.computeIfAbsent(List.of(root, line.account().number(), party), first -> new ArrayList<>())
                            .add(new Place(entry, i));
                }
            }
        }

        List<MatchedGroup> groups() {
            Collection<List<Place>> all = places.values();
            return all.stream().filter(this::hasBothSides).map(this::group).toList();
        }

        private boolean hasBothSides(List<Place> group) {
            return group.stream().anyMatch(place -> line(place).balance().signum() > 0)
                    && group.stream().anyMatch(place -> line(place).balance().signum() < 0);
        }

        private JournalLine line(Place place) {
            return entries.get(place.entry()).lines().get(place.line());
        }

        private MatchedGroup group(List<Place> lines) {
            JournalLine first = line(lines.get(0));
            BigDecimal balance =
                    lines.stream().map(place -> line(place).balance()).reduce(BigDecimal.ZERO, BigDecimal::add);
            Optional<LocalDate> last = lines.stream()
                    .map(place -> entries.get(place.entry()).date())
                    .max(LocalDate::compareTo)
                    .filter(day -> balance.signum() == 0);
            Account account = first.account();
            return new MatchedGroup("", account, first.subledger(), last, lines, balance);
        }
    }
}
