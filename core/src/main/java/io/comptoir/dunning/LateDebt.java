package io.comptoir.dunning;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.law.Debtor;
import io.comptoir.law.InterestRates;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody owes after its due date — créance échue.
 * <p>
 * Interest runs from the day after the due date to the day before the payment: due on 30 April and paid on 1 September,
 * from 1 May to 31 August, 123 days. The same holds for each part that is paid, and for {@link #until()}: what is paid on
 * a day bears no interest for that day. What is paid by the due date bears none at all.
 */
@ValueStyle
@Value.Immutable
public abstract class LateDebt {

    /** The most payments on one debt. */
    public static final int PAYMENTS_MAX = 10_000;

    private static final int DIGITS_MAX = 4;

    private static final Rule PRINCIPAL = Rule.error("CPT-DUNNING-PRINCIPAL-NEGATIVE", "C. com. art. L441-10, II")
            .says("Une créance de {value} ne porte pas d'intérêts.", "A debt of {value} bears no interest.")
            .fix("Donnez le montant TTC qui était dû.", "Give the gross amount that was due.");
    private static final Rule DIGITS = Rule.error("CPT-DUNNING-AMOUNT-DIGITS", "Comptoir, late interest")
            .says("Le montant {value} a plus de {0} décimales.", "The amount {value} has more than {0} decimals.")
            .fix("Donnez un montant arrondi.", "Give a rounded amount.");
    private static final Rule RATE = Rule.error("CPT-DUNNING-RATE-NEGATIVE", "Comptoir, late interest")
            .says("Le taux {value} % est négatif.", "The rate {value} % is negative.")
            .fix("Donnez le taux annuel en pour cent.", "Give the yearly rate in percent.");
    private static final Rule PAYMENTS = Rule.error("CPT-DUNNING-PAYMENTS-TOO-MANY", "Comptoir, bounds")
            .says("{value} règlements sont trop.", "{value} payments are too many.")
            .fix("Donnez 10000 règlements au plus.", "Give 10000 payments at most.");
    private static final Rule UNTIL_MISSING = Rule.error("CPT-DUNNING-UNTIL-MISSING", "Comptoir, late interest")
            .says(
                    "Il reste {value} à payer : jusqu'à quand courent les intérêts ?",
                    "{value} is still to be paid: until when does interest run?")
            .fix("Donnez la date du paiement ou de la demande.", "Give the date of the payment or of the claim.");

    LateDebt() {}

    /** The amount that was due, with tax — TTC. Never negative. */
    public abstract BigDecimal principal();

    /** The last day to pay. */
    public abstract LocalDate dueDate();

    /** What came in, in any order; what comes in beyond the debt counts for nothing. */
    public abstract List<Paid> payments();

    /** The day that the rest is paid or claimed, itself not counted; not needed where all is paid. */
    public abstract Optional<LocalDate> until();

    /** Who owes. A business unless said otherwise. */
    @Value.Default
    public Debtor debtor() {
        return Debtor.BUSINESS;
    }

    /** The yearly rate of the contract; that of the law unless said otherwise. */
    public abstract Optional<Percentage> rate();

    /** The decimals of the amounts, from 0 to 4. For cents unless said otherwise. */
    @Value.Default
    public int digits() {
        return 2;
    }

    @Value.Check
    void check() {
        if (digits() < 0 || digits() > DIGITS_MAX) {
            throw new IllegalArgumentException("Amounts have 0 to " + DIGITS_MAX + " decimals, not " + digits());
        }
        if (principal().signum() < 0) {
            throw new ViolationsException(PRINCIPAL.at("principal", principal().toPlainString()));
        }
        checkDigits("principal", principal());
        if (payments().size() > PAYMENTS_MAX) {
            throw new ViolationsException(PAYMENTS.at("payments", payments().size()));
        }
        for (int i = 0; i < payments().size(); i++) {
            checkDigits("payments[" + i + "].amount", payments().get(i).amount());
        }
        rate().filter(rate -> rate.value().signum() < 0).ifPresent(rate -> {
            throw new ViolationsException(RATE.at("rate", rate));
        });
        if (until().isEmpty() && unpaid(LocalDate.MAX).signum() > 0) {
            throw new ViolationsException(
                    UNTIL_MISSING.at("until", unpaid(LocalDate.MAX).toPlainString()));
        }
    }

    private void checkDigits(String path, BigDecimal amount) {
        if (Decimals.bounded(amount).stripTrailingZeros().scale() > digits()) {
            throw new ViolationsException(DIGITS.at(path, amount.toPlainString(), digits()));
        }
    }

    /** What is left of the debt once all that came in by {@code date} is off. */
    BigDecimal unpaid(LocalDate date) {
        BigDecimal paid = payments().stream()
                .filter(payment -> !payment.date().isAfter(date))
                .map(Paid::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return principal().subtract(paid).max(BigDecimal.ZERO);
    }

    /**
     * What is owed on it beside the debt itself.
     *
     * @throws ViolationsException if the rate is that of the law and a half-year's is not known
     */
    public LateInterest interest(InterestRates rates) {
        return new Reckoning(this, rates).result();
    }

    /** Starts a copy of this debt, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a debt; principal and due date are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a debt; principal and due date are required. */
    public static final class Builder extends ImmutableLateDebt.Builder {
        Builder() {}

        /** The amount that was due, such as {@code "1200.00"}. */
        public final Builder principal(String amount) {
            principal(Decimals.parse(amount));
            return this;
        }

        /** Adds what came in on a day. */
        public final Builder paid(LocalDate date, String amount) {
            addPayments(new Paid(date, Decimals.parse(amount)));
            return this;
        }
    }
}
