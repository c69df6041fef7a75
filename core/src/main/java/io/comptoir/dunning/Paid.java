package io.comptoir.dunning;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What came in on a debt.
 *
 * @param date  the day it came in
 * @param amount  above zero
 */
public record Paid(LocalDate date, BigDecimal amount) {

    private static final Rule NOT_POSITIVE = Rule.error("CPT-DUNNING-PAYMENT-NOT-POSITIVE", "Comptoir, payments")
            .says("Un règlement de {value} n'est pas possible.", "A payment of {value} is not possible.")
            .fix("Donnez un montant positif.", "Give an amount above zero.");

    /** Refuses an amount that is not above zero. */
    public Paid {
        amount = Decimals.bounded(amount);
        if (amount.signum() <= 0) {
            throw new ViolationsException(NOT_POSITIVE.at("amount", amount.toPlainString()));
        }
    }
}
