package io.comptoir.einvoice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.semantic.AllowanceCharge;
import io.comptoir.einvoice.semantic.InvoiceLine;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.SubtotalLine;
import io.comptoir.line.TextLine;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the prices, discounts, charges and words of lines are told. */
class LineMappingTest {

    /** The price for a unit is BT-146 ÷ BT-149: as quoted, and with six decimals at most (BR-FR-DEC-03). */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                              | price          | for     | BT-146    | BT-149
        a price                             | 12.5           | 1       | 12.5      | 1
        six decimals                        | 0.000123       | 1       | 0.000123  | 1
        seven: a price for ten              | 0.0000123      | 1       | 0.000123  | 10
        zeros beyond the sixth              | 1.50000000     | 1       | 1.500000  | 1
        twelve: a price for a million       | 0.000000000001 | 1       | 0.000001  | 1000000
        a price per thousand                | 12.50          | 1000    | 12.50     | 1000
        seven decimals per thousand         | 0.1234567      | 1000    | 1.234567  | 10000
        four decimals of the units          | 3              | 0.0001  | 3         | 0.0001
        five: for ten times as many         | 3              | 0.00001 | 30        | 0.0001
        """)
    void tellsAPriceBeforeTax(String what, String price, BigDecimal units, BigDecimal net, BigDecimal base) {
        InvoiceLine line = map(Papers.draft()
                .addLines(Papers.line("1", price, VatRate.VAT_20)
                        .priceBaseQuantity(units)
                        .build()));

        assertEquals(net, line.price().net());
        assertEquals(base, line.price().baseQuantity().orElse(BigDecimal.ONE));
        assertEquals(Optional.empty(), line.price().gross());
    }

    /**
     * 3 × 9.99 with 20 % is 29.97, of which 4.995 is VAT: 5.00, and 24.97 the net. No price for one has three times
     * that, so the price is that of three.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                | quantity | price | BT-129 | BT-146 | BT-149 | BT-131
        several               |  3       |  9.99 |  3     | 24.97  | 3      |  24.97
        one                   |  1       | 120   |  1     | 100.00 | 1      | 100.00
        part of one           |  0.125   | 120   |  0.125 | 12.50  | 0.125  |  12.50
        given back            | -2       |  9.99 | -2     | 16.65  | 2      | -16.65
        none                  |  0       | 45    |  0     |  0.00  | 1      |   0.00
        """)
    void tellsAPriceWithTax(
            String what,
            String quantity,
            String price,
            BigDecimal billed,
            BigDecimal before,
            BigDecimal base,
            BigDecimal net) {
        InvoiceLine line = map(
                gross().addLines(Papers.line(quantity, price, VatRate.VAT_20).build()));

        assertEquals(billed, line.quantity());
        assertEquals(before, line.price().net());
        assertEquals(base, line.price().baseQuantity().orElse(BigDecimal.ONE));
        assertEquals(net, line.net());
    }

    /** 120.00 less 10 % is 108.00 with tax and 90.00 without: 100.00 less 10.00. */
    @Test
    void tellsADiscountOnAPriceWithTaxBeforeTax() {
        InvoiceLine line = map(gross().addLines(Papers.line("1", "120", VatRate.VAT_20)
                .addDiscounts(Discount.percent("10"))
                .build()));

        assertEquals(new BigDecimal("100.00"), line.price().net());
        assertEquals(
                List.of(AllowanceCharge.builder()
                        .amount(new BigDecimal("10.00"))
                        .baseAmount(new BigDecimal("100.00"))
                        .percentage(BigDecimal.TEN)
                        .reason("Remise")
                        .build()),
                line.allowances());
        assertEquals(new BigDecimal("90.00"), line.net());
    }

    /**
     * 9.99 less 0.04 plus 0.05 is 10.00 with tax: 1.67 of VAT, 8.33 net. Without tax the three are 8.325, 0.0333… and
     * 0.0416…; cut, they make 8.32 − 0.03 + 0.04 = 8.33.
     */
    @Test
    void letsTheNetsMakeTheNetOfTheLine() {
        InvoiceLine line = map(gross().addLines(Papers.line("1", "9.99", VatRate.VAT_20)
                .addDiscounts(Discount.amount("0.04"))
                .addCharges(Charge.eco("0.05"))
                .build()));

        assertEquals(new BigDecimal("8.32"), line.price().net());
        assertEquals(new BigDecimal("0.03"), line.allowances().get(0).amount());
        assertEquals(new BigDecimal("0.04"), line.charges().get(0).amount());
        assertEquals(new BigDecimal("8.33"), line.net());
    }

    /** A charge is taken of what the discounts left, and no charge of another (BT-142). */
    @Test
    void tellsCharges() {
        InvoiceLine line = map(Papers.draft()
                .addLines(Papers.line("1", "100", VatRate.VAT_20)
                        .addDiscounts(Discount.percent("10"))
                        .addCharges(new Charge.Percent(Percentage.of("2"), Optional.of("Emballage"), Charge.Kind.OTHER))
                        .addCharges(Charge.amount("3"))
                        .addCharges(Charge.eco("1.50"))
                        .build()));

        assertEquals(
                List.of(
                        AllowanceCharge.builder()
                                .amount(new BigDecimal("1.80"))
                                .baseAmount(new BigDecimal("90.00"))
                                .percentage(BigDecimal.valueOf(2))
                                .reason("Emballage")
                                .build(),
                        AllowanceCharge.builder()
                                .amount(new BigDecimal("3.00"))
                                .reason("Frais")
                                .build(),
                        AllowanceCharge.builder()
                                .amount(new BigDecimal("1.50"))
                                .reason("Éco-contribution")
                                .reasonCode("AEO")
                                .build()),
                line.charges());
        assertEquals(new BigDecimal("96.30"), line.net());
    }

    @Test
    void namesChargesInTheLanguageOfTheCustomer() {
        InvoiceLine line = map(Papers.draft()
                .customer(Papers.bookshop().toBuilder().language(Locale.UK).build())
                .addLines(Papers.line("1", "100", VatRate.VAT_20)
                        .addCharges(Charge.amount("3"))
                        .addCharges(Charge.eco("1.50"))
                        .build()));

        assertEquals(
                List.of(Optional.of("Charge"), Optional.of("Eco-contribution")),
                line.charges().stream().map(AllowanceCharge::reason).toList());
    }

    /** BT-127 is a note of a line: a title goes to the first line under it. Subtotals are sums, which readers make. */
    @Test
    void tellsWordsBetweenLinesInTheNoteOfTheNext() {
        List<InvoiceLine> lines = lines(Papers.draft()
                .addLines(new TextLine("Lot 1"))
                .addLines(new TextLine("Gros œuvre"))
                .addLines(Papers.line("1", "10", VatRate.VAT_20).build())
                .addLines(new SubtotalLine("Sous-total du lot 1"))
                .addLines(Papers.line("1", "20", VatRate.VAT_20).build())
                .addLines(new TextLine(" "))
                .addLines(new TextLine("Lot 2"))
                .addLines(Papers.line("1", "30", VatRate.VAT_20).build())
                .addLines(new TextLine("Hors échafaudage")));

        assertEquals(
                List.of(Optional.of("Lot 1\nGros œuvre"), Optional.empty(), Optional.of("Lot 2\nHors échafaudage")),
                lines.stream().map(InvoiceLine::note).toList());
        assertEquals(List.of("1", "2", "3"), lines.stream().map(InvoiceLine::id).toList());
    }

    private static Invoice.Draft.Builder gross() {
        return Papers.draft().pricing(PriceBasis.GROSS);
    }

    private static InvoiceLine map(Invoice.Draft.Builder draft) {
        return lines(draft).get(0);
    }

    private static List<InvoiceLine> lines(Invoice.Draft.Builder draft) {
        return InvoiceMapping.of(Papers.issued(draft.build())).lines();
    }
}
