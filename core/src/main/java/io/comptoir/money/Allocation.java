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
     * Between equal remainders the first takes the unit. A negative total gives the mirror image of the positive one.
     * Where the weights make nothing together, the first takes all.
     *
     * @param weights  at least one; only their proportion counts
     * @param digits  the decimals of a unit: 2 for cents
     * @throws ArithmeticException if {@code total} has more decimals than that
     */
    public static List<BigDecimal> byWeight(BigDecimal total, List<BigDecimal> weights, int digits) {
        BigDecimal whole = Rounding.EXACT.round(Decimals.bounded(total), digits);
        BigDecimal sum = weights.stream().map(Decimals::bounded).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            BigDecimal nothing = whole.subtract(whole);
            return IntStream.range(0, atLeastOne(weights))
                    .mapToObj(i -> i == 0 ? whole : nothing)
                    .toList();
        }
        return byParts(whole, weights.stream().map(whole::multiply).toList(), sum, digits);
    }

    /**
     * {@code total} as a sum of rounded parts, each less than a unit away from its exact value.
     * <p>
     * The exact values are {@code numerators} over {@code denominator}, of either sign, and make {@code total} together
     * within half a unit. Each is cut towards zero; the units that are left go one each to those who lost most, the
     * first of equals first. Opposite values have opposite parts.
     *
     * @param numerators  at least one
     * @param denominator  not zero
     * @param digits  the decimals of a unit: 2 for cents
     * @throws ArithmeticException if {@code total} has more decimals than that
     * @throws IllegalArgumentException if the exact values make another total
     */
    public static List<BigDecimal> byParts(
            BigDecimal total, List<BigDecimal> numerators, BigDecimal denominator, int digits) {
        atLeastOne(numerators);
        int scale = Math.max(0, denominator.scale());
        for (BigDecimal numerator : numerators) {
            scale = Math.max(scale, numerator.scale());
        }
        BigInteger divisor = units(denominator, scale);
        BigInteger left = units(total, digits);
        List<BigInteger> parts = new ArrayList<>(numerators.size());
        List<BigInteger> lost = new ArrayList<>(numerators.size());
        for (BigDecimal numerator : numerators) {
            BigInteger[] cut = units(numerator.movePointRight(digits), scale).divideAndRemainder(divisor);
            parts.add(cut[0]);
            lost.add(divisor.signum() < 0 ? cut[1].negate() : cut[1]);
            left = left.subtract(cut[0]);
        }
        spread(left, parts, lost);
        return parts.stream().map(part -> new BigDecimal(part, digits)).toList();
    }

    private static void spread(BigInteger left, List<BigInteger> parts, List<BigInteger> lost) {
        if (left.abs().compareTo(BigInteger.valueOf(parts.size())) > 0) {
            throw new IllegalArgumentException("The parts are " + left + " units away from their total");
        }
        BigInteger unit = BigInteger.valueOf(left.signum());
        Comparator<Integer> most = Comparator.comparing(i -> lost.get(i).multiply(unit));
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(most.reversed())
                .limit(left.abs().intValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(unit)));
    }

    private static BigInteger units(BigDecimal number, int digits) {
        return Rounding.EXACT.round(number, digits).unscaledValue();
    }

    private static int atLeastOne(List<BigDecimal> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Shares need at least one weight");
        }
        return parts.size();
    }
}
