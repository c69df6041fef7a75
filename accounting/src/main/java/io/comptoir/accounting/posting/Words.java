package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.catalog.Nature;
import io.comptoir.fault.Text;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The reasons of lines, in words. */
final class Words {

    static final Text NOTHING = new Text("", "");
    static final Text GROSS = new Text("total TTC", "total with VAT");

    private Words() {}

    /** <i>services at 20 %</i>. */
    static Text kind(Nature nature, Percentage rate) {
        Text sold = switch (nature) {
            case GOODS -> new Text("marchandises", "goods");
            case SERVICE -> new Text("services", "services");
        };
        return rate.isZero()
                ? new Text(sold.french() + " sans TVA", sold.english() + " without VAT")
                : new Text(sold.french() + " à " + french(rate) + " %", sold.english() + " at " + rate + " %");
    }

    /** <i>3 lines of services at 20 %</i>, for each kind. */
    static Text lines(Map<Text, Integer> kinds) {
        return all(kinds.entrySet().stream()
                .map(kind -> lines(kind.getValue(), kind.getKey()))
                .toList());
    }

    /** <i>VAT at 20 % on 2700.00</i>. */
    static Text tax(Percentage rate, BigDecimal base) {
        String amount = base.toPlainString();
        return new Text(
                "TVA à " + french(rate) + " % sur " + amount.replace('.', ','), "VAT at " + rate + " % on " + amount);
    }

    /** <i>account 706000</i>. */
    static Text account(Account account) {
        return new Text("compte " + account, "account " + account);
    }

    /** <i>account 411000 and subledger 411004</i>. */
    static Text customer(ChosenAccount customer) {
        Text general = account(customer.account());
        return customer.subledger()
                .map(Subledger::account)
                .map(own -> new Text(
                        general.french() + " et auxiliaire " + own, general.english() + " and subledger " + own))
                .orElse(general);
    }

    /** <i>what; account 706000 of plan PCG, by nature SERVICE</i>. */
    static Text because(Text what, Text account, String plan, Text by) {
        return new Text(
                what.french() + " ; " + account.french() + " du plan " + plan + ", " + by.french(),
                what.english() + "; " + account.english() + " of plan " + plan + ", " + by.english());
    }

    /** One after the other. */
    static Text all(Collection<Text> texts) {
        return new Text(
                texts.stream().map(Text::french).collect(Collectors.joining(", ")),
                texts.stream().map(Text::english).collect(Collectors.joining(", ")));
    }

    private static Text lines(int count, Text kind) {
        return new Text(
                count + (count == 1 ? " ligne de " : " lignes de ") + kind.french(),
                count + (count == 1 ? " line of " : " lines of ") + kind.english());
    }

    private static String french(Percentage rate) {
        return rate.toString().replace('.', ',');
    }
}
