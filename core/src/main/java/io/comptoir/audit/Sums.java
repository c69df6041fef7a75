package io.comptoir.audit;

import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How amounts by currency are written in a trail: {@code EUR=1234.00,USD=5.00}, or a dash. */
final class Sums {

    private static final int INTEGER_DIGITS_MAX = 22;
    private static final int LENGTH_MAX = 36; // sign, 22 digits, point, 12 digits

    private Sums() {}

    static String text(SortedMap<String, BigDecimal> sums) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
            text.append(text.isEmpty() ? "" : ",").append(sum.getKey()).append('=');
            text.append(sum.getValue().toPlainString());
        }
        return text.isEmpty() ? Canonical.NOTHING : text.toString();
    }

    /** Reads them back; empty where they could not have been written that way. */
    static Optional<SortedMap<String, BigDecimal>> read(String text) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (String sum : text.equals(Canonical.NOTHING) ? new String[0] : text.split(",", -1)) {
            int equals = sum.indexOf('=');
            Optional<BigDecimal> amount = equals > 0 && isCode(sum.substring(0, equals))
                    ? amount(sum.substring(equals + 1))
                    : Optional.empty();
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sums.put(sum.substring(0, equals), amount.get());
        }
        return Optional.of(sums).filter(read -> text(read).equals(text));
    }

    /** A plain decimal, written in the one way it can be; empty for anything else. */
    static Optional<BigDecimal> amount(String text) {
        if (!Canonical.consistsOf(text, LENGTH_MAX, c -> Canonical.isDigit(c) || c == '.' || c == '-')) {
            return Optional.empty();
        }
        try {
            return Optional.of(Decimals.parse(text))
                    .filter(amount -> amount.toPlainString().equals(text) && isBounded(amount));
        } catch (ViolationsException e) {
            return Optional.empty(); // two points, a sign inside
        }
    }

    /** Whether an amount has at most 22 digits before the point and 12 after it. */
    static boolean isBounded(BigDecimal amount) {
        return amount.precision() - amount.scale() <= INTEGER_DIGITS_MAX && amount.scale() <= Decimals.SCALE_MAX;
    }

    static boolean isCode(String text) {
        return text.length() == 3 && Canonical.consistsOf(text, 3, c -> c >= 'A' && c <= 'Z');
    }
}
