package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.line.ItemLine;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The items of a paper by the account that each is on, as they stand in its entry: sales below zero.
 *
 * @param items  in the order of the paper
 * @param discounts  the account of discounts, where the plan shows them
 */
record SoldItems(List<Analytics.Sold> items, Optional<Account> discounts) {

    /**
     * @param plan  that the sale is shared by
     * @param netted  where all of the net stands, if not with each item
     * @param euro  an amount of the paper in euros
     */
    static SoldItems of(
            AccountingPlan plan,
            Totals totals,
            boolean credit,
            Optional<Account> netted,
            UnaryOperator<BigDecimal> euro) {
        Sale sale = new Sale(plan, totals);
        List<Analytics.Sold> items = new ArrayList<>();
        List<ItemLine> lines = totals.from().items();
        for (int i = 0; i < lines.size(); i++) {
            Account account = netted.orElse(sale.places().get(i));
            BigDecimal net = euro.apply(totals.lines().get(i).net());
            items.add(new Analytics.Sold(lines.get(i), account, credit ? net : net.negate()));
        }
        return new SoldItems(items, plan.forShownDiscounts().map(ChosenAccount::account));
    }

    /** What is sold on an account; on that of discounts which are shown, all that they may be on. */
    List<Analytics.Sold> on(Account account) {
        List<Analytics.Sold> own =
                items.stream().filter(one -> one.account().equals(account)).toList();
        return own.isEmpty() && discounts.filter(account::equals).isPresent() ? items : own;
    }
}
