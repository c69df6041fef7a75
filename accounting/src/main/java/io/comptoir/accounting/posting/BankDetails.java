package io.comptoir.accounting.posting;

import io.comptoir.total.ExchangeRate;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What the bank says of payments, by their ids.
 *
 * @param fees  what it kept, in euros; else what the plan says of the payment mode
 * @param rates  the rate it changed a foreign currency at
 */
public record BankDetails(Map<String, BigDecimal> fees, Map<String, ExchangeRate> rates) {

    /** Nothing of note. */
    public static final BankDetails NONE = new BankDetails(Map.of(), Map.of());

    /** Keeps copies. */
    public BankDetails {
        fees = Map.copyOf(fees);
        rates = Map.copyOf(rates);
    }
}
