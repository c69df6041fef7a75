package io.comptoir.einvoice.facturx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.cii.Xml;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.InvoiceArbitraries;
import io.comptoir.total.Calculation;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.RoundingPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a reader who adds up the XML finds, whatever was billed. */
class ArithmeticPropertyTest {

    private static final String LINE = "//IncludedSupplyChainTradeLineItem";
    private static final String SETTLEMENT = "//ApplicableHeaderTradeSettlement";
    private static final String BREAKDOWN = SETTLEMENT + "/ApplicableTradeTax";
    private static final String SUMS = "//SpecifiedTradeSettlementHeaderMonetarySummation";
    private static final ExchangeRate EUROS =
            new ExchangeRate(Currencies.euro(), new BigDecimal("0.0062"), Optional.empty(), Optional.empty());

    /** BR-CO-10 to BR-CO-16, and BR-27. */
    @Property(tries = 100)
    void totalsAreTheSumsOfTheirParts(@ForAll("invoices") Invoice.Issued invoice) {
        Xml xml = Xml.of(Facturx.xml(invoice));
        BigDecimal lines = xml.sum(LINE + "//LineTotalAmount");
        BigDecimal less = xml.sum(adjustments(SETTLEMENT, false));
        BigDecimal more = xml.sum(adjustments(SETTLEMENT, true));
        BigDecimal net = xml.sum("//TaxBasisTotalAmount");
        BigDecimal vat = xml.sum("//TaxTotalAmount[@currencyID=//InvoiceCurrencyCode]");
        BigDecimal gross = xml.sum("//GrandTotalAmount");

        same(lines, xml.sum(SUMS + "/LineTotalAmount"));
        same(less, xml.sum("//AllowanceTotalAmount"));
        same(more, xml.sum("//ChargeTotalAmount"));
        same(lines.subtract(less).add(more), net);
        same(xml.sum(BREAKDOWN + "/BasisAmount"), net);
        same(xml.sum(BREAKDOWN + "/CalculatedAmount"), vat);
        same(net.add(vat), gross);
        same(gross, xml.sum("//DuePayableAmount"));
    }

    /** BR-S-08 and its kin: what is taxed at a rate is its lines, less its allowances, plus its charges. */
    @Property(tries = 100)
    void eachBaseIsTheSumOfItsParts(@ForAll("invoices") Invoice.Issued invoice) {
        Xml xml = Xml.of(Facturx.xml(invoice));
        List<String> categories = xml.texts(BREAKDOWN + "/CategoryCode");
        List<String> rates = xml.texts(BREAKDOWN + "/RateApplicablePercent");

        for (int i = 0; i < rates.size(); i++) {
            String its = "[CategoryCode='" + categories.get(i) + "' and RateApplicablePercent=" + rates.get(i) + "]";
            BigDecimal base = xml.sum(
                            LINE + "/SpecifiedLineTradeSettlement[ApplicableTradeTax" + its + "]//LineTotalAmount")
                    .subtract(xml.sum(adjustments(SETTLEMENT, false) + "[../CategoryTradeTax" + its + "]"))
                    .add(xml.sum(adjustments(SETTLEMENT, true) + "[../CategoryTradeTax" + its + "]"));

            same(base, xml.numbers(BREAKDOWN + "/BasisAmount").get(i));
        }
    }

    /** Factur-X 1.08, 7.1.7: a line is price ÷ base × quantity, rounded, less its allowances, plus its charges. */
    @Property(tries = 100)
    void aLineIsItsPriceTimesItsQuantityLessAndPlus(@ForAll("invoices") Invoice.Issued invoice) {
        Xml xml = Xml.of(Facturx.xml(invoice));

        for (int i = 1; i <= invoice.items().size(); i++) {
            String line = LINE + "[" + i + "]";
            BigDecimal price = xml.sum(line + "//ChargeAmount");
            List<BigDecimal> base = xml.numbers(line + "//BasisQuantity");
            BigDecimal before = Rounding.HALF_UP.quotient(
                    price.multiply(xml.sum(line + "//BilledQuantity")),
                    base.isEmpty() ? BigDecimal.ONE : base.get(0),
                    digits(invoice));
            BigDecimal net = before.subtract(xml.sum(adjustments(line, false))).add(xml.sum(adjustments(line, true)));

            assertTrue(price.signum() >= 0, "BR-27");
            same(net, xml.sum(line + "//LineTotalAmount"));
        }
    }

    /** A percentage that is told makes its amount: BT-92 = BT-93 × BT-94 ÷ 100, and so for BT-99, BT-136 and BT-141. */
    @Property(tries = 100)
    void eachPercentageMakesItsAmount(@ForAll("invoices") Invoice.Issued invoice) {
        Xml xml = Xml.of(Facturx.xml(invoice));
        String adjustment = "//SpecifiedTradeAllowanceCharge[CalculationPercent]";
        List<BigDecimal> percentages = xml.numbers(adjustment + "/CalculationPercent");
        List<BigDecimal> bases = xml.numbers(adjustment + "/BasisAmount");
        List<BigDecimal> amounts = xml.numbers(adjustment + "/ActualAmount");

        for (int i = 0; i < amounts.size(); i++) {
            same(
                    Rounding.HALF_UP.round(
                            bases.get(i).multiply(percentages.get(i)).movePointLeft(2), 2),
                    amounts.get(i));
        }
    }

    /**
     * BR-CO-17: each tax is its base at its rate, rounded once. Taken out of a price with tax it may be a cent beside
     * that, and rounded on each line, discount and charge half a cent for each.
     */
    @Property(tries = 100)
    void eachTaxIsItsBaseAtItsRate(@ForAll("invoices") Invoice.Issued invoice) {
        Xml xml = Xml.of(Facturx.xml(invoice));
        List<BigDecimal> bases = xml.numbers(BREAKDOWN + "/BasisAmount");
        List<BigDecimal> rates = xml.numbers(BREAKDOWN + "/RateApplicablePercent");
        Calculation from = invoice.totals().from();
        int parts =
                from.items().size() + from.discounts().size() + from.charges().size();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits(invoice));
        BigDecimal off = from.rounding() == RoundingPolicy.PER_LINE
                ? unit.multiply(BigDecimal.valueOf(parts))
                : from.pricing() == PriceBasis.GROSS ? unit : BigDecimal.ZERO;

        for (int i = 0; i < bases.size(); i++) {
            BigDecimal exact = bases.get(i).multiply(rates.get(i)).movePointLeft(2);
            BigDecimal tax = Rounding.HALF_UP.round(exact, digits(invoice));
            BigDecimal told = xml.numbers(BREAKDOWN + "/CalculatedAmount").get(i);

            assertTrue(told.subtract(tax).abs().compareTo(off) <= 0, () -> told + " is not " + tax);
        }
    }

    private static int digits(Invoice.Issued invoice) {
        return invoice.currency().getDefaultFractionDigits();
    }

    private static String adjustments(String of, boolean charge) {
        String where = of.equals(SETTLEMENT) ? of + "/" : of + "/SpecifiedLineTradeSettlement/";
        return where + "SpecifiedTradeAllowanceCharge[ChargeIndicator/Indicator='" + charge + "']/ActualAmount";
    }

    private static void same(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> actual + " is not " + expected);
    }

    /** Not those that no e-invoice can tell: in dinars of a thousand, or in yen with a yen too many for each line. */
    @Provide
    static Arbitrary<Invoice.Issued> invoices() {
        return Arbitraries.oneOf(wide(), InvoiceArbitraries.calculations())
                .filter(calculation -> {
                    int digits = calculation.currency().getDefaultFractionDigits();
                    return digits == 2 || (digits < 2 && calculation.rounding() == RoundingPolicy.EN16931);
                })
                .map(calculation -> Papers.issued(draft(calculation)));
    }

    private static Invoice.Draft draft(Calculation calculation) {
        return Papers.draft()
                .customer(
                        Papers.bookshop().toBuilder().vatNumber("FR90821564903").build())
                .currency(calculation.currency())
                .exchange(Optional.of(EUROS).filter(euros -> !euros.currency().equals(calculation.currency())))
                .pricing(calculation.pricing())
                .rounding(calculation.rounding())
                .lines(calculation.lines())
                .discounts(calculation.discounts())
                .charges(calculation.charges())
                .build();
    }

    /** All that numbers may be: quantities of four decimals, prices of twelve. */
    private static Arbitrary<Calculation> wide() {
        return Combinators.combine(
                        lines().list().ofMinSize(1).ofMaxSize(12),
                        InvoiceArbitraries.documentDiscounts().list().ofMaxSize(2),
                        InvoiceArbitraries.documentCharges().list().ofMaxSize(2),
                        Arbitraries.of(PriceBasis.class))
                .as((lines, discounts, charges, pricing) -> Calculation.builder()
                        .lines(lines)
                        .discounts(discounts)
                        .charges(charges)
                        .pricing(pricing)
                        .build())
                .filter(calculation -> calculation.violations().isEmpty());
    }

    private static Arbitrary<ItemLine> lines() {
        Arbitrary<BigDecimal> quantities = decimals(-5_000_000, 5_000_000, 4);
        Arbitrary<BigDecimal> prices = Arbitraries.of(2, 6, 12).flatMap(scale -> decimals(0, 5_000_000_000L, scale));
        Arbitrary<VatRate> rates = Arbitraries.of(
                VatRate.VAT_20,
                VatRate.VAT_10,
                VatRate.VAT_5_5,
                VatRate.VAT_2_1,
                VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE"));
        return Combinators.combine(
                        quantities,
                        prices,
                        rates,
                        InvoiceArbitraries.percentDiscounts().list().ofMaxSize(3),
                        InvoiceArbitraries.charges().list().ofMaxSize(2))
                .as((quantity, price, rate, discounts, charges) -> ItemLine.builder()
                        .label("Prestation")
                        .quantity(quantity)
                        .unitPrice(price)
                        .vat(rate)
                        .discounts(discounts)
                        .charges(charges)
                        .build());
    }

    private static Arbitrary<BigDecimal> decimals(long from, long to, int scale) {
        return Arbitraries.longs().between(from, to).map(unscaled -> BigDecimal.valueOf(unscaled, scale));
    }
}
