package io.comptoir.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A paper that a run made of a subscription.
 *
 * @param subscription  the id of the subscription; of the first, where several are billed together
 * @param id  the id of the invoice, credit note or draft
 * @param number  its number, where it is issued
 * @param keys  the natural keys of what it bills
 * @param amount  what it bills, in the price basis of the subscription; below zero where it gives back
 */
public record BilledPaper(
        String subscription, String id, Optional<String> number, List<String> keys, BigDecimal amount) {

    /** Keeps a copy of the keys. */
    public BilledPaper {
        keys = List.copyOf(keys);
    }
}
