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
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ledger: the lines of each account, with what is left after each — grand livre (C. com. art. R123-175). It holds the
 * lines of all entries.
 */
public final class Ledger {

    private static final List<String> HEADER = List.of(
            "compte",
            "libelle_compte",
            "date",
            "journal",
            "piece",
            "compte_auxiliaire",
            "libelle",
            "debit",
            "credit",
            "solde");

    private final SortedMap<String, List<Posted>> accounts;

    private Ledger(SortedMap<String, List<Posted>> accounts) {
        this.accounts = accounts;
    }

    /**
     * A line in its entry.
     *
     * @param entry  where it stands
     * @param line  the line
     */
    public record Posted(JournalEntry entry, JournalLine line) {}

    /** The ledger of entries; the lines of an account stay in their order. */
    public static Ledger of(Iterator<JournalEntry> entries) {
        TreeMap<String, List<Posted>> accounts = new TreeMap<>();
        while (entries.hasNext()) {
            JournalEntry entry = entries.next();
            for (JournalLine line : entry.lines()) {
                accounts.computeIfAbsent(line.account().number(), first -> new ArrayList<>())
                        .add(new Posted(entry, line));
            }
        }
        return new Ledger(accounts);
    }

    /** The accounts that moved, in the order of their numbers. */
    public List<Account> accounts() {
        return accounts.keySet().stream().map(Account::of).toList();
    }

    /** The lines of an account; none if it did not move. */
    public List<Posted> lines(Account account) {
        return List.copyOf(accounts.getOrDefault(account.number(), List.of()));
    }

    /** What an account was debited and credited. */
    public Movements moved(Account account) {
        Movements moved = Movements.NONE;
        for (Posted posted : lines(account)) {
            moved = moved.plus(posted.line());
        }
        return moved;
    }

    /** Writes the accounts, each with its lines and a row of totals. */
    public void write(ChartOfAccounts chart, Appendable out) throws IOException {
        CsvTable header = new CsvTable();
        header.row(HEADER);
        out.append(header.toString());
        for (Account account : accounts()) {
            out.append(text(account, chart.label(account).orElse("")));
        }
    }

    private String text(Account account, String label) {
        CsvTable csv = new CsvTable();
        Movements moved = Movements.NONE;
        for (Posted posted : lines(account)) {
            moved = moved.plus(posted.line());
            csv.row(cells(label, posted, moved));
        }
        csv.row(List.of(
                account.number(),
                label,
                "",
                "",
                "",
                "",
                "Total",
                CsvTable.amount(moved.debit()),
                CsvTable.amount(moved.credit()),
                CsvTable.amount(moved.balance())));
        return csv.toString();
    }

    private static List<String> cells(String label, Posted posted, Movements moved) {
        JournalEntry entry = posted.entry();
        JournalLine line = posted.line();
        return List.of(
                line.account().number(),
                label,
                entry.date().toString(),
                entry.journal().code(),
                entry.document().reference(),
                line.subledger().map(Subledger::account).orElse(""),
                line.label(),
                CsvTable.amount(line.debit()),
                CsvTable.amount(line.credit()),
                CsvTable.amount(moved.balance()));
    }
}
