package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatRate;
import io.comptoir.total.AdjustmentTotal;
import io.comptoir.total.AdjustmentTotal.Share;
import io.comptoir.total.Calculation;
import io.comptoir.total.Explanation.Step;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Part;
import io.comptoir.total.RoundingPolicy;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every {@link Totals}, whatever the lines. */
class TotalsPropertyTest {

    private static final int TRIES = 400;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** BR-CO-10, BR-CO-13, BR-CO-14, BR-CO-15. */
    @Property(tries = TRIES)
    void addUp(@ForAll("lines") List<ItemLine> lines, @ForAll("currencies") CurrencyUnit currency) {
        Totals totals = Totals.of(lines, currency);

        assertEqual(sum(totals.lines(), LineTotal::net), totals.totalNet());
        assertEqual(sum(totals.vat(), VatTotal::taxable), totals.totalNet());
        assertEqual(sum(totals.vat(), VatTotal::vat), totals.totalVat());
        assertEqual(totals.totalNet().add(totals.totalVat()), totals.totalGross());
    }

    @Property(tries = TRIES)
    void eachAmountHasTheDecimalsOfTheCurrency(
            @ForAll("lines") List<ItemLine> lines, @ForAll("currencies") CurrencyUnit currency) {
        Totals totals = Totals.of(lines, currency);

        int digits = currency.getDefaultFractionDigits();
        assertTrue(totals.lines().stream().allMatch(line -> line.net().scale() == digits));
        assertTrue(totals.vat().stream().allMatch(one -> one.vat().scale() == digits));
        assertEquals(digits, totals.totalGross().scale());
    }

    /** BR-CO-17: twice the distance to the exact tax is at most one minor unit. */
    @Property(tries = TRIES)
    void vatIsWithinHalfAMinorUnit(@ForAll("lines") List<ItemLine> lines, @ForAll("currencies") CurrencyUnit currency) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());

        for (VatTotal one : Totals.of(lines, currency).vat()) {
            BigDecimal percent = one.rate().percentage().value();
            BigDecimal exact = one.taxable().multiply(percent).movePointLeft(2);
            BigDecimal distance = one.vat().subtract(exact).abs();

            assertTrue(distance.multiply(TWO).compareTo(unit) <= 0, () -> one + " is not " + exact);
        }
    }

    @Property(tries = TRIES)
    void eachRateHasTheLinesOfThatRate(@ForAll("lines") List<ItemLine> lines) {
        Totals totals = Totals.of(lines, Currencies.euro());

        for (VatTotal one : totals.vat()) {
            BigDecimal nets = BigDecimal.ZERO;
            for (int i = 0; i < lines.size(); i++) {
                boolean same = lines.get(i).vat().orElseThrow().equals(one.rate());
                nets = same ? nets.add(totals.lines().get(i).net()) : nets;
            }
            assertEqual(nets, one.taxable());
        }
    }

    @Property(tries = TRIES)
    void theOrderOfLinesDoesNotCount(@ForAll("lines") List<ItemLine> lines, @ForAll Random random) {
        List<ItemLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);

        Totals before = Totals.of(lines, Currencies.euro());
        Totals after = Totals.of(shuffled, Currencies.euro());

        assertEquals(before.vat(), after.vat());
        assertEqual(before.totalNet(), after.totalNet());
        assertEqual(before.totalGross(), after.totalGross());
    }

    /** What is given back is what was billed, to the cent: rounding is the same on both sides of zero. */
    @Property(tries = TRIES)
    void oppositeQuantitiesGiveOppositeAmounts(
            @ForAll("percentLists") List<ItemLine> lines, @ForAll("currencies") CurrencyUnit currency) {
        List<ItemLine> opposite = lines.stream()
                .map(line -> line.toBuilder().quantity(line.quantity().negate()).build())
                .toList();

        Totals billed = Totals.of(lines, currency);
        Totals back = Totals.of(opposite, currency);

        assertEquals(negated(billed.lines(), LineTotal::net), amounts(back.lines(), LineTotal::net));
        assertEquals(negated(billed.vat(), VatTotal::vat), amounts(back.vat(), VatTotal::vat));
        assertEqual(billed.totalGross().negate(), back.totalGross());
    }

    @Property(tries = TRIES)
    void percentagesNeverTurnTheSign(@ForAll("percentLines") ItemLine line) {
        BigDecimal net = Totals.of(List.of(line), Currencies.euro()).totalNet();

        assertTrue(net.signum() == 0 || net.signum() == line.quantity().signum(), net::toPlainString);
    }

    @Property(tries = TRIES)
    void aDiscountTakesWhatItSays(@ForAll("percentLines") ItemLine line) {
        LineTotal total = Totals.of(List.of(line), Currencies.euro()).lines().get(0);

        assertEquals(line.discounts().size(), total.discounts().size());
        assertEqual(
                total.before()
                        .subtract(sum(total.discounts(), Function.identity()))
                        .add(sum(total.charges(), Function.identity())),
                total.net());
    }

    @Property(tries = 5000)
    void aShareAndTheRestAreAll(@ForAll("percentages") Percentage share, @ForAll("amounts") BigDecimal amount) {
        Percentage rest = new Percentage(BigDecimal.valueOf(100).subtract(share.value()));

        assertEqual(amount, share.of(amount).add(rest.of(amount)));
    }

    // --- whole papers: price bases, policies, discounts and charges ---

    /** BR-CO-10 to BR-CO-16, with the discounts and charges of the paper. */
    @Property(tries = TRIES)
    void wholePapersAddUp(@ForAll("calculations") Calculation calculation) {
        Totals totals = calculation.totals();

        BigDecimal net = sum(totals.lines(), LineTotal::net)
                .subtract(sum(totals.discounts(), AdjustmentTotal::net))
                .add(sum(totals.charges(), AdjustmentTotal::net));
        assertEqual(net, totals.totalNet());
        assertEqual(sum(totals.vat(), VatTotal::taxable), totals.totalNet());
        assertEqual(sum(totals.vat(), VatTotal::vat), totals.totalVat());
        assertEqual(totals.totalNet().add(totals.totalVat()), totals.amountDue());
        totals.discounts().forEach(one -> assertEqual(one.amount(), sum(one.shares(), Share::amount)));
        totals.charges().forEach(one -> assertEqual(one.amount(), sum(one.shares(), Share::amount)));
    }

    /** What the customer was told with tax stays to the cent, whatever the rates. */
    @Property(tries = TRIES)
    void grossPricesAreKept(@ForAll("calculations") Calculation any) {
        Totals totals = any.toBuilder().pricing(PriceBasis.GROSS).build().totals();

        BigDecimal told = sum(totals.lines(), LineTotal::amount)
                .subtract(sum(totals.discounts(), AdjustmentTotal::amount))
                .add(sum(totals.charges(), AdjustmentTotal::amount));
        assertEqual(told, totals.totalGross());
    }

    /** BR-CO-17 under gross pricing: VAT is within a cent of the rate on the taxable amount, for all nine rates. */
    @Property(tries = TRIES)
    void grossPricesAreWithinACentOfTheRate(
            @ForAll("grossPrices") List<BigDecimal> prices, @ForAll("nineRates") VatRate rate) {
        List<ItemLine> lines = prices.stream()
                .map(price -> ItemLine.builder()
                        .label("x")
                        .quantity("1")
                        .unitPrice(price)
                        .vat(rate)
                        .build())
                .toList();
        Totals totals = Calculation.builder()
                .pricing(PriceBasis.GROSS)
                .lines(lines)
                .build()
                .totals();

        VatTotal one = totals.vat().get(0);
        BigDecimal distance = one.vat().subtract(rate.taxOn(one.taxable(), 2)).abs();
        assertTrue(distance.compareTo(new BigDecimal("0.01")) <= 0, () -> one + " is " + distance + " away");
    }

    /** Each amount is where its manner says, wherever the residues went. */
    @Property(tries = TRIES)
    void noAmountIsAUnitAwayFromItsExactValue(@ForAll("calculations") Calculation calculation) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(calculation.currency().getDefaultFractionDigits());

        for (Step step : calculation.totals().explain().steps()) {
            BigDecimal limit = switch (step.manner()) {
                case EXACT -> BigDecimal.ZERO;
                case ROUNDED -> unit.divide(TWO, MathContext.UNLIMITED);
                case SHARED -> unit;
            };
            BigDecimal distance = step.amount().subtract(step.exact()).abs();
            assertTrue(distance.compareTo(limit) <= 0, step::toString);
        }
    }

    /** The steps are the whole story: added up again, they are the totals. */
    @Property(tries = TRIES)
    void explanationsAddUpToTheTotals(@ForAll("calculations") Calculation calculation) {
        Totals totals = calculation.totals();
        List<Step> steps = totals.explain().steps();

        assertEqual(sum(steps, "lines\\[\\d+]\\.net"), totals.sumOfLines());
        assertEqual(sum(steps, "vat\\.[^\\[]+\\.taxable"), totals.totalNet());
        assertEqual(sum(steps, "vat\\.[^\\[]+\\.vat"), totals.totalVat());
        assertEqual(
                sum(steps, "sumOfLines").subtract(sum(steps, "discounts")).add(sum(steps, "charges")),
                totals.totalNet());
        assertEqual(steps.get(steps.size() - 1).amount(), totals.amountDue());
        assertEquals(steps.size(), steps.stream().map(Step::path).distinct().count(), () -> "twice: " + steps);
    }

    @Property(tries = TRIES)
    void theOrderOfLinesDoesNotCountOnWholePapers(@ForAll("calculations") Calculation before, @ForAll Random random) {
        List<Line> shuffled = new ArrayList<>(before.lines());
        Collections.shuffle(shuffled, random);
        Totals after = before.toBuilder().lines(shuffled).build().totals();

        assertEquals(before.totals().vat(), after.vat());
        assertEquals(
                amounts(before.totals().discounts(), AdjustmentTotal::amount),
                amounts(after.discounts(), AdjustmentTotal::amount));
        assertEqual(before.totals().amountDue(), after.amountDue());
    }

    /** A paper that takes all back is the mirror image of the one that billed it, residues too. */
    @Property(tries = TRIES)
    void oppositePapersHaveOppositeAmounts(
            @ForAll("percentLists") List<ItemLine> lines,
            @ForAll("percentages") Percentage discount,
            @ForAll PriceBasis pricing,
            @ForAll RoundingPolicy rounding) {
        Calculation billed = Calculation.builder()
                .lines(lines)
                .pricing(pricing)
                .rounding(rounding)
                .addDiscounts(DocumentDiscount.of(new Discount.Percent(discount, Optional.empty())))
                .build();
        List<ItemLine> opposite = lines.stream()
                .map(line -> line.toBuilder().quantity(line.quantity().negate()).build())
                .toList();
        Totals there = billed.totals();
        Totals back = billed.toBuilder().lines(opposite).build().totals();

        assertEquals(negated(there.lines(), LineTotal::net), amounts(back.lines(), LineTotal::net));
        assertEquals(negated(there.vat(), VatTotal::vat), amounts(back.vat(), VatTotal::vat));
        assertEquals(negated(there.discounts(), AdjustmentTotal::net), amounts(back.discounts(), AdjustmentTotal::net));
    }

    /** Milestones, whatever their shares, make the paper again at each rate: no cent is billed twice or lost. */
    @Property(tries = TRIES)
    void partsMakeThePaperAgain(
            @ForAll("calculations") Calculation calculation,
            @ForAll @IntRange(min = 1, max = 4998) int first,
            @ForAll @IntRange(min = 1, max = 4998) int second) {
        Totals totals = calculation.totals();
        List<Part> parts = totals.parts(Stream.of(first, second, 10_000 - first - second)
                .map(hundredths -> new Percentage(BigDecimal.valueOf(hundredths, 2)))
                .toList());

        for (int i = 0; i < totals.vat().size(); i++) {
            int rate = i;
            VatTotal all = totals.vat().get(rate);
            assertEqual(all.taxable(), sum(parts, part -> part.vat().get(rate).taxable()));
            assertEqual(all.vat(), sum(parts, part -> part.vat().get(rate).vat()));
        }
    }

    // --- inputs ---

    @Provide
    Arbitrary<Calculation> calculations() {
        return InvoiceArbitraries.calculations();
    }

    @Provide
    Arbitrary<List<BigDecimal>> grossPrices() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100_000))
                .ofScale(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<VatRate> nineRates() {
        return Arbitraries.of("20", "10", "5.5", "2.1", "8.5", "13", "1.75", "1.05", "0.9")
                .map(VatRate::standard);
    }

    @Provide
    Arbitrary<List<ItemLine>> lines() {
        return InvoiceArbitraries.lines();
    }

    @Provide
    Arbitrary<ItemLine> percentLines() {
        return InvoiceArbitraries.itemLines(
                InvoiceArbitraries.decimals(-1000, 1000), InvoiceArbitraries.percentDiscounts());
    }

    @Provide
    Arbitrary<List<ItemLine>> percentLists() {
        return percentLines().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<CurrencyUnit> currencies() {
        return InvoiceArbitraries.currencies();
    }

    @Provide
    Arbitrary<Percentage> percentages() {
        return InvoiceArbitraries.percentages();
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return InvoiceArbitraries.decimals(-1_000_000, 1_000_000);
    }

    // --- sums, added up apart from the code under test ---

    private static BigDecimal sum(List<Step> steps, String paths) {
        return sum(steps.stream().filter(step -> step.path().matches(paths)).toList(), Step::amount);
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> List<BigDecimal> amounts(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).toList();
    }

    private static <T> List<BigDecimal> negated(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).map(BigDecimal::negate).toList();
    }

    private static void assertEqual(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> "expected " + expected + " but was " + actual);
    }
}
