package io.comptoir.catalog;

import io.comptoir.fault.Text;
import java.util.List;

/**
 * The price that a book gives, and those that it was preferred to.
 *
 * @param entry  the price that is taken
 * @param passedOver  the other prices that would have answered, the best first
 */
public record PriceChoice(PriceEntry entry, List<PriceEntry> passedOver) {

    /** Keeps a copy of the list. */
    public PriceChoice {
        passedOver = List.copyOf(passedOver);
    }

    /** Which price was taken and before which, in words. */
    public Text reason() {
        Text taken = entry.scope();
        if (passedOver.isEmpty()) {
            return taken;
        }
        return new Text(
                taken.french() + ", avant "
                        + String.join(
                                ", ",
                                passedOver.stream().map(e -> e.scope().french()).toList()),
                taken.english() + ", before "
                        + String.join(
                                ", ",
                                passedOver.stream()
                                        .map(e -> e.scope().english())
                                        .toList()));
    }
}
