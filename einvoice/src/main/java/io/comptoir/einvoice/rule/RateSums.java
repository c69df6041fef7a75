package io.comptoir.einvoice.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Sums of amounts by what they are and by VAT rate. */
final class RateSums {

    static final String LINES = "lines";
    static final String CHARGES = "charges";
    static final String ALLOWANCES = "allowances";

    private final Map<String, Map<BigDecimal, BigDecimal>> sums = new HashMap<>();

    void add(String what, Collection<BigDecimal> rates, BigDecimal amount) {
        Map<BigDecimal, BigDecimal> byRate = sums.computeIfAbsent(what, any -> new HashMap<>());
        rates.forEach(rate -> byRate.merge(rate, amount, BigDecimal::add));
    }

    BigDecimal of(String what, BigDecimal rate) {
        return sums.getOrDefault(what, Map.of()).getOrDefault(rate.stripTrailingZeros(), BigDecimal.ZERO);
    }

    boolean has(String what, BigDecimal rate) {
        return sums.getOrDefault(what, Map.of()).containsKey(rate.stripTrailingZeros());
    }
}
