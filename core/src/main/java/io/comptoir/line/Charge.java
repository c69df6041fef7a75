package io.comptoir.line;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.Optional;

/** What a customer pays beside the price — frais, taxe (BG-28, BG-21). No discount takes its share of it. */
public sealed interface Charge permits Charge.Percent, Charge.Amount {

    /** What a charge is for. */
    enum Kind {
        /** Carriage, stamps, a fee. */
        OTHER,
        /** An eco-contribution, which the law wants beside the price and without discount (C. env. art. L541-10-20). */
        ECO
    }

    /** Why, as printed (BT-104, BT-144). */
    Optional<String> label();

    /** What it is for. */
    Kind kind();

    /** What it adds to {@code base}, what the discounts left, rounded to {@code digits} decimals (BT-99, BT-141). */
    BigDecimal on(BigDecimal base, int digits);

    /** An amount, such as {@code "9.90"}. */
    static Charge amount(String amount) {
        return new Amount(Decimals.parse(amount), Optional.empty(), Kind.OTHER);
    }

    /** A share of what the discounts left, such as {@code "2"} percent. */
    static Charge percent(String percent) {
        return new Percent(Percentage.of(percent), Optional.empty(), Kind.OTHER);
    }

    /** An eco-contribution, such as {@code "3.50"}. */
    static Charge eco(String amount) {
        return new Amount(Decimals.parse(amount), Optional.empty(), Kind.ECO);
    }

    /**
     * A share of what the discounts left.
     *
     * @param percentage  from 0 to 100 (BT-101, BT-143)
     * @param label  why, as printed
     * @param kind  what it is for
     */
    record Percent(Percentage percentage, Optional<String> label, Kind kind) implements Charge {

        private static final Rule OUT_OF_BOUNDS = Rule.error("CPT-LINE-CHARGE-PERCENT", "Comptoir, charges")
                .says("Des frais de {value} % ne sont pas possibles.", "A charge of {value} % is not possible.")
                .fix("Donnez un pourcentage de 0 à 100.", "Give a percentage from 0 to 100.");

        /** Refuses a share below 0 or above 100 %. */
        public Percent {
            if (!percentage.isShare()) {
                throw new ViolationsException(OUT_OF_BOUNDS.at("percent", percentage));
            }
        }

        @Override
        public BigDecimal on(BigDecimal base, int digits) {
            return Rounding.HALF_UP.round(percentage.of(base), digits);
        }
    }

    /**
     * An amount for the whole line or paper.
     *
     * @param amount  never negative: what takes off is a discount
     * @param label  why, as printed
     * @param kind  what it is for
     */
    record Amount(BigDecimal amount, Optional<String> label, Kind kind) implements Charge {

        private static final Rule NEGATIVE = Rule.error("CPT-LINE-CHARGE-NEGATIVE", "EN 16931 BT-99, BT-141")
                .says("Les frais {value} sont négatifs.", "The charge {value} is negative.")
                .fix(
                        "Donnez un montant positif ; ce qui se retranche est une remise.",
                        "Give a positive amount; what takes off is a discount.");

        /** Refuses a negative amount. */
        public Amount {
            amount = Decimals.bounded(amount);
            if (amount.signum() < 0) {
                throw new ViolationsException(NEGATIVE.at("amount", amount.toPlainString()));
            }
        }

        @Override
        public BigDecimal on(BigDecimal base, int digits) {
            return Rounding.HALF_UP.round(amount, digits);
        }
    }
}
