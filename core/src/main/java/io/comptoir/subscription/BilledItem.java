package io.comptoir.subscription;

import io.comptoir.money.Decimals;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an item is billed for some days of a billing period.
 *
 * @param item  its id
 * @param period  the days; for what is billed once, the day it starts
 * @param vat  the rate
 * @param amount  in the price basis of the subscription, rounded; below zero only where more usage was taken back
 *     than there was
 */
public record BilledItem(String item, Period period, Optional<VatRate> vat, BigDecimal amount) {

    /** Keeps the amount without exponent. */
    public BilledItem {
        amount = Decimals.bounded(amount);
    }
}
