package io.comptoir.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.line.SubtotalLine;
import io.comptoir.line.TextLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalculationTest {

    /** The rates are {@code rate: taxable + VAT}; the arithmetic is by hand, or of a source named in the row. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                              | paper                                                             | rates                                                   | net    | VAT   | gross
        10 % off the paper, over two rates                  | 1 x 200.00 @ 20; 1 x 100.00 @ 10 // -10%                          | 20: 180.00 + 36.00; 10: 90.00 + 9.00                    | 270.00 | 45.00 | 315.00
        1.00 over three equal bases: the highest rate first | 1 x 10.00 @ 20; 1 x 10.00 @ 10; 1 x 10.00 @ 5.5 // -1.00          | 20: 9.66 + 1.93; 10: 9.67 + 0.97; 5.5: 9.67 + 0.53      | 29.00  | 3.43  | 32.43
        the order of lines does not move the cent           | 1 x 10.00 @ 5.5; 1 x 10.00 @ 10; 1 x 10.00 @ 20 // -1.00          | 20: 9.66 + 1.93; 10: 9.67 + 0.97; 5.5: 9.67 + 0.53      | 29.00  | 3.43  | 32.43
        7.5 % of 123.45 is 9.26                             | 1 x 123.45 @ 20 // -7.5%                                          | 20: 114.19 + 22.84                                      | 114.19 | 22.84 | 137.03
        carriage at its own rate                            | 1 x 60.00 @ 5.5; 1 x 40.00 @ 20 // +9.90@20                       | 20: 49.90 + 9.98; 5.5: 60.00 + 3.30                     | 109.90 | 13.28 | 123.18
        carriage at a rate that no line has                 | 1 x 60.00 @ 5.5 // +10.00@20                                      | 20: 10.00 + 2.00; 5.5: 60.00 + 3.30                     | 70.00  | 5.30  | 75.30
        carriage that follows the lines                     | 1 x 30.00 @ 20; 1 x 10.00 @ 5.5 // +10.00                         | 20: 37.50 + 7.50; 5.5: 12.50 + 0.69                     | 50.00  | 8.19  | 58.19
        the second discount takes its share of the rest     | 1 x 100.00 @ 20 // -10% -5%                                       | 20: 85.50 + 17.10                                       | 85.50  | 17.10 | 102.60
        a discount on one rate alone                        | 1 x 100.00 @ 20; 1 x 100.00 @ 10 // -10%@20                       | 20: 90.00 + 18.00; 10: 100.00 + 10.00                   | 190.00 | 28.00 | 218.00
        a charge is no base of a discount                   | 1 x 100.00 @ 20 // -10% +10.00                                    | 20: 100.00 + 20.00                                      | 100.00 | 20.00 | 120.00
        a percentage charge is of what discounts left       | 1 x 100.00 @ 20 // -10% +10% +10%                                 | 20: 108.00 + 21.60                                      | 108.00 | 21.60 | 129.60
        an eco-contribution is not discounted on the line   | 1 x 100.00 @ 20 -10% +3.50eco                                     | 20: 93.50 + 18.70                                       | 93.50  | 18.70 | 112.20
        nor on the paper                                    | 1 x 100.00 @ 20 +3.50eco // -10%                                  | 20: 93.50 + 18.70                                       | 93.50  | 18.70 | 112.20
        another charge of a line is, on the paper           | 1 x 100.00 @ 20 +3.50 // -10%                                     | 20: 93.15 + 18.63                                       | 93.15  | 18.63 | 111.78
        a returned item gives back its discount and charge  | -1 x 40.00 @ 20 -5.00 +1.00eco                                    | 20: -36.00 + -7.20                                      | -36.00 | -7.20 | -43.20
        a price for a thousand                              | 2500 x 3.33/1000 @ 20                                             | 20: 8.33 + 1.67                                         | 8.33   | 1.67  | 10.00
        a price for three                                   | 1 x 10.00/3 @ 20                                                  | 20: 3.33 + 0.67                                         | 3.33   | 0.67  | 4.00
        ten decimals of price and of quantity               | 3.1415926535 x 2.7182818284 @ 20                                  | 20: 8.54 + 1.71                                         | 8.54   | 1.71  | 10.25
        a disbursement is not taxed                         | 1 x 300.00 @ 20; 1 x 45.30 @ E                                    | 0: 45.30 + 0.00; 20: 300.00 + 60.00                     | 345.30 | 60.00 | 405.30
        a small business charges no VAT                     | 1 x 500.00 @ F                                                    | 0: 500.00 + 0.00                                        | 500.00 | 0.00  | 500.00
        rates overseas                                      | 1 x 12.34 @ 1.05; 1 x 400.00 @ 1.75                               | 1.75: 400.00 + 7.00; 1.05: 12.34 + 0.13                 | 412.34 | 7.13  | 419.47
        8.5 % overseas                                      | 1 x 33.33 @ 8.5                                                   | 8.5: 33.33 + 2.83                                       | 33.33  | 2.83  | 36.16
        a correction by a price below zero is a quantity    | 1198 x 0.195 @ 20; 766 x 0.195 @ 20; 107 x 0.195 @ 20; 1163 x 0.195 @ 20; -2428 x 0.095 @ 20 | 20: 399.98 + 80.00 | 399.98 | 80.00 | 479.98
        charges where all is given away                     | 1 x 10.00 @ 20 -100% // +5.00                                     | 20: 5.00 + 1.00                                         | 5.00   | 1.00  | 6.00
        what is taken back carries no charge                | 2 x 10.00 @ 20; -1 x 10.00 @ 5.5 // +1.00                         | 20: 21.00 + 4.20; 5.5: -10.00 + -0.55                   | 11.00  | 3.65  | 14.65
        """)
    void addsUpBeforeTax(String what, String paper, String rates, String net, String vat, String gross) {
        Totals totals = Sums.of(paper).build().totals();

        assertEquals(rates, rates(totals));
        assertAmounts(totals, net, vat, gross);
    }

    /** VAT is taken out of each rate's sum at once: what the customer was told stays to the cent. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                         | paper                                                | nets of lines            | net      | VAT     | gross
        1.665 of VAT is a tie                          | 1 x 9.99 @ 20                                        | 8.32                     | 8.32     | 1.67    | 9.99
        a hundred                                      | 1 x 100.00 @ 20                                      | 83.33                    | 83.33    | 16.67   | 100.00
        a discount on the line                         | 2 x 59.90 @ 20 -10%                                  | 89.85                    | 89.85    | 17.97   | 107.82
        the nets of three lines make the net           | 1 x 10.00 @ 20; 1 x 10.00 @ 20; 1 x 10.00 @ 20       | 8.34 8.33 8.33           | 25.00    | 5.00    | 30.00
        the cent goes to who lost most                 | 1 x 16000.00 @ 7; 1 x 10000.00 @ 7                   | 14953.27 9345.80         | 24299.07 | 1700.93 | 26000.00
        a discount on the paper, with tax              | 1 x 120.00 @ 20 // -5.00                             | 100.00                   | 95.83    | 19.17   | 115.00
        21 % of another country                        | 1 x 100.00 @ 21                                      | 82.64                    | 82.64    | 17.36   | 100.00
        what is left of a deposit                      | 1 x 1317.48 @ 20                                     | 1097.90                  | 1097.90  | 219.58  | 1317.48
        what is taken back is the mirror image         | -1 x 10.00 @ 20; -1 x 10.00 @ 20; -1 x 10.00 @ 20    | -8.34 -8.33 -8.33        | -25.00   | -5.00   | -30.00
        no tax, no difference                          | 1 x 9.99 @ F                                         | 9.99                     | 9.99     | 0.00    | 9.99
        """)
    void takesVatOutOfGrossPrices(String what, String paper, String nets, String net, String vat, String gross) {
        Totals totals = Sums.of(paper).pricing(PriceBasis.GROSS).build().totals();

        assertEquals(
                nets,
                totals.lines().stream().map(line -> line.net().toPlainString()).collect(Collectors.joining(" ")));
        assertAmounts(totals, net, vat, gross);
    }

    /** The other policy: a cent and more away from EN 16931, as sources that round each line print it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                  | lines | paper                                                   | pricing | net    | VAT    | gross
        three lines of 0.99                     | 1     | 1 x 0.99 @ 5.5; 1 x 0.99 @ 5.5; 1 x 0.99 @ 5.5          | NET     | 2.97   | 0.15   | 3.12
        a hundred lines of 1.12                 | 100   | 1 x 1.12 @ 5.5                                          | NET     | 112.00 | 6.00   | 118.00
        a thousand of 0.12: 4.00 too little     | 1000  | 1 x 0.12 @ 20                                           | NET     | 120.00 | 20.00  | 140.00
        one cent more                           | 1     | 1 x 299.33 @ 20; 1 x 179.33 @ 20; 1 x 99.34 @ 20        | NET     | 578.00 | 115.61 | 693.61
        each price with tax has its own VAT     | 1     | 1 x 10.00 @ 20; 1 x 10.00 @ 20; 1 x 10.00 @ 20          | GROSS   | 24.99  | 5.01   | 30.00
        a share of a discount has its own VAT   | 1     | 1 x 0.99 @ 20; 1 x 0.99 @ 20 // -0.08                   | NET     | 1.90   | 0.38   | 2.28
        """)
    void roundsEachLineWhereAsked(
            String what, int times, String paper, PriceBasis pricing, String net, String vat, String gross) {
        Calculation once = Sums.of(paper)
                .pricing(pricing)
                .rounding(RoundingPolicy.PER_LINE)
                .build();
        List<Line> lines = Collections.nCopies(times, once.lines()).stream()
                .flatMap(List::stream)
                .toList();

        assertAmounts(once.toBuilder().lines(lines).build().totals(), net, vat, gross);
    }

    @Test
    void aRoundedUnitNetCannotMakeEachGrossPrice() {
        // What must not happen: 8.32 makes 9.98 and 8.33 makes 10.00; no net of two decimals makes 9.99.
        for (String net : List.of("8.32", "8.33")) {
            Totals totals = Sums.of("1 x " + net + " @ 20").build().totals();
            assertNotEquals("9.99", totals.totalGross().toPlainString());
        }
    }

    /** How many of the prices 0.01 to 100.00 no net of two decimals makes: a fact that gross pricing is there for. */
    @ParameterizedTest
    @CsvSource({"20, 1667", "10, 909", "5.5, 521", "2.1, 206", "8.5, 783"})
    void reachesEachGrossPrice(String percent, int unreachable) {
        VatRate rate = VatRate.standard(percent);
        int missed = 0;
        for (int cents = 1; cents <= 10_000; cents++) {
            BigDecimal gross = BigDecimal.valueOf(cents, 2);
            BigDecimal net = gross.subtract(rate.taxWithin(gross, 2));
            boolean hit = net.add(rate.taxOn(net, 2)).compareTo(gross) == 0
                    || reached(rate, net.add(new BigDecimal("0.01")), gross)
                    || reached(rate, net.subtract(new BigDecimal("0.01")), gross);
            missed += hit ? 0 : 1;
        }

        assertEquals(unreachable, missed);
    }

    private static boolean reached(VatRate rate, BigDecimal net, BigDecimal gross) {
        return net.add(rate.taxOn(net, 2)).compareTo(gross) == 0;
    }

    // --- what changes the amount due ---

    @Test
    void deductsDeposits() {
        Totals totals = Sums.of("1 x 1000.00 @ 20")
                .addDeposits(deposit("300.00", "60.00"))
                .build()
                .totals();

        assertAmounts(totals, "1000.00", "200.00", "1200.00");
        assertEquals("360.00", totals.prepaid().toPlainString());
        assertEquals("840.00", totals.amountDue().toPlainString());
    }

    @Test
    void depositsAboveTheTotalLeaveACredit() {
        Totals totals = Sums.of("1 x 250.00 @ 20")
                .addDeposits(deposit("300.00", "60.00"))
                .build()
                .totals();

        assertEquals("-60.00", totals.amountDue().toPlainString());
    }

    @Test
    void whatWasBilledBeforeIsNotDueAgain() {
        Totals totals = Sums.of("1 x 1000.00 @ F")
                .addDeposits(deposit("400.00", "0.00"))
                .build()
                .totals();

        assertEquals("600.00", totals.amountDue().toPlainString());
    }

    /** Parts are {@code net + VAT} of each rate; the arithmetic is by hand. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                      | paper                                | percentages       | parts
        a deposit over two rates                    | 1 x 1000.00 @ 20; 1 x 500.00 @ 10    | 30                | 300.00 + 60.00, 150.00 + 15.00
        the last milestone takes the rest of both   | 1 x 1234.56 @ 20                     | 33.33 33.33 33.34 | 411.48 + 82.30; 411.48 + 82.30; 411.60 + 82.31
        all at once                                 | 1 x 0.99 @ 5.5                       | 100               | 0.99 + 0.05
        two per cent off for early payment          | 1 x 1000.00 @ 20                     | 2                 | 20.00 + 4.00
        """)
    void partsKeepNetAndVatOfEachRate(String what, String paper, String percentages, String parts) {
        List<Percentage> shares =
                Stream.of(percentages.split(" ", -1)).map(Percentage::of).toList();

        assertEquals(
                parts,
                Sums.of(paper).build().totals().parts(shares).stream()
                        .map(part -> part.vat().stream()
                                .map(one -> one.taxable().toPlainString() + " + "
                                        + one.vat().toPlainString())
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-10", "50 50.01", "100 1"})
    void refusesPartsOfNothingAndOfMoreThanAll(String percentages) {
        Totals totals = Sums.of("1 x 1000.00 @ 20").build().totals();
        List<Percentage> shares =
                Stream.of(percentages.split(" ", -1)).map(Percentage::of).toList();

        assertEquals(
                "CPT-TOTAL-PARTS-PERCENT",
                assertThrows(ViolationsException.class, () -> totals.parts(shares))
                        .code());
    }

    /** The deposit of two rates is deducted from the final invoice: 1 750.00 less 525.00. */
    @Test
    void deductsThePartThatWasBilledBefore() {
        Calculation order = Sums.of("1 x 1000.00 @ 20; 1 x 500.00 @ 10").build();
        Part deposit = order.totals().parts(List.of(Percentage.of("30"))).get(0);

        Totals last = order.toBuilder()
                .addDeposits(new Deposit("FA2026-00003", LocalDate.of(2026, 2, 1), deposit.vat()))
                .build()
                .totals();

        assertEquals("525.00", deposit.gross().toPlainString());
        assertEquals("1225.00", last.amountDue().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"0.05, 1.03, 0.02, 1.05", "0.05, 1.02, -0.02, 1.00", "1, 1.50, 0.50, 2.00", "0.05, -1.03, -0.02, -1.05"
    })
    void roundsTheAmountDueToTheSmallestCoin(String step, String price, String rounding, String due) {
        String quantity = price.startsWith("-") ? "-1" : "1";
        Totals totals = Sums.of(quantity + " x " + price.replace("-", "") + " @ F")
                .currency(Currencies.of("CHF"))
                .payableStep(new BigDecimal(step))
                .build()
                .totals();

        assertEquals(rounding, totals.payableRounding().toPlainString());
        assertEquals(due, totals.amountDue().toPlainString());
        assertEquals(price, totals.totalGross().toPlainString());
    }

    /** The retention of three progress invoices, taken on the last one only: what the ledger must not lose. */
    @Test
    void keepsARetentionOfEarlierPapersToo() {
        Totals last = Sums.of("1 x 1000.00 @ 20")
                .retention(new Retention(Percentage.of("5"), new BigDecimal("2400.00")))
                .build()
                .totals();

        assertEquals("1200.00", last.amountDue().toPlainString());
        assertEquals("180.00", last.retained().toPlainString());
        assertEquals("1020.00", last.payableNow().toPlainString());
    }

    @Test
    void tellsVatInEurosToo() {
        Totals totals = Sums.of("1 x 1000.00 @ 20")
                .currency(Currencies.of("USD"))
                .exchange(new ExchangeRate(
                        Currencies.euro(), new BigDecimal("0.9217"), Optional.empty(), Optional.empty()))
                .build()
                .totals();

        assertEquals("200.00", totals.totalVat().toPlainString());
        assertEquals(Optional.of(new BigDecimal("184.34")), totals.vatInVatCurrency());
    }

    // --- lines without an amount ---

    @Test
    void subtotalsRepeatAndWordsDoNotCount() {
        List<Line> items = Sums.lines("1 x 10.00 @ 20; 2 x 5.00 @ 10; 1 x 7.00 @ 20");
        List<Line> lines = new ArrayList<>(List.of(new TextLine("Lot 1"), items.get(0), items.get(1)));
        lines.addAll(List.of(new SubtotalLine("Lot 1"), items.get(2), new SubtotalLine("Lot 2"), new SubtotalLine("")));

        Totals totals = Calculation.builder().lines(lines).build().totals();

        assertEquals("27.00", totals.totalNet().toPlainString());
        assertEquals(3, totals.lines().size());
        assertEquals(
                List.of("20.00", "7.00", "0.00"),
                totals.subtotals().stream().map(BigDecimal::toPlainString).toList());
    }

    @Test
    void anEmptyPaperIsNothingButIsTold() {
        Calculation nothing = Calculation.builder().build();

        assertEquals("0.00", nothing.totals().amountDue().toPlainString());
        assertEquals(List.of("CPT-TOTAL-LINES-MISSING"), nothing.violations().codes());
    }

    // --- what cannot be added up ---

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                | paper                                              | code                             | path
        a discount above the price            | 1 x 10.00 @ 20 -10.01                              | CPT-TOTAL-DISCOUNT-ABOVE-PRICE   | lines[0].discounts[0]
        two discounts above the price         | 1 x 10.00 @ 20 -50% -5.01                          | CPT-TOTAL-DISCOUNT-ABOVE-PRICE   | lines[0].discounts[1]
        a discount on what is free            | 1 x 0.00 @ 20 -1.00                                | CPT-TOTAL-DISCOUNT-ABOVE-PRICE   | lines[0].discounts[0]
        a discount above what is taken back   | -1 x 10.00 @ 20 -10.01                             | CPT-TOTAL-DISCOUNT-ABOVE-PRICE   | lines[0].discounts[0]
        a discount above the paper            | 1 x 10.00 @ 20 // -10.01                           | CPT-TOTAL-DISCOUNT-ABOVE-PRICE   | discounts[0]
        a discount above its rate             | 1 x 10.00 @ 20; 1 x 10.00 @ 10 // -10.01@10        | CPT-TOTAL-DISCOUNT-ABOVE-PRICE   | discounts[0]
        a discount on eco-contributions       | 1 x 0.00 @ 20 +5.00eco // -1.00                    | CPT-TOTAL-DISCOUNT-ABOVE-PRICE   | discounts[0]
        a discount on a rate of no line       | 1 x 10.00 @ 20 // -1.00@10                         | CPT-TOTAL-ADJUSTMENT-WITHOUT-RATE | discounts[0].vatRate
        an amount of sixteen digits           | 999999999 x 9999999.99 @ 20                        | CPT-TOTAL-AMOUNT-OUT-OF-BOUNDS   | lines[0]
        numbers of 34 digits                  | 9999999999999999999999999999999999 x 9999999999999999999999999999999999 @ 20 | CPT-TOTAL-AMOUNT-OUT-OF-BOUNDS | lines[0]
        a charge of sixteen digits            | 1 x 1.00 @ 20 // +1000000000000000                 | CPT-TOTAL-AMOUNT-OUT-OF-BOUNDS   | charges[0]
        """)
    void refuses(String what, String paper, String code, String path) {
        Violation found = Sums.of(paper).build().violations().list().get(0);

        assertEquals(List.of(code, path), List.of(found.code(), found.path()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        all of the price      | 1 x 10.00 @ 20 -10.00
        all of the paper      | 1 x 10.00 @ 20 // -10.00
        the largest amount    | 1 x 999999999999999.99 @ F
        """)
    void admits(String what, String paper) {
        assertEquals(List.of(), Sums.of(paper).build().violations().codes());
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        ItemLine bare =
                ItemLine.builder().label("?").quantity("1").unitPrice("1").build();
        Calculation wrong = Sums.of("1 x 10.00 @ 20 -11.00 // -20.00")
                .addLines(bare)
                .payableStep(new BigDecimal("0.001"))
                .exchange(new ExchangeRate(Currencies.euro(), BigDecimal.ONE, Optional.empty(), Optional.empty()))
                .addDeposits(deposit("1.001", "0.00"))
                .build();

        assertEquals(
                List.of(
                        "CPT-TOTAL-DISCOUNT-ABOVE-PRICE",
                        "CPT-LINE-VAT-MISSING",
                        "CPT-TOTAL-DISCOUNT-ABOVE-PRICE",
                        "CPT-TOTAL-PAYABLE-STEP",
                        "CPT-TOTAL-EXCHANGE-SAME-CURRENCY",
                        "CPT-TOTAL-DEPOSIT-DIGITS"),
                wrong.violations().codes());
        assertThrows(ViolationsException.class, wrong::totals);
    }

    private static Deposit deposit(String taxable, String vat) {
        VatTotal billed = new VatTotal(VatRate.VAT_20, new BigDecimal(taxable), new BigDecimal(vat));
        return new Deposit("FA2026-00003", LocalDate.of(2026, 2, 1), List.of(billed));
    }

    private static String rates(Totals totals) {
        return totals.vat().stream()
                .map(one -> one.rate().percentage() + ": " + one.taxable().toPlainString() + " + "
                        + one.vat().toPlainString())
                .collect(Collectors.joining("; "));
    }

    private static void assertAmounts(Totals totals, String net, String vat, String gross) {
        assertEquals(
                List.of(net, vat, gross),
                List.of(
                        totals.totalNet().toPlainString(),
                        totals.totalVat().toPlainString(),
                        totals.totalGross().toPlainString()));
    }
}
