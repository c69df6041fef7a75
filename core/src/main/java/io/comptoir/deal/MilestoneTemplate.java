package io.comptoir.deal;

import io.comptoir.money.Percentage;
import java.time.LocalDate;
import java.util.List;

/**
 * A billing schedule before it has dates — modèle d'échéancier.
 *
 * @param name  what it is called
 * @param steps  its milestones, in their order
 */
public record MilestoneTemplate(String name, List<Step> steps) {

    /** A tenth at once, the rest after a month — échéancier de facturation 10/90. */
    public static final MilestoneTemplate DEPOSIT_AND_BALANCE = new MilestoneTemplate(
            "Échéancier de facturation",
            List.of(
                    new Step("Acompte", MilestoneType.DEPOSIT, Percentage.of("10"), 0, 0),
                    new Step("Solde", MilestoneType.BALANCE, Percentage.of("90"), 1, 0)));

    /** Three thirds, a month apart — facturation en 3 fois. */
    public static final MilestoneTemplate THREE_TIMES = new MilestoneTemplate(
            "Facturation en 3 fois",
            List.of(
                    new Step("1re échéance", MilestoneType.INTERMEDIATE, Percentage.of("33.33"), 0, 0),
                    new Step("2e échéance", MilestoneType.INTERMEDIATE, Percentage.of("33.33"), 1, 0),
                    new Step("Solde", MilestoneType.BALANCE, Percentage.of("33.34"), 2, 0)));

    /** Keeps a copy. */
    public MilestoneTemplate {
        steps = List.copyOf(steps);
    }

    /** The schedule that starts on {@code first}; asked again with another day, all dates are as if never changed. */
    public MilestonePlan from(LocalDate first) {
        return new MilestonePlan(steps.stream()
                .map(step -> new Milestone(
                        step.name(),
                        step.type(),
                        step.percentage(),
                        first.plusMonths(step.months()).plusDays(step.days())))
                .toList());
    }

    /**
     * A milestone without its date.
     *
     * @param name  what it is called on the paper
     * @param type  what it bills
     * @param percentage  how much of the order
     * @param months  how many months after the first day, from the day itself so that month ends never drift
     * @param days  how many days after that
     */
    public record Step(String name, MilestoneType type, Percentage percentage, int months, int days) {}
}
