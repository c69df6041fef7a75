package io.comptoir.einvoice.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the lines, allowances and charges of each VAT category and rate come to, with and without their reasons of
 * exemption: added up in one walk for all breakdowns of a document.
 */
final class BaseSums {

    /** What an adjustment adds that is no charge and no allowance, or says that it is both: it only counts. */
    static final List<String> NEITHER = List.of("0");

    private final Map<Key, Sum> sums = new HashMap<>();

    /** What is added up. */
    enum Part {
        LINES,
        ALLOWANCES,
        CHARGES,
        SERVICES
    }

    /** @param reasons  code and text of the exemption, or nothing where these do not count */
    record Key(Part part, String category, Optional<BigDecimal> rate, List<String> reasons) {
        static Key of(Part part, String category, Optional<BigDecimal> rate, List<String> reasons) {
            return new Key(part, category, rate.map(BigDecimal::stripTrailingZeros), reasons);
        }
    }

    /** Amounts and how many had a part in it; in decimals, and in floating point for rules that add so. */
    static final class Sum {
        static final Sum NONE = new Sum();

        private BigDecimal exact = BigDecimal.ZERO;
        private double real;
        private int many;

        BigDecimal cents() {
            return XPath.cents(exact);
        }

        double realCents() {
            return XPath.cents(real);
        }

        int many() {
            return many;
        }
    }

    void add(Key key, BigDecimal amount) {
        Sum sum = sums.computeIfAbsent(key, any -> new Sum());
        sum.exact = sum.exact.add(amount);
        sum.real += amount.doubleValue();
        sum.many++;
    }

    Sum of(Key key) {
        return sums.getOrDefault(key, Sum.NONE);
    }
}
