package io.comptoir.benchmark;

import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The lines of a plausible invoice: quarters of a unit, prices in cents, three rates, a discount on one line in four. */
final class SampleLines {

    private static final List<VatRate> RATES = List.of(VatRate.VAT_20, VatRate.VAT_10, VatRate.VAT_5_5);
    private static final List<String> PERCENTS = List.of("5", "10", "12.5");

    private SampleLines() {}

    static List<ItemLine> of(int count, RandomGenerator random) {
        List<ItemLine> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(line(i, random));
        }
        return List.copyOf(lines);
    }

    private static ItemLine line(int i, RandomGenerator random) {
        ItemLine.Builder line = ItemLine.builder()
                .label("Item " + i)
                .quantity(BigDecimal.valueOf(25L * random.nextLong(1, 160), 2))
                .unitPrice(BigDecimal.valueOf(random.nextLong(1, 100_000), 2))
                .vat(RATES.get(i % RATES.size()));
        if (i % 4 == 0) {
            line.addDiscounts(Discount.percent(PERCENTS.get(random.nextInt(PERCENTS.size()))));
        }
        return line.build();
    }
}
