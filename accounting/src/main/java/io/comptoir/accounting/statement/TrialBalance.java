package io.comptoir.accounting.statement;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each account comes to: the general balance, and the auxiliary one that tells the parties of an account apart.
 * Entries are read once and not kept.
 */
public final class TrialBalance {

    private static final List<String> HEADER = List.of(
            "compte", "libelle", "compte_auxiliaire", "tiers", "debit", "credit", "solde_debiteur", "solde_crediteur");

    private final List<Row> parties;

    private TrialBalance(List<Row> parties) {
        this.parties = List.copyOf(parties);
    }

    /**
     * A row of a balance.
     *
     * @param account  the general account
     * @param party  the party under it; empty in the general balance, and for lines without one
     * @param moved  what it was debited and credited
     */
    public record Row(Account account, Optional<Subledger> party, Movements moved) {}

    /** The balance of entries. */
    public static TrialBalance of(Iterator<JournalEntry> entries) {
        TreeMap<String, TreeMap<String, Row>> rows = new TreeMap<>();
        while (entries.hasNext()) {
            for (JournalLine line : entries.next().lines()) {
                TreeMap<String, Row> account =
                        rows.computeIfAbsent(line.account().number(), first -> new TreeMap<>());
                String party = line.subledger().map(Subledger::account).orElse("");
                Row row = account.getOrDefault(party, new Row(line.account(), line.subledger(), Movements.NONE));
                account.put(
                        party, new Row(row.account(), row.party(), row.moved().plus(line)));
            }
        }
        return new TrialBalance(rows.values().stream()
                .flatMap(account -> account.values().stream())
                .toList());
    }

    /** The general balance: a row an account, in the order of their numbers. */
    public List<Row> rows() {
        TreeMap<String, Row> rows = new TreeMap<>();
        for (Row row : parties) {
            rows.merge(
                    row.account().number(),
                    new Row(row.account(), Optional.empty(), row.moved()),
                    (one, other) ->
                            new Row(one.account(), Optional.empty(), one.moved().plus(other.moved())));
        }
        return List.copyOf(rows.values());
    }

    /** The auxiliary balance: a row a party, by account and then by subledger account. */
    public List<Row> parties() {
        return parties.stream().filter(row -> row.party().isPresent()).toList();
    }

    /** What all accounts were debited and credited: as much as each other. */
    public Movements total() {
        return parties.stream().map(Row::moved).reduce(Movements.NONE, Movements::plus);
    }

    /** Writes the general balance, with a last row of totals. */
    public void write(ChartOfAccounts chart, Appendable out) throws IOException {
        write(rows(), chart, out);
    }

    /** Writes the auxiliary balance, with a last row of totals. */
    public void writeParties(ChartOfAccounts chart, Appendable out) throws IOException {
        write(parties(), chart, out);
    }

    private static void write(List<Row> rows, ChartOfAccounts chart, Appendable out) throws IOException {
        CsvTable csv = new CsvTable();
        csv.row(HEADER);
        for (Row row : rows) {
            csv.row(cells(row.account().number(), chart.label(row.account()).orElse(""), row.party(), row.moved()));
        }
        Movements total = rows.stream().map(Row::moved).reduce(Movements.NONE, Movements::plus);
        Movements balances = rows.stream()
                .map(row ->
                        new Movements(row.moved().debitBalance(), row.moved().creditBalance()))
                .reduce(Movements.NONE, Movements::plus);
        List<String> last = new ArrayList<>(cells("", "Total", Optional.empty(), total));
        last.set(6, CsvTable.amount(balances.debit()));
        last.set(7, CsvTable.amount(balances.credit()));
        csv.row(last);
        out.append(csv.toString());
    }

    private static List<String> cells(String account, String label, Optional<Subledger> party, Movements moved) {
        return List.of(
                account,
                label,
                party.map(Subledger::account).orElse(""),
                party.map(Subledger::label).orElse(""),
                CsvTable.amount(moved.debit()),
                CsvTable.amount(moved.credit()),
                CsvTable.amount(moved.debitBalance()),
                CsvTable.amount(moved.creditBalance()));
    }
}
