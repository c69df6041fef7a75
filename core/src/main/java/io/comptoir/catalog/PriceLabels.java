package io.comptoir.catalog;

import io.comptoir.fault.Text;
import java.math.BigDecimal;
import java.util.Optional;

/** The words of the parts of a price. */
final class PriceLabels {

    static final Text PER_UNIT = new Text("À l'unité", "Per unit");
    static final Text FEE = new Text("Forfait", "Fixed fee");
    static final Text INCLUDED = new Text("Inclus", "Included");
    static final Text MINIMUM = new Text("Minimum", "Minimum");
    static final Text MAXIMUM = new Text("Plafond", "Maximum");

    private PriceLabels() {}

    static Text packages(BigDecimal size) {
        return new Text("Par lot de " + french(size), "Per package of " + english(size));
    }

    static Text share(BigDecimal percent) {
        return new Text(french(percent) + " %", english(percent) + "%");
    }

    /** The units above {@code below}, and up to {@code upTo} where there is an end. */
    static Text units(BigDecimal below, Optional<BigDecimal> upTo) {
        return range("Unités", "Units", below, upTo);
    }

    static Text fee(BigDecimal below, Optional<BigDecimal> upTo) {
        return range("Forfait", "Fixed fee", below, upTo);
    }

    private static Text range(String french, String english, BigDecimal below, Optional<BigDecimal> upTo) {
        boolean first = below.signum() == 0;
        return new Text(
                french
                        + (first ? "" : " au-delà de " + french(below))
                        + upTo.map(end -> " jusqu'à " + french(end)).orElse(""),
                english
                        + (first ? "" : " above " + english(below))
                        + upTo.map(end -> " up to " + english(end)).orElse(""));
    }

    private static String french(BigDecimal number) {
        return english(number).replace('.', ',');
    }

    private static String english(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
