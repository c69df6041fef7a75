package io.comptoir.time;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

/** What must hold of every {@link DueDateRule}, whatever its steps. */
class DueDateRulePropertyTest {

    @Property
    void aLaterInvoiceIsNeverDueEarlier(
            @ForAll("rules") DueDateRule rule, @ForAll("days") LocalDate base, @ForAll @IntRange(max = 100) int later) {
        assertFalse(rule.dueOn(base.plusDays(later)).isBefore(rule.dueOn(base)));
    }

    @Property
    void noInvoiceIsDueBeforeItsDate(@ForAll("rules") DueDateRule rule, @ForAll("days") LocalDate base) {
        assertFalse(rule.dueOn(base).isBefore(base));
    }

    /** 45 days and the end of the month, either way: from 45 to 75 days. */
    @Property
    void bothReadingsStayWithinTheirMonth(@ForAll("days") LocalDate base) {
        for (DueDateRule rule : List.of(
                DueDateRule.START.days(45).endOfMonth(),
                DueDateRule.START.endOfMonth().days(45))) {
            assertFalse(rule.dueOn(base).isBefore(base.plusDays(45)));
            assertFalse(rule.dueOn(base).isAfter(base.plusDays(75)));
        }
    }

    @Provide
    Arbitrary<DueDateRule> rules() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 120).map(DueDateRule.Days::new),
                        Arbitraries.integers().between(0, 6).map(DueDateRule.Months::new),
                        Arbitraries.integers().between(1, 31).map(DueDateRule.DayOfNextMonth::new),
                        Arbitraries.of(new DueDateRule.EndOfMonth()),
                        Arbitraries.of(new DueDateRule.EndOfTenDays()))
                .map(step -> (DueDateRule.Step) step)
                .list()
                .ofMaxSize(5)
                .map(DueDateRule::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 12, 31));
    }
}
