package io.comptoir.einvoice.facturx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.document.Invoice;
import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.cii.Xml;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a reader who adds up the XML finds, whatever was billed. */
class ArithmeticPropertyTest {

    private static final String LINE = "//IncludedSupplyChainTradeLineItem";
    private static final String BREAKDOWN = "//ApplicableHeaderTradeSettlement/ApplicableTradeTax";

    /** BR-CO-10, BR-CO-13, BR-CO-14, BR-CO-15 and BR-CO-16. */
    @Property(tries = 100)
    void totalsAreTheSumsOfTheirParts(@ForAll("invoices") Invoice.Issued invoice) {
        Xml xml = Xml.of(Facturx.xml(invoice));
        BigDecimal net = xml.sum("//TaxBasisTotalAmount");
        BigDecimal vat = xml.sum("//TaxTotalAmount");
        BigDecimal gross = xml.sum("//GrandTotalAmount");

        assertEquals(xml.sum(LINE + "//LineTotalAmount"), net);
        assertEquals(xml.sum("//SpecifiedTradeSettlementHeaderMonetarySummation/LineTotalAmount"), net);
        assertEquals(xml.sum(BREAKDOWN + "/BasisAmount"), net);
        assertEquals(xml.sum(BREAKDOWN + "/CalculatedAmount"), vat);
        assertEquals(net.add(vat), gross);
        assertEquals(gross, xml.sum("//DuePayableAmount"));
    }

    /** Factur-X 1.08, 7.1.7: the net of a line is its price times its quantity, rounded, less its allowances. */
    @Property(tries = 100)
    void aLineIsItsPriceTimesItsQuantityLessItsAllowances(@ForAll("invoices") Invoice.Issued invoice) {
        Xml xml = Xml.of(Facturx.xml(invoice));

        for (int i = 1; i <= invoice.lines().size(); i++) {
            String line = LINE + "[" + i + "]";
            BigDecimal exact = xml.sum(line + "//ChargeAmount").multiply(xml.sum(line + "//BilledQuantity"));
            BigDecimal net = Rounding.HALF_UP.round(exact, 2).subtract(xml.sum(line + "//ActualAmount"));

            assertEquals(net, xml.sum(line + "//LineTotalAmount"));
        }
    }

    /** BR-CO-17: each tax is its base at its rate, rounded once. */
    @Property(tries = 100)
    void eachTaxIsItsBaseAtItsRate(@ForAll("invoices") Invoice.Issued invoice) {
        Xml xml = Xml.of(Facturx.xml(invoice));
        List<BigDecimal> bases = xml.numbers(BREAKDOWN + "/BasisAmount");
        List<BigDecimal> rates = xml.numbers(BREAKDOWN + "/RateApplicablePercent");

        for (int i = 0; i < bases.size(); i++) {
            BigDecimal tax =
                    Rounding.HALF_UP.round(bases.get(i).multiply(rates.get(i)).movePointLeft(2), 2);

            assertEquals(tax, xml.numbers(BREAKDOWN + "/CalculatedAmount").get(i));
        }
    }

    @Provide
    static Arbitrary<Invoice.Issued> invoices() {
        return lines().list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(lines -> Papers.issued(Papers.draft().lines(lines).build()));
    }

    private static Arbitrary<ItemLine> lines() {
        Arbitrary<BigDecimal> quantities = decimals(-5_000_000, 5_000_000, 4);
        Arbitrary<BigDecimal> prices = decimals(0, 5_000_000_000L, 6);
        Arbitrary<VatRate> rates = Arbitraries.of(
                VatRate.VAT_20,
                VatRate.VAT_10,
                VatRate.VAT_5_5,
                VatRate.VAT_2_1,
                VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE"));
        return Combinators.combine(quantities, prices, rates, discounts().list().ofMaxSize(3))
                .as((quantity, price, rate, discounts) -> ItemLine.builder()
                        .label("Prestation")
                        .quantity(quantity)
                        .unitPrice(price)
                        .vat(rate)
                        .discounts(discounts)
                        .build());
    }

    private static Arbitrary<Discount> discounts() {
        return Arbitraries.oneOf(
                decimals(0, 10_000, 2).map(percent -> Discount.percent(percent.toPlainString())),
                decimals(0, 100_000, 2).map(amount -> Discount.amount(amount.toPlainString())));
    }

    private static Arbitrary<BigDecimal> decimals(long from, long to, int scale) {
        return Arbitraries.longs().between(from, to).map(unscaled -> BigDecimal.valueOf(unscaled, scale));
    }
}
