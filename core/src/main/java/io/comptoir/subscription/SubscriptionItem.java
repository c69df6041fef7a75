package io.comptoir.subscription;

import io.comptoir.catalog.Item;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Unit;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * What is charged each billing period — poste d'abonnement; or once, with the first bill.
 * <p>
 * It keeps the price that was signed: a change of the price book reaches it through an {@link Amendment} alone.
 */
@ValueStyle
@Value.Immutable
public abstract class SubscriptionItem {

    /** The most phases. */
    public static final int PHASES_MAX = 100;

    private static final String SOURCE = "Comptoir, subscriptions";
    private static final Rule QUANTITY = Rule.error("CPT-SUBSCRIPTION-QUANTITY", SOURCE)
            .says("La quantité {value} n'est pas positive.", "Quantity {value} is not above zero.")
            .fix(
                    "Donnez une quantité positive ; pour ne plus facturer, retirez le poste.",
                    "Give a quantity above zero; to bill no more, remove the item.");
    private static final Rule PHASES = Rule.error("CPT-SUBSCRIPTION-PHASES-TOO-MANY", "Comptoir, bounds")
            .says("{value} phases sont trop.", "{value} phases are too many.")
            .fix("Donnez 100 phases au plus.", "Give 100 phases at most.");
    private static final Rule BY_HAND = Rule.error("CPT-SUBSCRIPTION-HAND-AMOUNT", SOURCE)
            .says("Le montant {value} de la période du {0} est négatif.", "The amount {value} of {0} is negative.")
            .fix("Donnez zéro ou plus.", "Give zero or more.");

    private static final Rule METERED_ONCE = Rule.error("CPT-SUBSCRIPTION-METERED-ONCE", SOURCE)
            .says(
                    "Le poste « {value} » se facture une fois et à la consommation.",
                    "Item '{value}' is billed once and by what is used.")
            .fix("Choisissez l'un des deux.", "Choose one of the two.");

    private static final Rule BLANK = Rule.error("CPT-SUBSCRIPTION-BLANK", SOURCE)
            .says("Un identifiant ou un libellé est vide.", "An id or a label is blank.")
            .fix("Donnez-le.", "Give it.");

    SubscriptionItem() {}

    /** Which item of its subscription it is; never used again for another. Not blank. */
    public abstract String id();

    /** What people call it, such as {@code PA-000030}; the desk gives one where none is told, and no law numbers it. */
    public abstract Optional<String> number();

    /** The seller's code of the item (BT-155). */
    public abstract Optional<String> code();

    /** What is sold, as printed (BT-153). Not blank. */
    public abstract String label();

    /** More words about it (BT-154). */
    public abstract Optional<String> description();

    /** How many units a period has, above zero; 1, which counts for nothing, where it is billed by what was used. */
    public abstract BigDecimal quantity();

    /** What they are counted in; pieces unless said otherwise. */
    @Value.Default
    public Unit unit() {
        return Unit.PIECE;
    }

    /** Goods or service; a service unless said otherwise. */
    @Value.Default
    public Nature nature() {
        return Nature.SERVICE;
    }

    /** How the quantity is priced for a whole billing period, in the price basis of the subscription. */
    public abstract PriceModel price();

    /**
     * By what usage it is billed, once a period is over; empty where it is billed by its quantity. The terms of the first day
     * that it is in force within the period price all usage of the period: another price starts with the next one.
     */
    public abstract Optional<Metering> metered();

    /** What it is taxed with. */
    public abstract Optional<VatRate> vat();

    /** Whether it is billed once, in the period where it starts — première facture uniquement; it is never prorated. */
    @Value.Default
    public boolean once() {
        return false;
    }

    /** How a part of a period is billed; by real days unless said otherwise. */
    @Value.Default
    public ProrationPolicy proration() {
        return ProrationPolicy.ACTUAL_DAYS;
    }

    /** What the time after its first day is billed instead, in order. */
    public abstract List<Phase> phases();

    /** Amounts told by hand, by the first day that is billed of their period; they stand for all that would be reckoned. */
    public abstract Map<LocalDate, BigDecimal> byHand();

    @Value.Check
    SubscriptionItem check() {
        notBlank("id", id());
        notBlank("label", label());
        BigDecimal plain = checkQuantity("quantity", quantity());
        if (once() && metered().isPresent()) {
            throw new ViolationsException(METERED_ONCE.at("once", id()));
        }
        if (phases().size() > PHASES_MAX) {
            throw new ViolationsException(PHASES.at("phases", phases().size()));
        }
        byHand().forEach((day, amount) -> {
            if (Decimals.bounded(amount).signum() < 0) {
                throw new ViolationsException(BY_HAND.at("byHand", amount.toPlainString(), day));
            }
        });
        boolean isPlain = plain.scale() == quantity().scale()
                && byHand().values().stream().allMatch(amount -> amount.scale() >= 0);
        return isPlain
                ? this
                : toBuilder().quantity(plain).byHand(plain(byHand())).build(); // 1E+3 is 1000
    }

    private static Map<LocalDate, BigDecimal> plain(Map<LocalDate, BigDecimal> amounts) {
        Map<LocalDate, BigDecimal> plain = new TreeMap<>();
        amounts.forEach((day, amount) -> plain.put(day, Decimals.bounded(amount)));
        return plain;
    }

    static void notBlank(String path, String text) {
        if (text.isBlank()) {
            throw new ViolationsException(BLANK.at(path, text));
        }
    }

    static BigDecimal checkQuantity(String path, BigDecimal quantity) {
        BigDecimal plain = Decimals.bounded(quantity);
        if (plain.signum() <= 0) {
            throw new ViolationsException(QUANTITY.at(path, plain.toPlainString()));
        }
        return plain;
    }

    /** Starts an item that sells {@code item} at its price of today; id and quantity are still to come. */
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

    /** Starts a copy of this item, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts an item. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an item; id, label, quantity and price are required. */
    public static final class Builder extends ImmutableSubscriptionItem.Builder {
        Builder() {}

        /** Reads the quantity, such as {@code "2.5"}. */
        public Builder quantity(String text) {
            return quantity(Decimals.parse(text));
        }

        /** Bills what a meter counts. */
        public Builder metered(String meter, Aggregation aggregation) {
            return quantity(BigDecimal.ONE).metered(new Metering(meter, aggregation));
        }

        /** So much a unit and period, such as {@code "200.00"}. */
        public Builder unitPrice(String text) {
            return unitPrice(Decimals.parse(text));
        }

        /** So much a unit and period. */
        public Builder unitPrice(BigDecimal amount) {
            return price(new PriceModel.PerUnit(amount));
        }
    }
}
