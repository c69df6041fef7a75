package io.comptoir.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What must hold of all {@link Instalments}, whatever the amount and the parts. */
class InstalmentsPropertyTest {

    private static final long CENTS_MAX = 1_000_000_000_000L;

    @Property
    void equalPartsAddUp(
            @ForAll @LongRange(min = -CENTS_MAX, max = CENTS_MAX) long cents,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll Instalments.Remainder remainder) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);

        List<BigDecimal> parts = Instalments.equal(amount, count, 2, remainder);

        assertEquals(count, parts.size());
        assertEquals(amount, sum(parts));
        assertTrue(parts.stream().allMatch(part -> part.signum() == 0 || part.signum() == amount.signum()));
    }

    @Property
    void percentagesAddUp(
            @ForAll @LongRange(min = -CENTS_MAX, max = CENTS_MAX) long cents,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 400) Integer> hundredths) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        List<Percentage> percentages = new ArrayList<>(hundredths.stream()
                .map(part -> new Percentage(BigDecimal.valueOf(part, 2)))
                .toList());
        long given = hundredths.stream().mapToLong(Integer::longValue).sum();
        percentages.add(new Percentage(BigDecimal.valueOf(10_000 - given, 2)));

        List<BigDecimal> parts = Instalments.byPercentage(amount, percentages, 2);

        assertEquals(percentages.size(), parts.size());
        assertEquals(amount, sum(parts));
        assertTrue(parts.stream().allMatch(part -> part.signum() == 0 || part.signum() == amount.signum()));
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
