package io.comptoir.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class RevenueMovementPropertyTest {

    /** What some subscriptions bring on two days. */
    record Pair(BigDecimal before, BigDecimal after) {}

    @Provide
    Arbitrary<List<Pair>> pairs() {
        Arbitrary<BigDecimal> amounts =
                Arbitraries.longs().between(0, 1_000_000).map(cents -> BigDecimal.valueOf(cents, 2));
        Arbitrary<BigDecimal> some =
                Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(BigDecimal.valueOf(0, 2))), Tuple.of(3, amounts));
        return Combinators.combine(some, some).as(Pair::new).list().ofMinSize(1).ofMaxSize(30);
    }

    @Property
    void whatWasThereAndWhatMovedMakeWhatIsThere(@ForAll("pairs") List<Pair> pairs) {
        RevenueMovement all = pairs.stream()
                .map(pair -> RevenueMovement.between(pair.before, pair.after))
                .reduce(RevenueMovement::plus)
                .orElseThrow();

        assertEquals(sum(pairs.stream().map(Pair::before)), all.start());
        assertEquals(sum(pairs.stream().map(Pair::after)), all.end());
        assertEquals(sum(pairs.stream().map(pair -> pair.before.min(pair.after))), all.kept());
        assertTrue(all.added().signum() >= 0 && all.expansion().signum() >= 0, all.toString());
        assertTrue(all.contraction().signum() <= 0 && all.churn().signum() <= 0, all.toString());
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
