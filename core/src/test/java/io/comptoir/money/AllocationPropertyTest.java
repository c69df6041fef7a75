package io.comptoir.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What must hold of every {@link Allocation}, whatever the amount and the weights. */
class AllocationPropertyTest {

    private static final long CENTS_MAX = 1_000_000_000_000L;

    @Property
    void sharesAddUpToTheTotal(
            @ForAll @LongRange(min = -CENTS_MAX, max = CENTS_MAX) long cents,
            @ForAll("weights") List<BigDecimal> weights) {
        BigDecimal total = BigDecimal.valueOf(cents, 2);

        assertEquals(total, sum(Allocation.byWeight(total, weights, 2)));
    }

    @Property
    void noShareIsAUnitAwayFromItsExactValue(
            @ForAll @LongRange(min = -CENTS_MAX, max = CENTS_MAX) long cents,
            @ForAll("weights") List<BigDecimal> weights) {
        BigDecimal all = sum(weights);
        Assume.that(all.signum() != 0);
        BigDecimal total = BigDecimal.valueOf(cents, 2);

        List<BigDecimal> shares = Allocation.byWeight(total, weights, 2);

        for (int i = 0; i < shares.size(); i++) {
            // Both sides times the sum of the weights, so that nothing is divided.
            BigDecimal away = shares.get(i).multiply(all).subtract(total.multiply(weights.get(i)));
            assertTrue(away.abs().compareTo(all.movePointLeft(2)) < 0, () -> weights + " share " + shares);
        }
    }

    @Property
    void aNegativeTotalIsTheMirrorImage(
            @ForAll @LongRange(min = 0, max = CENTS_MAX) long cents, @ForAll("weights") List<BigDecimal> weights) {
        BigDecimal total = BigDecimal.valueOf(cents, 2);

        List<BigDecimal> mirrored = Allocation.byWeight(total, weights, 2).stream()
                .map(BigDecimal::negate)
                .toList();

        assertEquals(mirrored, Allocation.byWeight(total.negate(), weights, 2));
    }

    @Property
    void onlyTheProportionCounts(
            @ForAll @LongRange(min = -CENTS_MAX, max = CENTS_MAX) long cents,
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @LongRange(min = 1, max = 1000) long factor) {
        BigDecimal total = BigDecimal.valueOf(cents, 2);
        List<BigDecimal> larger = weights.stream()
                .map(weight -> weight.multiply(BigDecimal.valueOf(-factor)))
                .toList();

        assertEquals(Allocation.byWeight(total, weights, 2), Allocation.byWeight(total, larger, 2));
    }

    @Property
    void whoWeighsMoreNeverGetsLess(
            @ForAll @LongRange(min = 0, max = CENTS_MAX) long cents, @ForAll("weights") List<BigDecimal> weights) {
        Assume.that(sum(weights).signum() != 0);

        List<BigDecimal> shares = Allocation.byWeight(BigDecimal.valueOf(cents, 2), weights, 2);

        for (int i = 1; i < shares.size(); i++) {
            if (weights.get(i - 1).compareTo(weights.get(i)) >= 0) {
                assertTrue(shares.get(i - 1).compareTo(shares.get(i)) >= 0, () -> weights + " share " + shares);
            }
        }
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return Arbitraries.longs()
                .between(0, 10_000_000)
                .map(cents -> BigDecimal.valueOf(cents, 2))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
