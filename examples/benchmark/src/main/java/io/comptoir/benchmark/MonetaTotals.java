package io.comptoir.benchmark;

import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryOperator;
import javax.money.RoundingQueryBuilder;

/**
 * The totals of an invoice as a user of Moneta writes them: amounts, operators and a map by rate.
 *
 * @param nets  one for each line
 * @param vat  the tax of each rate, in the order the rates came
 * @param totalNet  before tax
 * @param totalVat  the tax
 * @param totalGross  with tax
 */
record MonetaTotals(
        List<MonetaryAmount> nets,
        Map<BigDecimal, MonetaryAmount> vat,
        MonetaryAmount totalNet,
        MonetaryAmount totalVat,
        MonetaryAmount totalGross) {

    private static final MonetaryOperator TO_CENTS = Monetary.getRounding(
            RoundingQueryBuilder.of().setScale(2).set(RoundingMode.HALF_UP).build());

    /**
     * One line, with all that could be prepared ahead.
     *
     * @param quantity  how many
     * @param unitPrice  the price of one
     * @param discounts  each a share of what the ones before left, 0.10 for 10 %
     * @param vat  the rate, 0.20 for 20 %
     */
    record Line(BigDecimal quantity, MonetaryAmount unitPrice, List<BigDecimal> discounts, BigDecimal vat) {

        static Line of(ItemLine line, Function<BigDecimal, MonetaryAmount> money) {
            return new Line(
                    line.quantity(),
                    money.apply(line.unitPrice()),
                    line.discounts().stream().map(Line::share).toList(),
                    line.vat().orElseThrow().percentage().value().movePointLeft(2));
        }

        private static BigDecimal share(Discount discount) {
            return ((Discount.Percent) discount).percentage().value().movePointLeft(2);
        }

        private MonetaryAmount net() {
            MonetaryAmount net = unitPrice.multiply(quantity).with(TO_CENTS);
            for (BigDecimal discount : discounts) {
                net = net.subtract(net.multiply(discount).with(TO_CENTS));
            }
            return net;
        }
    }

    static MonetaTotals of(List<Line> lines, MonetaryAmount zero) {
        List<MonetaryAmount> nets = new ArrayList<>(lines.size());
        Map<BigDecimal, MonetaryAmount> taxable = new LinkedHashMap<>();
        MonetaryAmount totalNet = zero;
        for (Line line : lines) {
            MonetaryAmount net = line.net();
            nets.add(net);
            taxable.merge(line.vat(), net, MonetaryAmount::add);
            totalNet = totalNet.add(net);
        }
        Map<BigDecimal, MonetaryAmount> vat = new LinkedHashMap<>();
        taxable.forEach((rate, base) -> vat.put(rate, base.multiply(rate).with(TO_CENTS)));
        MonetaryAmount totalVat = vat.values().stream().reduce(zero, MonetaryAmount::add);
        return new MonetaTotals(nets, vat, totalNet, totalVat, totalNet.add(totalVat));
    }
}
