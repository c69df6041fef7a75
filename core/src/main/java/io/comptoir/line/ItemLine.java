package io.comptoir.line;

import io.comptoir.catalog.Item;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.Unit;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One billed item of a draft or issued paper (BG-25). */
@ValueStyle
@Value.Immutable
public abstract class ItemLine {

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

    /** The price of one unit, before tax and discount, in the currency of the paper (BT-146). Never negative. */
    public abstract BigDecimal unitPrice();

    /** Goods or service; a service unless said otherwise. */
    @Value.Default
    public Nature nature() {
        return Nature.SERVICE;
    }

    /** What it is taxed with. Missing only while it is being typed in. */
    public abstract Optional<VatRate> vat();

    /** The discounts, in order; each takes its share of what the ones before left. */
    public abstract List<Discount> discounts();

    /** When it was supplied, for what lasts (BG-26). */
    public abstract Optional<Period> period();

    @Value.Check
    ItemLine check() {
        BigDecimal plainQuantity = Decimals.bounded(quantity());
        BigDecimal plainPrice = Decimals.bounded(unitPrice());
        if (plainQuantity.scale() != quantity().scale()
                || plainPrice.scale() != unitPrice().scale()) {
            return toBuilder().quantity(plainQuantity).unitPrice(plainPrice).build(); // 1E+3 is 1000
        }
        if (unitPrice().signum() < 0) {
            throw new ViolationsException(
                    PRICE_NEGATIVE.at("unitPrice", unitPrice().toPlainString()));
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
