package io.comptoir.tax;

import io.comptoir.data.ShippedTable;
import io.comptoir.money.Percentage;
import java.util.Set;
import java.util.stream.Collectors;

/** The rates that an invoice of a French seller may carry (BR-FR-16): a table, changed without touching code. */
public final class AdmittedRates {

    private static final Set<Percentage> RATES = ShippedTable.rows(AdmittedRates.class, "admitted-rates.txt").stream()
            .map(row -> Percentage.of(row.get(0)))
            .collect(Collectors.toUnmodifiableSet());

    private AdmittedRates() {}

    /** Whether {@code rate} is one of them, today's or a past one. */
    public static boolean contains(Percentage rate) {
        return RATES.contains(rate);
    }
}
