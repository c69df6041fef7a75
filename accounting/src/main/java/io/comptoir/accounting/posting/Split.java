package io.comptoir.accounting.posting;

import io.comptoir.money.Allocation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** An amount of one rate, shared by the accounts that its lines go to: the shares add up to what the paper shows. */
final class Split {

    private Split() {}

    /**
     * One share of {@code whole} for each of {@code weights}, the sums of the lines of each account.
     * <p>
     * Weights against the sign of their sum are given what {@code alone} makes of them, and the others share what then
     * remains. In one proportion with them, the cent that the whole was rounded by would grow: 0.01 of VAT on 100.03 less
     * 100.00 would make 33.34 and −33.33, where it is 20.01 and −20.00.
     */
    static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> weights, UnaryOperator<BigDecimal> alone) {
        if (weights.isEmpty()) {
            return List.of();
        }
        if (weights.size() == 1) {
            return List.of(whole);
        }
        int digits = whole.scale();
        int opposite = sum(weights).signum() < 0 ? 1 : -1;
        if (weights.stream().noneMatch(weight -> weight.signum() == opposite)) {
            return Allocation.byWeight(whole, weights, digits);
        }
        List<BigDecimal> opposed = only(weights, weight -> weight.signum() == opposite);
        List<BigDecimal> others = only(weights, weight -> weight.signum() != opposite);
        BigDecimal taken = alone.apply(sum(opposed));
        return sums(
                Allocation.byWeight(whole.subtract(taken), others, digits),
                Allocation.byWeight(taken, opposed, digits));
    }

    private static List<BigDecimal> only(List<BigDecimal> weights, Predicate<BigDecimal> kept) {
        return weights.stream()
                .map(weight -> kept.test(weight) ? weight : BigDecimal.ZERO)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> sums(List<BigDecimal> left, List<BigDecimal> right) {
        List<BigDecimal> sums = new ArrayList<>(left.size());
        for (int i = 0; i < left.size(); i++) {
            sums.add(left.get(i).add(right.get(i)));
        }
        return sums;
    }
}
