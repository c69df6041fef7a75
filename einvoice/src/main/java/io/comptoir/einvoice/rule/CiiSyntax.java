package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.isWithin;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How EN 16931 binds CII: what a core invoice does not use (CII-SR, CII-DT), as the official rules 1.3.16 read it. */
final class CiiSyntax {

    private static final String ROOT = "/rsm:CrossIndustryInvoice";
    private static final String TRANSACTION = ROOT + "/rsm:SupplyChainTradeTransaction/";
    private static final String LINE = TRANSACTION + "ram:IncludedSupplyChainTradeLineItem/";
    private static final String DISCOUNT = "ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/";
    private static final Pattern DATE = Pattern.compile(
            "[ \t\r\n]*\\d{4}(1[0-2]|0[1-9])(3[01]|[12][0-9]|0[1-9])[ \t\r\n]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Path TYPE = Path.of("ram:TypeCode");
    private static final Path UNITS = Path.of(
            "rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode");

    private final SyntaxTable table = SyntaxTable.read(
            "cii-syntax.txt",
            Map.of(
                    "not-tax-total",
                    at -> !at.is("ram:TaxTotalAmount"),
                    "102",
                    at -> at.attribute("format").filter("102"::equals).isPresent()));

    private CiiSyntax() {}

    static RulePattern pattern() {
        CiiSyntax syntax = new CiiSyntax();
        syntax.lines();
        syntax.agreement();
        syntax.settlement();
        syntax.types();
        return syntax.table.pattern();
    }

    private void lines() {
        Path itemScheme = path("ram:GlobalID/@schemeID");
        Path origins = path("ram:OriginTradeCountry/ram:ID");
        table.at(LINE + "ram:SpecifiedTradeProduct")
                .fatal("CII-SR-046", (at, facts) -> !at.has("ram:GlobalID") || itemScheme.leads(at))
                .fatal(
                        "CII-SR-090",
                        (at, facts) -> !at.has("ram:OriginTradeCountry")
                                || origins.from(at).size() == 1);
        table.at(LINE + "ram:SpecifiedLineTradeAgreement").warning("CII-SR-119", (at, facts) -> isDiscount(at));
        table.at("ram:SpecifiedTradeAllowanceCharge").present("CII-SR-463", "ram:ChargeIndicator");
        table.at(LINE + "ram:SpecifiedLineTradeSettlement")
                .warning("CII-SR-474", (at, facts) -> normalTyped(at, "130").count() <= 1);
    }

    private void agreement() {
        Path names = path("ram:Name");
        Path attachments = path("ram:AttachmentBinaryObject");
        table.at(TRANSACTION + "ram:ApplicableHeaderTradeAgreement")
                .warning("CII-SR-450", oneOf("ram:BuyerTradeParty/ram:ID", "ram:BuyerTradeParty/ram:GlobalID"))
                .warning("CII-SR-457", (at, facts) -> typed(at, "50") <= 1)
                .warning("CII-SR-458", (at, facts) -> typed(at, "130") <= 1)
                .warning("CII-SR-465", contact("ram:SellerTradeParty"))
                .warning("CII-SR-466", contact("ram:BuyerTradeParty"))
                .warning("CII-SR-475", (at, facts) -> count(normalTyped(at, "916"), names) <= 1)
                .warning("CII-SR-476", (at, facts) -> count(normalTyped(at, "916"), attachments) <= 1);
        table.at(TRANSACTION + "ram:ApplicableHeaderTradeDelivery")
                .warning("CII-SR-449", oneOf("ram:ShipToTradeParty/ram:ID", "ram:ShipToTradeParty/ram:GlobalID"));
    }

    private void settlement() {
        table.at(TRANSACTION + "ram:ApplicableHeaderTradeSettlement")
                .warning("CII-SR-451", oneOf("ram:PayeeTradeParty/ram:ID", "ram:PayeeTradeParty/ram:GlobalID"))
                .fatal("CII-SR-462", (at, facts) -> facts.once("one tax point", () -> hasOneTaxPoint(facts)))
                .fatal(
                        "CII-SR-470",
                        (at, facts) -> at.children("ram:SpecifiedTradeSettlementPaymentMeans").stream()
                                .noneMatch(CiiSyntax::isTransferToNowhere));
        table.at(ROOT)
                .fatal("CII-SR-467", (at, facts) -> isOne(facts, "ram:TypeCode"))
                .fatal("CII-SR-468", (at, facts) -> isOne(facts, "ram:Information"))
                .fatal(
                        "CII-SR-469",
                        (at, facts) -> count(
                                        facts.named("ram:ApplicableHeaderTradeSettlement").stream(),
                                        path("ram:PaymentReference"))
                                <= 1);
    }

    private void types() {
        table.at("ram:*ReferencedDocument")
                .fatal("CII-DT-015", additional("ram:URIID", "916"))
                .fatal("CII-DT-018", additional("ram:TypeCode", "50", "130", "916"))
                .fatal("CII-DT-021", additional("ram:Name", "916"))
                .fatal("CII-DT-022", additional("ram:AttachmentBinaryObject", "916"))
                .fatal("CII-DT-024", additional("ram:ReferenceTypeCode", "130"))
                .fatal(
                        "CII-DT-027",
                        (at, facts) -> !at.has("ram:FormattedIssueDateTime") || at.is("ram:InvoiceReferencedDocument"));
        table.at("ram:*Quantity")
                .fatal(
                        "CII-DT-033",
                        (at, facts) -> at.attribute("unitCode").isEmpty()
                                || facts.once("units", () -> UNITS.leads(facts.root())));
        table.at("ram:*TradeTax")
                .fatal("CII-DT-037", (at, facts) -> !at.has("ram:TypeCode") || anyIs(TYPE.texts(at), "VAT"))
                .warning("CII-DT-041", onlyIn("ram:BasisAmount"))
                .warning("CII-DT-052", onlyApplicable("ram:ExemptionReasonCode"))
                .warning("CII-DT-098", onlyApplicable("ram:ExemptionReason"))
                .warning("CII-DT-054", onlyIn("ram:TaxPointDate"))
                .warning("CII-DT-058", onlyIn("ram:DueDateTypeCode"));
        table.at("udt:DateTimeString[#102]")
                .fatal("CII-DT-097", (at, facts) -> DATE.matcher(at.text()).matches());
    }

    private static boolean isDiscount(Element agreement) {
        boolean hasAmount = path(DISCOUNT + "ram:ActualAmount").leads(agreement);
        List<Element> indicators = path(DISCOUNT + "ram:ChargeIndicator").from(agreement);
        boolean isAllowance = indicators.stream()
                .flatMap(indicator -> indicator.children("udt:Indicator").stream())
                .anyMatch(indicator -> !XPath.bool(indicator.text()));
        return (isAllowance && hasAmount) || (indicators.isEmpty() && !hasAmount);
    }

    private static Test oneOf(String one, String other) {
        Path first = path(one);
        Path second = path(other);
        return (at, facts) -> !first.leads(at) || !second.leads(at);
    }

    private static Test contact(String party) {
        Path person = path(party + "/ram:DefinedTradeContact/ram:PersonName");
        Path department = path(party + "/ram:DefinedTradeContact/ram:DepartmentName");
        return (at, facts) -> !person.leads(at) || !department.leads(at);
    }

    private static long typed(Element at, String type) {
        return at.children("ram:AdditionalReferencedDocument").stream()
                .filter(document -> anyIs(TYPE.texts(document), type))
                .count();
    }

    private static Stream<Element> normalTyped(Element at, String type) {
        return at.children("ram:AdditionalReferencedDocument").stream()
                .filter(document -> normal(only(TYPE.texts(document))).equals(type));
    }

    private static long count(Stream<Element> from, Path path) {
        return from.mapToLong(one -> path.from(one).size()).sum();
    }

    private static boolean hasOneTaxPoint(Facts facts) {
        return facts.named("ram:DueDateTypeCode").stream()
                        .filter(code -> code.parent()
                                .filter(tax -> tax.is("ram:ApplicableTradeTax"))
                                .isPresent())
                        .map(Element::text)
                        .distinct()
                        .count()
                <= 1;
    }

    private static boolean isTransferToNowhere(Element means) {
        if (path("ram:PayeePartyCreditorFinancialAccount/ram:IBANID").leads(means)
                || path("ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID")
                        .leads(means)) {
            return false;
        }
        String type = normal(only(TYPE.texts(means)));
        return type.equals("30") || type.equals("58");
    }

    private static boolean isOne(Facts facts, String what) {
        return facts.named("ram:SpecifiedTradeSettlementPaymentMeans").stream()
                        .flatMap(means -> means.children(what).stream())
                        .map(one -> normal(one.text()))
                        .distinct()
                        .count()
                <= 1;
    }

    private static Test additional(String what, String... types) {
        return (at, facts) ->
                !at.has(what) || (at.is("ram:AdditionalReferencedDocument") && anyIs(TYPE.texts(at), types));
    }

    private static Test onlyIn(String what) {
        return (at, facts) -> !at.has(what) || isWithin(at, "ram:ApplicableHeaderTradeSettlement");
    }

    private static Test onlyApplicable(String what) {
        return (at, facts) -> !at.has(what) || at.is("ram:ApplicableTradeTax");
    }
}
