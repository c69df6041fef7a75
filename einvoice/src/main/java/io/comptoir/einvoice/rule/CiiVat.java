package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.cents;
import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.firstDecimal;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.real;
import static io.comptoir.einvoice.rule.XPath.upper;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The rules of each VAT category in CII: BR-S, BR-Z, BR-E, BR-AE, BR-IC, BR-G, BR-O, BR-AF and BR-AG. */
final class CiiVat {

    private static final String RATE = "ram:RateApplicablePercent";
    private static final String AGREEMENT = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/";
    private static final String SETTLEMENT = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement";
    private static final String LINE = "rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem";
    private static final String DELIVERY = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery";

    private static final Path SELLER = Path.of(AGREEMENT + "ram:SellerTradeParty");
    private static final Path TAX_REPRESENTATIVE = Path.of(AGREEMENT + "ram:SellerTaxRepresentativeTradeParty");
    private static final Path REGISTRATION = Path.of("ram:SpecifiedTaxRegistration/ram:ID");
    private static final Path LEGAL_ID = Path.of("ram:SpecifiedLegalOrganization/ram:ID");
    private static final Path CATEGORY = Path.of("ram:CategoryCode");
    private static final Path TYPE = Path.of("ram:TypeCode");
    private static final Path RATES = Path.of(RATE);
    private static final Path LINE_SETTLEMENTS = Path.of(LINE + "/ram:SpecifiedLineTradeSettlement");
    private static final Path LINE_TOTAL = Path.of("ram:SpecifiedTradeSettlementLineMonetarySummation");
    private static final Path AMOUNT = Path.of("ram:LineTotalAmount");
    private static final Path ADJUSTMENTS = Path.of(SETTLEMENT + "/ram:SpecifiedTradeAllowanceCharge");
    private static final Path INDICATOR = Path.of("ram:ChargeIndicator/udt:Indicator");
    private static final Path ACTUAL = Path.of("ram:ActualAmount");
    private static final Path TAXES = Path.of("ram:ApplicableTradeTax");
    private static final Path CATEGORY_TAXES = Path.of("ram:CategoryTradeTax");
    private static final Path BASIS_ABOVE = Path.of("../ram:BasisAmount");
    private static final Path CALCULATED_ABOVE = Path.of("../ram:CalculatedAmount");
    private static final Path RATES_ABOVE = Path.of("../" + RATE);
    private static final Path BASIS = Path.of("ram:BasisAmount");
    private static final Path CALCULATED = Path.of("ram:CalculatedAmount");
    private static final Path DELIVERED =
            Path.of(DELIVERY + "/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString");
    private static final Path PERIOD_START = Path.of("../../ram:BillingSpecifiedPeriod/ram:StartDateTime");
    private static final Path PERIOD_END = Path.of("../../ram:BillingSpecifiedPeriod/ram:EndDateTime");
    private static final Path DELIVERY_COUNTRY =
            Path.of(DELIVERY + "/ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID");

    private final RulePattern pattern;
    private final boolean isFacturx;

    private CiiVat(RulePattern pattern, boolean isFacturx) {
        this.pattern = pattern;
        this.isFacturx = isFacturx;
    }

    /**
     * The families in the order of the official pattern.
     *
     * @param isFacturx  as Factur-X has them: it takes each tax for VAT, whatever its type
     */
    static void write(RulePattern pattern, boolean isFacturx) {
        CiiVat vat = new CiiVat(pattern, isFacturx);
        vat.reverseCharge("AE", "BR-AE", CiiVat::hasReverseChargeParties);
        vat.island("L", "BR-AF", rate -> rate > 0);
        vat.island("M", "BR-AG", rate -> rate >= 0);
        vat.reverseCharge("E", "BR-E", CiiVat::hasSeller);
        vat.reverseCharge("G", "BR-G", CiiVat::hasSellerVatAnywhere);
        vat.reverseCharge("K", "BR-IC", facts -> hasSellerVatAnywhere(facts) && hasBuyerVat(facts));
        vat.outOfScope();
        vat.standard();
        vat.zero();
    }

    private void reverseCharge(String category, String family, Predicate<Facts> parties) {
        Scope breakdown = pattern.at(
                        "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode",
                        code -> code.text().equals(category)
                                && (isFacturx || isVat(code.parent().orElseThrow())))
                .fatal(family + "-08", (code, facts) -> isNear(BASIS_ABOVE.texts(code), base(facts, category, false)))
                .fatal(family + "-09", (code, facts) -> anyZero(CALCULATED_ABOVE, code))
                .anyPresent(family + "-10", "../ram:ExemptionReason", "../ram:ExemptionReasonCode");
        if (category.equals("K")) {
            breakdown.fatal(
                    family + "-11",
                    (code, facts) -> facts.once("delivered", () -> DELIVERED.leads(facts.root()))
                            || PERIOD_START.leads(code)
                            || PERIOD_END.leads(code));
            breakdown.fatal(family + "-12", (code, facts) -> DELIVERY_COUNTRY.leads(facts.root()));
        }
        allowances(category, family, parties, CiiVat::hasZeroRate);
        lines(category, family, parties, CiiVat::hasZeroRate);
    }

    private void island(String category, String family, Predicate<Double> rate) {
        pattern.at(
                        "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax",
                        isOf(category))
                .stated(family + "-08") // asks a rate of the settlement, which has none
                .stated(family + "-09")
                .absent(family + "-10", "ram:ExemptionReason", "ram:ExemptionReasonCode");
        lines(category, family, CiiVat::hasSeller, tax -> anyRate(tax, rate));
        allowances(category, family, CiiVat::hasSeller, tax -> anyRate(tax, rate));
    }

    private void outOfScope() {
        pattern.at(
                        "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax",
                        isOf("O"))
                .fatal(
                        "BR-O-08",
                        (tax, facts) -> anyEqual(
                                BASIS.texts(tax), base(facts, "O", true).doubleValue()))
                .fatal("BR-O-09", (tax, facts) -> anyZero(CALCULATED, tax))
                .anyPresent("BR-O-10", "ram:ExemptionReason", "ram:ExemptionReasonCode")
                .fatal("BR-O-11", (tax, facts) -> hasOnlyOutOfScope(facts, "ram:ApplicableTradeTax"))
                .fatal("BR-O-12", (tax, facts) -> hasOnlyOutOfScope(facts, "ram:ApplicableTradeTax"))
                .fatal("BR-O-13", (tax, facts) -> hasOnlyOutOfScope(facts, "ram:CategoryTradeTax"))
                .fatal("BR-O-14", (tax, facts) -> hasOnlyOutOfScope(facts, "ram:CategoryTradeTax"));
        allowances("O", "BR-O", CiiVat::hasNoVatNumber, tax -> !RATES.leads(tax));
        lines("O", "BR-O", CiiVat::hasNoVatNumber, tax -> !RATES.leads(tax));
    }

    private void standard() {
        pattern.at(
                        "ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode",
                        code -> code.text().equals("S"))
                .fatal("BR-S-08", CiiVat::isStandardBase)
                .fatal("BR-S-09", (code, facts) -> isStandardTax(code))
                .absent("BR-S-10", "../ram:ExemptionReason", "../ram:ExemptionReasonCode");
        lines("S", "BR-S", CiiVat::hasSeller, tax -> anyRate(tax, rate -> rate > 0));
        allowances("S", "BR-S", CiiVat::hasSeller, tax -> anyRate(tax, rate -> rate > 0));
    }

    private void zero() {
        pattern.at(
                        "ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode",
                        code -> code.text().equals("Z"))
                .fatal("BR-Z-08", (code, facts) -> isNear(BASIS_ABOVE.texts(code), base(facts, "Z", true)))
                .fatal("BR-Z-09", (code, facts) -> anyZero(CALCULATED_ABOVE, code))
                .absent("BR-Z-10", "../ram:ExemptionReason", "../ram:ExemptionReasonCode");
        allowances("Z", "BR-Z", CiiVat::hasSeller, CiiVat::hasZeroRate);
        lines("Z", "BR-Z", CiiVat::hasSeller, CiiVat::hasZeroRate);
    }

    private void allowances(String category, String family, Predicate<Facts> parties, Predicate<Element> rate) {
        allowance(false, category, parties, rate, family + "-03", family + "-06");
        allowance(true, category, parties, rate, family + "-04", family + "-07");
    }

    private void allowance(
            boolean isCharge,
            String category,
            Predicate<Facts> parties,
            Predicate<Element> rate,
            String partyRule,
            String rateRule) {
        pattern.at(
                        "ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax",
                        tax -> isAdjustment(tax.parent().orElseThrow(), isCharge)
                                && isOf(category).test(tax))
                .fatal(partyRule, once(partyRule, parties))
                .fatal(rateRule, (tax, facts) -> rate.test(tax));
    }

    private void lines(String category, String family, Predicate<Facts> parties, Predicate<Element> rate) {
        pattern.at(LINE + "/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax", isOf(category))
                .fatal(family + "-02", once(family + "-02", parties))
                .fatal(family + "-05", (tax, facts) -> rate.test(tax));
    }

    private static Test once(String question, Predicate<Facts> asked) {
        return (at, facts) -> facts.once(question, () -> asked.test(facts));
    }

    static Predicate<Element> is(String category) {
        return tax -> anyIs(CATEGORY.texts(tax), category) && isVat(tax);
    }

    private Predicate<Element> isOf(String category) {
        return isFacturx ? tax -> anyIs(CATEGORY.texts(tax), category) : is(category);
    }

    private boolean isAdjustment(Element adjustment, boolean wanted) {
        return isFacturx ? anyIs(INDICATOR.texts(adjustment), String.valueOf(wanted)) : isCharge(adjustment, wanted);
    }

    static boolean isVat(Element tax) {
        return upper(only(TYPE.texts(tax))).equals("VAT");
    }

    /** Whether an allowance or charge is what is asked for; indicators that are no booleans stop the rules. */
    static boolean isCharge(Element adjustment, boolean wanted) {
        for (String indicator : INDICATOR.texts(adjustment)) {
            if (XPath.bool(indicator) == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCharge(Element adjustment, boolean wanted, boolean isStrict) {
        List<String> indicators = INDICATOR.texts(adjustment);
        if (isStrict && indicators.size() != 1) {
            throw new Stop("one indicator");
        }
        return isCharge(adjustment, wanted);
    }

    private static boolean hasSeller(Facts facts) {
        return hasScheme(SELLER.from(facts.root()), "VA", "FC")
                || hasScheme(TAX_REPRESENTATIVE.from(facts.root()), "VA");
    }

    private static boolean hasSellerVatAnywhere(Facts facts) {
        return hasScheme(facts.named("ram:SellerTradeParty"), "VA")
                || hasScheme(facts.named("ram:SellerTaxRepresentativeTradeParty"), "VA");
    }

    private static boolean hasBuyerVat(Facts facts) {
        return hasScheme(facts.named("ram:BuyerTradeParty"), "VA");
    }

    private static boolean hasReverseChargeParties(Facts facts) {
        return (hasScheme(facts.named("ram:SellerTradeParty"), "VA", "FC")
                        || hasScheme(facts.named("ram:SellerTaxRepresentativeTradeParty"), "VA"))
                && (hasBuyerVat(facts)
                        || facts.named("ram:BuyerTradeParty").stream().anyMatch(LEGAL_ID::leads));
    }

    private static boolean hasNoVatNumber(Facts facts) {
        return !hasScheme(SELLER.from(facts.root()), "VA")
                && !hasScheme(TAX_REPRESENTATIVE.from(facts.root()), "VA")
                && !hasBuyerVat(facts);
    }

    private static boolean hasScheme(List<Element> parties, String... schemes) {
        for (Element party : parties) {
            for (Element id : REGISTRATION.from(party)) {
                if (List.of(schemes).contains(id.attribute("schemeID").orElse(""))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasOnlyOutOfScope(Facts facts, String taxes) {
        return facts.once(
                "only O " + taxes,
                () -> facts.named(taxes).stream()
                        .flatMap(tax -> CATEGORY.texts(tax).stream())
                        .allMatch("O"::equals));
    }

    private static boolean hasZeroRate(Element tax) {
        return anyRate(tax, rate -> rate == 0);
    }

    private static boolean anyRate(Element tax, Predicate<Double> wanted) {
        for (String rate : RATES.texts(tax)) {
            if (wanted.test(real(rate))) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyZero(Path path, Element at) {
        return anyEqual(path.texts(at), 0);
    }

    private static boolean anyEqual(List<String> texts, double wanted) {
        for (String text : texts) {
            if (real(text) == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Less than one apart, in floating point; Factur-X lets the stated one be more by a whole one. */
    private boolean isNear(List<String> basis, BigDecimal sum) {
        if (basis.isEmpty()) {
            return false;
        }
        double stated = real(only(basis));
        double expected = sum.doubleValue();
        return (stated - 1 < expected || (isFacturx && stated - 1 == expected)) && stated + 1 > expected;
    }

    private static boolean isStandardBase(Element code, Facts facts) {
        for (String text : RATES_ABOVE.texts(code)) {
            BigDecimal rate = decimal(text);
            double expected = baseAt(facts, "S", rate).doubleValue();
            if (!anyEqual(BASIS_ABOVE.texts(code), expected)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStandardTax(Element code) {
        Optional<BigDecimal> tax = decimal(CALCULATED_ABOVE.texts(code));
        Optional<BigDecimal> basis = decimal(BASIS_ABOVE.texts(code));
        List<String> rates = RATES_ABOVE.texts(code);
        if (tax.isEmpty() || basis.isEmpty() || rates.isEmpty()) {
            return false;
        }
        double expected = XPath.round(basis.get().abs().doubleValue() * real(only(rates))) / 100;
        BigDecimal stated = tax.get().abs();
        return stated.subtract(BigDecimal.ONE).doubleValue() < expected
                && stated.add(BigDecimal.ONE).doubleValue() > expected;
    }

    /** What the lines, charges and allowances of a category come to, each rounded to the cent. */
    static BigDecimal base(Facts facts, String category, boolean isStrict) {
        return facts.once(
                "base " + category,
                BigDecimal.class,
                () -> cents(lines(facts, category))
                        .add(cents(adjustments(facts, category, true, isStrict)))
                        .subtract(cents(adjustments(facts, category, false, isStrict))));
    }

    private static BigDecimal lines(Facts facts, String category) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Element line : LINE_SETTLEMENTS.from(facts.root())) {
            if (anyIs(XPath.texts(TAXES.from(line), CATEGORY), category)) {
                sum = sum.add(lineTotal(line));
            }
        }
        return sum;
    }

    private static BigDecimal lineTotal(Element line) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Element summation : LINE_TOTAL.from(line)) {
            sum = sum.add(decimal(AMOUNT.texts(summation)).orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    private static BigDecimal adjustments(Facts facts, String category, boolean isCharge, boolean isStrict) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Element adjustment : ADJUSTMENTS.from(facts.root())) {
            if (isCharge(adjustment, isCharge, isStrict)
                    && anyIs(XPath.texts(CATEGORY_TAXES.from(adjustment), CATEGORY), category)) {
                sum = sum.add(firstDecimal(ACTUAL.texts(adjustment)).orElse(BigDecimal.ZERO));
            }
        }
        return sum;
    }

    /** The same at one rate; all rates of a category are added up in one walk. */
    static BigDecimal baseAt(Facts facts, String category, BigDecimal rate) {
        RateSums sums = facts.once("rates " + category, RateSums.class, () -> sumsByRate(facts, category));
        return cents(sums.of(RateSums.LINES, rate))
                .add(cents(sums.of(RateSums.CHARGES, rate)))
                .subtract(cents(sums.of(RateSums.ALLOWANCES, rate)));
    }

    private static RateSums sumsByRate(Facts facts, String category) {
        RateSums sums = new RateSums();
        for (Element line : LINE_SETTLEMENTS.from(facts.root())) {
            List<Element> taxes = TAXES.from(line);
            if (anyIs(XPath.texts(taxes, CATEGORY), category)) {
                sums.add(RateSums.LINES, rates(taxes), lineTotal(line));
            }
        }
        for (Element adjustment : ADJUSTMENTS.from(facts.root())) {
            List<Element> taxes = CATEGORY_TAXES.from(adjustment);
            for (boolean isCharge : new boolean[] {true, false}) { // one that says both counts as both
                if (isCharge(adjustment, isCharge) && anyIs(XPath.texts(taxes, CATEGORY), category)) {
                    sums.add(
                            isCharge ? RateSums.CHARGES : RateSums.ALLOWANCES,
                            rates(taxes),
                            firstDecimal(ACTUAL.texts(adjustment)).orElse(BigDecimal.ZERO));
                }
            }
        }
        return sums;
    }

    private static Set<BigDecimal> rates(List<Element> taxes) {
        Set<BigDecimal> rates = new HashSet<>();
        for (Element tax : taxes) {
            decimal(RATES.texts(tax)).map(BigDecimal::stripTrailingZeros).ifPresent(rates::add);
        }
        return rates;
    }
}
