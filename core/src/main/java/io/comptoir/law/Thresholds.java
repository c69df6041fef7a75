package io.comptoir.law;

import io.comptoir.data.ShippedTable;
import io.comptoir.data.Validity;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Amounts in euros that law draws a line at, by day: a table, changed without touching code. */
public final class Thresholds {

    private static final Thresholds SHIPPED = new Thresholds(ShippedTable.rows(Thresholds.class, "thresholds.txt"));

    private final List<Row> rows;

    Thresholds(List<List<String>> table) {
        rows = table.stream().map(Row::of).toList();
    }

    /**
     * Whether an invoice of {@code totalNet} without tax may leave out the seller's VAT number and the reason of an
     * exemption: up to 150 € (CGI ann. II, art. 242 nonies A, II).
     */
    public static boolean allowsSimplified(BigDecimal totalNet, LocalDate day) {
        return SHIPPED.reaches("SIMPLIFIED_INVOICE", totalNet, day) <= 0;
    }

    /** Whether a service of {@code totalGross} with tax wants a note for a consumer: from 25 € (arrêté 83-50/A). */
    public static boolean needsNote(BigDecimal totalGross, LocalDate day) {
        return SHIPPED.reaches("CONSUMER_NOTE", totalGross, day) >= 0;
    }

    /** Whether {@code amount} may be paid in cash to or by a business: up to 1 000 € (CMF art. L112-6, D112-3). */
    public static boolean allowsCash(BigDecimal amount, LocalDate day) {
        return SHIPPED.reaches("CASH", amount, day) <= 0;
    }

    /** The sign of {@code amount} less the threshold; a day before all rows has the first one. */
    int reaches(String key, BigDecimal amount, LocalDate day) {
        List<Row> known = rows.stream().filter(row -> row.key.equals(key)).toList();
        Row row = known.stream()
                .filter(candidate -> candidate.days.holdsOn(day))
                .findFirst()
                .orElseGet(() -> known.get(0));
        return amount.compareTo(row.amount);
    }

    private record Row(String key, Validity days, BigDecimal amount) {

        static Row of(List<String> row) {
            return new Row(row.get(0), Validity.of(row.get(1), row.get(2)), Decimals.parse(row.get(3)));
        }
    }
}
