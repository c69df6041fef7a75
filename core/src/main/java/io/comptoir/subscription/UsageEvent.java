package io.comptoir.subscription;

import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that was used — relevé de consommation.
 *
 * @param key  who sends it again gives the same key
 * @param meter  what counts it
 * @param day  when, on the customer's calendar
 * @param quantity  how much; below zero where it takes back what was counted too much
 * @param subject  who or what used it, where different ones are counted
 */
public record UsageEvent(String key, String meter, LocalDate day, BigDecimal quantity, Optional<String> subject) {

    /** Keeps the quantity without exponent, and refuses a blank key. */
    public UsageEvent {
        SubscriptionItem.notBlank("key", key);
        quantity = Decimals.bounded(quantity);
    }

    /** So much of a meter on a day, such as {@code "12.5"}. */
    public static UsageEvent of(String key, String meter, LocalDate day, String quantity) {
        return new UsageEvent(key, meter, day, Decimals.parse(quantity), Optional.empty());
    }

    /** The same, by a subject. */
    public UsageEvent by(String who) {
        return new UsageEvent(key, meter, day, quantity, Optional.of(who));
    }
}
