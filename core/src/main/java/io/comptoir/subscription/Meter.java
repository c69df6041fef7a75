package io.comptoir.subscription;

import io.comptoir.catalog.Item;
import io.comptoir.catalog.PriceBreakdown;
import io.comptoir.catalog.PriceModel;
import io.comptoir.line.ItemLine;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Bills what was used in a period. A minimum that is due in any case — engagement — is part of the price:
 * {@link PriceModel#withMinimumAmount}, {@link PriceModel#withMinimumUnits}.
 *
 * @param id  what events call it
 * @param aggregation  what the events of a period come to
 * @param item  what is sold, as lines name it
 * @param price  what the quantity costs
 */
public record Meter(String id, Aggregation aggregation, Item item, PriceModel price) {

    /** What was used in a period. */
    public BigDecimal quantity(Usage usage, Period period) {
        return aggregation.of(usage.of(id, period));
    }

    /** What it costs, part by part, exact. */
    public PriceBreakdown price(Usage usage, Period period) {
        return price.price(quantity(usage, period));
    }

    /** The lines that bill it, one for each part of the price. */
    public List<ItemLine> lines(Usage usage, Period period, Locale language) {
        return price(usage, period).parts().stream()
                .map(part -> ItemLine.of(item, part, language).period(period).build())
                .toList();
    }
}
