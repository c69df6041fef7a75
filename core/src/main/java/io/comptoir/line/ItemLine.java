package io.comptoir.line;

import io.comptoir.catalog.Item;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PricePart;
import io.comptoir.catalog.Unit;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.ScaledLong;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** One billed item of a draft or issued paper (BG-25). */
@ValueStyle
@Value.Immutable
public abstract non-sealed class ItemLine implements Line {

    /** What {@link #units} answers where only exact numbers will do. */
    public static final long UNITS_UNKNOWN = Long.MIN_VALUE;

    /** A line that is issued without VAT. */
    public static final Rule VAT_MISSING = Rule.error(
                    "CPT-LINE-VAT-MISSING", "CGI ann. II, art. 242 nonies A, I, 8°; EN 16931 BR-CO-04")
            .says("La ligne n'a pas de taux de TVA.", "The line has no VAT rate.")
            .fix(
                    "Donnez un taux (20, 10, 5.5, 2.1), ou la catégorie E avec le motif de l'exonération.",
                    "Give a rate (20, 10, 5.5, 2.1), or category E with the reason of the exemption.");

    private static final Rule PRICE_NEGATIVE = Rule.error("CPT-LINE-PRICE-NEGATIVE", "EN 16931 BR-27")
            .says("Le prix unitaire {value} est négatif.", "The unit price {value} is negative.")
            .fix(
                    "Pour corriger une ligne, gardez le prix positif et mettez une quantité négative.",
                    "To correct a line, keep the price positive and make the quantity negative.");

    private static final Rule PRICE_BASE_NOT_ABOVE_ZERO = Rule.error(
                    "CPT-LINE-PRICE-BASE-NOT-ABOVE-ZERO", "EN 16931 BT-149")
            .says("Le prix est donné pour {value} unités.", "The price is told for {value} units.")
            .fix(
                    "Donnez un nombre d'unités positif, par exemple 1 ou 1000.",
                    "Give a number of units above zero, such as 1 or 1000.");

    ItemLine() {}

    /** The seller's code of the item (BT-155). */
    public abstract Optional<String> code();

    /** What was sold, as printed (BT-153). Blank only while it is being typed in. */
    public abstract String label();

    /** More words about it (BT-154). */
    public abstract Optional<String> description();

    /** How many units were sold (BT-129). Negative only on a line that corrects another. */
    public abstract BigDecimal quantity();

    /** What they are counted in (BT-130); pieces unless said otherwise. */
    @Value.Default
    public Unit unit() {
        return Unit.PIECE;
    }

    /**
     * The price before discount, in the currency and the price basis of the paper (BT-148, BT-146). Never negative: a line
     * that corrects another has a negative quantity.
     */
    public abstract BigDecimal unitPrice();

    /** How many units the price is for (BT-149), above zero: 1000 for a price per thousand. One unless said otherwise. */
    @Value.Default
    public BigDecimal priceBaseQuantity() {
        return BigDecimal.ONE;
    }

    /** Goods or service; a service unless said otherwise. */
    @Value.Default
    public Nature nature() {
        return Nature.SERVICE;
    }

    /** What it is taxed with. Missing only while it is being typed in. */
    public abstract Optional<VatRate> vat();

    /** The discounts, in order; each takes its share of what the ones before left. */
    public abstract List<Discount> discounts();

    /** The charges; no discount takes its share of them. */
    public abstract List<Charge> charges();

    /** When it was supplied, for what lasts (BG-26). */
    public abstract Optional<Period> period();

    /**
     * Quantity × price in minor units of a currency with {@code digits} decimals, before discounts, rounded half away from
     * zero: 3 × 33.33 in cents is 9999. For sums over many lines.
     *
     * @return {@link #UNITS_UNKNOWN} where a {@code long} is not enough: a price for several units, a charge, more than 18
     *     digits together
     */
    public long units(int digits) {
        long product = product();
        int drop = quantity().scale() + unitPrice().scale() - digits;
        boolean known = product != UNITS_UNKNOWN
                && drop >= -ScaledLong.DIGITS_MAX
                && (drop >= 0 || Math.abs(product) < ScaledLong.power(ScaledLong.DIGITS_MAX + drop));
        return known ? ScaledLong.round(product, drop) : UNITS_UNKNOWN;
    }

    /** The digits of quantity × price, reckoned once. */
    @Value.Derived
    @Value.Auxiliary
    long product() {
        boolean plain = charges().isEmpty()
                && priceBaseQuantity().compareTo(BigDecimal.ONE) == 0
                && quantity().precision() + unitPrice().precision() <= ScaledLong.DIGITS_MAX;
        return plain ? ScaledLong.digits(quantity()) * ScaledLong.digits(unitPrice()) : UNITS_UNKNOWN;
    }

    @Value.Check
    ItemLine check() {
        BigDecimal plainQuantity = Decimals.bounded(quantity());
        BigDecimal plainPrice = Decimals.bounded(unitPrice());
        BigDecimal plainBase =
                Decimals.bounded(Decimals.bounded(priceBaseQuantity()).stripTrailingZeros());
        if (plainQuantity.scale() != quantity().scale()
                || plainPrice.scale() != unitPrice().scale()
                || plainBase.scale() != priceBaseQuantity().scale()) {
            return toBuilder()
                    .quantity(plainQuantity)
                    .unitPrice(plainPrice)
                    .priceBaseQuantity(plainBase)
                    .build(); // 1E+3 is 1000
        }
        if (unitPrice().signum() < 0) {
            throw new ViolationsException(
                    PRICE_NEGATIVE.at("unitPrice", unitPrice().toPlainString()));
        }
        if (priceBaseQuantity().signum() <= 0) {
            throw new ViolationsException(PRICE_BASE_NOT_ABOVE_ZERO.at(
                    "priceBaseQuantity", priceBaseQuantity().toPlainString()));
        }
        return this;
    }

    /** Starts a line that sells {@code item}; the quantity is still to come. */
    public static Builder of(Item item) {
        return builder()
                .code(item.code())
                .label(item.label())
                .description(item.description())
                .nature(item.nature())
                .unit(item.unit())
                .unitPrice(item.unitPrice())
                .vat(item.vat());
    }

    /** Starts a line of one part of what {@code item} costs by its price model, with its words behind the item's own. */
    public static Builder of(Item item, PricePart part, Locale language) {
        return of(item).label(item.label() + " – " + part.label().in(language))
                .quantity(part.quantity())
                .unitPrice(part.unitPrice());
    }

    /** Starts a copy of this line, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a line. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a line; label, quantity and unit price are required. */
    public static final class Builder extends ImmutableItemLine.Builder {
        Builder() {}

        /** Reads the quantity, such as {@code "2.5"}. */
        public Builder quantity(String text) {
            return quantity(Decimals.parse(text));
        }

        /** Reads the price of one unit, such as {@code "33.33"}. */
        public Builder unitPrice(String text) {
            return unitPrice(Decimals.parse(text));
        }
    }
}
