package io.comptoir.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of an amount that add up to it, to the last unit.
 * <p>
 * Shares that are rounded one by one lose or win a cent. Here each is cut down to whole units first, and the units that
 * are left go to those who lost most, one each: the method of the largest remainder.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * The shares of {@code total} in proportion to {@code weights}, in their order: 100.00 by 1, 1 and 1 is 33.34, 33.33
     * and 33.33.
     * <p>
     * Each is less than one unit away from its exact value. Between equal remainders the first takes the unit. A negative
     * total gives the mirror image of the positive one. Where no weight weighs anything, the first takes all.
     *
     * @param weights  at least one, and not of both signs: only their proportion counts
     * @param digits  the decimals of a unit: 2 for cents
     * @throws ArithmeticException if {@code total} has more decimals than that
     */
    public static List<BigDecimal> byWeight(BigDecimal total, List<BigDecimal> weights, int digits) {
        BigInteger units = Rounding.EXACT.round(Decimals.bounded(total), digits).unscaledValue();
        List<BigInteger> shares = shares(units.abs(), wholeNumbers(weights));
        return shares.stream()
                .map(share -> new BigDecimal(units.signum() < 0 ? share.negate() : share, digits))
                .toList();
    }

    private static List<BigInteger> shares(BigInteger units, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return IntStream.range(0, weights.size())
                    .mapToObj(i -> i == 0 ? units : BigInteger.ZERO)
                    .toList();
        }
        List<BigInteger> shares = new ArrayList<>(weights.size());
        List<BigInteger> remainders = new ArrayList<>(weights.size());
        for (BigInteger weight : weights) {
            // Neither is negative: the division cuts down.
            BigInteger[] cut = units.multiply(weight).divideAndRemainder(sum);
            shares.add(cut[0]);
            remainders.add(cut[1]);
        }
        BigInteger left = units.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add));
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left.intValueExact())
                .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
        return shares;
    }

    /** The same proportions without decimals and without sign. */
    private static List<BigInteger> wholeNumbers(List<BigDecimal> weights) {
        boolean both = weights.stream().anyMatch(weight -> weight.signum() > 0)
                && weights.stream().anyMatch(weight -> weight.signum() < 0);
        if (weights.isEmpty() || both) {
            throw new IllegalArgumentException(
                    "Shares need weights, and all of one sign: " + weights.size() + " given");
        }
        int scale = weights.stream()
                .mapToInt(weight -> Decimals.bounded(weight).scale())
                .max()
                .orElseThrow();
        return weights.stream()
                .map(weight ->
                        Rounding.EXACT.round(weight, scale).unscaledValue().abs())
                .toList();
    }
}
