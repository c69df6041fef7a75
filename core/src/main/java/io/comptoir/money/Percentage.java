package io.comptoir.money;

import java.math.BigDecimal;

/**
 * A share in percent: 5.5 is 5.5 %. Equal whatever its trailing zeros.
 *
 * @param value  the number before the sign %
 */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

    /** Nothing. */
    public static final Percentage ZERO = new Percentage(BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Keeps the number without trailing zeros. */
    public Percentage {
        BigDecimal bare = Decimals.bounded(value).stripTrailingZeros();
        value = bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /**
     * Reads a percentage such as {@code "5.5"}.
     *
     * @throws io.comptoir.fault.ViolationsException if it is not a bounded number
     */
    public static Percentage of(String text) {
        return new Percentage(Decimals.parse(text));
    }

    /** The exact share of {@code base}, not rounded. */
    public BigDecimal of(BigDecimal base) {
        return base.multiply(value).movePointLeft(2);
    }

    /** Whether it is a part of a whole: from 0 to 100 %. */
    public boolean isShare() {
        return value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Percentage other) {
        return value.compareTo(other.value);
    }

    /** The number alone: {@code 5.5}. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
