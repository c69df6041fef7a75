package io.comptoir.accounting.statement;

import io.comptoir.accounting.journal.JournalLine;
import java.math.BigDecimal;

/**
 * What was debited and credited, line by line.
 *
 * @param debit  all debits, never below zero
 * @param credit  all credits, never below zero
 */
public record Movements(BigDecimal debit, BigDecimal credit) {

    /** Nothing moved yet. */
    public static final Movements NONE = new Movements(BigDecimal.valueOf(0, 2), BigDecimal.valueOf(0, 2));

    /** What is left on the account: above zero a debit. */
    public BigDecimal balance() {
        return debit.subtract(credit);
    }

    /** What is left where debits are more; zero elsewhere. */
    public BigDecimal debitBalance() {
        return balance().max(NONE.debit);
    }

    /** What is left where credits are more; zero elsewhere. */
    public BigDecimal creditBalance() {
        return balance().negate().max(NONE.credit);
    }

    /** With one line more. */
    public Movements plus(JournalLine line) {
        return new Movements(debit.add(line.debit()), credit.add(line.credit()));
    }

    /** With those of others. */
    public Movements plus(Movements other) {
        return new Movements(debit.add(other.debit), credit.add(other.credit));
    }
}
