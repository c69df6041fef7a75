package io.comptoir.total;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.line.SubtotalLine;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.CurrencyUnit;

/**
 * The amounts of a paper, all in {@link #currency()} and with its decimals.
 * <p>
 * However they came about, they add up: {@code totalNet = Σ lines − Σ discounts + Σ charges = Σ taxable},
 * {@code totalVat = Σ vat} and {@code totalGross = totalNet + totalVat}. A value that does not is refused, also when it
 * is read back from a store.
 *
 * @param from  what they follow from
 * @param lines  one for each item, in their order
 * @param discounts  one for each discount of the paper, in their order
 * @param charges  one for each charge of the paper, in their order
 * @param vat  one for each rate, by category, then from the highest rate
 */
public record Totals(
        Calculation from,
        List<LineTotal> lines,
        List<AdjustmentTotal> discounts,
        List<AdjustmentTotal> charges,
        List<VatTotal> vat) {

    private static final Rule DO_NOT_ADD_UP = Rule.error("CPT-TOTAL-DOES-NOT-ADD-UP", "EN 16931 BR-CO-10, BR-CO-13")
            .says(
                    "Les lignes font {value} et les bases de TVA {0}.",
                    "The lines make {value} and the taxable amounts {0}.")
            .fix("Recalculez les totaux à partir des lignes.", "Calculate the totals again from the lines.");

    private static final Rule OF_OTHER_LINES = Rule.error("CPT-TOTAL-OF-OTHER-LINES", "EN 16931 BR-CO-10")
            .says(
                    "Il y a {value} montants pour {0} lignes, ou d'autres remises et frais.",
                    "There are {value} amounts for {0} lines, or other discounts and charges.")
            .fix("Recalculez les totaux à partir des lignes.", "Calculate the totals again from the lines.");

    /** Refuses amounts that do not add up, or are of another paper. */
    public Totals {
        lines = lines instanceof FastReckoning.Lines ? lines : List.copyOf(lines);
        discounts = List.copyOf(discounts);
        charges = List.copyOf(charges);
        vat = List.copyOf(vat);
        if (!(lines instanceof FastReckoning.Lines)) {
            verify(from, lines, discounts, charges, vat);
        }
    }

    private static void verify(
            Calculation from,
            List<LineTotal> lines,
            List<AdjustmentTotal> discounts,
            List<AdjustmentTotal> charges,
            List<VatTotal> vat) {
        if (lines.size() != from.items().size()
                || discounts.size() != from.discounts().size()
                || charges.size() != from.charges().size()) {
            throw new ViolationsException(
                    OF_OTHER_LINES.at("totals", lines.size(), from.items().size()));
        }
        BigDecimal nets = sum(lines, LineTotal::net)
                .subtract(sum(discounts, AdjustmentTotal::net))
                .add(sum(charges, AdjustmentTotal::net));
        BigDecimal taxable = sum(vat, VatTotal::taxable);
        if (nets.compareTo(taxable) != 0) {
            throw new ViolationsException(DO_NOT_ADD_UP.at("totals", nets.toPlainString(), taxable.toPlainString()));
        }
    }

    /**
     * Adds up {@code lines}, each of which must have its VAT, at prices before tax.
     *
     * @throws ViolationsException naming each line without VAT
     */
    public static Totals of(List<? extends Line> lines, CurrencyUnit currency) {
        return Calculation.of(lines, currency).totals();
    }

    /** The currency of every amount (BT-5). */
    public CurrencyUnit currency() {
        return from.currency();
    }

    /** The sum of the lines' nets (BT-106, BR-CO-10). */
    public BigDecimal sumOfLines() {
        return totalNet().add(totalDiscounts()).subtract(totalCharges());
    }

    /** What the discounts of the paper take off, before tax (BT-107, BR-CO-11). */
    public BigDecimal totalDiscounts() {
        return amount(sum(discounts, AdjustmentTotal::net));
    }

    /** What the charges of the paper add, before tax (BT-108, BR-CO-12). */
    public BigDecimal totalCharges() {
        return amount(sum(charges, AdjustmentTotal::net));
    }

    /** Before tax — total HT (BT-109, BR-CO-13). */
    public BigDecimal totalNet() {
        return amount(sum(vat, VatTotal::taxable));
    }

    /** The tax — total TVA (BT-110, BR-CO-14). */
    public BigDecimal totalVat() {
        return amount(sum(vat, VatTotal::vat));
    }

    /** With tax — total TTC (BT-112, BR-CO-15). */
    public BigDecimal totalGross() {
        return totalNet().add(totalVat());
    }

    /** The tax in the currency it is accounted in (BT-111); empty where that is the currency of the paper. */
    public Optional<BigDecimal> vatInVatCurrency() {
        return from.exchange().map(rate -> rate.convert(totalVat()));
    }

    /** The deposits deducted (BT-113). */
    public BigDecimal prepaid() {
        return amount(sum(from.deposits(), Deposit::gross));
    }

    /** What rounding to the smallest coin adds or takes off (BT-114). */
    public BigDecimal payableRounding() {
        BigDecimal exact = totalGross().subtract(prepaid());
        return from.payableStep()
                .map(step -> amount(Rounding.HALF_UP.quotient(exact, step, 0).multiply(step))
                        .subtract(exact))
                .orElseGet(() -> amount(BigDecimal.ZERO));
    }

    /** What is to be paid — net à payer (BT-115, BR-CO-16); below zero where the deposits were more. */
    public BigDecimal amountDue() {
        return totalGross().subtract(prepaid()).add(payableRounding());
    }

    /** The part of the amount due that the customer keeps back for now. */
    public BigDecimal retained() {
        return from.retention()
                .map(retention -> retention.of(totalGross(), digits()))
                .orElseGet(() -> amount(BigDecimal.ZERO));
    }

    /** The part of the amount due that is to be paid now. */
    public BigDecimal payableNow() {
        return amountDue().subtract(retained());
    }

    /** The sum of each subtotal line, in the price basis of the paper, in their order. */
    public List<BigDecimal> subtotals() {
        List<BigDecimal> subtotals = new ArrayList<>();
        BigDecimal since = amount(BigDecimal.ZERO);
        int item = 0;
        for (Line line : from.lines()) {
            if (line instanceof ItemLine) {
                since = since.add(lines.get(item++).amount());
            } else if (line instanceof SubtotalLine) {
                subtotals.add(since);
                since = amount(BigDecimal.ZERO);
            }
        }
        return subtotals;
    }

    /**
     * Parts of it, one for each percentage, rate by rate: deposits, milestones. Where they make 100 % together, the last
     * takes the rest of net and VAT.
     *
     * @throws ViolationsException if a percentage is not above 0, or all are above 100 together
     */
    public List<Part> parts(List<Percentage> percentages) {
        return Part.of(this, percentages);
    }

    /** Why each of them is what it is. */
    public Explanation explain() {
        return new Explaining(this).explanation();
    }

    private int digits() {
        return currency().getDefaultFractionDigits();
    }

    private BigDecimal amount(BigDecimal sum) {
        return Rounding.EXACT.round(sum, digits());
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (T part : parts) {
            sum = sum.add(amount.apply(part));
        }
        return sum;
    }
}
