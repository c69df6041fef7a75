package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.decimals;
import static io.comptoir.einvoice.rule.XPath.firstDecimal;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What EN 16931 asks of an invoice in CII where its artefacts ask otherwise. */
final class NormCii {

    private static final String TRANSACTION = "rsm:SupplyChainTradeTransaction/";
    private static final String AGREEMENT = TRANSACTION + "ram:ApplicableHeaderTradeAgreement/";
    private static final String SETTLEMENT = TRANSACTION + "ram:ApplicableHeaderTradeSettlement/";
    private static final String SUMMATION = "ram:SpecifiedTradeSettlementHeaderMonetarySummation/";
    private static final String BREAKDOWN = "ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax";
    private static final String COUNTRY = "/ram:PostalTradeAddress/ram:CountryID";

    private static final Path RATE = Path.of("ram:RateApplicablePercent");
    private static final Path BASE = Path.of("ram:BasisAmount");
    private static final Path TAX = Path.of("ram:CalculatedAmount");
    private static final Path CURRENCY = Path.of(SETTLEMENT + "ram:InvoiceCurrencyCode");
    private static final Path TAX_CURRENCY = Path.of(SETTLEMENT + "ram:TaxCurrencyCode");
    private static final Path NET = Path.of(SETTLEMENT + SUMMATION + "ram:TaxBasisTotalAmount");
    private static final Path TAXES = Path.of(SETTLEMENT + SUMMATION + "ram:TaxTotalAmount");
    private static final Path GROSS = Path.of(SETTLEMENT + SUMMATION + "ram:GrandTotalAmount");
    private static final Path DUE = Path.of(SETTLEMENT + SUMMATION + "ram:DuePayableAmount");
    private static final Path TERMS = Path.of(SETTLEMENT + "ram:SpecifiedTradePaymentTerms");
    private static final Path SELLER_COUNTRY = Path.of(AGREEMENT + "ram:SellerTradeParty" + COUNTRY);
    private static final Path BUYER_COUNTRY = Path.of(AGREEMENT + "ram:BuyerTradeParty" + COUNTRY);

    private static final Map<String, String> TAXED = Map.of("S", "S", "L", "AF", "M", "AG");
    private static final Map<String, String> UNTAXED = Map.of("AE", "AE", "E", "E", "G", "G", "K", "IC", "Z", "Z");

    private final RulePattern pattern = new RulePattern();

    private NormCii() {}

    static RulePattern pattern() {
        NormCii norm = new NormCii();
        norm.breakdowns();
        norm.parts();
        norm.document();
        norm.islands();
        norm.taxTotals();
        norm.extended();
        return norm.pattern;
    }

    private void breakdowns() {
        pattern.at(BREAKDOWN, CiiVat::isVat).fatal("BR-CO-17", (tax, facts) -> isTax(tax));
        TAXED.forEach((category, family) -> pattern.at(BREAKDOWN, CiiVat.is(category))
                .fatal(
                        "BR-" + family + "-08",
                        (tax, facts) -> decimal(RATE.texts(tax))
                                .filter(rate -> Norm.isIt(base(tax), CiiVat.baseAt(facts, category, rate)))
                                .isPresent())
                .fatal("BR-" + family + "-09", (tax, facts) -> isTax(tax)));
        UNTAXED.forEach((category, family) -> pattern.at(BREAKDOWN, CiiVat.is(category))
                .fatal(
                        "BR-" + family + "-08",
                        (tax, facts) -> Norm.isIt(base(tax), CiiVat.base(facts, category, false))));
    }

    private void parts() {
        pattern.at(BREAKDOWN)
                .present("BR-45", "ram:BasisAmount")
                .present("BR-46", "ram:CalculatedAmount")
                .fatal(
                        "BR-48",
                        (tax, facts) -> RATE.leads(tax) || CiiVat.is("O").test(tax));
    }

    private static Optional<BigDecimal> base(Element tax) {
        return decimal(BASE.texts(tax));
    }

    private static boolean isTax(Element tax) {
        return Norm.isTax(decimal(TAX.texts(tax)), base(tax), decimal(RATE.texts(tax)));
    }

    private void document() {
        Scope root = pattern.at("/rsm:CrossIndustryInvoice")
                .fatal("BR-CO-15", (at, facts) -> isTotalWithVat(at))
                .fatal("BR-CO-25", (at, facts) -> !isSomethingDue(at) || saysWhen(at))
                .fatal("BR-62", schemed("ram:SellerTradeParty"))
                .fatal("BR-63", schemed("ram:BuyerTradeParty"))
                .fatal("BR-B-01", (at, facts) -> !isSplitPayment(facts) || isItalian(at));
        TAXED.forEach((category, family) -> root.fatal("BR-" + family + "-01", (at, facts) -> {
            CategoryUses uses = facts.once("uses of categories", CategoryUses.class, () -> CategoryUses.inCii(facts));
            return uses.lines(category) + uses.adjustments(category) == 0 || uses.breakdowns(category) > 0;
        }));
    }

    private static boolean isTotalWithVat(Element root) {
        List<String> currency = CURRENCY.texts(root);
        List<String> taxes = TAXES.from(root).stream()
                .filter(total -> isIn(total, currency))
                .map(Element::text)
                .toList();
        BigDecimal tax = decimal(taxes).orElse(BigDecimal.ZERO);
        return firstDecimal(NET.texts(root))
                .filter(net -> Norm.isIt(firstDecimal(GROSS.texts(root)), net.add(tax)))
                .isPresent();
    }

    private static boolean isIn(Element total, List<String> currencies) {
        return total.attribute("currencyID").filter(currencies::contains).isPresent();
    }

    private static boolean isSomethingDue(Element root) {
        return firstDecimal(DUE.texts(root)).filter(due -> due.signum() > 0).isPresent();
    }

    private static boolean saysWhen(Element root) {
        return TERMS.from(root).stream()
                .anyMatch(terms -> terms.has("ram:DueDateDateTime") || terms.has("ram:Description"));
    }

    private static Test schemed(String party) {
        Path addresses = Path.of(AGREEMENT + party + "/ram:URIUniversalCommunication/ram:URIID");
        return (at, facts) -> addresses.from(at).stream()
                .noneMatch(address ->
                        normal(address.attribute("schemeID").orElse("")).isEmpty());
    }

    private static boolean isSplitPayment(Facts facts) {
        return facts.named("ram:CategoryCode").stream()
                .anyMatch(code -> code.text().equals("B"));
    }

    private static boolean isItalian(Element root) {
        return anyIs(SELLER_COUNTRY.texts(root), "IT") && anyIs(BUYER_COUNTRY.texts(root), "IT");
    }

    private void islands() {
        Predicate<Element> isIgic = CiiVat.is("L");
        pattern.at(
                        "ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax",
                        isIgic)
                .fatal("BR-AF-05", (tax, facts) -> hasRate(tax));
        for (boolean isCharge : new boolean[] {false, true}) {
            pattern.at(
                            "ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax",
                            isIgic.and(tax -> CiiVat.isCharge(tax.parent().orElseThrow(), isCharge)))
                    .fatal(isCharge ? "BR-AF-07" : "BR-AF-06", (tax, facts) -> hasRate(tax));
        }
    }

    private static boolean hasRate(Element tax) {
        return decimal(RATE.texts(tax)).filter(rate -> rate.signum() >= 0).isPresent();
    }

    private void taxTotals() {
        pattern.at(SUMMATION + "ram:TaxTotalAmount")
                .fatal("BR-DEC-13", (total, facts) -> isShort(total, CURRENCY, facts))
                .fatal("BR-DEC-15", (total, facts) -> isShort(total, TAX_CURRENCY, facts));
    }

    /** Of the profile EXTENDED-CTC-FR. */
    private void extended() {
        pattern.at("ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic")
                .fatal(
                        "CII-SR-069",
                        (at, facts) -> at.children("ram:Description").size() <= 1)
                .fatal("CII-SR-072", (at, facts) -> at.children("ram:Value").size() <= 1);
        pattern.at("ram:SpecifiedTradeSettlementPaymentMeans").stated("BR-CO-27");
    }

    private static boolean isShort(Element total, Path currency, Facts facts) {
        List<String> currencies = currency.texts(facts.root());
        return !isIn(total, currencies) || decimals(normal(only(List.of(total.text())))) <= 2;
    }
}
