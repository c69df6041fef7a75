package io.comptoir.catalog;

import io.comptoir.fault.ValueStyle;
import io.comptoir.money.Decimals;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** Something a company sells again and again — article. Lines copy it, so that a later price changes no paper. */
@ValueStyle
@Value.Immutable
public abstract class Item {

    Item() {}

    /** The seller's code of it (BT-155). */
    public abstract String code();

    /** Its name, as printed (BT-153). */
    public abstract String label();

    /** More words about it (BT-154). */
    public abstract Optional<String> description();

    /** Goods or service. */
    public abstract Nature nature();

    /** The family that it belongs to. */
    public abstract Optional<ItemCategory> category();

    /** What it is counted in; pieces unless said otherwise. */
    @Value.Default
    public Unit unit() {
        return Unit.PIECE;
    }

    /** The price of one unit, before tax and discount (BT-146). Never negative. */
    public abstract BigDecimal unitPrice();

    /** What it is taxed with. */
    public abstract VatRate vat();

    @Value.Check
    Item check() {
        BigDecimal plain = PriceRules.price(unitPrice(), "unitPrice");
        return plain.scale() == unitPrice().scale()
                ? this
                : toBuilder().unitPrice(plain).build(); // 1E+3 is 1000
    }

    /** Starts a copy of this item, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts an item. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an item; code, label, nature, unit price and VAT are required. */
    public static final class Builder extends ImmutableItem.Builder {
        Builder() {}

        /** Reads the price of one unit, such as {@code "900.00"}. */
        public Builder unitPrice(String text) {
            return unitPrice(Decimals.parse(text));
        }
    }
}
