package io.comptoir.accounting.statement;

import io.comptoir.catalog.Nature;
import io.comptoir.data.ShippedTable;
import io.comptoir.data.Validity;
import io.comptoir.money.Rounding;
import io.comptoir.tax.Territory;
import io.comptoir.tax.VatRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lines of the VAT return 3310-CA3 that sales fill, from a statement of VAT: their amounts before tax (frame A), and the
 * tax by rate (frame B). The lines of a day are a table, {@code ca3.txt}.
 * <p>
 * What has no certain line stands in {@link #left()}, so that lines and rest make the statement. What is bought, deducted
 * or owed for others is not here: invoices know nothing of it.
 *
 * @param statement  what it tells
 * @param amounts  frame A, in the order of the codes of the lines
 * @param rates  frame B, lines 08 to T6
 * @param left  the rows of the statement that have no certain line, to be entered by hand
 */
public record Ca3(VatStatement statement, List<Amount> amounts, List<Rate> rates, List<VatStatement.Row> left) {

    /** The line of all VAT due (frame B, lines 08 and following). */
    public static final String TOTAL_LINE = "16";

    private static final List<String> HEADER = List.of("debut", "fin", "ligne", "base", "taxe");
    private static final BigDecimal NOTHING = BigDecimal.valueOf(0, 2);
    private static final List<Place> PLACES =
            ShippedTable.rows(Ca3.class, "ca3.txt").stream().map(Place::of).toList();

    /** Keeps copies of the lists. */
    public Ca3 {
        amounts = List.copyOf(amounts);
        rates = List.copyOf(rates);
        left = List.copyOf(left);
    }

    /**
     * A line of frame A.
     *
     * @param line  its code, such as {@code A1}
     * @param amount  before tax, in euros and cents, never below zero
     */
    public record Amount(String line, BigDecimal amount) {

        /** In whole euros, as the return wants it; half a euro up. */
        public BigDecimal inEuros() {
            return Rounding.HALF_UP.round(amount, 0);
        }
    }

    /**
     * A line of frame B.
     *
     * @param line  its code, such as {@code 08}
     * @param taxable  in euros and cents, never below zero
     * @param vat  in euros and cents
     */
    public record Rate(String line, BigDecimal taxable, BigDecimal vat) {

        /** What it is on, in whole euros. */
        public BigDecimal taxableInEuros() {
            return Rounding.HALF_UP.round(taxable, 0);
        }

        /** The tax in whole euros. */
        public BigDecimal vatInEuros() {
            return Rounding.HALF_UP.round(vat, 0);
        }

        private Rate plus(Rate more) {
            return new Rate(line, taxable.add(more.taxable), vat.add(more.vat));
        }
    }

    /**
     * The return of a statement.
     *
     * @param territory  where the sales are taxed; one return each where a business sells in several
     */
    public static Ca3 of(VatStatement statement, Territory territory) {
        TreeMap<String, BigDecimal> amounts = new TreeMap<>();
        TreeMap<String, Rate> rates = new TreeMap<>();
        List<VatStatement.Row> left = new ArrayList<>();
        for (Map.Entry<Optional<Place>, List<VatStatement.Row>> one : placed(statement, territory)) {
            List<VatStatement.Row> rows = one.getValue();
            BigDecimal taxable = rows.stream().map(VatStatement.Row::taxable).reduce(NOTHING, BigDecimal::add);
            BigDecimal vat = rows.stream().map(VatStatement.Row::vat).reduce(NOTHING, BigDecimal::add);
            Optional<Place> place = one.getKey().filter(any -> taxable.signum() >= 0 && vat.signum() >= 0);
            if (place.isEmpty()) {
                left.addAll(rows);
                continue;
            }
            amounts.merge(place.get().amount(), taxable, BigDecimal::add);
            place.get().rateLine().ifPresent(line -> rates.merge(line, new Rate(line, taxable, vat), Rate::plus));
        }
        List<Amount> frame = amounts.entrySet().stream()
                .map(one -> new Amount(one.getKey(), one.getValue()))
                .toList();
        return new Ca3(statement, frame, List.copyOf(rates.values()), left);
    }

    /** The rows of each place; those of one rate are a sum, whatever their nature. */
    private static List<Map.Entry<Optional<Place>, List<VatStatement.Row>>> placed(
            VatStatement statement, Territory territory) {
        Map<Optional<Place>, List<VatStatement.Row>> placed = new LinkedHashMap<>();
        for (VatStatement.Row row : statement.rows()) {
            Optional<Place> place = PLACES.stream()
                    .filter(one -> one.fits(row, statement, territory))
                    .findFirst();
            placed.computeIfAbsent(place, first -> new ArrayList<>()).add(row);
        }
        return List.copyOf(placed.entrySet());
    }

    /** All VAT due of the lines, in whole euros as they are: line {@value #TOTAL_LINE}. */
    public BigDecimal totalInEuros() {
        return rates.stream().map(Rate::vatInEuros).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Writes the lines in whole euros, those without a certain line behind them in cents under <i>hors lignes</i>. */
    public void write(Appendable out) throws IOException {
        CsvTable csv = new CsvTable();
        csv.row(HEADER);
        amounts.forEach(one -> csv.row(cells(one.line(), one.inEuros().toPlainString(), "")));
        rates.forEach(one -> csv.row(cells(
                one.line(),
                one.taxableInEuros().toPlainString(),
                one.vatInEuros().toPlainString())));
        csv.row(cells(TOTAL_LINE, "", totalInEuros().toPlainString()));
        left.forEach(row -> csv.row(cells("hors lignes", CsvTable.amount(row.taxable()), CsvTable.amount(row.vat()))));
        out.append(csv.toString());
    }

    private List<String> cells(String line, String taxable, String vat) {
        return List.of(
                statement.period().first().toString(), statement.period().last().toString(), line, taxable, vat);
    }

    /** A row of the table. */
    private record Place(
            List<String> territories,
            String category,
            String rate,
            String nature,
            String amount,
            Optional<String> rateLine,
            Validity days) {

        static Place of(List<String> row) {
            return new Place(
                    List.of(row.get(0).split(" +", -1)),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    Optional.of(row.get(5)).filter(line -> !line.isEmpty()),
                    Validity.of(row.get(6), row.get(7)));
        }

        boolean fits(VatStatement.Row row, VatStatement statement, Territory territory) {
            return days.holdsOn(statement.period().first())
                    && territories.contains(territory.name())
                    && isOf(row.rate(), row.nature());
        }

        private boolean isOf(VatRate of, Nature sold) {
            return of.category().code().equals(category)
                    && (rate.isEmpty() || of.percentage().toString().equals(rate))
                    && (nature.isEmpty() || sold.name().equals(nature));
        }
    }
}
