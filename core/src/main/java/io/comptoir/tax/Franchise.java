package io.comptoir.tax;

import io.comptoir.data.ShippedTable;
import io.comptoir.data.Validity;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a small business is from the end of its exemption — franchise en base (CGI art. 293 B). The thresholds are a
 * dated table; a year that it does not know is refused, never guessed.
 */
public final class Franchise {

    private static final Franchise SHIPPED =
            new Franchise(ShippedTable.rows(Franchise.class, "franchise-thresholds.txt"));

    private final List<Row> rows;

    Franchise(List<List<String>> table) {
        rows = table.stream().map(Row::of).toList();
    }

    /** What is sold: each activity has thresholds of its own. */
    public enum Activity {
        /** Goods, food to take away or on the spot, lodging. */
        SALES,
        /** Other services. */
        SERVICES,
        /** Lawyers, authors and performers, for their own trade. */
        LAWYERS_AUTHORS,
        /** Lawyers, authors and performers, for what else they do. */
        LAWYERS_AUTHORS_OTHER
    }

    /** Where the revenue of the year stands. */
    public enum Level {
        /** Up to the threshold: the exemption goes on. */
        BELOW,
        /** Above the threshold: the exemption ends with the year. */
        ABOVE_THRESHOLD,
        /** Above the raised threshold: the exemption ended on the day of crossing. */
        ABOVE_RAISED
    }

    /**
     * How a business stands.
     *
     * @param level  where its revenue stands
     * @param revenue  what it sold this year, without tax
     * @param threshold  the threshold of the year
     * @param raised  the raised one — seuil majoré
     * @param taxedFrom  the first day with VAT; empty while the exemption goes on
     */
    public record Standing(
            Level level, BigDecimal revenue, BigDecimal threshold, BigDecimal raised, Optional<LocalDate> taxedFrom) {}

    /**
     * How a business stands that sold {@code sales}, by day and without tax, in the year of {@code day} up to that day;
     * other years and later days do not count. What it sold on the day of crossing is taxed already.
     *
     * @throws IllegalArgumentException if the table does not know that year
     */
    public static Standing standing(Activity activity, Map<LocalDate, BigDecimal> sales, LocalDate day) {
        return SHIPPED.standingOf(activity, sales, day);
    }

    Standing standingOf(Activity activity, Map<LocalDate, BigDecimal> sales, LocalDate day) {
        Row row = rows.stream()
                .filter(known -> known.activity == activity && known.days.holdsOn(day))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No franchise threshold is known for " + activity + " on " + day));
        BigDecimal revenue = BigDecimal.ZERO;
        Optional<LocalDate> crossed = Optional.empty();
        for (Map.Entry<LocalDate, BigDecimal> sale : ofTheYear(sales, day).entrySet()) {
            revenue = revenue.add(sale.getValue());
            if (crossed.isEmpty() && revenue.compareTo(row.raised) > 0) {
                crossed = Optional.of(sale.getKey());
            }
        }
        return row.standing(revenue, crossed, day);
    }

    private static SortedMap<LocalDate, BigDecimal> ofTheYear(Map<LocalDate, BigDecimal> sales, LocalDate day) {
        return new TreeMap<>(sales).subMap(day.withDayOfYear(1), day.plusDays(1));
    }

    private record Row(Activity activity, Validity days, BigDecimal threshold, BigDecimal raised) {

        static Row of(List<String> row) {
            return new Row(
                    Activity.valueOf(row.get(0)),
                    Validity.of(row.get(1), row.get(2)),
                    Decimals.parse(row.get(3)),
                    Decimals.parse(row.get(4)));
        }

        Standing standing(BigDecimal revenue, Optional<LocalDate> crossed, LocalDate day) {
            if (crossed.isPresent()) { // a credit note later in the year does not bring the exemption back
                return new Standing(Level.ABOVE_RAISED, revenue, threshold, raised, crossed);
            }
            return revenue.compareTo(threshold) > 0
                    ? new Standing(Level.ABOVE_THRESHOLD, revenue, threshold, raised, Optional.of(nextYear(day)))
                    : new Standing(Level.BELOW, revenue, threshold, raised, Optional.empty());
        }

        private static LocalDate nextYear(LocalDate day) {
            return day.withDayOfYear(1).plusYears(1);
        }
    }
}
