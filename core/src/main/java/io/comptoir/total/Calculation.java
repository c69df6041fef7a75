package io.comptoir.total;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.money.Currencies;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import org.immutables.value.Value;

/**
 * All that the totals of a paper follow from.
 *
 * <pre>{@code
 * Totals totals = Calculation.builder().addLines(line).pricing(PriceBasis.GROSS)
 *     .addDiscounts(DocumentDiscount.of(Discount.percent("5"))).build().totals();
 * }</pre>
 */
@ValueStyle
@Value.Immutable
public abstract class Calculation {

    private static final Rule LINES_MISSING = Rule.error("CPT-TOTAL-LINES-MISSING", "EN 16931 BR-16")
            .says("Il n'y a rien à additionner.", "There is nothing to add up.")
            .fix("Ajoutez au moins une ligne.", "Add at least one line.");

    Calculation() {}

    /** The currency of all amounts (BT-5); the euro unless said otherwise. */
    @Value.Default
    public CurrencyUnit currency() {
        return Currencies.euro();
    }

    /** Whether prices, discounts and charges are told before tax or with it; before tax unless said otherwise. */
    @Value.Default
    public PriceBasis pricing() {
        return PriceBasis.NET;
    }

    /** Where VAT is rounded; as EN 16931 does unless said otherwise. */
    @Value.Default
    public RoundingPolicy rounding() {
        return RoundingPolicy.EN16931;
    }

    /** The lines, in the order of the paper. */
    public abstract List<Line> lines();

    /** The discounts on the whole paper, in their order. */
    public abstract List<DocumentDiscount> discounts();

    /** The charges on the whole paper. */
    public abstract List<DocumentCharge> charges();

    /** The deposits that were invoiced before (BT-113). */
    public abstract List<Deposit> deposits();

    /** The VAT that is what an earlier paper left, at the rates where it is; at most one for each rate. */
    public abstract List<VatRest> vatRests();

    /** What the amount due is rounded to, where coins are missing: 0.05 (BT-114). */
    public abstract Optional<BigDecimal> payableStep();

    /** What the customer keeps back until defects are mended. */
    public abstract Optional<Retention> retention();

    /** What VAT is told in beside (BT-6, BT-111). */
    public abstract Optional<ExchangeRate> exchange();

    /** The VAT at {@code rate}, where it is what an earlier paper left. */
    Optional<BigDecimal> vatRest(VatRate rate) {
        return vatRests().stream()
                .filter(rest -> rest.rate().equals(rate))
                .findFirst()
                .map(VatRest::vat);
    }

    /** The lines that have an amount. */
    @Value.Lazy
    public List<ItemLine> items() {
        return lines().stream()
                .filter(ItemLine.class::isInstance)
                .map(ItemLine.class::cast)
                .toList();
    }

    /**
     * The amounts; all zero where there is no line yet.
     *
     * @throws ViolationsException with all that cannot be added up: lines without VAT, discounts above their price,
     *     amounts out of bounds
     */
    public Totals totals() {
        return FastReckoning.totals(this).orElseGet(this::exactTotals);
    }

    /** The amounts, by the engine that adds up all papers. */
    Totals exactTotals() {
        return new Reckoning(this).totals();
    }

    /** All that keeps it from being added up; looked for once. */
    @Value.Lazy
    public Violations violations() {
        Violations found = items().isEmpty() ? Violations.of(LINES_MISSING.at("lines", "")) : Violations.NONE;
        try {
            totals();
        } catch (ViolationsException e) {
            return found.plus(e.violations());
        }
        return found;
    }

    /** A plain paper: prices before tax, nothing but lines. A list that cannot change is not copied. */
    static Calculation of(List<? extends Line> lines, CurrencyUnit currency) {
        return Plain.EMPTY.withCurrency(currency).withLines(lines);
    }

    /** Apart, so that it is not made before its class. */
    private static final class Plain {
        static final ImmutableCalculation EMPTY =
                (ImmutableCalculation) builder().build();
    }

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a calculation. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a calculation; nothing is required. */
    public static final class Builder extends ImmutableCalculation.Builder {
        Builder() {}
    }
}
