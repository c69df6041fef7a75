package io.comptoir.payment;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import io.comptoir.terms.Instalments;
import io.comptoir.terms.PaymentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When one invoice is to be paid, in how many parts — échéancier de règlement. The parts make the amount due, to the
 * last cent; when the invoice itself is issued is another matter.
 *
 * <pre>{@code
 * PaymentSchedule.equal(debt, List.of(march, april, may)); // 1000.00: 333.33, 333.33 and 333.34
 * }</pre>
 *
 * @param instalments  in the order of their days, those without one last
 * @param retention  what the customer keeps back for now — retenue de garantie — with the day it is to be released, where
 *     there is one
 */
public record PaymentSchedule(List<Instalment> instalments, Optional<Instalment> retention) {

    private static final Comparator<Instalment> BY_DAY =
            Comparator.comparing(instalment -> instalment.dueDate().orElse(LocalDate.MAX));

    private static final Rule COUNT = Rule.error("CPT-PAYMENT-SCHEDULE-TOO-LONG", "Comptoir, bounds")
            .says("{value} échéances sont trop.", "{value} instalments are too many.")
            .fix("Prévoyez 1000 échéances au plus.", "Plan 1000 instalments at most.");
    private static final Rule SUM = Rule.error("CPT-PAYMENT-SCHEDULE-SUM", "Comptoir, payment schedules")
            .says("Les échéances font {value} et le net à payer {0}.", "The instalments make {value} of {0} owed.")
            .fix("Donnez le reste à la dernière échéance.", "Give the rest to the last instalment.");
    private static final Rule DATES = Rule.error("CPT-PAYMENT-SCHEDULE-DATES", "Comptoir, payment schedules")
            .says("Il y a {value} dates pour {0} échéances.", "There are {value} dates for {0} instalments.")
            .fix("Donnez une date par échéance.", "Give a date for each instalment.");
    private static final Rule NO_RETENTION = Rule.error("CPT-PAYMENT-SCHEDULE-NO-RETENTION", "Loi n° 71-584, art. 1")
            .says("Rien n'est retenu : {value} ne libère rien.", "Nothing is kept back: {value} releases nothing.")
            .fix("Retirez cette date.", "Take this date out.");

    /**
     * Puts the instalments in the order of their days.
     *
     * @throws ViolationsException if there are more than {@link Instalments#COUNT_MAX}
     */
    public PaymentSchedule {
        if (instalments.size() > Instalments.COUNT_MAX) {
            throw new ViolationsException(COUNT.at("instalments", instalments.size()));
        }
        instalments = instalments.stream().sorted(BY_DAY).toList();
    }

    // --- making one ---

    /** All of it on the due date of the invoice, but for what is kept back, which has no day yet. */
    public static PaymentSchedule of(Debt debt) {
        return planned(debt, List.of(debt.dueDate()), List.of(payableNow(debt)));
    }

    /**
     * Equal parts, one on each day; the last takes the cents that are left. What is kept back stays a part of its own.
     *
     * @param days  at least one
     */
    public static PaymentSchedule equal(Debt debt, List<LocalDate> days) {
        return planned(debt, days, Instalments.equal(payableNow(debt), days.size(), debt.digits()));
    }

    /** Equal parts, one under each of the terms, counted from the day of issue: 30, 60 and 90 days. */
    public static PaymentSchedule byTerms(Debt debt, List<PaymentTerms> terms) {
        return equal(
                debt, terms.stream().map(term -> term.dueOn(debt.issueDate())).toList());
    }

    /**
     * Parts in percent, one on each day; the last takes what is left. A part that rounds to nothing is left out.
     *
     * @param percentages  above zero, 100 together
     */
    public static PaymentSchedule byPercentage(Debt debt, List<LocalDate> days, List<Percentage> percentages) {
        if (days.size() != percentages.size()) {
            throw new ViolationsException(DATES.at("days", days.size(), percentages.size()));
        }
        return planned(debt, days, Instalments.byPercentage(payableNow(debt), percentages, debt.digits()));
    }

    private static PaymentSchedule planned(Debt debt, List<LocalDate> days, List<BigDecimal> amounts) {
        List<Instalment> parts = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i).signum() > 0) {
                parts.add(Instalment.of(days.get(i), amounts.get(i)));
            }
        }
        return new PaymentSchedule(parts, retained(debt));
    }

    private static Optional<Instalment> retained(Debt debt) {
        return Optional.of(debt.retained())
                .filter(amount -> amount.signum() > 0)
                .map(Instalment::undated);
    }

    private static BigDecimal payableNow(Debt debt) {
        return debt.amount().subtract(debt.retained());
    }

    /**
     * The same, where what is kept back is to be paid on {@code day}: a year after the works were accepted.
     *
     * @throws ViolationsException if nothing is kept back
     */
    public PaymentSchedule releasing(LocalDate day) {
        Instalment kept = retention.orElseThrow(() -> new ViolationsException(NO_RETENTION.at("retention", day)));
        Instalment dated = new Instalment(Optional.of(day), kept.amount(), kept.method(), kept.comment());
        return new PaymentSchedule(instalments, Optional.of(dated));
    }

    /** Refuses to be the schedule of {@code debt} unless it makes the amount due, of which the retention is kept back. */
    void check(Debt debt) {
        BigDecimal kept = retention.map(Instalment::amount).orElse(BigDecimal.ZERO);
        if (total().compareTo(debt.amount()) != 0 || kept.compareTo(debt.retained()) != 0) {
            throw new ViolationsException(
                    SUM.at("schedule", total().toPlainString(), debt.amount().toPlainString()));
        }
        parts().forEach(part -> Amounts.payable("schedule", part.amount(), debt.digits()));
    }

    // --- questions ---

    /** All parts in the order they fall due, those without a day last. */
    public List<Instalment> parts() {
        return Stream.concat(instalments.stream(), retention.stream())
                .sorted(BY_DAY)
                .toList();
    }

    /** What they make together. */
    public BigDecimal total() {
        return sum(parts().stream());
    }

    /** What has fallen due by {@code asOf} — exigible — whether it was paid or not. */
    public BigDecimal due(LocalDate asOf) {
        return sum(parts().stream().filter(part -> part.isDue(asOf)));
    }

    /** What fell due before {@code asOf}, whether it was paid or not: the last day to pay is not late yet. */
    public BigDecimal dueBefore(LocalDate asOf) {
        return sum(parts().stream()
                .filter(part -> part.dueDate().filter(asOf::isAfter).isPresent()));
    }

    /** What is left of the parts once {@code settled} has gone to the oldest first; those paid in full are left out. */
    public List<Instalment> open(BigDecimal settled) {
        List<Instalment> open = new ArrayList<>();
        BigDecimal left = settled;
        for (Instalment part : parts()) {
            if (part.amount().compareTo(left) > 0) {
                open.add(new Instalment(part.dueDate(), part.amount().subtract(left), part.method(), part.comment()));
            }
            left = left.subtract(part.amount()).max(BigDecimal.ZERO);
        }
        return List.copyOf(open);
    }

    private static BigDecimal sum(Stream<Instalment> parts) {
        return parts.map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
