package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.fault.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line that is being made, in the currency of its paper.
 *
 * @param chosen  where it goes
 * @param amount  above zero debits, not zero
 * @param what  what it is
 * @param label  in French, as the law wants the books (C. com. art. L123-22)
 * @param plan  the name of the plan that chose
 * @param dueDate  the last day to pay it, where somebody owes it
 */
record Part(
        ChosenAccount chosen, BigDecimal amount, Text what, String label, String plan, Optional<LocalDate> dueDate) {

    Part(ChosenAccount chosen, BigDecimal amount, Text what, String label, String plan) {
        this(chosen, amount, what, label, plan, Optional.empty());
    }

    /** Whether it is neither what the customer owes nor VAT. */
    boolean isSale() {
        return chosen.account().number().startsWith("7");
    }

    /** The line, in euros. */
    JournalLine line(BigDecimal euros, Optional<ForeignAmount> foreign) {
        return JournalLine.builder()
                .account(chosen.account())
                .subledger(chosen.subledger())
                .label(label)
                .balance(euros)
                .foreign(foreign)
                .dueDate(dueDate)
                .why(Words.because(what, Words.accounts(chosen), plan, chosen.by()))
                .build();
    }
}
