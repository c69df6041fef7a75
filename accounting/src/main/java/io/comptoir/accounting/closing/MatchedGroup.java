package io.comptoir.accounting.closing;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.Subledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Lines of one account, of one party, that settle each other — lettrage.
 *
 * @param code  {@code AAA} where they come to zero, {@code aaa} where something is left
 * @param account  the general account
 * @param party  the account of the party under it
 * @param matchedOn  the day of the last of them, where they come to zero (FEC: DateLet)
 * @param lines  in the order of the books
 * @param balance  what is left: zero, or above zero where it is still owed
 */
public record MatchedGroup(
        String code,
        Account account,
        Optional<Subledger> party,
        Optional<LocalDate> matchedOn,
        List<Place> lines,
        BigDecimal balance) {

    /** Keeps a copy of the lines. */
    public MatchedGroup {
        lines = List.copyOf(lines);
    }

    /** Whether nothing is left. */
    public boolean isFull() {
        return balance.signum() == 0;
    }

    /**
     * Where a line stands in the books.
     *
     * @param entry  the place of its entry, from 0
     * @param line  its place in the entry, from 0
     */
    public record Place(int entry, int line) {}
}
