package io.comptoir.pdf.render;

import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.money.Percentage;
import io.comptoir.pdf.style.Labels;
import java.util.Locale;
import java.util.Optional;

/**
 * What discounts and charges are called.
 *
 * @param labels  in which words
 */
record Adjusted(Labels labels) {

    private static final String ECO_FRENCH = "éco";
    private static final String ECO_ENGLISH = "eco";

    /** Remise fidélité 10 %. */
    String name(Discount discount) {
        String name = named(discount.label(), labels.get("discount"));
        return discount instanceof Discount.Percent one ? name + " " + percent(one.percentage()) : name;
    }

    /** Frais 2 %; an eco-contribution is told as such whatever its label. */
    String name(Charge charge) {
        String name = charge.kind() == Charge.Kind.ECO
                ? charge.label().filter(this::saysEco).orElseGet(() -> eco(charge.label()))
                : named(charge.label(), labels.get("charge"));
        return charge instanceof Charge.Percent one ? name + " " + percent(one.percentage()) : name;
    }

    String percent(Percentage percentage) {
        return labels.notation().percent(percentage.value());
    }

    private boolean saysEco(String label) {
        String start = label.strip().toLowerCase(Locale.ROOT);
        return start.startsWith(ECO_FRENCH) || start.startsWith(ECO_ENGLISH);
    }

    private String eco(Optional<String> label) {
        String name = named(label, "");
        return name.isEmpty() ? labels.get("charge.eco") : labels.get("charge.eco") + " (" + name + ")";
    }

    private static String named(Optional<String> label, String otherwise) {
        return label.map(String::strip).filter(name -> !name.isEmpty()).orElse(otherwise);
    }
}
