package io.comptoir.payment;

import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one movement does to the balance.
 *
 * @param place  of the movement, from 0
 * @param date  of the movement
 * @param movement  its id
 * @param settlement  what it settles, or what it undoes
 * @param undoes  which of both
 */
record Change(int place, LocalDate date, String movement, Settlement settlement, boolean undoes) {

    /** How much more is settled after it. */
    BigDecimal settles() {
        return signed(settlement.settles());
    }

    /** How much more money has come in after it. */
    BigDecimal pays() {
        return settlement instanceof Payment ? signed(settlement.amount()) : BigDecimal.ZERO;
    }

    /** How much less is asked for after it: credit notes and discounts take off the price itself. */
    BigDecimal reduces() {
        boolean price =
                settlement instanceof Movement.CreditAllocation || settlement instanceof Movement.EarlyPaymentDiscount;
        return price ? signed(settlement.amount()) : BigDecimal.ZERO;
    }

    private BigDecimal signed(BigDecimal amount) {
        return undoes ? amount.negate() : amount;
    }
}
