package io.comptoir.accounting.statement;

import io.comptoir.accounting.posting.VatLine;
import io.comptoir.catalog.Nature;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/**
 * The VAT of a period by rate and nature, with what it is on: what the return CA3 asks for, its untaxed operations among
 * them. It sums what the entries of the same papers credit to the accounts of VAT due.
 *
 * @param period  the days that it counts, a month or a quarter
 * @param rows  by rate as papers list them, goods first
 */
public record VatStatement(Period period, List<Row> rows) {

    private static final List<String> HEADER = List.of("debut", "fin", "categorie", "taux", "nature", "base", "tva");
    private static final BigDecimal NOTHING = BigDecimal.valueOf(0, 2);

    /** Keeps a copy of the rows. */
    public VatStatement {
        rows = List.copyOf(rows);
    }

    /**
     * What is due at one rate for one nature.
     *
     * @param rate  category, percentage and reason
     * @param nature  goods or services
     * @param taxable  in euros and cents
     * @param vat  in euros and cents
     */
    public record Row(VatRate rate, Nature nature, BigDecimal taxable, BigDecimal vat) {

        /** What it is on, in whole euros, as the return wants it; half a euro up. */
        public BigDecimal taxableInEuros() {
            return Rounding.HALF_UP.round(taxable, 0);
        }

        /** The VAT in whole euros. */
        public BigDecimal vatInEuros() {
            return Rounding.HALF_UP.round(vat, 0);
        }

        private Row plus(Row more) {
            return new Row(rate, nature, taxable.add(more.taxable), vat.add(more.vat));
        }
    }

    /** Sums the lines whose day is in {@code period}. */
    public static VatStatement of(Iterator<VatLine> lines, Period period) {
        TreeMap<VatRate, TreeMap<Nature, Row>> rows = new TreeMap<>();
        while (lines.hasNext()) {
            VatLine line = lines.next();
            if (period.contains(line.date())) {
                Row row = new Row(line.rate(), line.nature(), NOTHING.add(line.taxable()), NOTHING.add(line.vat()));
                rows.computeIfAbsent(line.rate(), first -> new TreeMap<>()).merge(line.nature(), row, Row::plus);
            }
        }
        return new VatStatement(
                period,
                rows.values().stream()
                        .flatMap(natures -> natures.values().stream())
                        .toList());
    }

    /** All that the VAT is on, and what is not taxed. */
    public BigDecimal totalTaxable() {
        return rows.stream().map(Row::taxable).reduce(NOTHING, BigDecimal::add);
    }

    /** All VAT — TVA collectée. */
    public BigDecimal totalVat() {
        return rows.stream().map(Row::vat).reduce(NOTHING, BigDecimal::add);
    }

    /** Writes the rows, with a last one of totals. */
    public void write(Appendable out) throws IOException {
        CsvTable csv = new CsvTable();
        csv.row(HEADER);
        for (Row row : rows) {
            csv.row(cells(
                    row.rate().category().code(),
                    row.rate().percentage().toString().replace('.', ','),
                    row.nature().name(),
                    row.taxable(),
                    row.vat()));
        }
        csv.row(cells("", "", "Total", totalTaxable(), totalVat()));
        out.append(csv.toString());
    }

    private List<String> cells(String category, String rate, String nature, BigDecimal taxable, BigDecimal vat) {
        return List.of(
                period.first().toString(),
                period.last().toString(),
                category,
                rate,
                nature,
                CsvTable.amount(taxable),
                CsvTable.amount(vat));
    }
}
