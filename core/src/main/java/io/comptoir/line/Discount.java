package io.comptoir.line;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.Optional;

/** What a customer does not pay — remise, rabais (BG-27, BG-20). */
public sealed interface Discount permits Discount.Percent, Discount.Amount {

    /** Why, as printed (BT-97, BT-139). */
    Optional<String> label();

    /**
     * What it takes off {@code remaining}, the amount that the discounts before it left, rounded to {@code digits}
     * decimals (BT-92, BT-136). A percentage of a negative amount is negative: a correcting line gives its discount back.
     */
    BigDecimal on(BigDecimal remaining, int digits);

    /** A share, such as {@code "10"} percent. */
    static Discount percent(String percent) {
        return new Percent(Percentage.of(percent), Optional.empty());
    }

    /** An amount for the whole line or paper, such as {@code "5.00"}. */
    static Discount amount(String amount) {
        return new Amount(Decimals.parse(amount), Optional.empty());
    }

    /**
     * A share of what the discounts before left.
     *
     * @param percentage  from 0 to 100 (BT-138)
     * @param label  why, as printed
     */
    record Percent(Percentage percentage, Optional<String> label) implements Discount {

        private static final Rule OUT_OF_BOUNDS = Rule.error("CPT-LINE-DISCOUNT-PERCENT", "Comptoir, discounts")
                .says("Une remise de {value} % n'est pas possible.", "A discount of {value} % is not possible.")
                .fix("Donnez un pourcentage de 0 à 100.", "Give a percentage from 0 to 100.");

        /** Refuses a share below 0 or above 100 %. */
        public Percent {
            if (!percentage.isShare()) {
                throw new ViolationsException(OUT_OF_BOUNDS.at("percent", percentage));
            }
        }

        @Override
        public BigDecimal on(BigDecimal remaining, int digits) {
            return Rounding.HALF_UP.round(percentage.of(remaining), digits);
        }
    }

    /**
     * An amount for the whole line or paper.
     *
     * @param amount  never negative: what adds is a charge
     * @param label  why, as printed
     */
    record Amount(BigDecimal amount, Optional<String> label) implements Discount {

        private static final Rule NEGATIVE = Rule.error("CPT-LINE-DISCOUNT-NEGATIVE", "EN 16931 BT-136")
                .says("La remise {value} est négative.", "The discount {value} is negative.")
                .fix(
                        "Donnez un montant positif ; ce qui s'ajoute est un frais.",
                        "Give a positive amount; what adds is a charge.");

        /** Refuses a negative amount. */
        public Amount {
            amount = Decimals.bounded(amount);
            if (amount.signum() < 0) {
                throw new ViolationsException(NEGATIVE.at("amount", amount.toPlainString()));
            }
        }

        @Override
        public BigDecimal on(BigDecimal remaining, int digits) {
            return Rounding.HALF_UP.round(amount, digits);
        }
    }
}
