package io.comptoir.accounting.chart;

import io.comptoir.catalog.Nature;
import io.comptoir.data.ShippedTable;
import io.comptoir.money.Percentage;
import java.util.List;

/** The plan that ships: a table, changed without touching code. */
final class ShippedPlan {

    static final AccountingPlan PCG = read("pcg.txt");

    private ShippedPlan() {}

    private static AccountingPlan read(String table) {
        AccountingPlan.Builder plan = AccountingPlan.builder();
        ShippedTable.rows(ShippedPlan.class, table).forEach(row -> put(row, plan));
        return plan.build();
    }

    private static void put(List<String> row, AccountingPlan.Builder plan) {
        String key = row.get(1);
        String account = row.get(2);
        switch (row.get(0)) {
            case "name" -> plan.name(key);
            case "accountLength" -> plan.accountLength(Integer.parseInt(key));
            case "salesJournal" -> plan.salesJournal(new Journal(key, row.get(3)));
            case "customerDefault" -> plan.customerDefault(Account.of(account));
            case "sales" -> plan.putSales(Nature.valueOf(key), Account.of(account));
            case "charges" -> plan.charges(Account.of(account));
            case "deposits" -> plan.deposits(Account.of(account));
            case "retention" -> plan.retention(Account.of(account));
            case "rebates" -> plan.rebates(Account.of(account));
            case "earlyPaymentDiscounts" -> plan.earlyPaymentDiscounts(Account.of(account));
            case "roundingGain" -> plan.roundingGain(Account.of(account));
            case "roundingLoss" -> plan.roundingLoss(Account.of(account));
            case "vat" -> plan.putVat(vatCase(key), Account.of(account));
            default -> throw new IllegalStateException("No such row in a plan: " + row);
        }
    }

    private static VatCase vatCase(String key) {
        List<String> parts = List.of(key.split(" ", -1));
        return new VatCase(Percentage.of(parts.get(0)), Nature.valueOf(parts.get(1)));
    }
}
