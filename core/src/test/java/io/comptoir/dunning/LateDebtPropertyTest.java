package io.comptoir.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.dunning.LateInterest.Segment;
import io.comptoir.law.InterestRates;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

/** What must hold of the interest on every {@link LateDebt}, whatever came in when. */
class LateDebtPropertyTest {

    private static final InterestRates RATES = InterestRates.shipped();

    @Property
    void segmentsAddUpAndFollowEachOther(@ForAll("debts") LateDebt debt) {
        LateInterest owed = debt.interest(RATES);

        assertEquals(
                owed.total(),
                owed.segments().stream().map(Segment::interest).reduce(new BigDecimal("0.00"), BigDecimal::add));
        LocalDate from = debt.dueDate().plusDays(1);
        for (Segment segment : owed.segments()) {
            assertEquals(from, segment.period().first());
            assertTrue(segment.base().signum() > 0 && segment.base().compareTo(debt.principal()) <= 0);
            from = segment.period().endExclusive();
        }
        assertTrue(owed.segments().isEmpty() || !from.isAfter(debt.until().orElseThrow()));
    }

    /** Day by day, what is owed that day at the rate of that day; each segment is off by half a cent at most. */
    @Property(tries = 200)
    void isTheSumOfItsDays(@ForAll("debts") LateDebt debt) {
        LateInterest owed = debt.interest(RATES);

        BigDecimal exact = LongStream.range(
                        1,
                        debt.until().orElseThrow().toEpochDay() - debt.dueDate().toEpochDay())
                .mapToObj(debt.dueDate()::plusDays)
                .map(day -> ofDay(debt, day))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal("36500"), 10, RoundingMode.HALF_UP);

        BigDecimal slack = new BigDecimal("0.0050001")
                .multiply(BigDecimal.valueOf(owed.segments().size()));
        assertTrue(exact.subtract(owed.total()).abs().compareTo(slack) <= 0, () -> exact + " but " + owed.total());
    }

    private static BigDecimal ofDay(LateDebt debt, LocalDate day) {
        BigDecimal rate = debt.rate()
                .map(Percentage::value)
                .orElseGet(() -> RATES.on(day).refinancing().value().add(BigDecimal.TEN));
        return debt.unpaid(day).multiply(rate);
    }

    @Property
    void theOrderOfPaymentsIsNothing(@ForAll("debts") LateDebt debt) {
        List<Paid> reversed = new ArrayList<>(debt.payments());
        Collections.reverse(reversed);

        assertEquals(
                debt.interest(RATES),
                debt.toBuilder().payments(reversed).build().interest(RATES));
    }

    @Property
    void aLaterClaimIsNeverLess(@ForAll("debts") LateDebt debt) {
        LateDebt later =
                debt.toBuilder().until(debt.until().orElseThrow().plusDays(1)).build();

        assertTrue(later.interest(RATES).total().compareTo(debt.interest(RATES).total()) >= 0);
    }

    @Provide
    Arbitrary<LateDebt> debts() {
        Arbitrary<LocalDate> days = Dates.dates().between(LocalDate.of(2021, 1, 1), LocalDate.of(2026, 11, 30));
        Arbitrary<BigDecimal> amounts =
                Arbitraries.longs().between(1, 1_000_000).map(cents -> BigDecimal.valueOf(cents, 2));
        Arbitrary<Paid> payments = Combinators.combine(days, amounts).as(Paid::new);
        Arbitrary<Percentage> rates =
                Arbitraries.longs().between(0, 2000).map(points -> new Percentage(BigDecimal.valueOf(points, 2)));
        return Combinators.combine(amounts, days, days, payments.list().ofMaxSize(5), rates.optional(0.3))
                .as((principal, due, until, paid, rate) -> LateDebt.builder()
                        .principal(principal)
                        .dueDate(due)
                        .until(until)
                        .payments(paid)
                        .rate(rate)
                        .build())
                .withoutEdgeCases();
    }
}
