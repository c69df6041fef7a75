package io.comptoir.desk;

import io.comptoir.fault.Violations;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a run over subscriptions ended.
 *
 * @param papers  how many invoices, credit notes or drafts were made
 * @param refused  why subscriptions could not be billed, by their ids: they are due as before
 */
public record BillingReport(long papers, Map<String, Violations> refused) {

    /** Keeps a copy, in the order they were met. */
    public BillingReport {
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }
}
