package io.comptoir.law;

import io.comptoir.data.ShippedTable;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.Violations;
import io.comptoir.terms.PaymentTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The longest terms of payment that the law admits (C. com. art. L441-10 and L441-11; CCP art. R2192-10 and following): a
 * table with dates of effect and sources.
 * <p>
 * A term that is longer is only warned of: the host may be bound to another regime, or by an agreement of its branch.
 */
public final class TermCaps {

    private static final List<TermCap> TABLE = ShippedTable.rows(TermCaps.class, "term-caps.txt").stream()
            .map(TermCaps::cap)
            .toList();

    private static final Rule TOO_LATE = Rule.warning("CPT-LAW-TERM-TOO-LONG", "C. com. art. L441-10 and L441-11")
            .says(
                    "L'échéance du {value} dépasse le dernier jour légal, le {0} ({1}).",
                    "The due date {value} is after the last lawful day, {0} ({2}).")
            .fix(
                    "Avancez l'échéance, ou vérifiez le régime applicable ({3}).",
                    "Bring the due date forward, or check which regime applies ({3}).");

    private TermCaps() {}

    /** The cap of a case that is in force on {@code date}; empty where none is known for that day. */
    public static Optional<TermCap> of(TermCap.Key key, LocalDate date) {
        return TABLE.stream()
                .filter(cap -> cap.key() == key && cap.holdsOn(date))
                .findFirst();
    }

    /**
     * The last lawful day to pay; empty where no cap is known for the day of the event.
     *
     * @param event  the date that the cap of this case counts from: of the invoice, of the delivery or of the receipt
     */
    public static Optional<LocalDate> lastDay(TermCap.Key key, LocalDate event) {
        return of(key, event).map(cap -> cap.lastDay(event));
    }

    /** What is to be said of a due date in a case of its own. */
    public static Violations check(TermCap.Key key, LocalDate event, LocalDate due) {
        return of(key, event)
                .filter(cap -> due.isAfter(cap.lastDay(event)))
                .map(cap -> tooLate(cap, event, due))
                .orElse(Violations.NONE);
    }

    /**
     * What is to be said of a due date between businesses in general: 30 days after the delivery where no terms were
     * agreed, else 60 days after the invoice, or 45 days and the end of the month where the terms go to the end of a
     * month.
     *
     * @param delivery  of the goods or of the performance; the date of the invoice where it is not known
     */
    public static Violations check(
            Optional<PaymentTerms> agreed, LocalDate invoice, Optional<LocalDate> delivery, LocalDate due) {
        if (agreed.isEmpty()) {
            return check(TermCap.Key.NOTHING_AGREED, delivery.orElse(invoice), due);
        }
        Violations found = check(TermCap.Key.AGREED, invoice, due);
        boolean toMonthEnd = agreed.get().endOfMonth().isPresent();
        return found.isEmpty() || !toMonthEnd ? found : check(TermCap.Key.AGREED_END_OF_MONTH, invoice, due);
    }

    private static Violations tooLate(TermCap cap, LocalDate event, LocalDate due) {
        return Violations.of(TOO_LATE.at(
                "dueDate",
                due,
                cap.lastDay(event),
                cap.text().french(),
                cap.text().english(),
                cap.source()));
    }

    private static TermCap cap(List<String> row) {
        return new TermCap(
                TermCap.Key.valueOf(row.get(0)),
                Integer.parseInt(row.get(1)),
                TermCap.Counted.valueOf(row.get(2)),
                TermCap.Event.valueOf(row.get(3)),
                LocalDate.parse(row.get(4)),
                row.get(5).isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get(5)),
                row.get(6),
                new Text(row.get(7), row.get(8)));
    }
}
