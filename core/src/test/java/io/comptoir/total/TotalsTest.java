package io.comptoir.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {

    /** Lines are quantity × price at rate, discounts in percent or euros behind; the arithmetic is by hand. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                             | lines                                               | net     | VAT    | gross
        Koworking's first case                             | 3 x 900.00 @ 20                                     | 2700.00 | 540.00 | 3240.00
        VAT of 19.998 is rounded up                        | 3 x 33.33 @ 20                                      |   99.99 |  20.00 |  119.99
        hours                                              | 2.5 x 85.00 @ 20                                    |  212.50 |  42.50 |  255.00
        a price of four decimals                           | 1234 x 0.1558 @ 20                                  |  192.26 |  38.45 |  230.71
        a discount in percent                              | 10 x 19.90 @ 20 -15%                                |  169.15 |  33.83 |  202.98
        a discount in euros                                | 1 x 250.00 @ 10 -12.34                              |  237.66 |  23.77 |  261.43
        the discount is rounded, not only the result       | 1 x 12.35 @ 20 -10%                                 |   11.11 |   2.22 |   13.33
        a discount on the line, not on the unit price      | 3 x 9.99 @ 20 -33%                                  |   20.08 |   4.02 |   24.10
        the second discount takes its share of the rest    | 1 x 100.00 @ 20 -10% -10%                           |   81.00 |  16.20 |   97.20
        all given away                                     | 1 x 49.00 @ 20 -100%; 1 x 10.00 @ 20                |   10.00 |   2.00 |   12.00
        something returned                                 | 5 x 40.00 @ 20; -1 x 40.00 @ 20                     |  160.00 |  32.00 |  192.00
        four rates of metropolitan France                  | 1 x 100.00 @ 20; 1 x 50.00 @ 10; 1 x 30.00 @ 5.5; 1 x 10.00 @ 2.1 | 190.00 | 26.86 | 216.86
        VAT of the sum, not the sum of VAT                 | 1 x 0.99 @ 5.5; 1 x 0.99 @ 5.5; 1 x 0.99 @ 5.5      |    2.97 |   0.16 |    3.13
        a tie goes up                                      | 1 x 3.00 @ 5.5                                      |    3.00 |   0.17 |    3.17
        a tie below zero goes down                         | -1 x 3.00 @ 5.5                                     |   -3.00 |  -0.17 |   -3.17
        one cent between two ways of rounding              | 1 x 299.33 @ 20; 1 x 179.33 @ 20; 1 x 99.34 @ 20    |  578.00 | 115.60 |  693.60
        nothing at all                                     | 0 x 10.00 @ 20                                      |    0.00 |   0.00 |    0.00
        """)
    void addsUp(String what, String lines, String net, String vat, String gross) {
        Totals totals = Totals.of(lines(lines), Currencies.euro());

        assertEquals(
                List.of(net, vat, gross, gross),
                Stream.of(totals.totalNet(), totals.totalVat(), totals.totalGross(), totals.amountDue())
                        .map(BigDecimal::toPlainString)
                        .toList());
    }

    @Test
    void listsTheRatesByCategoryThenFromTheHighest() {
        List<ItemLine> lines = new ArrayList<>(lines("1 x 10.00 @ 5.5; 1 x 30.00 @ 20; 1 x 20.00 @ 5.5"));
        lines.add(lines.get(0).toBuilder()
                .vat(VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE"))
                .build());

        assertEquals(
                List.of("E 0 10.00 0.00", "S 20 30.00 6.00", "S 5.5 30.00 1.65"),
                Totals.of(lines, Currencies.euro()).vat().stream()
                        .map(one -> one.rate().category().code() + " "
                                + one.rate().percentage() + " " + one.taxable().toPlainString() + " "
                                + one.vat().toPlainString())
                        .toList());
    }

    @Test
    void roundsToTheMinorUnitOfTheCurrency() {
        assertEquals(
                "1235",
                Totals.of(lines("1 x 1122.50 @ 10"), Currencies.of("JPY"))
                        .totalGross()
                        .toPlainString());
        assertEquals(
                "1.359", // 1.235 and 0.124
                Totals.of(lines("1 x 1.2345 @ 10"), Currencies.of("TND"))
                        .totalGross()
                        .toPlainString());
    }

    @Test
    void namesTheLineWithoutVat() {
        List<ItemLine> lines = List.of(
                lines("1 x 10.00 @ 20").get(0),
                ItemLine.builder().label("?").quantity("1").unitPrice("1").build());

        ViolationsException thrown = assertThrows(ViolationsException.class, () -> Totals.of(lines, Currencies.euro()));

        assertEquals("CPT-LINE-VAT-MISSING", thrown.code());
        assertEquals("lines[1].vatRate", thrown.violations().list().get(0).path());
    }

    @Test
    void refusesAmountsThatDoNotAddUp() {
        Totals right = Totals.of(lines("1 x 10.00 @ 20"), Currencies.euro());
        LineTotal altered = new LineTotal(new BigDecimal("11.00"), List.of(), List.of(), new BigDecimal("11.00"));

        assertEquals(
                "CPT-TOTAL-DOES-NOT-ADD-UP",
                assertThrows(
                                ViolationsException.class,
                                () -> new Totals(right.from(), List.of(altered), List.of(), List.of(), right.vat()))
                        .code());
    }

    private static List<ItemLine> lines(String text) {
        return Stream.of(text.split("; ", -1)).map(TotalsTest::line).toList();
    }

    private static ItemLine line(String text) {
        String[] words = text.split(" ", -1);
        ItemLine.Builder line = ItemLine.builder()
                .label("Ligne")
                .quantity(words[0])
                .unitPrice(words[2])
                .vat(VatRate.standard(words[4]));
        Stream.of(words).skip(5).map(TotalsTest::discount).forEach(line::addDiscounts);
        return line.build();
    }

    private static Discount discount(String word) {
        return word.endsWith("%")
                ? Discount.percent(word.substring(1, word.length() - 1))
                : Discount.amount(word.substring(1));
    }
}
