package io.comptoir.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;

/** The peers calculate what Comptoir does, or nearly: otherwise a ratio would mean nothing. */
class MonetaTotalsTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void moneyFindsTheTotalsOfComptoir() {
        for (int seed = 0; seed < 200; seed++) {
            List<ItemLine> lines = SampleLines.of(100, new SplittableRandom(seed));
            Totals totals = Totals.of(lines, Currencies.euro());

            MonetaTotals money = with(lines, amount -> Money.of(amount, Currencies.euro()));

            assertEquals(0, totals.totalNet().compareTo(number(money.totalNet())));
            assertEquals(0, totals.totalVat().compareTo(number(money.totalVat())));
            assertEquals(0, totals.totalGross().compareTo(number(money.totalGross())));
        }
    }

    /** FastMoney keeps five decimals: its products are rounded before they are rounded to the cent. */
    @Test
    void fastMoneyIsAtMostACentOffOnEachLine() {
        for (int seed = 0; seed < 200; seed++) {
            List<ItemLine> lines = SampleLines.of(100, new SplittableRandom(seed));
            Totals totals = Totals.of(lines, Currencies.euro());

            MonetaTotals fast = with(lines, amount -> FastMoney.of(amount, Currencies.euro()));

            for (int i = 0; i < lines.size(); i++) {
                BigDecimal off =
                        totals.lines().get(i).net().subtract(number(fast.nets().get(i)));
                assertTrue(off.abs().compareTo(CENT) <= 0, "Line " + i + " of seed " + seed + " is off by " + off);
            }
        }
    }

    private static MonetaTotals with(List<ItemLine> lines, Function<BigDecimal, MonetaryAmount> money) {
        return MonetaTotals.of(
                lines.stream().map(line -> MonetaTotals.Line.of(line, money)).toList(), money.apply(BigDecimal.ZERO));
    }

    private static BigDecimal number(MonetaryAmount amount) {
        return amount.getNumber().numberValueExact(BigDecimal.class);
    }
}
