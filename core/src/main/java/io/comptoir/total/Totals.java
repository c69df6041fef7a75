package io.comptoir.total;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.CurrencyUnit;

/**
 * The amounts of a paper, all in {@link #currency()} and with its decimals.
 * <p>
 * However they came about, they add up: {@code totalNet = Σ lines = Σ taxable}, {@code totalVat = Σ vat} and
 * {@code totalGross = totalNet + totalVat}. A value that does not is refused, also when it is read back from a store.
 *
 * @param currency  of every amount (BT-5)
 * @param lines  one for each line, in their order
 * @param vat  one for each rate, by category, then from the highest rate
 */
public record Totals(CurrencyUnit currency, List<LineTotal> lines, List<VatTotal> vat) {

    private static final Rule DO_NOT_ADD_UP = Rule.error("CPT-TOTAL-DOES-NOT-ADD-UP", "EN 16931 BR-CO-10, BR-CO-13")
            .says(
                    "Les lignes font {value} et les bases de TVA {0}.",
                    "The lines make {value} and the taxable amounts {0}.")
            .fix("Recalculez les totaux à partir des lignes.", "Calculate the totals again from the lines.");

    /** Refuses amounts that do not add up. */
    public Totals {
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
        BigDecimal nets = zero(currency);
        for (LineTotal line : lines) {
            nets = nets.add(line.net());
        }
        BigDecimal taxable = zero(currency);
        for (VatTotal one : vat) {
            taxable = taxable.add(one.taxable());
        }
        if (nets.compareTo(taxable) != 0) {
            throw new ViolationsException(DO_NOT_ADD_UP.at("totals", nets.toPlainString(), taxable.toPlainString()));
        }
    }

    /**
     * Adds up {@code lines}, each of which must have its VAT.
     *
     * @throws ViolationsException naming the first line without VAT
     */
    public static Totals of(List<ItemLine> lines, CurrencyUnit currency) {
        int digits = currency.getDefaultFractionDigits();
        List<LineTotal> nets = new ArrayList<>(lines.size());
        Map<VatRate, BigDecimal> taxable = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            ItemLine line = lines.get(i);
            LineTotal total = LineTotal.of(line, digits);
            nets.add(total);
            taxable.merge(rateOf(line, i), total.net(), BigDecimal::add);
        }
        List<VatTotal> vat = taxable.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> VatTotal.of(entry.getKey(), entry.getValue(), digits))
                .toList();
        return new Totals(currency, nets, vat);
    }

    /** The sum of the lines' nets (BT-106, BR-CO-10). */
    public BigDecimal sumOfLines() {
        return lines.stream().map(LineTotal::net).reduce(zero(currency), BigDecimal::add);
    }

    /** Before tax — total HT (BT-109). */
    public BigDecimal totalNet() {
        return sumOfLines();
    }

    /** The tax — total TVA (BT-110, BR-CO-14). */
    public BigDecimal totalVat() {
        return vat.stream().map(VatTotal::vat).reduce(zero(currency), BigDecimal::add);
    }

    /** With tax — total TTC (BT-112, BR-CO-15). */
    public BigDecimal totalGross() {
        return totalNet().add(totalVat());
    }

    /** What is to be paid — net à payer (BT-115, BR-CO-16). */
    public BigDecimal amountDue() {
        return totalGross();
    }

    private static VatRate rateOf(ItemLine line, int index) {
        Optional<VatRate> rate = line.vat();
        return rate.orElseThrow(
                () -> new ViolationsException(ItemLine.VAT_MISSING.at("lines[" + index + "].vatRate", "")));
    }

    private static BigDecimal zero(CurrencyUnit currency) {
        return BigDecimal.ZERO.setScale(currency.getDefaultFractionDigits());
    }
}
