package io.comptoir.accounting.fec;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.money.CurrencyUnit;

/**
 * The lines of a file that follow each other under one number of one journal.
 *
 * @param lines  at least one
 */
public record FecEntry(List<FecLine> lines) {

    private static final Text WHY = new Text("lu dans un FEC", "read in a FEC");

    /** Refuses an entry without lines. */
    public FecEntry {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An entry has lines");
        }
    }

    /** Its first line, which says what holds for all: number, journal, date, voucher. */
    public FecLine first() {
        return lines.get(0);
    }

    /** What is debited less what is credited: zero where it balances. */
    public BigDecimal balance() {
        return lines.stream().map(FecLine::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The entry as the books hold it; lines of zero are left out, and amounts in what is no currency of ISO 4217. An amount in
     * another currency stands on the side of its line, whatever its sign in the file.
     *
     * @throws io.comptoir.fault.ViolationsException if it does not balance, or if an account, a journal or an amount is
     *     none of the books
     */
    public JournalEntry toJournalEntry() {
        List<JournalLine> kept = lines.stream()
                .filter(line -> line.balance().signum() != 0)
                .map(FecEntry::line)
                .toList();
        return new JournalEntry(
                new Journal(first().journalCode(), first().journalLabel()),
                first().date(),
                new SupportingDocument(first().documentReference(), first().documentDate()),
                kept);
    }

    /** The entries of lines, made as they are asked for. */
    public static Iterator<FecEntry> of(Iterator<FecLine> lines) {
        return new Entries(lines);
    }

    private static JournalLine line(FecLine line) {
        Optional<Subledger> party = line.subledger().isBlank()
                ? Optional.empty()
                : Optional.of(new Subledger(line.subledger(), line.subledgerLabel()));
        return JournalLine.builder()
                .account(Account.of(line.account()))
                .subledger(party)
                .label(line.label())
                .balance(line.balance())
                .foreign(foreign(line))
                .why(WHY)
                .build();
    }

    private static Optional<ForeignAmount> foreign(FecLine line) {
        return line.foreignAmount()
                .flatMap(amount -> currency(line.currency())
                        .map(currency -> new ForeignAmount(
                                line.balance().signum() < 0 ? amount.abs().negate() : amount.abs(), currency)));
    }

    private static Optional<CurrencyUnit> currency(String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Currencies.of(code)).filter(currency -> !currency.equals(Currencies.euro()));
        } catch (ViolationsException e) {
            return Optional.empty(); // FecChecker tells it
        }
    }

    /** Holds the first line of the entry that comes next. */
    private static final class Entries implements Iterator<FecEntry> {

        private final Iterator<FecLine> lines;
        private Optional<FecLine> waiting = Optional.empty();

        private Entries(Iterator<FecLine> lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            return waiting.isPresent() || lines.hasNext();
        }

        @Override
        public FecEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No more entries");
            }
            FecLine first = waiting.orElseGet(lines::next);
            waiting = Optional.empty();
            List<FecLine> entry = new ArrayList<>(List.of(first));
            while (lines.hasNext() && waiting.isEmpty()) {
                FecLine line = lines.next();
                if (line.continues(first)) {
                    entry.add(line);
                } else {
                    waiting = Optional.of(line);
                }
            }
            return new FecEntry(entry);
        }
    }
}
