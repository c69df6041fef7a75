package io.comptoir.catalog;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.money.Currencies;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import org.immutables.value.Value;

/** One price of one item: for whom, when, and from how many units. */
@ValueStyle
@Value.Immutable
public abstract class PriceEntry {

    private static final Rule FOR_WHOM = Rule.error("CPT-CATALOG-PRICE-FOR-WHOM", "Comptoir, price books")
            .says(
                    "Le prix est à la fois pour le client {value} et pour le groupe {0}.",
                    "The price is for customer {value} and for group {0} at once.")
            .fix("Gardez l'un des deux.", "Keep one of the two.");
    private static final Rule DATES = Rule.error("CPT-CATALOG-PRICE-DATES", "Comptoir, price books")
            .says("Le prix finit le {value}, avant de commencer le {0}.", "The price ends on {value}, before {0}.")
            .fix("Échangez les deux dates.", "Swap the two dates.");

    PriceEntry() {}

    /** The seller's code of the item. */
    public abstract String item();

    /** The price of one unit. Never negative. */
    public abstract BigDecimal unitPrice();

    /** The currency of the price; euros unless said otherwise. Prices are never converted. */
    @Value.Default
    public CurrencyUnit currency() {
        return Currencies.euro();
    }

    /** Whether the price is before tax or with it; before tax unless said otherwise. */
    @Value.Default
    public PriceBasis basis() {
        return PriceBasis.NET;
    }

    /** The code of the one customer that it is for. */
    public abstract Optional<String> customer();

    /** The code of the group of customers that it is for. */
    public abstract Optional<String> group();

    /** Its first day; empty for since ever. */
    public abstract Optional<LocalDate> validFrom();

    /** Its last day, inclusive; empty for as long as nothing else says otherwise. */
    public abstract Optional<LocalDate> validUntil();

    /** The quantity that it starts at, inclusive; 0 unless said otherwise. Never negative. */
    @Value.Default
    public BigDecimal minimumQuantity() {
        return BigDecimal.ZERO;
    }

    /** Whether it may be taken for {@code query}. */
    public boolean answers(PriceQuery query) {
        return item().equals(query.item())
                && currency().equals(query.currency())
                && isFor(query)
                && validFrom().filter(first -> query.date().isBefore(first)).isEmpty()
                && validUntil().filter(last -> query.date().isAfter(last)).isEmpty()
                && query.quantity().abs().compareTo(minimumQuantity()) >= 0;
    }

    /** For whom, since when and from how many, in words. */
    public Text scope() {
        String least = minimumQuantity().stripTrailingZeros().toPlainString();
        boolean any = minimumQuantity().signum() == 0;
        return new Text(
                customer()
                                .map(code -> "prix du client " + code)
                                .or(() -> group().map(code -> "prix du groupe " + code))
                                .orElse("prix général")
                        + validFrom().map(day -> " depuis le " + day).orElse("")
                        + validUntil().map(day -> " jusqu'au " + day).orElse("")
                        + (any ? "" : " à partir de " + least),
                customer()
                                .map(code -> "price of customer " + code)
                                .or(() -> group().map(code -> "price of group " + code))
                                .orElse("general price")
                        + validFrom().map(day -> " from " + day).orElse("")
                        + validUntil().map(day -> " until " + day).orElse("")
                        + (any ? "" : " for at least " + least));
    }

    /** 2 for one customer, 1 for a group, 0 for everybody. */
    int precision() {
        return customer().isPresent() ? 2 : group().isPresent() ? 1 : 0;
    }

    private boolean isFor(PriceQuery query) {
        return customer()
                        .map(code -> query.customer().equals(Optional.of(code)))
                        .orElse(true)
                && group().map(code -> query.group().equals(Optional.of(code))).orElse(true);
    }

    @Value.Check
    PriceEntry check() {
        BigDecimal price = PriceRules.price(unitPrice(), "unitPrice");
        BigDecimal least = PriceRules.quantity(minimumQuantity(), "minimumQuantity");
        if (price.scale() != unitPrice().scale()
                || least.scale() != minimumQuantity().scale()) {
            return toBuilder().unitPrice(price).minimumQuantity(least).build(); // 1E+3 is 1000
        }
        List<Violation> found = new ArrayList<>();
        customer().ifPresent(one -> group().ifPresent(many -> found.add(FOR_WHOM.at("customer", one, many))));
        validUntil()
                .ifPresent(last -> validFrom()
                        .filter(last::isBefore)
                        .ifPresent(first -> found.add(DATES.at("validUntil", last, first))));
        new Violations(found).throwIfErrors();
        return this;
    }

    /** Starts a copy of this entry, to change part of it. */
    public abstract Builder toBuilder();

    /** The price of an item in euros before tax, for everybody, always. */
    public static PriceEntry of(String item, String unitPrice) {
        return builder().item(item).unitPrice(unitPrice).build();
    }

    /** Starts an entry. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an entry; item and unit price are required. */
    public static final class Builder extends ImmutablePriceEntry.Builder {
        Builder() {}

        /** Reads the price of one unit, such as {@code "900.00"}. */
        public Builder unitPrice(String text) {
            return unitPrice(Decimals.parse(text));
        }

        /** Reads the quantity that it starts at, such as {@code "10"}. */
        public Builder minimumQuantity(String text) {
            return minimumQuantity(Decimals.parse(text));
        }

        /** Reads the currency of an ISO 4217 code. */
        public Builder currency(String code) {
            return currency(Currencies.of(code));
        }
    }
}
