package io.comptoir.terms;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;

/**
 * How long a customer may take to pay.
 *
 * @param days  days after the issue date, from 0 to {@value #DAYS_MAX}
 */
public record PaymentTerms(int days) {

    /** The longest term that can be written; what the law allows is less. */
    public static final int DAYS_MAX = 3650;

    /** At once: due on the day of issue (comptant). */
    public static final PaymentTerms ON_RECEIPT = new PaymentTerms(0);

    /** What holds where nothing was agreed: 30 days (C. com. art. L441-10, I). */
    public static final PaymentTerms LEGAL_DEFAULT = new PaymentTerms(30);

    private static final Rule OUT_OF_BOUNDS = Rule.error("CPT-TERMS-DAYS-OUT-OF-BOUNDS", "Comptoir, bounds")
            .says(
                    "Un délai de paiement de {value} jours n'est pas possible.",
                    "A payment term of {value} days is not possible.")
            .fix("Donnez un nombre de jours de 0 à 3650.", "Give a number of days from 0 to 3650.");

    /** Refuses a term before the issue date or of more than {@value #DAYS_MAX} days. */
    public PaymentTerms {
        if (days < 0 || days > DAYS_MAX) {
            throw new ViolationsException(OUT_OF_BOUNDS.at("days", days));
        }
    }

    /** A term in days after the issue date. */
    public static PaymentTerms days(int days) {
        return new PaymentTerms(days);
    }

    /** The last day to pay an invoice issued on {@code issueDate} (BT-9). */
    public LocalDate dueOn(LocalDate issueDate) {
        return issueDate.plusDays(days);
    }
}
