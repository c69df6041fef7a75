package io.comptoir.subscription;

/**
 * That an item is billed by what was used, once its period is over, rather than by a quantity that is agreed.
 *
 * @param meter  what counts it, as events call it; not blank
 * @param aggregation  what the events of a period come to
 */
public record Metering(String meter, Aggregation aggregation) {

    /** Refuses a blank meter. */
    public Metering {
        SubscriptionItem.notBlank("meter", meter);
    }
}
