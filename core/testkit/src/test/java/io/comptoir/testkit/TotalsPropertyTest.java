package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

    // --- inputs ---

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
