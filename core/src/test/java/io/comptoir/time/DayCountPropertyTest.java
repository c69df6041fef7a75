package io.comptoir.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import net.jqwik.time.api.constraints.YearMonthRange;

/** What must hold of every {@link DayCount}, whatever the period. */
class DayCountPropertyTest {

    private static final BigDecimal FEE = new BigDecimal("1234.56");

    @Property
    void wholeMonthsOfThirtyDays(
            @ForAll @YearMonthRange(min = "1990-01", max = "2100-12") YearMonth first,
            @ForAll @IntRange(max = 60) int more) {
        Period months = Period.of(first.atDay(1), first.plusMonths(more).atEndOfMonth());

        assertEquals(30L * (more + 1), DayCount.COMMERCIAL_YEAR.days(months));
        assertEquals(
                FEE.multiply(BigDecimal.valueOf(more + 1L)),
                DayCount.COMMERCIAL_MONTH.prorate(FEE, months, 2).amount());
        assertEquals(
                FEE.multiply(BigDecimal.valueOf(more + 1L)),
                DayCount.DAYS_OF_MONTH.prorate(FEE, months, 2).amount());
    }

    /** Each month is off by three days at most, and a period of days is never one of none. */
    @Property
    void commercialDaysStayNearRealOnes(@ForAll("days") LocalDate first, @ForAll @IntRange(max = 1500) int length) {
        Period period = Period.of(first, first.plusDays(length));

        long days = DayCount.COMMERCIAL_30_360.days(period);

        assertTrue(days >= 1);
        assertTrue(days <= 30L * (period.days() / 28 + 2), () -> period + " has " + days);
        assertTrue(Math.abs(days - period.days()) <= 3 + period.days() / 60, () -> period + " has " + days);
    }

    @Property
    void partsAddUp(
            @ForAll("days") LocalDate first,
            @ForAll @IntRange(max = 400) int length,
            @ForAll @IntRange(min = 1, max = 400) int more) {
        LocalDate cut = first.plusDays(length);
        Period one = Period.of(first, cut);
        Period two = Period.between(one.endExclusive(), one.endExclusive().plusDays(more));
        Period both = Period.of(first, two.last());
        int thirtyFirst = two.first().getDayOfMonth() == 31 ? 1 : 0;

        assertEquals(
                DayCount.COMMERCIAL_YEAR.days(both) + thirtyFirst,
                DayCount.COMMERCIAL_YEAR.days(one) + DayCount.COMMERCIAL_YEAR.days(two));
        assertSum(DayCount.DAYS_OF_MONTH, both, one, two);
        assertSum(DayCount.ACTUAL_ACTUAL, both, one, two);
    }

    /** But for what is left after twelve decimals. */
    private static void assertSum(DayCount basis, Period both, Period one, Period two) {
        BigDecimal rest = exact(basis, both).subtract(exact(basis, one)).subtract(exact(basis, two));

        assertTrue(
                rest.abs().compareTo(BigDecimal.valueOf(2, 12)) <= 0, () -> basis + " of " + both + " loses " + rest);
    }

    @Property
    void aCreditMirrorsItsCharge(
            @ForAll("days") LocalDate first, @ForAll @IntRange(max = 1500) int length, @ForAll DayCount basis) {
        Period period = Period.of(first, first.plusDays(length));

        assertEquals(
                basis.prorate(FEE, period, 2).amount().negate(),
                basis.prorate(FEE.negate(), period, 2).amount());
    }

    private static BigDecimal exact(DayCount basis, Period period) {
        return basis.prorate(FEE, period, 12).amount();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 12, 31));
    }
}
