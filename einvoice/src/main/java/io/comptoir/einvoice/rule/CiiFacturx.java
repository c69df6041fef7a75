package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.cents;
import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.equal;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.real;
import static io.comptoir.einvoice.rule.XPath.share;
import static io.comptoir.einvoice.rule.XPath.sum;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the profiles of Factur-X ask in other words than EN 16931 (1.09.2): of a text that must be there twice it is enough
 * that one is not empty, and an address may stand anywhere; and what EXTENDED asks on its own.
 */
final class CiiFacturx {

    private static final String ROOT = "/rsm:CrossIndustryInvoice";
    private static final String TRANSACTION = "rsm:SupplyChainTradeTransaction/";
    private static final String AGREEMENT = TRANSACTION + "ram:ApplicableHeaderTradeAgreement/";
    private static final String SETTLEMENT = TRANSACTION + "ram:ApplicableHeaderTradeSettlement";
    private static final String SUMMATION = "ram:SpecifiedTradeSettlementHeaderMonetarySummation";
    private static final String ADJUSTMENT = "ram:SpecifiedTradeAllowanceCharge";
    private static final String ACCOUNT = "ram:PayeePartyCreditorFinancialAccount/";

    private static final Path ADJUSTMENTS = Path.of(SETTLEMENT + "/" + ADJUSTMENT);
    private static final Path SERVICES = Path.of(SETTLEMENT + "/ram:SpecifiedLogisticsServiceCharge/ram:AppliedAmount");
    private static final Path CHARGE_TOTALS = Path.of(SETTLEMENT + "/" + SUMMATION + "/ram:ChargeTotalAmount");
    private static final Path INDICATOR = Path.of("ram:ChargeIndicator/udt:Indicator");
    private static final Path ACTUAL = Path.of("ram:ActualAmount");
    private static final Path COUNTRY = Path.of("ram:PostalTradeAddress/ram:CountryID");
    private static final Set<String> TRANSFERS = Set.of("30", "58");
    private static final Pattern MINUTE =
            Pattern.compile("\\s*\\d{4}(1[0-2]|0[1-9])(3[01]|[12][0-9]|0[1-9])([01][0-9]|2[0-3])[0-5][0-9]\\s*");

    private CiiFacturx() {}

    /** Each of its places on its own; of one that EN 16931 asks too this is to be asked instead. */
    static List<RulePattern> patterns(boolean isExtended) {
        RulePattern pattern = new RulePattern();
        document(pattern);
        lines(pattern);
        parties(pattern);
        taxes(pattern);
        adjustments(pattern);
        if (isExtended) {
            extended(pattern);
        } else {
            totals(pattern);
        }
        return pattern.apart().toList();
    }

    static Set<String> ids(List<RulePattern> patterns) {
        return patterns.stream().flatMap(RulePattern::ids).collect(Collectors.toUnmodifiableSet());
    }

    private static void document(RulePattern pattern) {
        String document = "rsm:ExchangedDocument/";
        Scope scope = pattern.at(ROOT);
        anyFilled(scope, "BR-01", "rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID");
        anyFilled(scope, "BR-02", document + "ram:ID");
        anyFilled(scope, "BR-04", document + "ram:TypeCode");
        anyFilled(scope, "BR-05", SETTLEMENT + "/ram:InvoiceCurrencyCode");
        anyFilled(scope, "BR-06", AGREEMENT + "ram:SellerTradeParty/ram:Name");
        anyFilled(scope, "BR-07", AGREEMENT + "ram:BuyerTradeParty/ram:Name");
        Path dates = Path.of(document + "ram:IssueDateTime/udt:DateTimeString");
        scope.fatal(
                "BR-03",
                (at, facts) -> dates.from(at).stream()
                        .anyMatch(date ->
                                is(date, "format", "102") && !date.text().isEmpty()));
        address(scope, "BR-08", "BR-09", "ram:SellerTradeParty");
        address(scope, "BR-10", "BR-11", "ram:BuyerTradeParty");
        pattern.at("ram:AdditionalReferencedDocument").fatal("BR-52", filled("ram:IssuerAssignedID"));
        pattern.at(ROOT + "/" + SETTLEMENT + "/ram:InvoiceReferencedDocument")
                .fatal("BR-55", filled("ram:IssuerAssignedID"));
        Path delivered = Path.of("ram:ShipToTradeParty/ram:PostalTradeAddress");
        Test hasCountry = filled("ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID");
        pattern.at(ROOT + "/" + TRANSACTION + "ram:ApplicableHeaderTradeDelivery")
                .fatal("BR-57", (at, facts) -> !delivered.leads(at) || hasCountry.holds(at, facts));
    }

    private static void address(Scope scope, String addressRule, String countryRule, String party) {
        scope.fatal(
                addressRule,
                (at, facts) -> facts.named(party).stream().anyMatch(one -> one.has("ram:PostalTradeAddress")));
        scope.fatal(countryRule, (at, facts) -> facts.named(party).stream().anyMatch(one -> isAnyFilled(COUNTRY, one)));
    }

    private static void lines(RulePattern pattern) {
        Scope line = pattern.at("ram:IncludedSupplyChainTradeLineItem");
        anyFilled(line, "BR-21", "ram:AssociatedDocumentLineDocument/ram:LineID");
        anyFilled(line, "BR-25", "ram:SpecifiedTradeProduct/ram:Name");
        Path item = Path.of("ram:SpecifiedTradeProduct/ram:GlobalID");
        Test hasScheme = filled("ram:SpecifiedTradeProduct/ram:GlobalID/@schemeID");
        line.fatal("BR-64", (at, facts) -> !item.leads(at) || hasScheme.holds(at, facts));
        Path kind = Path.of("ram:SpecifiedTradeProduct/ram:DesignatedProductClassification");
        Test hasList = filled("ram:SpecifiedTradeProduct/ram:DesignatedProductClassification/ram:ClassCode/@listID");
        line.fatal("BR-65", (at, facts) -> !kind.leads(at) || hasList.holds(at, facts));
    }

    private static void parties(RulePattern pattern) {
        pattern.at("ram:PayeeTradeParty")
                .fatal(
                        "BR-17",
                        (at, facts) -> at.has("ram:Name")
                                && Stream.of("ram:Name", "ram:ID", "ram:SpecifiedLegalOrganization/ram:ID")
                                        .noneMatch(what -> share(
                                                Path.of(what).texts(at),
                                                Path.of("../ram:SellerTradeParty/" + what)
                                                        .texts(at))));
        Path ids = Path.of("ram:SpecifiedTaxRegistration/ram:ID");
        pattern.at("ram:SellerTaxRepresentativeTradeParty")
                .fatal(
                        "BR-56",
                        (at, facts) -> ids.from(at).stream()
                                .anyMatch(id ->
                                        is(id, "schemeID", "VA") && !id.text().isEmpty()));
        pattern.at(
                        "ram:SpecifiedTradeSettlementPaymentMeans",
                        at -> TRANSFERS.contains(
                                normal(only(Path.of("ram:TypeCode").texts(at)))))
                .fatal(
                        "CII-SR-470",
                        (at, facts) -> Path.of(ACCOUNT + "ram:IBANID").leads(at)
                                != Path.of(ACCOUNT + "ram:ProprietaryID").leads(at));
        pattern.at("ram:SpecifiedTradeSettlementPaymentMeans").stated("CII-SR-464");
    }

    private static void taxes(RulePattern pattern) {
        pattern.at("ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax")
                .present("BR-47", "ram:CategoryCode")
                .fatal(
                        "BR-48",
                        (at, facts) -> at.has("ram:RateApplicablePercent")
                                || anyIs(Path.of("ram:CategoryCode").texts(at), "O"))
                .fatal("BR-CO-03", (at, facts) -> !at.has("ram:TaxPointDate") || !at.has("ram:DueDateTypeCode"));
        pattern.at(SETTLEMENT).present("BR-CO-18", "ram:ApplicableTradeTax");
    }

    private static void adjustments(RulePattern pattern) {
        pattern.at(ADJUSTMENT)
                .fatal(
                        "CII-SR-471",
                        (at, facts) -> at.children("ram:CategoryTradeTax").size() <= 1)
                .fatal(
                        "CII-SR-472",
                        (at, facts) -> at.children("ram:RateApplicablePercent").size() <= 1);
    }

    private static void totals(RulePattern pattern) {
        pattern.at(SUMMATION)
                .fatal("BR-CO-11", (at, facts) -> isSumOfAllowances(at, facts))
                .fatal("BR-CO-12", (at, facts) -> isSumOfCharges(at, facts))
                .fatal("BR-CO-15", (at, facts) -> CiiCore.isTotalWithVat(facts.root()));
    }

    private static boolean isSumOfAllowances(Element totals, Facts facts) {
        List<Element> allowances = adjustments(facts, "false");
        List<String> stated = Path.of("ram:AllowanceTotalAmount").texts(totals);
        double expected = cents(sum(XPath.texts(allowances, ACTUAL)));
        return (allowances.isEmpty() && stated.isEmpty()) || stated.stream().anyMatch(total -> real(total) == expected);
    }

    private static boolean isSumOfCharges(Element totals, Facts facts) {
        List<Element> charges = adjustments(facts, "true");
        if (charges.isEmpty() && !totals.has("ram:ChargeTotalAmount")) {
            return true;
        }
        List<String> stated = CHARGE_TOTALS.texts(facts.root());
        double expected = cents(cents(sum(XPath.texts(charges, ACTUAL))) + cents(sum(SERVICES.texts(facts.root()))));
        return !stated.isEmpty() && cents(real(only(stated))) == expected;
    }

    private static List<Element> adjustments(Facts facts, String indicator) {
        return ADJUSTMENTS.from(facts.root()).stream()
                .filter(one -> anyIs(INDICATOR.texts(one), indicator))
                .toList();
    }

    private static void extended(RulePattern pattern) {
        note(pattern, ROOT + "/rsm:ExchangedDocument/ram:IncludedNote", "BR-FXEXT-01");
        note(pattern, "ram:AssociatedDocumentLineDocument/ram:IncludedNote", "BR-FXEXT-02");
        pattern.at("ram:SpecifiedTaxRegistration/ram:ID", at -> !XPath.isWithin(at, "ram:SellerTradeParty"))
                .fatal("BR-FXEXT-03", (at, facts) -> is(at, "schemeID", "VA"));
        Path parent = Path.of("ram:AssociatedDocumentLineDocument/ram:ParentLineID");
        pattern.at("ram:IncludedSupplyChainTradeLineItem").fatal("BR-FXEXT-11", (at, facts) -> {
            String wanted = normal(only(parent.texts(at)));
            return wanted.isEmpty() || lineIds(facts).contains(wanted);
        });
        pattern.at(SUMMATION).fatal("BR-FXEXT-CO-16", (at, facts) -> isAmountDue(at));
        pattern.at("udt:DateTimeString", at -> is(at, "format", "205"))
                .fatal(
                        "BR-FXEXT-CII-DT-097a",
                        (at, facts) -> MINUTE.matcher(at.text()).matches());
    }

    /** The numbers of all lines; by Factur-X a line may name itself as its parent. */
    private static Set<?> lineIds(Facts facts) {
        Path id = Path.of("ram:AssociatedDocumentLineDocument/ram:LineID");
        return facts.once(
                "numbers of lines",
                Set.class,
                () -> facts.named("ram:IncludedSupplyChainTradeLineItem").stream()
                        .flatMap(line -> id.texts(line).stream())
                        .map(XPath::normal)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static void note(RulePattern pattern, String where, String id) {
        pattern.at(where, note -> note.has("ram:SubjectCode")).anyPresent(id, "ram:ContentCode", "ram:Content");
    }

    /** With what is collected on behalf of others (BT-179) added. */
    private static boolean isAmountDue(Element totals) {
        List<String> due = Path.of("ram:DuePayableAmount").texts(totals);
        BigDecimal expected = total(totals, "ram:GrandTotalAmount")
                .subtract(total(totals, "ram:TotalPrepaidAmount"))
                .add(total(totals, "ram:RoundingAmount"))
                .add(total(totals, "../ram:SpecifiedFinancialAdjustment/ram:ActualAmount"));
        return decimal(due).filter(stated -> equal(stated, expected)).isPresent();
    }

    private static BigDecimal total(Element totals, String amounts) {
        return Path.of(amounts).texts(totals).stream().map(XPath::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void anyFilled(Scope scope, String id, String path) {
        scope.fatal(id, filled(path));
    }

    private static Test filled(String path) {
        Path way = Path.of(path);
        return (at, facts) -> isAnyFilled(way, at);
    }

    private static boolean isAnyFilled(Path way, Element at) {
        return way.texts(at).stream().anyMatch(text -> !text.isEmpty());
    }

    private static boolean is(Element element, String attribute, String value) {
        return element.attribute(attribute).filter(value::equals).isPresent();
    }
}
