package io.comptoir.accounting.statement;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.closing.MatchedGroup.Place;
import io.comptoir.accounting.closing.Matching;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What customers owe by how long it is late — balance âgée: of the accounts 411 and 416, party by party. What was set
 * against a claim lowers it, its oldest part first; what was set against nothing stands apart, as a credit. So the buckets
 * and the credits make the balance of the accounts.
 *
 * @param asOf  the day that lateness is counted on; later entries do not count
 * @param bounds  the last day of each bucket but the last one: 30, 60 and 90 make 1–30, 31–60, 61–90 and more
 * @param rows  in the order of the subledger accounts; parties who owe nothing and are owed nothing are left out
 */
public record AgedBalance(LocalDate asOf, List<Integer> bounds, List<Row> rows) {

    /** The buckets of custom: up to 30, 60 and 90 days, and more. */
    public static final List<Integer> DAYS = List.of(30, 60, 90);

    private static final BigDecimal NOTHING = BigDecimal.valueOf(0, 2);

    /** Keeps copies. */
    public AgedBalance {
        bounds = List.copyOf(bounds);
        rows = List.copyOf(rows);
    }

    /**
     * One party.
     *
     * @param party  empty for claims without a subledger account
     * @param notDue  what is not late
     * @param late  what is, bucket by bucket
     * @param credits  what was paid or given back and is set against nothing, below zero
     */
    public record Row(Optional<Subledger> party, BigDecimal notDue, List<BigDecimal> late, BigDecimal credits) {

        /** Keeps a copy of the buckets. */
        public Row {
            late = List.copyOf(late);
        }

        /** What the accounts of the party come to. */
        public BigDecimal total() {
            return Stream.concat(Stream.of(notDue, credits), late.stream()).reduce(NOTHING, BigDecimal::add);
        }
    }

    /**
     * The balance of entries.
     *
     * @param entries  those that {@code matching} was made of, in the same order
     * @param bounds  above zero, each above the one before
     */
    public static AgedBalance of(List<JournalEntry> entries, Matching matching, LocalDate asOf, List<Integer> bounds) {
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i) <= (i == 0 ? 0 : bounds.get(i - 1))) {
                throw new IllegalArgumentException("Buckets need growing days: " + bounds);
            }
        }
        return new AgedBalance(asOf, bounds, new Ageing(entries, matching, asOf, bounds).rows());
    }

    /** What all parties come to. */
    public BigDecimal total() {
        return rows.stream().map(Row::total).reduce(NOTHING, BigDecimal::add);
    }

    /** All parties together, bucket by bucket: what a chart shows. */
    public Row sum() {
        BigDecimal notDue = rows.stream().map(Row::notDue).reduce(NOTHING, BigDecimal::add);
        BigDecimal credits = rows.stream().map(Row::credits).reduce(NOTHING, BigDecimal::add);
        List<BigDecimal> late = new ArrayList<>();
        for (int i = 0; i <= bounds.size(); i++) {
            int bucket = i;
            late.add(rows.stream().map(row -> row.late().get(bucket)).reduce(NOTHING, BigDecimal::add));
        }
        return new Row(Optional.empty(), notDue, late, credits);
    }

    /** Writes the rows, with a last one of totals. */
    public void write(Appendable out) throws IOException {
        CsvTable csv = new CsvTable();
        List<String> header = new ArrayList<>(List.of("compte_auxiliaire", "tiers", "non_echu"));
        int from = 1;
        for (int bound : bounds) {
            header.add(from + "_" + bound);
            from = bound + 1;
        }
        header.addAll(List.of("plus_de_" + (from - 1), "avoirs_et_acomptes", "total"));
        csv.row(header);
        rows.forEach(row -> csv.row(cells(
                row.party().map(Subledger::account).orElse(""),
                row.party().map(Subledger::label).orElse(""),
                row)));
        csv.row(cells("Total", "", sum()));
        out.append(csv.toString());
    }

    private static List<String> cells(String account, String label, Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(account);
        cells.add(label);
        cells.add(CsvTable.amount(row.notDue()));
        row.late().forEach(amount -> cells.add(CsvTable.amount(amount)));
        cells.add(CsvTable.amount(row.credits()));
        cells.add(CsvTable.amount(row.total()));
        return cells;
    }

    /** A line, and the day it is to be paid. */
    private record Dated(JournalLine line, LocalDate day) {}

    /** The balance while it is made. */
    private static final class Ageing {

        private final List<Integer> bounds;
        private final LocalDate asOf;
        private final Map<String, List<Dated>> groups = new LinkedHashMap<>();
        private final TreeMap<String, Row> parties = new TreeMap<>();

        Ageing(List<JournalEntry> entries, Matching matching, LocalDate asOf, List<Integer> bounds) {
            this.asOf = asOf;
            this.bounds = bounds;
            var byLine = matching.byLine();
            for (int i = 0; i < entries.size(); i++) {
                JournalEntry entry = entries.get(i);
                for (int j = 0; j < entry.lines().size() && !entry.date().isAfter(asOf); j++) {
                    String alone = i + "/" + j;
                    String code = Optional.ofNullable(byLine.get(new Place(i, j)))
                            .map(group -> group.code() + " " + group.account())
                            .orElse(alone);
                    add(entry, entry.lines().get(j), code);
                }
            }
        }

        private void add(JournalEntry entry, JournalLine line, String group) {
            String account = line.account().number();
            if (account.startsWith("411") || account.startsWith("416")) {
                groups.computeIfAbsent(group, first -> new ArrayList<>())
                        .add(new Dated(line, line.dueDate().orElse(entry.date())));
            }
        }

        List<Row> rows() {
            groups.values().forEach(this::age);
            return parties.values().stream()
                    .filter(row -> row.notDue().signum() != 0
                            || row.credits().signum() != 0
                            || row.late().stream().anyMatch(amount -> amount.signum() != 0))
                    .toList();
        }

        /** What is credited goes to the debits, the oldest first. */
        private void age(List<Dated> group) {
            BigDecimal credit =
                    group.stream().map(dated -> dated.line().credit()).reduce(NOTHING, BigDecimal::add);
            List<Dated> debits = group.stream()
                    .filter(dated -> dated.line().balance().signum() > 0)
                    .sorted(Comparator.comparing(Dated::day))
                    .toList();
            for (Dated dated : debits) {
                BigDecimal paid = credit.min(dated.line().balance());
                credit = credit.subtract(paid);
                put(dated, dated.line().balance().subtract(paid));
            }
            if (credit.signum() > 0) {
                Row row = row(group.get(0).line());
                put(new Row(row.party(), row.notDue(), row.late(), row.credits().subtract(credit)));
            }
        }

        private void put(Dated dated, BigDecimal open) {
            Row row = row(dated.line());
            long late = ChronoUnit.DAYS.between(dated.day(), asOf);
            if (late <= 0) {
                put(new Row(row.party(), row.notDue().add(open), row.late(), row.credits()));
                return;
            }
            int bucket = (int) bounds.stream().filter(bound -> late > bound).count();
            List<BigDecimal> buckets = new ArrayList<>(row.late());
            buckets.set(bucket, buckets.get(bucket).add(open));
            put(new Row(row.party(), row.notDue(), buckets, row.credits()));
        }

        private Row row(JournalLine line) {
            List<BigDecimal> empty = new ArrayList<>();
            for (int i = 0; i <= bounds.size(); i++) {
                empty.add(NOTHING);
            }
            String party = line.subledger().map(Subledger::account).orElse("");
            return parties.getOrDefault(party, new Row(line.subledger(), NOTHING, empty, NOTHING));
        }

        private void put(Row row) {
            parties.put(row.party().map(Subledger::account).orElse(""), row);
        }
    }
}
