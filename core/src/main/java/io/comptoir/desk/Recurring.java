package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.json.RecurringInvoiceJson;
import io.comptoir.port.StoredDocument;
import io.comptoir.subscription.RecurringInvoice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How recurring invoices are kept: each under the day of the next one.
 *
 * @param stored  as it is kept
 * @param invoice  what comes again, and when
 * @param papers  the id of the invoice or draft of each natural key
 */
record Recurring(StoredDocument stored, RecurringInvoice invoice, Map<String, String> papers) implements Due {

    static final String KIND = "RECURRING_INVOICE";
    static final String RUNNING = "RUNNING";
    static final String STOPPED = "STOPPED";

    static Recurring of(StoredDocument stored) {
        RecurringInvoiceJson.Kept kept = RecurringInvoiceJson.read(stored.json());
        return new Recurring(stored, kept.invoice(), kept.papers());
    }

    static Recurring fresh(RecurringInvoice invoice) {
        StoredDocument none = new StoredDocument(invoice.id(), KIND, RUNNING, 0, "", Optional.empty(), NEVER, "", "");
        return new Recurring(none, invoice, Map.of());
    }

    SavedRecurringInvoice saved(long version) {
        return new SavedRecurringInvoice(version, invoice, stored.status().equals(STOPPED), papers);
    }

    Recurring with(String key, String paper) {
        Map<String, String> all = new LinkedHashMap<>(papers);
        all.put(key, paper);
        return new Recurring(stored, invoice, all);
    }

    @Override
    public int lines(LocalDate until) {
        return Math.max(1, invoice.content().items().size());
    }

    /** As it would be stored, under the day of the next invoice unless it is stopped. */
    StoredDocument document(String status, Actor actor) {
        LocalDate next = invoice.due(NEVER, papers.keySet()).stream()
                .flatMap(one -> one.draft().issueDate().stream())
                .findFirst()
                .filter(day -> status.equals(RUNNING))
                .orElse(NEVER);
        return new StoredDocument(
                invoice.id(),
                KIND,
                status,
                stored.version(),
                RecurringInvoiceJson.write(invoice, papers),
                Optional.empty(),
                next,
                invoice.content().customer().map(Invoices::partyOf).orElse(""),
                actor.id(),
                Invoices.words(Optional.empty(), invoice.content().customer()));
    }

    /** Keeps it. */
    void save(Step step, String status, Actor actor) {
        step.unit().documents().save(document(status, actor), stored.version());
    }
}
