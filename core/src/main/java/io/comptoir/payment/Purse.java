package io.comptoir.payment;

import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.CashUse.Allocated;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A receipt while its money is allocated, line after line; the uses are added to it together, at the end. */
final class Purse {

    private final Received before;
    private final LocalDate from;
    private final List<BigDecimal> free;
    private final List<Allocated> uses = new ArrayList<>();
    private BigDecimal left;
    private int line;

    Purse(Received before, LocalDate from) {
        this.before = before;
        this.from = from.isAfter(before.date()) ? from : before.date();
        this.free = new ArrayList<>(before.free());
        this.left = before.unallocated();
    }

    LocalDate date() {
        return before.date();
    }

    BigDecimal left() {
        return left;
    }

    Optional<Allocations.Payer> payer() {
        return before.remittance()
                .payer()
                .map(code -> new Allocations.Payer(code, before.remittance().currency()));
    }

    /** The most that a payment by this receipt may be, if it had the money. */
    BigDecimal payable(Payable payable) {
        return payable.open(date(payable));
    }

    /** Pays as much as there is money. */
    void pay(Payable payable) {
        pay(payable, payable(payable).min(left));
    }

    /** Pays the first ones until the money is gone, and takes those out that owe nothing any more. */
    void payAll(Deque<Payable> payables) {
        Iterator<Payable> next = payables.iterator();
        while (left.signum() > 0 && next.hasNext()) {
            Payable payable = next.next();
            pay(payable);
            if (payable.isSettled()) {
                next.remove();
            }
        }
    }

    /** Pays an amount that is there and is owed, of as many lines as it takes. */
    void pay(Payable payable, BigDecimal amount) {
        BigDecimal rest = amount;
        while (rest.signum() > 0) {
            BigDecimal part = rest.min(free.get(line));
            if (part.signum() > 0) {
                payPart(payable, part);
            } else {
                line++;
            }
            rest = rest.subtract(part);
        }
    }

    private void payPart(Payable payable, BigDecimal amount) {
        String id = before.id() + "/" + (before.uses().size() + uses.size() + 1);
        LocalDate date = date(payable);
        var method = before.remittance().lines().get(line).method();
        payable.pay(new Payment(id, date, amount, new Source(before.id(), line, method)));
        uses.add(new Allocated(id, date, amount, line, payable.debt().id()));
        free.set(line, free.get(line).subtract(amount));
        left = left.subtract(amount);
    }

    private LocalDate date(Payable payable) {
        LocalDate issued = payable.debt().issueDate();
        return issued.isAfter(from) ? issued : from;
    }

    Received receipt() {
        return uses.isEmpty() ? before : before.with(uses);
    }
}
