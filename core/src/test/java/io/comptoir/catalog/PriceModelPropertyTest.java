package io.comptoir.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every {@link PriceModel}, whatever its prices and the quantity. */
class PriceModelPropertyTest {

    @Property
    void aQuantityTakenBackIsTheMirrorImage(
            @ForAll("models") PriceModel model, @ForAll("quantities") BigDecimal quantity) {
        if (quantity.signum() != 0) {
            assertSame(
                    model.price(quantity).amount().negate(),
                    model.price(quantity.negate()).amount());
        }
    }

    @Property
    void nothingIsPaidForLess(@ForAll("models") PriceModel model, @ForAll("quantities") BigDecimal quantity) {
        PriceBreakdown price = model.price(quantity);

        assertTrue(price.amount().signum() >= 0);
        assertTrue(price.parts().stream().allMatch(part -> part.unitPrice().signum() >= 0));
        assertTrue(price.parts().stream().allMatch(part -> part.quantity().signum() > 0));
    }

    /** Each unit of a hundredth is looked up alone: slow, and as the words say. */
    @Property(tries = 100)
    void tiersAddUpUnitByUnit(@ForAll("tiers") List<Tier> tiers, @ForAll @IntRange(max = 3000) int hundredths) {
        BigDecimal expected = BigDecimal.ZERO;
        for (int i = 1; i <= hundredths; i++) {
            Tier tier = holding(tiers, BigDecimal.valueOf(i, 2));
            expected = expected.add(tier.unitPrice().movePointLeft(2));
        }

        assertSame(
                expected,
                new PriceModel.Tiered(tiers)
                        .price(BigDecimal.valueOf(hundredths, 2))
                        .amount());
    }

    @Property
    void volumeIsOnePriceForAll(@ForAll("tiers") List<Tier> tiers, @ForAll("quantities") BigDecimal quantity) {
        BigDecimal price = holding(tiers, quantity).unitPrice();

        assertSame(
                price.multiply(quantity),
                new PriceModel.Volume(tiers).price(quantity).amount());
    }

    @Property
    void oneTierIsAPriceAUnit(@ForAll("prices") BigDecimal price, @ForAll("quantities") BigDecimal quantity) {
        List<Tier> one = List.of(new Tier(Optional.empty(), price, BigDecimal.ZERO));
        BigDecimal perUnit = new PriceModel.PerUnit(price).price(quantity).amount();

        assertSame(perUnit, new PriceModel.Tiered(one).price(quantity).amount());
        assertSame(perUnit, new PriceModel.Volume(one).price(quantity).amount());
    }

    @Property
    void stepsAreVolumesOfFeesAlone(@ForAll("tiers") List<Tier> tiers, @ForAll("quantities") BigDecimal quantity) {
        List<Step> steps =
                tiers.stream().map(t -> new Step(t.upTo(), t.unitPrice())).toList();
        List<Tier> fees = tiers.stream()
                .map(t -> new Tier(t.upTo(), BigDecimal.ZERO, t.unitPrice()))
                .toList();

        assertSame(
                new PriceModel.Volume(fees).price(quantity).amount(),
                new PriceModel.Stairstep(steps).price(quantity).amount());
    }

    @Property
    void packagesHoldTheQuantityAndNoneIsIdle(
            @ForAll("quantities") BigDecimal quantity, @ForAll @IntRange(min = 1, max = 5000) int hundredths) {
        BigDecimal size = BigDecimal.valueOf(hundredths, 2);
        BigDecimal packages =
                new PriceModel.Packages(size, BigDecimal.ONE).price(quantity).amount();

        assertTrue(packages.multiply(size).compareTo(quantity) >= 0);
        assertTrue(packages.signum() == 0
                || packages.subtract(BigDecimal.ONE).multiply(size).compareTo(quantity) < 0);
    }

    @Property
    void moreUnitsNeverCostLessByTiers(
            @ForAll("tiers") List<Tier> tiers,
            @ForAll("quantities") BigDecimal one,
            @ForAll("quantities") BigDecimal more) {
        PriceModel model = new PriceModel.Tiered(tiers);

        assertTrue(
                model.price(one).amount().compareTo(model.price(one.add(more)).amount()) <= 0);
    }

    @Property
    void minimumsHold(
            @ForAll("models") PriceModel model,
            @ForAll("prices") BigDecimal least,
            @ForAll("quantities") BigDecimal quantity) {
        BigDecimal amount = model.price(quantity).amount();

        assertSame(
                amount.max(least),
                new PriceModel.MinimumAmount(model, least).price(quantity).amount());
    }

    @Provide
    Arbitrary<BigDecimal> quantities() {
        return Arbitraries.longs().between(0, 5_000_000).map(n -> BigDecimal.valueOf(n, 3));
    }

    @Provide
    Arbitrary<BigDecimal> prices() {
        return Arbitraries.longs().between(0, 50_000_000_000L).map(n -> BigDecimal.valueOf(n, 10));
    }

    @Provide
    Arbitrary<List<Tier>> tiers() {
        Arbitrary<TreeSet<BigDecimal>> ends = Arbitraries.integers()
                .between(1, 3000)
                .map(n -> BigDecimal.valueOf(n, 2))
                .set()
                .ofMaxSize(5)
                .map(TreeSet::new);
        return Combinators.combine(ends, prices().list().ofSize(6)).as((rising, prices) -> {
            List<Tier> tiers = new ArrayList<>();
            rising.forEach(end -> tiers.add(new Tier(Optional.of(end), prices.get(tiers.size()), BigDecimal.ZERO)));
            tiers.add(new Tier(Optional.empty(), prices.get(tiers.size()), BigDecimal.ZERO));
            return tiers;
        });
    }

    @Provide
    Arbitrary<PriceModel> models() {
        Arbitrary<PriceModel> tiered = tiers().map(PriceModel.Tiered::new);
        Arbitrary<PriceModel> volume = tiers().map(PriceModel.Volume::new);
        Arbitrary<PriceModel> plain = Arbitraries.of(
                PriceModel.flat("49.90"),
                PriceModel.perUnit("0.0123456789"),
                PriceModel.packages("2.5", "3"),
                PriceModel.stairstep(Step.upTo("10", "50"), Step.beyond("300")),
                PriceModel.percentage("2.9").atLeast("1").atMost("10").plus("0.25"));
        return Arbitraries.oneOf(tiered, volume, plain)
                .flatMap(model -> Arbitraries.of(
                        model,
                        model.withFreeUnits("100.5"),
                        model.withMinimumUnits("50"),
                        model.withFreeUnits("3").withMinimumAmount("12.34")));
    }

    private static Tier holding(List<Tier> tiers, BigDecimal quantity) {
        return tiers.stream()
                .filter(tier ->
                        tier.upTo().filter(end -> quantity.compareTo(end) > 0).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> expected + " and " + actual);
    }
}
