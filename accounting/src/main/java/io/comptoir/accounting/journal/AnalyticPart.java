package io.comptoir.accounting.journal;

import io.comptoir.accounting.chart.AnalyticKey;
import io.comptoir.money.Allocation;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one section of an axis bears of a line — ventilation analytique.
 *
 * @param axis  the code of the axis
 * @param section  the code of the section
 * @param amount  in euros and cents, signed as the line is: above zero debits
 */
public record AnalyticPart(String axis, String section, BigDecimal amount) {

    private static final int DIGITS = 2;

    /**
     * {@code amount} shared by a key, to the cent: 100.00 by thirds is 33.34, 33.33 and 33.33. What comes to nothing is left
     * out.
     *
     * @param amount  in euros and cents
     */
    public static List<AnalyticPart> of(String axis, AnalyticKey key, BigDecimal amount) {
        List<BigDecimal> weights =
                key.sections().values().stream().map(Percentage::value).toList();
        List<BigDecimal> amounts = Allocation.byWeight(amount, weights, DIGITS);
        List<AnalyticPart> parts = new ArrayList<>();
        int i = 0;
        for (String section : key.sections().keySet()) {
            parts.add(new AnalyticPart(axis, section, amounts.get(i++)));
        }
        return sum(parts);
    }

    /** One part a section, in the order of their first; what comes to nothing is left out. */
    public static List<AnalyticPart> sum(List<AnalyticPart> parts) {
        Map<List<String>, AnalyticPart> sums = new LinkedHashMap<>();
        for (AnalyticPart part : parts) {
            sums.merge(List.of(part.axis, part.section), part, AnalyticPart::plus);
        }
        return sums.values().stream().filter(part -> part.amount.signum() != 0).toList();
    }

    /** The same on the other side. */
    public AnalyticPart negated() {
        return new AnalyticPart(axis, section, amount.negate());
    }

    private AnalyticPart plus(AnalyticPart more) {
        return new AnalyticPart(axis, section, amount.add(more.amount));
    }
}
