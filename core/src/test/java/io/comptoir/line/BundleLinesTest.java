package io.comptoir.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.catalog.Bundle;
import io.comptoir.catalog.Item;
import io.comptoir.catalog.Nature;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Calculation;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A bundle shows its items, and costs what it says. */
class BundleLinesTest {

    private static final Bundle.Part TRAINING = part("Formation", "900.00", VatRate.VAT_20, "2");
    private static final Bundle.Part MEALS = part("Repas", "200.00", VatRate.VAT_10, "1");

    @Test
    void showsItsNameAndEachItem() {
        List<Line> lines = BundleLines.of(bundle(Optional.empty(), TRAINING, MEALS), new BigDecimal("3"), 2);

        assertEquals(new TextLine("Séminaire"), lines.get(0));
        assertEquals(
                List.of("6", "3"),
                items(lines).stream()
                        .map(line -> line.quantity().toPlainString())
                        .toList());
        assertEquals(List.of("5400.00", "600.00"), nets(lines));
    }

    /** 500.00 less than its items, 1 800.00 and 200.00: nine tenths and a tenth of it. */
    @Test
    void sharesItsOwnPrice() {
        List<Line> lines = BundleLines.of(bundle(Optional.of("1500.00"), TRAINING, MEALS), BigDecimal.ONE, 2);

        assertEquals(List.of("1350.00", "150.00"), nets(lines));
        assertEquals(
                Optional.of("Séminaire"), items(lines).get(0).discounts().get(0).label());
    }

    /** 10.00 off three equal items: 3.34, 3.33 and 3.33. */
    @Test
    void givesTheOddCentToOne() {
        Bundle.Part ten = part("Dix", "10.00", VatRate.VAT_20, "1");

        assertEquals(
                List.of("6.66", "6.67", "6.67"),
                nets(BundleLines.of(bundle(Optional.of("20.00"), ten, ten, ten), BigDecimal.ONE, 2)));
    }

    @Test
    void refusesToCostMoreThanItsItems() {
        BundleLines.of(bundle(Optional.of("2000.00"), TRAINING, MEALS), BigDecimal.ONE, 2);

        assertRefused(
                "CPT-LINE-BUNDLE-DEARER",
                () -> BundleLines.of(bundle(Optional.of("2000.01"), TRAINING, MEALS), BigDecimal.ONE, 2));
        assertRefused("CPT-CATALOG-BUNDLE-EMPTY", () -> bundle(Optional.of("1.00")));
        assertRefused("CPT-CATALOG-PRICE-NEGATIVE", () -> bundle(Optional.of("-1.00"), MEALS));
        assertRefused("CPT-CATALOG-QUANTITY-NEGATIVE", () -> part("Repas", "1.00", VatRate.VAT_10, "-1"));
    }

    /** Whatever its items cost, the lines add up to the price of the bundle. */
    @Property
    void addsUpToItsPrice(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 99_999) Integer> cents,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(min = 1, max = 9) int quantity) {
        long sum = cents.stream().mapToLong(Integer::longValue).sum();
        BigDecimal price = BigDecimal.valueOf(sum * percent / 100, 2);
        Bundle.Part[] parts = cents.stream()
                .map(one -> part("x", BigDecimal.valueOf(one, 2).toPlainString(), VatRate.VAT_20, "1"))
                .toArray(Bundle.Part[]::new);

        List<Line> lines =
                BundleLines.of(bundle(Optional.of(price.toPlainString()), parts), BigDecimal.valueOf(quantity), 2);

        assertEquals(
                0,
                price.multiply(BigDecimal.valueOf(quantity))
                        .compareTo(totals(lines).totalNet()));
    }

    // --- steps ---

    private static Bundle bundle(Optional<String> price, Bundle.Part... parts) {
        return new Bundle("Séminaire", List.of(parts), price.map(BigDecimal::new));
    }

    private static Bundle.Part part(String label, String price, VatRate vat, String quantity) {
        Item item = Item.builder()
                .code(label)
                .label(label)
                .nature(Nature.SERVICE)
                .unitPrice(price)
                .vat(vat)
                .build();
        return new Bundle.Part(item, new BigDecimal(quantity));
    }

    private static List<ItemLine> items(List<Line> lines) {
        return lines.stream()
                .filter(ItemLine.class::isInstance)
                .map(ItemLine.class::cast)
                .toList();
    }

    private static Totals totals(List<Line> lines) {
        return Calculation.builder()
                .currency(Currencies.euro())
                .lines(items(lines))
                .build()
                .totals();
    }

    private static List<String> nets(List<Line> lines) {
        return totals(lines).lines().stream()
                .map(LineTotal::net)
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static void assertRefused(String code, org.junit.jupiter.api.function.Executable wrong) {
        assertEquals(code, assertThrows(ViolationsException.class, wrong).code());
    }
}
