package io.comptoir.accounting.closing;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.Purpose;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.fault.Text;
import io.comptoir.time.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an exercise starts with — à-nouveaux: what is left on each account of the balance sheet (classes 1 to 5), customer by
 * customer, and the result, which is what is left on classes 6 and 7. In a FEC it comes first (LPF art. A47 A-1, VII-3°).
 */
public final class OpeningEntry {

    private static final String LABEL = "À-nouveau";
    private static final Text WHY = new Text("solde à la clôture", "balance at the closing");

    private final AccountingPlan plan;
    private final TreeMap<String, TreeMap<String, Left>> accounts = new TreeMap<>();
    private BigDecimal result = BigDecimal.ZERO;

    /** What is left on an account, of one party where it has parties. */
    private record Left(Account account, Optional<Subledger> party, BigDecimal balance) {}

    private OpeningEntry(AccountingPlan plan) {
        this.plan = plan;
    }

    /**
     * The entry that opens the exercise after {@code closed}; empty where nothing is left.
     *
     * @param entries  all of the exercise, its own opening entry among them; those after its end are not counted
     */
    public static Optional<JournalEntry> after(FiscalYear closed, AccountingPlan plan, Iterator<JournalEntry> entries) {
        OpeningEntry opening = new OpeningEntry(plan);
        while (entries.hasNext()) {
            JournalEntry entry = entries.next();
            if (closed.contains(entry.date())) {
                entry.lines().forEach(opening::add);
            }
        }
        return opening.entry(closed.end().plusDays(1));
    }

    private void add(JournalLine line) {
        char kind = line.account().number().charAt(0);
        if (kind == '6' || kind == '7') {
            result = result.add(line.balance());
        } else if (kind < '6') {
            String party = line.subledger().map(Subledger::account).orElse("");
            accounts.computeIfAbsent(line.account().number(), first -> new TreeMap<>())
                    .merge(
                            party,
                            new Left(line.account(), line.subledger(), line.balance()),
                            (one, more) -> new Left(
                                    one.account(), one.party(), one.balance().add(more.balance())));
        }
    }

    private Optional<JournalEntry> entry(LocalDate date) {
        List<JournalLine> lines = new ArrayList<>();
        accounts.values().stream()
                .flatMap(parties -> parties.values().stream())
                .forEach(left -> add(lines, left.account(), left.party(), left.balance()));
        Purpose purpose = result.signum() > 0 ? Purpose.LOSS : Purpose.PROFIT;
        add(lines, plan.account(purpose).account(), Optional.empty(), result);
        SupportingDocument paper = new SupportingDocument("AN-" + date, date);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new JournalEntry(plan.openingJournal(), date, paper, lines, Optional.of("opening:" + date)));
    }

    private static void add(List<JournalLine> lines, Account account, Optional<Subledger> party, BigDecimal balance) {
        if (balance.signum() != 0) {
            lines.add(JournalLine.builder()
                    .account(account)
                    .subledger(party)
                    .label(LABEL)
                    .balance(balance)
                    .why(WHY)
                    .build());
        }
    }
}
