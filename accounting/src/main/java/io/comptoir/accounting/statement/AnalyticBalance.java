package io.comptoir.accounting.statement;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AnalyticAxis;
import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.journal.AnalyticPart;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/**
 * What each section of one axis was debited and credited, account by account — balance analytique. It holds all lines of
 * the classes of the axis, so that what the sections leave on an account is together what the trial balance leaves on it.
 *
 * @param axis  the axis
 * @param rows  in the order of the sections, then of the accounts; first what no section bears, if there is such
 */
public record AnalyticBalance(AnalyticAxis axis, List<Row> rows) {

    private static final List<String> HEADER =
            List.of("axe", "section", "compte", "libelle", "debit", "credit", "solde_debiteur", "solde_crediteur");

    /** Keeps a copy of the rows. */
    public AnalyticBalance {
        rows = List.copyOf(rows);
    }

    /**
     * What a section bears of an account.
     *
     * @param section  its code; empty for lines that were not shared over the axis
     * @param account  the general account
     * @param moved  what it was debited and credited
     */
    public record Row(String section, Account account, Movements moved) {

        private Row plus(Row more) {
            return new Row(section, account, moved.plus(more.moved));
        }
    }

    /** The balance of entries on an axis. Entries are read once and not kept. */
    public static AnalyticBalance of(Iterator<JournalEntry> entries, AnalyticAxis axis) {
        TreeMap<String, TreeMap<String, Row>> rows = new TreeMap<>();
        while (entries.hasNext()) {
            for (JournalLine line : entries.next().lines()) {
                for (Row row : rows(line, axis)) {
                    rows.computeIfAbsent(row.section(), first -> new TreeMap<>())
                            .merge(row.account().number(), row, Row::plus);
                }
            }
        }
        return new AnalyticBalance(
                axis,
                rows.values().stream()
                        .flatMap(section -> section.values().stream())
                        .toList());
    }

    private static List<Row> rows(JournalLine line, AnalyticAxis axis) {
        List<AnalyticPart> parts = line.analytics().stream()
                .filter(part -> part.axis().equals(axis.code()))
                .toList();
        if (!parts.isEmpty()) {
            return parts.stream()
                    .map(part -> row(part.section(), line.account(), part.amount()))
                    .toList();
        }
        return axis.isOn(line.account()) ? List.of(row("", line.account(), line.balance())) : List.of();
    }

    private static Row row(String section, Account account, BigDecimal amount) {
        BigDecimal nothing = Movements.NONE.debit();
        return new Row(
                section,
                account,
                new Movements(amount.max(nothing), amount.negate().max(nothing)));
    }

    /** The sections that bear something, in their order. */
    public List<String> sections() {
        return rows.stream().map(Row::section).distinct().toList();
    }

    /** What a section was debited and credited; what is left is its result. */
    public Movements moved(String section) {
        return rows.stream()
                .filter(row -> row.section().equals(section))
                .map(Row::moved)
                .reduce(Movements.NONE, Movements::plus);
    }

    /** What all sections were debited and credited. */
    public Movements total() {
        return rows.stream().map(Row::moved).reduce(Movements.NONE, Movements::plus);
    }

    /** Writes the rows, with one of totals for each section. */
    public void write(ChartOfAccounts chart, Appendable out) throws IOException {
        CsvTable csv = new CsvTable();
        csv.row(HEADER);
        for (String section : sections()) {
            for (Row row : rows) {
                if (row.section().equals(section)) {
                    String label = chart.label(row.account()).orElse("");
                    csv.row(cells(section, row.account().number(), label, row.moved()));
                }
            }
            csv.row(cells(section, "", "Total", moved(section)));
        }
        out.append(csv.toString());
    }

    private List<String> cells(String section, String account, String label, Movements moved) {
        return List.of(
                axis.code(),
                section,
                account,
                label,
                CsvTable.amount(moved.debit()),
                CsvTable.amount(moved.credit()),
                CsvTable.amount(moved.debitBalance()),
                CsvTable.amount(moved.creditBalance()));
    }
}
