package io.comptoir.desk;

import io.comptoir.subscription.RecurringInvoice;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A recurring invoice that is kept, with the papers that came of it.
 *
 * @param version  how often it was saved
 * @param invoice  what comes again, and when
 * @param isStopped  whether it comes no more
 * @param papers  the id of the invoice or draft of each natural key
 */
public record SavedRecurringInvoice(
        long version, RecurringInvoice invoice, boolean isStopped, Map<String, String> papers) {

    /** Keeps a copy of the papers, in their order. */
    public SavedRecurringInvoice {
        papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
    }

    /** The technical id. */
    public String id() {
        return invoice.id();
    }
}
