package io.comptoir.accounting.statement;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Revenue month by month, to be drawn or compared — chiffre d'affaires mensuel: what was credited on the accounts 70, less what
 * was debited there, rebates (709) included (PCG art. 947-70). Its total is what the trial balance has on these accounts.
 *
 * @param months  each month that the period touches, in order, also those without a sale; below zero where more was given back
 */
public record RevenueByMonth(SortedMap<YearMonth, BigDecimal> months) {

    private static final String SALES = "70";
    private static final BigDecimal NOTHING = BigDecimal.valueOf(0, 2);

    /** Keeps a copy. */
    public RevenueByMonth {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /** The revenue of a period; entries of other days are passed over. */
    public static RevenueByMonth of(Iterator<JournalEntry> entries, Period period) {
        SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
        YearMonth last = YearMonth.from(period.last());
        for (YearMonth month = YearMonth.from(period.first()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.put(month, NOTHING);
        }
        while (entries.hasNext()) {
            JournalEntry entry = entries.next();
            if (period.contains(entry.date())) {
                months.merge(YearMonth.from(entry.date()), sold(entry), BigDecimal::add);
            }
        }
        return new RevenueByMonth(months);
    }

    /** All months together. */
    public BigDecimal total() {
        return months.values().stream().reduce(NOTHING, BigDecimal::add);
    }

    /** Writes the months, with a last row of the total. */
    public void write(Appendable out) throws IOException {
        CsvTable csv = new CsvTable();
        csv.row(List.of("mois", "chiffre_affaires"));
        months.forEach((month, amount) -> csv.row(List.of(month.toString(), CsvTable.amount(amount))));
        csv.row(List.of("Total", CsvTable.amount(total())));
        out.append(csv.toString());
    }

    private static BigDecimal sold(JournalEntry entry) {
        return entry.lines().stream()
                .filter(line -> line.account().number().startsWith(SALES))
                .map(JournalLine::balance)
                .reduce(NOTHING, BigDecimal::subtract);
    }
}
