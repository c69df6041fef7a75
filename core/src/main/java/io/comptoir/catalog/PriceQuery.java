package io.comptoir.catalog;

import io.comptoir.fault.ValueStyle;
import io.comptoir.money.Currencies;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;
import org.immutables.value.Value;

/** What a price is asked for. */
@ValueStyle
@Value.Immutable
public abstract class PriceQuery {

    PriceQuery() {}

    /** The seller's code of the item. */
    public abstract String item();

    /** The day of the sale. */
    public abstract LocalDate date();

    /** The code of the customer; empty for one without prices of its own. */
    public abstract Optional<String> customer();

    /** The code of the group that the customer is in. */
    public abstract Optional<String> group();

    /** The currency to be billed in; euros unless said otherwise. */
    @Value.Default
    public CurrencyUnit currency() {
        return Currencies.euro();
    }

    /** How many; 1 unless said otherwise. A negative quantity is priced as the positive one that it takes back. */
    @Value.Default
    public BigDecimal quantity() {
        return BigDecimal.ONE;
    }

    @Value.Check
    PriceQuery check() {
        BigDecimal plain = Decimals.bounded(quantity());
        return plain.scale() == quantity().scale()
                ? this
                : toBuilder().quantity(plain).build(); // 1E+3 is 1000
    }

    /** Starts a copy of this query, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a query. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a query; item and date are required. */
    public static final class Builder extends ImmutablePriceQuery.Builder {
        Builder() {}

        /** Reads the quantity, such as {@code "2.5"}. */
        public Builder quantity(String text) {
            return quantity(Decimals.parse(text));
        }

        /** Reads the currency of an ISO 4217 code. */
        public Builder currency(String code) {
            return currency(Currencies.of(code));
        }
    }
}
