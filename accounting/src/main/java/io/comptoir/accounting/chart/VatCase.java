package io.comptoir.accounting.chart;

import io.comptoir.catalog.Nature;
import io.comptoir.fault.Text;
import io.comptoir.money.Percentage;

/**
 * What the account of VAT depends on: that of services falls due with the payment, that of goods with the delivery
 * (CGI art. 269), so each has its own.
 *
 * @param rate  above zero
 * @param nature  of what is sold
 */
public record VatCase(Percentage rate, Nature nature) {

    Text by() {
        String french = rate.toString().replace('.', ',');
        return new Text("par taux " + french + " % et nature " + nature, "by rate " + rate + " % and nature " + nature);
    }
}
