package io.comptoir.terms;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.time.DueDateRule;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How long a customer may take to pay: so many months and days, to the end of a month or of ten days, on a day of the
 * month.
 *
 * <pre>{@code
 * PaymentTerms.days(30);
 * PaymentTerms.builder().days(45).endOfMonth(EndOfMonth.ADD_THEN_EOM).build();               // 45 jours fin de mois
 * PaymentTerms.builder().days(30).endOfMonth(EndOfMonth.ADD_THEN_EOM).dayOfMonth(10).build(); // … le 10
 * }</pre>
 */
@ValueStyle
@Value.Immutable
public abstract class PaymentTerms {

    /** The most days that can be written; what the law allows is less. */
    public static final int DAYS_MAX = 3650;
    /** The most months that can be written. */
    public static final int MONTHS_MAX = 120;

    /** At once: due on the day of issue (comptant). */
    public static final PaymentTerms ON_RECEIPT = days(0);

    /** What holds where nothing was agreed: 30 days (C. com. art. L441-10, I). */
    public static final PaymentTerms LEGAL_DEFAULT = days(30);

    private static final Rule DAYS_OUT_OF_BOUNDS = Rule.error("CPT-TERMS-DAYS-OUT-OF-BOUNDS", "Comptoir, bounds")
            .says(
                    "Un délai de paiement de {value} jours n'est pas possible.",
                    "A payment term of {value} days is not possible.")
            .fix("Donnez un nombre de jours de 0 à 3650.", "Give a number of days from 0 to 3650.");
    private static final Rule MONTHS_OUT_OF_BOUNDS = Rule.error("CPT-TERMS-MONTHS-OUT-OF-BOUNDS", "Comptoir, bounds")
            .says(
                    "Un délai de paiement de {value} mois n'est pas possible.",
                    "A payment term of {value} months is not possible.")
            .fix("Donnez un nombre de mois de 0 à 120.", "Give a number of months from 0 to 120.");

    PaymentTerms() {}

    /** Months to add, before the days; from 0 to {@value #MONTHS_MAX}. */
    @Value.Default
    public int months() {
        return 0;
    }

    /** Days to add; from 0 to {@value #DAYS_MAX}. */
    @Value.Default
    public int days() {
        return 0;
    }

    /** Whether, and when, it goes to the end of the month — fin de mois. */
    public abstract Optional<EndOfMonth> endOfMonth();

    /** Whether, and when, it goes to the end of the ten days — fin de décade. */
    public abstract Optional<TenDays> tenDays();

    /**
     * The day of the month after all that, from 1 to 31 — "le 10". It ends the month first: the 10th of the next month,
     * or the last day of a month that is too short.
     */
    public abstract Optional<Integer> dayOfMonth();

    @Value.Check
    void check() {
        if (months() < 0 || months() > MONTHS_MAX) {
            throw new ViolationsException(MONTHS_OUT_OF_BOUNDS.at("months", months()));
        }
        if (days() < 0 || days() > DAYS_MAX) {
            throw new ViolationsException(DAYS_OUT_OF_BOUNDS.at("days", days()));
        }
        rule();
    }

    /** A term in days after the issue date. */
    public static PaymentTerms days(int days) {
        return builder().days(days).build();
    }

    /**
     * The steps of these terms, in the order they are taken: to the end of the ten days or of the month where it comes
     * first, the months, the days, to the end of the ten days or of the month where it comes last, the day of the month.
     */
    public DueDateRule rule() {
        DueDateRule rule = DueDateRule.START;
        rule = tenDays().filter(TenDays.DECADE_THEN_ADD::equals).isPresent() ? rule.endOfTenDays() : rule;
        rule = endOfMonth().filter(EndOfMonth.EOM_THEN_ADD::equals).isPresent() ? rule.endOfMonth() : rule;
        rule = rule.months(months()).days(days());
        rule = tenDays().filter(TenDays.ADD_THEN_DECADE::equals).isPresent() ? rule.endOfTenDays() : rule;
        rule = endOfMonth().filter(EndOfMonth.ADD_THEN_EOM::equals).isPresent() ? rule.endOfMonth() : rule;
        return dayOfMonth().map(rule::dayOfNextMonth).orElse(rule);
    }

    /**
     * The last day to pay an invoice issued on {@code issueDate} (BT-9).
     *
     * @throws ViolationsException if it comes after the year 9999
     */
    public LocalDate dueOn(LocalDate issueDate) {
        return rule().dueOn(issueDate);
    }

    /** Starts a copy of these terms, to change part of them. */
    public abstract Builder toBuilder();

    /** Starts terms; what is not said adds nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds terms; nothing is required. */
    public static final class Builder extends ImmutablePaymentTerms.Builder {
        Builder() {}
    }
}
