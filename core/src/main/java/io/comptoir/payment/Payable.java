package io.comptoir.payment;

import io.comptoir.payment.Movement.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A receivable while money is allocated to it; the payments are added to it together, at the end. */
final class Payable {

    private final Receivable before;
    private final LocalDate expectedOn;
    private final List<Payment> payments = new ArrayList<>();
    private BigDecimal balance;

    Payable(Receivable before) {
        this.before = before;
        this.expectedOn = before.expectedOn(LocalDate.MAX).orElse(LocalDate.MAX);
        this.balance = before.balance();
    }

    Debt debt() {
        return before.debt();
    }

    LocalDate expectedOn() {
        return expectedOn;
    }

    boolean isSettled() {
        return balance.signum() == 0;
    }

    /** The most that a payment of {@code date} may be. */
    BigDecimal open(LocalDate date) {
        BigDecimal paid = before.balance().subtract(balance);
        return before.movements().isEmpty()
                ? balance
                : before.open(date).subtract(paid).max(BigDecimal.ZERO);
    }

    void pay(Payment payment) {
        payments.add(payment);
        balance = balance.subtract(payment.amount());
    }

    Receivable receivable() {
        return payments.isEmpty() ? before : before.with(payments);
    }
}
