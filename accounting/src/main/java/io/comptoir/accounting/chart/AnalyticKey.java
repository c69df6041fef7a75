package io.comptoir.accounting.chart;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an amount is shared over the sections of an axis — clé de répartition: LYON 40 %, PARIS 60 %.
 *
 * @param sections  the part of each, above 0 %, together 100 %; in the order of their codes
 */
public record AnalyticKey(Map<String, Percentage> sections) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The most decimals of a part. */
    public static final int DECIMALS_MAX = 6;

    private static final Rule SUM = Rule.error("CPT-ACCOUNTING-ANALYTIC-KEY-SUM", "Comptoir, analytic axes")
            .says(
                    "Les parts d'une clé de répartition font {value} %, et non 100 %.",
                    "The parts of a key make {value} %, not 100 %.")
            .fix(
                    "Donnez des parts positives qui font 100 ensemble, comme 33.33, 33.33 et 33.34, de {0} décimales au plus.",
                    "Give parts above zero that make 100 together, as 33.33, 33.33 and 33.34, of {0} decimals at most.");

    /**
     * Refuses a key that would lose a part of an amount.
     *
     * @throws ViolationsException if a part is not above zero, or has more than {@value #DECIMALS_MAX} decimals, if they do not make 100, or if a code is no code
     */
    public AnalyticKey {
        sections = Collections.unmodifiableMap(new TreeMap<>(sections));
        sections.keySet().forEach(AnalyticAxis::checkedCode);
        BigDecimal sum = sections.values().stream().map(Percentage::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean allGood = sections.values().stream()
                .allMatch(part -> part.value().signum() > 0 && part.value().scale() <= DECIMALS_MAX);
        if (!allGood || sum.compareTo(WHOLE) != 0) {
            throw new ViolationsException(SUM.at("", sum.toPlainString(), DECIMALS_MAX));
        }
    }

    /** All of it on one section. */
    public static AnalyticKey all(String section) {
        return new AnalyticKey(Map.of(section, new Percentage(WHOLE)));
    }
}
