package io.comptoir.tax;

import io.comptoir.data.ShippedTable;
import io.comptoir.data.Validity;
import io.comptoir.money.Percentage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rates of French VAT by territory and day: a table, changed without touching code.
 * <p>
 * The day is that of the supply, not that of the invoice: what was delivered in December and billed in January keeps
 * December's rate (CGI art. 269). Which of the rates of its place an item has, the host knows.
 */
public final class VatRates {

    private static final VatRates SHIPPED = new VatRates(ShippedTable.rows(VatRates.class, "rates.txt"));

    private final List<Row> rows;

    VatRates(List<List<String>> table) {
        rows = table.stream().map(Row::of).toList();
    }

    /** The rates in force in {@code territory} on {@code day}, the highest first; none where no French VAT is charged. */
    public static List<Percentage> on(LocalDate day, Territory territory) {
        return SHIPPED.inForce(day, territory);
    }

    /** Where in France {@code rate} is in force on {@code day}, in the order of {@link Territory}. */
    public static Set<Territory> where(Percentage rate, LocalDate day) {
        return SHIPPED.holders(rate, day);
    }

    List<Percentage> inForce(LocalDate day, Territory territory) {
        return rows.stream()
                .filter(row -> row.days.holdsOn(day) && row.territories.contains(territory))
                .map(Row::rate)
                .sorted(Comparator.reverseOrder())
                .distinct()
                .toList();
    }

    Set<Territory> holders(Percentage rate, LocalDate day) {
        return rows.stream()
                .filter(row -> row.days.holdsOn(day) && row.rate.equals(rate))
                .flatMap(row -> row.territories.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Row(Set<Territory> territories, Percentage rate, Validity days) {

        static Row of(List<String> row) {
            Set<Territory> territories = Stream.of(row.get(0).split(" +", -1))
                    .map(Territory::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
            return new Row(territories, Percentage.of(row.get(1)), Validity.of(row.get(2), row.get(3)));
        }
    }
}
