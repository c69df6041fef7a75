package io.comptoir.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/**
 * The fast way of adding up answers what the exact one answers, or nothing. Twenty thousand papers each time; a million
 * with {@code -Dcomptoir.papers=1000000}.
 */
class FastReckoningPropertyTest {

    private static final int PAPERS = Integer.getInteger("comptoir.papers", 20_000);

    private static final List<CurrencyUnit> CURRENCIES =
            List.of(Currencies.euro(), Currencies.euro(), Currencies.of("JPY"), Currencies.of("TND"));
    private static final List<VatRate> RATES = List.of(
            VatRate.VAT_20,
            VatRate.VAT_10,
            VatRate.VAT_5_5,
            VatRate.VAT_2_1,
            VatRate.standard("8.5"),
            VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE"));

    @Test
    void answersWhatTheExactEngineAnswers() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        int fast = 0;
        for (int i = 0; i < PAPERS; i++) {
            Calculation paper = paper(random);
            Optional<Totals> answered = FastReckoning.totals(paper);
            String which = "seed " + seed + ", paper " + i + ": " + paper;
            if (answered.isPresent()) {
                fast++;
                Totals exact = paper.exactTotals();
                assertEquals(exact, answered.get(), which);
                assertEquals(exact.amountDue(), answered.get().amountDue(), which);
                assertEquals(exact.sumOfLines(), answered.get().sumOfLines(), which);
                assertEquals(exact.hashCode(), answered.get().hashCode(), which);
            }
        }

        // Were it seldom asked, it would be seldom tested.
        assertTrue(fast > PAPERS / 3, "fast: " + fast + " of " + PAPERS);
    }

    @Test
    void leavesTheRestToTheExactEngine() {
        assertTrue(fast("1 x 1.00 @ 20").isPresent());
        for (String paper : List.of(
                "1 x 1.00 @ 20 -0.50",
                "1 x 1.00 @ 20 +0.50",
                "1 x 1.00/3 @ 20",
                "1 x 1.00 @ 20 // -10%",
                "1 x 1.00 @ 20 // +1.00",
                "1234567890 x 123456789.00 @ 20",
                "1000000000 x 1000000.00 @ 20")) {
            assertTrue(fast(paper).isEmpty(), paper);
        }
        Calculation gross = Sums.of("1 x 1.00 @ 20").pricing(PriceBasis.GROSS).build();
        assertTrue(FastReckoning.totals(gross).isEmpty());
        Calculation perLine =
                Sums.of("1 x 1.00 @ 20").rounding(RoundingPolicy.PER_LINE).build();
        assertTrue(FastReckoning.totals(perLine).isEmpty());
    }

    /** Sums that no long holds are added up all the same. */
    @Test
    void sumsBeyondALongAreExact() {
        ItemLine large = (ItemLine) Sums.lines("999999999 x 999999.99 @ 20").get(0);
        List<ItemLine> lines = java.util.Collections.nCopies(20_000, large);

        assertEquals(
                new BigDecimal("999999989000000.01").multiply(BigDecimal.valueOf(20_000)),
                Totals.of(lines, Currencies.euro()).totalNet());
    }

    private static Optional<Totals> fast(String paper) {
        return FastReckoning.totals(Sums.of(paper).build());
    }

    // --- papers: mostly plain, with every length of number ---

    private static Calculation paper(SplittableRandom random) {
        List<ItemLine> lines = new ArrayList<>();
        int lengthMax = 3 + random.nextInt(10);
        for (int i = random.nextInt(9); i >= 0; i--) {
            lines.add(line(random, lengthMax));
        }
        CurrencyUnit currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        return usable(Calculation.builder().currency(currency).lines(lines).build());
    }

    /** Numbers of any length go out of bounds now and then; then both refuse. */
    private static Calculation usable(Calculation paper) {
        try {
            paper.exactTotals();
            return paper;
        } catch (ViolationsException e) {
            assertTrue(FastReckoning.totals(paper).isEmpty(), () -> "refused, but fast: " + paper);
            return paper.toBuilder().lines(List.of()).build();
        }
    }

    private static ItemLine line(SplittableRandom random, int lengthMax) {
        ItemLine.Builder line = ItemLine.builder()
                .label("x")
                .quantity(number(random, lengthMax, true))
                .unitPrice(number(random, lengthMax, false))
                .vat(RATES.get(random.nextInt(RATES.size())));
        for (int i = random.nextInt(3); i > 0; i--) {
            BigDecimal percent = BigDecimal.valueOf(random.nextInt(10_000), 2);
            line.addDiscounts(new Discount.Percent(new Percentage(percent), Optional.empty()));
        }
        return line.build();
    }

    /** Digits at random, or fives and nines, where rounding has its ties. */
    private static BigDecimal number(SplittableRandom random, int lengthMax, boolean signed) {
        int length = 1 + random.nextInt(lengthMax);
        StringBuilder digits = new StringBuilder();
        String alphabet = random.nextInt(4) == 0 ? "0559" : "0123456789";
        for (int i = 0; i < length; i++) {
            digits.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        BigDecimal number = new BigDecimal(new BigInteger(digits.toString()), random.nextInt(Math.min(length, 10) + 1));
        return signed && random.nextInt(4) == 0 ? number.negate() : number;
    }
}
