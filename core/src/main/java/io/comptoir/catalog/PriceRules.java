package io.comptoir.catalog;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;

/** The rules that all prices keep, whichever way they are told. */
final class PriceRules {

    private static final int RATE_DECIMALS_MAX = 10; // as a fraction of one it keeps within Decimals.SCALE_MAX

    private static final Rule NEGATIVE_PRICE = Rule.error("CPT-CATALOG-PRICE-NEGATIVE", "EN 16931 BR-27")
            .says("Le prix {value} est négatif.", "The price {value} is negative.")
            .fix(
                    "Gardez le prix positif ; ce qui se reprend a une quantité négative.",
                    "Keep the price positive; what is taken back has a negative quantity.");
    private static final Rule NEGATIVE_QUANTITY = Rule.error("CPT-CATALOG-QUANTITY-NEGATIVE", "Comptoir, prices")
            .says("La quantité {value} est négative.", "The quantity {value} is negative.")
            .fix("Donnez zéro ou plus.", "Give zero or more.");
    private static final Rule NO_SIZE = Rule.error("CPT-CATALOG-PACKAGE-SIZE", "Comptoir, prices")
            .says("Un lot de {value} unité n'existe pas.", "There is no package of {value} units.")
            .fix("Donnez une taille de lot positive.", "Give a package size above zero.");
    private static final Rule SHARE = Rule.error("CPT-CATALOG-PERCENTAGE", "Comptoir, prices")
            .says("Un prix de {value} % n'est pas possible.", "A price of {value} % is not possible.")
            .fix(
                    "Donnez un pourcentage de 0 à 100, à dix décimales au plus.",
                    "Give a percentage from 0 to 100, with ten decimals at most.");
    private static final Rule CROSSED = Rule.error("CPT-CATALOG-PRICE-BOUNDS", "Comptoir, prices")
            .says("Le maximum {value} est sous le minimum {0}.", "The maximum {value} is below the minimum {0}.")
            .fix("Échangez les deux bornes.", "Swap the two bounds.");

    private PriceRules() {}

    /** The price or fee itself, bounded and without exponent, unless it is negative. */
    static BigDecimal price(BigDecimal price, String path) {
        return notNegative(price, NEGATIVE_PRICE, path);
    }

    /** The quantity itself, bounded and without exponent, unless it is negative. */
    static BigDecimal quantity(BigDecimal quantity, String path) {
        return notNegative(quantity, NEGATIVE_QUANTITY, path);
    }

    /** The size itself, unless it is zero or less. */
    static BigDecimal packageSize(BigDecimal size) {
        BigDecimal plain = Decimals.bounded(size);
        if (plain.signum() <= 0) {
            throw new ViolationsException(NO_SIZE.at("size", plain.toPlainString()));
        }
        return plain;
    }

    /** The share itself, if it is from 0 to 100 %. */
    static Percentage share(Percentage share) {
        BigDecimal percent = share.value();
        boolean possible = percent.signum() >= 0
                && percent.compareTo(BigDecimal.valueOf(100)) <= 0
                && percent.scale() <= RATE_DECIMALS_MAX;
        if (!possible) {
            throw new ViolationsException(SHARE.at("share", share));
        }
        return share;
    }

    /** Refuses a maximum below the minimum. */
    static void notCrossed(BigDecimal minimum, BigDecimal maximum) {
        if (maximum.compareTo(minimum) < 0) {
            throw new ViolationsException(CROSSED.at("maximum", maximum.toPlainString(), minimum.toPlainString()));
        }
    }

    private static BigDecimal notNegative(BigDecimal number, Rule rule, String path) {
        BigDecimal plain = Decimals.bounded(number);
        if (plain.signum() < 0) {
            throw new ViolationsException(rule.at(path, plain.toPlainString()));
        }
        return plain;
    }
}
