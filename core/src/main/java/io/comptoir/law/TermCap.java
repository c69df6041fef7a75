package io.comptoir.law;

import io.comptoir.fault.Text;
import io.comptoir.time.DueDateRule;
import java.time.LocalDate;
import java.util.List;

/**
 * The longest term of payment that the law admits in one case — plafond de délai de paiement.
 *
 * @param key  the case
 * @param days  how many days
 * @param counted  from where, and to where
 * @param event  what they are counted from
 * @param from  the first day of this rule
 * @param until  the last day of this rule; far away where no end is known
 * @param source  the article
 * @param text  the rule in words
 */
public record TermCap(
        Key key, int days, Counted counted, Event event, LocalDate from, LocalDate until, String source, Text text) {

    /** The cases that the law tells apart. */
    public enum Key {
        /** Nothing was agreed. */
        NOTHING_AGREED,
        /** A term was agreed. */
        AGREED,
        /** A term to the end of the month was agreed. */
        AGREED_END_OF_MONTH,
        /** A periodic invoice — facture récapitulative. */
        PERIODIC,
        /** Perishable food, frozen meat and fish, prepared meals. */
        PERISHABLE,
        /** The same on a periodic invoice. */
        PERISHABLE_PERIODIC,
        /** Live cattle for consumption and fresh meat. */
        FRESH_MEAT,
        /** Alcoholic drinks (CGI art. 403). */
        ALCOHOL,
        /** Grapes and musts. */
        GRAPES,
        /** The same on a periodic invoice. */
        GRAPES_PERIODIC,
        /** Wine and food that does not perish. */
        WINE,
        /** The same, where the buyer issues the invoice. */
        WINE_BUYER_ISSUES,
        /** Seasonal produce under an integration contract, on a periodic invoice. */
        SEASONAL_PERIODIC,
        /** Road transport, vehicle rental, freight commission, customs agents. */
        TRANSPORT,
        /** The state, local authorities and their establishments. */
        PUBLIC_BUYER,
        /** Public hospitals. */
        PUBLIC_HOSPITAL,
        /** Public companies. */
        PUBLIC_COMPANY
    }

    /** What the days are counted from. */
    public enum Event {
        /** The date of the invoice. */
        INVOICE,
        /** The delivery of the goods, or the performance. */
        DELIVERY,
        /** The receipt of the goods or of the performance; by public buyers, of the demand for payment. */
        RECEIPT
    }

    /** How the days are counted. */
    public enum Counted {
        /** From the event. */
        DAYS,
        /** From the end of the ten days of the event. */
        AFTER_TEN_DAYS,
        /** From the end of the month of the event. */
        AFTER_MONTH,
        /** From the event and then to the end of the month, or from the end of the month: whichever is later. */
        END_OF_MONTH
    }

    /** Whether the rule is in force on {@code date}. */
    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }

    /** The last lawful day to pay, where the event was on {@code date}. */
    public LocalDate lastDay(LocalDate date) {
        return rules().stream()
                .map(rule -> rule.dueOn(date))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private List<DueDateRule> rules() {
        DueDateRule start = DueDateRule.START;
        return switch (counted) {
            case DAYS -> List.of(start.days(days));
            case AFTER_TEN_DAYS -> List.of(start.endOfTenDays().days(days));
            case AFTER_MONTH -> List.of(start.endOfMonth().days(days));
            case END_OF_MONTH ->
                List.of(start.days(days).endOfMonth(), start.endOfMonth().days(days));
        };
    }
}
