package io.comptoir.tax;

import io.comptoir.data.ShippedTable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The codes of the reasons for charging no VAT — VATEX (BT-121, BR-CL-22). */
public final class Vatex {

    private static final Map<String, VatCategory> CATEGORIES = ShippedTable.rows(Vatex.class, "vatex.txt").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> VatCategory.of(row.get(1))));

    private Vatex() {}

    /** The category that a code goes with; empty if the list does not hold the code. */
    public static Optional<VatCategory> categoryOf(String code) {
        return Optional.ofNullable(CATEGORIES.get(code));
    }
}
