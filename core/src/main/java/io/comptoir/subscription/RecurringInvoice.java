package io.comptoir.subscription;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.time.Recurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A plain invoice that comes again — facture récurrente: every so many days, weeks, months or years, so many times or until a
 * day. Nothing is prorated; what has a term and is amended is a {@link Subscription}.
 *
 * <pre>{@code
 * RecurringInvoice rent = RecurringInvoice.builder().id("rent").content(draft)
 *     .recurrence(Recurrence.of(LocalDate.of(2026, 1, 31), Interval.months(1))).count(3).build();
 * rent.dates(); // 31 January, 28 February, 31 March
 * }</pre>
 */
@ValueStyle
@Value.Immutable
public abstract class RecurringInvoice {

    private static final String SOURCE = "Comptoir, recurring invoices";
    private static final Rule END = Rule.error("CPT-SUBSCRIPTION-RECURRENCE-END", SOURCE)
            .says(
                    "Il faut un nombre de fois ou une fin, et non les deux.",
                    "Either a count or an end is needed, not both.")
            .fix("Donnez l'un des deux.", "Give one of the two.");
    private static final Rule SENT_UNISSUED = Rule.error("CPT-SUBSCRIPTION-SENT-UNISSUED", SOURCE)
            .says("Un brouillon ne s'envoie pas.", "A draft is not sent.")
            .fix("Demandez aussi l'émission automatique.", "Ask for it to be issued by itself too.");
    private static final Rule DATED = Rule.error("CPT-SUBSCRIPTION-RECURRENCE-DATED", SOURCE)
            .says("Le modèle a une date : {value}.", "The template has a date: {value}.")
            .fix("Retirez-la ; chaque facture a la sienne.", "Take it out; each invoice has its own.");

    RecurringInvoice() {}

    /** The technical id. Not blank. */
    public abstract String id();

    /** What each invoice says, without dates. */
    public abstract Invoice.Draft content();

    /** When it comes: each date is reckoned from the first. */
    public abstract Recurrence recurrence();

    /** How many times, from 1 to {@value Recurrence#DATES_MAX}. */
    public abstract Optional<Integer> count();

    /** The last day on which it may come. */
    public abstract Optional<LocalDate> until();

    /** Whether each is issued by itself on its day; else a draft is made. */
    @Value.Default
    public boolean autoIssue() {
        return false;
    }

    /** Whether each is sent by itself once it is issued. */
    @Value.Default
    public boolean autoSend() {
        return false;
    }

    /** All its dates. */
    @Value.Lazy
    public List<LocalDate> dates() {
        return count().isPresent()
                ? recurrence().dates(count().get())
                : recurrence().datesUntil(until().orElseThrow());
    }

    /**
     * The invoices to make by a day: each date until then whose key is not made yet, so that a run that comes late, or again,
     * makes what is missing and nothing twice.
     *
     * @param made  the keys that were made
     */
    public List<Occurrence> due(LocalDate asOf, Set<String> made) {
        return dates().stream()
                .filter(date -> !date.isAfter(asOf))
                .map(this::occurrence)
                .filter(one -> !made.contains(one.key()))
                .toList();
    }

    private Occurrence occurrence(LocalDate date) {
        return new Occurrence(
                id() + "/" + date, content().toBuilder().issueDate(date).build());
    }

    /**
     * One of the invoices.
     *
     * @param key  its natural key, of the recurring invoice and the date
     * @param draft  what it says
     */
    public record Occurrence(String key, Invoice.Draft draft) {}

    @Value.Check
    RecurringInvoice check() {
        SubscriptionItem.notBlank("id", id());
        if (count().isPresent() == until().isPresent()) {
            throw new ViolationsException(END.at("until", ""));
        }
        if (autoSend() && !autoIssue()) {
            throw new ViolationsException(SENT_UNISSUED.at("autoSend", ""));
        }
        content().issueDate().or(() -> content().dueDate()).ifPresent(date -> {
            throw new ViolationsException(DATED.at("content", date));
        });
        dates();
        Invoice.Draft plain = content().plain();
        return plain.equals(content()) ? this : toBuilder().content(plain).build();
    }

    /** Starts a copy of this recurring invoice, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a recurring invoice. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a recurring invoice; id, content, recurrence and one of count and until are required. */
    public static final class Builder extends ImmutableRecurringInvoice.Builder {
        Builder() {}
    }
}
