package io.comptoir.catalog;

import static java.util.stream.Collectors.groupingBy;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The prices of a seller's items — catalogue de prix, tarif.
 * <p>
 * Of the prices that hold for an item, a currency, a day and a quantity, the one for the customer is taken before the
 * one for its group, and that before the general one; among these the one that started last; among these the one with
 * the highest minimum quantity. A newer list so replaces an older one with all its quantity breaks. Two prices between
 * which this does not decide are refused, so the order of the entries never matters. Currencies are never converted.
 */
@ValueStyle
@Value.Immutable
public abstract class PriceBook {

    private static final Rule TIE = Rule.error("CPT-CATALOG-PRICE-TIE", "Comptoir, price books")
            .says(
                    "Deux prix de l'article {value} valent pour le même client, le même jour et la même quantité :"
                            + " les entrées {0} et {1}.",
                    "Two prices of item {value} hold for the same customer, day and quantity: entries {0} and {1}.")
            .fix(
                    "Retirez l'un des deux, ou donnez-leur des dates de début différentes.",
                    "Remove one of them, or let them start on different days.");

    private static final Comparator<PriceEntry> BEST_FIRST = Comparator.comparingInt(PriceEntry::precision)
            .thenComparing(entry -> entry.validFrom().orElse(LocalDate.MIN))
            .thenComparing(PriceEntry::minimumQuantity)
            .reversed();

    PriceBook() {}

    /** The prices, in any order. */
    public abstract List<PriceEntry> entries();

    /** The price that answers {@code query}; empty where none does. */
    public Optional<PriceEntry> priceOf(PriceQuery query) {
        return choose(query).map(PriceChoice::entry);
    }

    /** The price that answers {@code query}, with those that it was preferred to. */
    public Optional<PriceChoice> choose(PriceQuery query) {
        List<PriceEntry> answers = byItem().getOrDefault(query.item(), List.of()).stream()
                .filter(entry -> entry.answers(query))
                .sorted(BEST_FIRST)
                .toList();
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new PriceChoice(answers.get(0), answers.subList(1, answers.size())));
    }

    /** Kept, so that a large book answers soon. */
    @Value.Lazy
    Map<String, List<PriceEntry>> byItem() {
        return Map.copyOf(entries().stream().collect(groupingBy(PriceEntry::item)));
    }

    @Value.Check
    void check() {
        Map<Place, Integer> taken = new HashMap<>();
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < entries().size(); i++) {
            PriceEntry entry = entries().get(i);
            Integer first = taken.putIfAbsent(Place.of(entry), i);
            if (first != null) {
                found.add(TIE.at("entries[" + i + "]", entry.item(), first, i));
            }
        }
        new Violations(found).throwIfErrors();
    }

    /** A book of these prices. */
    public static PriceBook of(PriceEntry... entries) {
        return builder().addEntries(entries).build();
    }

    /** Starts a copy of this book, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a book. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a book of prices. */
    public static final class Builder extends ImmutablePriceBook.Builder {
        Builder() {}
    }

    /** All that the choice looks at: two prices at one place are a tie, on their first day at least. */
    private record Place(
            String item,
            String currency,
            Optional<String> customer,
            Optional<String> group,
            Optional<LocalDate> from,
            BigDecimal minimumQuantity) {

        static Place of(PriceEntry entry) {
            return new Place(
                    entry.item(),
                    entry.currency().getCurrencyCode(),
                    entry.customer(),
                    entry.group(),
                    entry.validFrom(),
                    entry.minimumQuantity().stripTrailingZeros());
        }
    }
}
