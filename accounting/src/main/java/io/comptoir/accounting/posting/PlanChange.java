package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What would stand on other accounts if a plan were changed: the same papers are posted under both, and nothing is entered.
 *
 * <pre>{@code
 * PlanChange.of(plan, plan.adapted("{\"sales\": {\"SERVICE\": \"704\"}}"), invoices).moves()
 *         .get(0).says().english(); // 3200.00 would move from 706000 to 704000
 * }</pre>
 *
 * @param moves  by the account that it leaves, then by the one it comes to
 */
public record PlanChange(List<Move> moves) {

    /** Keeps a copy of the list. */
    public PlanChange {
        moves = List.copyOf(moves);
    }

    /**
     * An amount that would stand elsewhere.
     *
     * @param from  where it stands
     * @param to  where it would stand
     * @param balance  above zero where it is debited, below zero where it is credited, never zero
     * @param papers  how many papers it comes from
     */
    public record Move(Account from, Account to, BigDecimal balance, int papers) {

        /** The move in words. */
        public Text says() {
            String amount = balance.abs().toPlainString();
            return new Text(
                    amount.replace('.', ',') + " passerait du compte " + from + " au compte " + to,
                    amount + " would move from " + from + " to " + to);
        }
    }

    /**
     * What would move.
     *
     * @throws io.comptoir.fault.ViolationsException if one of the plans cannot post one of the papers
     */
    public static PlanChange of(AccountingPlan before, AccountingPlan after, Iterator<Invoice.Issued> papers) {
        Moving moving = new Moving();
        while (papers.hasNext()) {
            Invoice.Issued paper = papers.next();
            moving.add(balances(before, paper), balances(after, paper));
        }
        return new PlanChange(moving.moves());
    }

    private static Map<String, BigDecimal> balances(AccountingPlan plan, Invoice.Issued paper) {
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (JournalEntry entry : Posting.with(plan).entries(paper)) {
            for (JournalLine line : entry.lines()) {
                balances.merge(line.account().number(), line.balance(), BigDecimal::add);
            }
        }
        return balances;
    }

    /** The sums of moves, while papers come in. */
    private static final class Moving {

        private final Map<String, Map<String, Move>> debits = new TreeMap<>();
        private final Map<String, Map<String, Move>> credits = new TreeMap<>();

        void add(Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
            pair(side(before, 1), side(after, 1), 1, debits);
            pair(side(before, -1), side(after, -1), -1, credits);
        }

        private static Map<String, BigDecimal> side(Map<String, BigDecimal> balances, int sign) {
            Map<String, BigDecimal> side = new TreeMap<>();
            balances.forEach((account, balance) -> {
                if (balance.signum() == sign) {
                    side.put(account, balance.abs());
                }
            });
            return side;
        }

        /** What one side has less goes to those that have more of it, both in the order of their numbers. */
        private static void pair(
                Map<String, BigDecimal> before,
                Map<String, BigDecimal> after,
                int sign,
                Map<String, Map<String, Move>> sums) {
            Deque<Map.Entry<String, BigDecimal>> less = above(before, after);
            Deque<Map.Entry<String, BigDecimal>> more = above(after, before);
            while (!less.isEmpty() && !more.isEmpty()) {
                Map.Entry<String, BigDecimal> from = less.remove();
                Map.Entry<String, BigDecimal> to = more.remove();
                BigDecimal part = from.getValue().min(to.getValue());
                put(sums, from.getKey(), to.getKey(), sign > 0 ? part : part.negate());
                back(less, from, part);
                back(more, to, part);
            }
        }

        /** What each account has in {@code one} beyond what it has in {@code other}. */
        private static Deque<Map.Entry<String, BigDecimal>> above(
                Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
            Deque<Map.Entry<String, BigDecimal>> above = new ArrayDeque<>();
            one.forEach((account, amount) -> {
                BigDecimal more = amount.subtract(other.getOrDefault(account, BigDecimal.ZERO));
                if (more.signum() > 0) {
                    above.add(Map.entry(account, more));
                }
            });
            return above;
        }

        private static void back(
                Deque<Map.Entry<String, BigDecimal>> left, Map.Entry<String, BigDecimal> one, BigDecimal part) {
            BigDecimal rest = one.getValue().subtract(part);
            if (rest.signum() > 0) {
                left.addFirst(Map.entry(one.getKey(), rest));
            }
        }

        private static void put(Map<String, Map<String, Move>> sums, String from, String to, BigDecimal balance) {
            Move move = new Move(Account.of(from), Account.of(to), balance, 1);
            sums.computeIfAbsent(from, first -> new TreeMap<>())
                    .merge(
                            to,
                            move,
                            (one, other) -> new Move(
                                    one.from(),
                                    one.to(),
                                    one.balance().add(other.balance()),
                                    one.papers() + other.papers()));
        }

        List<Move> moves() {
            List<Move> moves = new ArrayList<>();
            credits.values().forEach(to -> moves.addAll(to.values()));
            debits.values().forEach(to -> moves.addAll(to.values()));
            return moves;
        }
    }
}
