package io.comptoir.payment;

import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of what is owed, with its own day — échéance (tranche de paiement).
 *
 * @param dueDate  the last day to pay it; empty where it waits for something else, as a retention may for the works
 * @param amount  above zero, in the currency of the invoice
 * @param method  how it is to be paid; as the invoice says unless said otherwise
 * @param comment  free words
 */
public record Instalment(
        Optional<LocalDate> dueDate, BigDecimal amount, Optional<PaymentMethod> method, Optional<String> comment) {

    /** Refuses an amount that is not above zero. */
    public Instalment {
        amount = Amounts.positive("amount", amount);
        comment = comment.filter(words -> !words.isBlank());
    }

    /** An amount on a day. */
    public static Instalment of(LocalDate dueDate, BigDecimal amount) {
        return new Instalment(Optional.of(dueDate), amount, Optional.empty(), Optional.empty());
    }

    /** An amount that waits for something else than a day. */
    public static Instalment undated(BigDecimal amount) {
        return new Instalment(Optional.empty(), amount, Optional.empty(), Optional.empty());
    }

    /** The same, to be paid by {@code other}. */
    public Instalment by(PaymentMethod other) {
        return new Instalment(dueDate, amount, Optional.of(other), comment);
    }

    /** The same, with a comment. */
    public Instalment saying(String words) {
        return new Instalment(dueDate, amount, method, Optional.of(words));
    }

    /** Whether it has fallen due — exigible — by {@code asOf}: on its day, not only after. */
    public boolean isDue(LocalDate asOf) {
        return dueDate.filter(date -> !date.isAfter(asOf)).isPresent();
    }
}
