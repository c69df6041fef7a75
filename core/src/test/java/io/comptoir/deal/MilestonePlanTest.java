package io.comptoir.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Violation;
import io.comptoir.money.Percentage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MilestonePlanTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 3, 27);
    private static final MilestonePlan PLAN = MilestoneTemplate.DEPOSIT_AND_BALANCE.from(FIRST);

    /** S4-68: 27/03 and 27/04. */
    @Test
    void datesFollowTheFirstDay() {
        assertEquals(
                List.of(FIRST, LocalDate.of(2023, 4, 27)),
                PLAN.milestones().stream().map(Milestone::date).toList());
        assertTrue(PLAN.check().isEmpty());
    }

    @Test
    void monthEndsDoNotDrift() {
        assertEquals(
                List.of("2026-01-31", "2026-02-28", "2026-03-31"),
                MilestoneTemplate.THREE_TIMES.from(LocalDate.of(2026, 1, 31)).milestones().stream()
                        .map(one -> one.date().toString())
                        .toList());
    }

    /** S4-71: 20/30/50 and one more must be balanced again; one balance only, at the end. */
    @Test
    void tellsAllThatIsWrongWhileItIsEdited() {
        Milestone more = new Milestone("Recette", MilestoneType.INTERMEDIATE, Percentage.of("10"), FIRST);
        MilestonePlan plan = PLAN.add(2, more);

        assertEquals(
                List.of("CPT-DEAL-MILESTONE-DATE", "CPT-DEAL-MILESTONES-NOT-100", "CPT-DEAL-MILESTONE-BALANCE"),
                codes(plan));
        assertTrue(plan.remove(2).check().isEmpty());
        assertEquals(PLAN, MilestoneTemplate.DEPOSIT_AND_BALANCE.from(FIRST)); // reset
    }

    @Test
    void refusesAMilestoneOfNothingAndTwoBalances() {
        Milestone nothing = new Milestone("Rien", MilestoneType.INTERMEDIATE, Percentage.ZERO, FIRST);
        Milestone balance = new Milestone("Solde", MilestoneType.BALANCE, Percentage.of("10"), FIRST);

        assertEquals(List.of("CPT-DEAL-MILESTONE-SHARE"), codes(PLAN.add(0, nothing)));
        assertEquals(List.of("CPT-DEAL-MILESTONE-BALANCE"), codes(PLAN.with(0, balance)));
    }

    private static List<String> codes(MilestonePlan plan) {
        return plan.check().list().stream().map(Violation::code).toList();
    }
}
