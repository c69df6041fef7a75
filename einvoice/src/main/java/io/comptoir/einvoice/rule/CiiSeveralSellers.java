package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.number;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.share;
import static io.comptoir.einvoice.rule.XPath.sum;
import static java.util.stream.Collectors.groupingBy;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The French rules of invoices of several sellers (BR-FR-MV) and of those that go both ways (BR-FR-BD), in CII. These
 * refuse in both variants.
 */
final class CiiSeveralSellers {

    private static final String TRANSACTION = CiiFrench.ROOT + "/rsm:SupplyChainTradeTransaction";
    private static final String LINE = TRANSACTION + "/ram:IncludedSupplyChainTradeLineItem";
    private static final Path KIND = Path.of("ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode");
    private static final Path PARENT = Path.of("ram:AssociatedDocumentLineDocument/ram:ParentLineID");
    private static final Path LINE_ID = Path.of("ram:AssociatedDocumentLineDocument/ram:LineID");
    private static final Path SELLER_ID =
            Path.of("ram:SpecifiedLineTradeAgreement/ram:ItemSellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID");
    private static final Path SELLER_NAME =
            Path.of("ram:SpecifiedLineTradeAgreement/ram:ItemSellerTradeParty/ram:Name");
    private static final Path SELLER_COUNTRY =
            Path.of("ram:SpecifiedLineTradeAgreement/ram:ItemSellerTradeParty/ram:PostalTradeAddress/ram:CountryID");
    private static final Path SUMMATION =
            Path.of("ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation");
    private static final Path OBJECTS = Path.of("ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument");
    private static final Path REASONS =
            Path.of("ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:ExemptionReason");
    private static final Path LINES = Path.of("rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem");
    private static final Path BREAKDOWN =
            Path.of("rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax");
    private static final Path CURRENCY = Path.of("../ram:ApplicableHeaderTradeSettlement/ram:InvoiceCurrencyCode");
    private static final Path TAX_CURRENCY = Path.of("../ram:ApplicableHeaderTradeSettlement/ram:TaxCurrencyCode");
    private static final Path TYPE = Path.of("rsm:ExchangedDocument/ram:TypeCode");
    private static final Path NUMBER = Path.of("rsm:ExchangedDocument/ram:ID");
    private static final Path ISSUER_ID = Path.of("ram:IssuerAssignedID");
    private static final Path REFERENCE_TYPE = Path.of("ram:ReferenceTypeCode");
    private static final Path OBJECT_TYPE = Path.of("ram:TypeCode");
    private static final Path MAIN_SELLER =
            Path.of("rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/"
                    + "ram:SellerTradeParty/ram:SpecifiedLegalOrganization/ram:ID");
    private static final Path MAIN_BUYER = Path.of("rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/"
            + "ram:BuyerTradeParty/ram:SpecifiedLegalOrganization/ram:ID");

    private final List<RulePattern> patterns = new ArrayList<>();

    private CiiSeveralSellers() {}

    static List<RulePattern> patterns() {
        CiiSeveralSellers sellers = new CiiSeveralSellers();
        sellers.groups();
        sellers.groupParts();
        sellers.parents();
        sellers.amounts();
        sellers.numbers();
        sellers.types();
        sellers.references();
        return sellers.patterns;
    }

    private RulePattern pattern() {
        RulePattern pattern = new RulePattern();
        patterns.add(pattern);
        return pattern;
    }

    private void groups() {
        pattern()
                .at(LINE + "/ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode")
                .fatal(
                        "BR-FR-MV-01_EXT-FR-FE-163",
                        special((at, facts) -> !normal(at.text()).isEmpty()));
        pattern()
                .at(TRANSACTION)
                .fatal(
                        "BR-FR-MV-02_EXT-FR-FE-163",
                        (at, facts) -> !CiiFrench.isOfSeveralSellers(facts) || groups(facts) >= 1);
        pattern()
                .at(TRANSACTION)
                .fatal("BR-FR-BD-02_EXT-FR-FE-163", bothWays((at, facts) -> groups(facts) == 2))
                .fatal("BR-FR-BD-02_BT-31", bothWays((at, facts) -> groupsOf(facts, MAIN_SELLER) == 1))
                .fatal("BR-FR-BD-02_BT-47", bothWays((at, facts) -> groupsOf(facts, MAIN_BUYER) == 1));
    }

    private void groupParts() {
        RulePattern parts = pattern();
        parts.at(LINE, CiiSeveralSellers::isGroup)
                .fatal("BR-FR-MV-03_EXT-FR-FE-164", special((at, facts) -> isFilled(SELLER_NAME, at)))
                .fatal("BR-FR-MV-03_EXT-FR-FE-167", special((at, facts) -> isFilled(SELLER_ID, at)))
                .fatal("BR-FR-MV-03_EXT-FR-FE-177", special((at, facts) -> isFilled(SELLER_COUNTRY, at)))
                .fatal(
                        "BR-FR-MV-03_EXT-FR-FE-181",
                        special((at, facts) -> !normal(tax(at, CURRENCY)).isEmpty()))
                .fatal(
                        "BR-FR-MV-03_EXT-FR-FE-182",
                        special((at, facts) -> TAX_CURRENCY.texts(at).isEmpty()
                                || (TAX_CURRENCY.texts(at).stream().anyMatch(currency -> !currency.isEmpty())
                                        && !normal(tax(at, TAX_CURRENCY)).isEmpty())));
        parts.at(LINE + "/ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument", at -> isObject(at, "AFL"))
                .fatal(
                        "BR-FR-MV-03_BT-128_AFL",
                        special((at, facts) -> anyIs(OBJECT_TYPE.texts(at), "130") && isFilled(ISSUER_ID, at)));
        parts.at(LINE + "/ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument", at -> isObject(at, "AVV"))
                .fatal(
                        "BR-FR-MV-03_BT-128_AVV",
                        special((at, facts) -> anyIs(OBJECT_TYPE.texts(at), "130")
                                && isFilled(ISSUER_ID, at)
                                && !anyIs(ISSUER_ID.texts(at), "M8", "S8", "B8")));
        pattern().at(LINE, CiiSeveralSellers::isGroup).fatal("BR-FR-MV-05_EXT-FR-FE-BG-12", special((at, facts) -> {
            List<String> totals = childTotals(at, facts);
            return Math.abs(number(only(amounts(at, "ram:LineTotalAmount"))) - sum(totals)) <= cents(totals.size());
        }));
    }

    private void parents() {
        pattern().at(LINE).fatal("BR-FR-MV-06_EXT-FR-FE-167", special((at, facts) -> {
            String seller = normal(only(SELLER_ID.texts(at)));
            return !seller.isEmpty()
                    && (!PARENT.leads(at) || seller.equals(normal(only(XPath.texts(parents(at, facts), SELLER_ID)))));
        }));
        pattern().at(LINE).fatal("BR-FR-MV-07_BT-128", special((at, facts) -> {
            String invoice = normal(only(invoices(at)));
            return !invoice.isEmpty()
                    && (!PARENT.leads(at)
                            || invoice.equals(normal(only(parents(at, facts).stream()
                                    .flatMap(parent -> invoices(parent).stream())
                                    .toList()))));
        }));
        pattern().at(LINE, at -> anyIs(KIND.texts(at), "DETAIL")).fatal("BR-FR-MV-08_BT-128", special((at, facts) -> {
            String invoice = normal(only(invoices(at)));
            String reason = only(REASONS.texts(at));
            return !normal(reason).isEmpty() && !invoice.isEmpty() && reason.startsWith("#" + invoice + "#");
        }));
    }

    private void amounts() {
        pattern()
                .at(LINE, CiiSeveralSellers::isGroup)
                .fatal(
                        "BR-FR-MV-09_EXT-FR-FE-181",
                        special((at, facts) ->
                                Math.abs(number(tax(at, CURRENCY)) - sum(taxes(facts, normal(only(invoices(at))))))
                                        <= 0.01));
        pattern().at(LINE, CiiSeveralSellers::isGroup).fatal("BR-FR-MV-10_EXT-FR-FE-184", special((at, facts) -> {
            List<String> totals = amounts(at, "ram:GrandTotalAmount");
            return totals.isEmpty()
                    || (!normal(only(totals)).isEmpty()
                            && Math.abs(number(only(totals))
                                            - number(only(amounts(at, "ram:LineTotalAmount")))
                                            - number(tax(at, CURRENCY)))
                                    <= cents(details(at, facts)));
        }));
    }

    private void numbers() {
        pattern()
                .at(LINE, at -> isGroup(at) && share(SELLER_ID.texts(at), MAIN_SELLER.texts(root(at))))
                .fatal("BR-FR-MV-11_BT-128", special((at, facts) -> {
                    long ownParts = facts.once("own parts", Long.class, () -> ownParts(facts));
                    boolean isOwn = anyIs(NUMBER.texts(facts.root()), normal(only(invoices(at))));
                    boolean isOther = NUMBER.texts(facts.root()).stream()
                            .anyMatch(number -> !number.equals(normal(only(invoices(at)))));
                    return ownParts == 1 || (ownParts == 0 && isOwn) || (ownParts > 1 && isOther);
                }));
        pattern().at(TRANSACTION).fatal("BR-FR-MV-12_BT-128", special((at, facts) -> areUnlike(facts)));
    }

    private void types() {
        pattern()
                .at(CiiFrench.ROOT + "/rsm:ExchangedDocument/ram:TypeCode")
                .fatal(
                        "BR-FR-MV-13_BT-3",
                        (at, facts) -> !CiiFrench.isOfSeveralSellers(facts)
                                || (!normal(at.text()).isEmpty() && !FrenchValues.SELF_BILLED.contains(at.text())));
        pattern()
                .at(CiiFrench.ROOT + "/rsm:ExchangedDocument/ram:TypeCode")
                .fatal(
                        "BR-FR-BD-13_BT-3",
                        bothWays((at, facts) -> FrenchValues.SELF_BILLED.contains(normal(at.text()))));
    }

    private void references() {
        Path ids = Path.of("ram:SpecifiedLineTradeSettlement/ram:InvoiceReferencedDocument/ram:IssuerAssignedID");
        Path dates = Path.of("ram:SpecifiedLineTradeSettlement/ram:InvoiceReferencedDocument/"
                + "ram:FormattedIssueDateTime/qdt:DateTimeString");
        Set<String> credits = Set.of("384", "472", "381", "396", "503");
        pattern()
                .at(LINE, at -> isGroup(at) && FrenchValues.any(TYPE.texts(root(at)), credits))
                .fatal(
                        "BR-FR-MV-14-EXT-FR-FE-136",
                        (at, facts) -> !CiiFrench.isOfSeveralSellers(facts) || ids.leads(at))
                .fatal(
                        "BR-FR-MV-14-EXT-FR-FE-138",
                        (at, facts) -> !CiiFrench.isOfSeveralSellers(facts) || dates.leads(at));
        Set<String> selfBilled = Set.of("261", "471", "473", "502");
        pattern()
                .at(LINE, at -> isGroup(at) && FrenchValues.any(TYPE.texts(root(at)), selfBilled))
                .fatal("BR-FR-BD-14-EXT-FR-FE-136", bothWays((at, facts) -> ids.leads(at)))
                .fatal("BR-FR-BD-14-EXT-FR-FE-138", bothWays((at, facts) -> dates.leads(at)));
    }

    private static Test special(Test test) {
        return (at, facts) ->
                (!CiiFrench.isOfSeveralSellers(facts) && !CiiFrench.isBothWays(facts)) || test.holds(at, facts);
    }

    private static Test bothWays(Test test) {
        return (at, facts) -> !CiiFrench.isBothWays(facts) || test.holds(at, facts);
    }

    private static Element root(Element at) {
        Element root = at;
        while (root.parent().isPresent()) {
            root = root.parent().get();
        }
        return root;
    }

    private static boolean isGroup(Element line) {
        return anyIs(KIND.texts(line), "GROUP") && !PARENT.leads(line);
    }

    private static boolean isObject(Element object, String code) {
        return anyIs(REFERENCE_TYPE.texts(object), code)
                && isGroup(object.parent().orElseThrow().parent().orElseThrow());
    }

    private static boolean isFilled(Path path, Element at) {
        return !normal(only(path.texts(at))).isEmpty();
    }

    private static long groups(Facts facts) {
        return LINES.from(facts.root()).stream()
                .filter(CiiSeveralSellers::isGroup)
                .count();
    }

    private static long groupsOf(Facts facts, Path party) {
        List<String> ids = party.texts(facts.root());
        return LINES.from(facts.root()).stream()
                .filter(line -> isGroup(line) && share(SELLER_ID.texts(line), ids))
                .count();
    }

    private static List<String> amounts(Element line, String name) {
        return XPath.texts(SUMMATION.from(line), Path.of(name));
    }

    private static String tax(Element line, Path currency) {
        List<String> currencies = currency.texts(line);
        return only(SUMMATION.from(line).stream()
                .flatMap(summation -> summation.children("ram:TaxTotalAmount").stream())
                .filter(tax ->
                        tax.attribute("currencyID").filter(currencies::contains).isPresent())
                .map(Element::text)
                .toList());
    }

    private static List<String> invoices(Element line) {
        return OBJECTS.from(line).stream()
                .filter(object -> anyIs(REFERENCE_TYPE.texts(object), "AFL") && anyIs(OBJECT_TYPE.texts(object), "130"))
                .flatMap(object -> ISSUER_ID.texts(object).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Element> by(Facts facts, Path key, List<String> ids) {
        Map<String, List<Element>> lines = facts.once(
                "lines by " + (key.equals(LINE_ID) ? "id" : "parent"),
                Map.class,
                () -> LINES.from(facts.root()).stream()
                        .filter(line -> !key.texts(line).isEmpty())
                        .collect(groupingBy(line -> key.texts(line).get(0))));
        return ids.stream()
                .flatMap(id -> lines.getOrDefault(id, List.of()).stream())
                .toList();
    }

    private static List<Element> parents(Element line, Facts facts) {
        return by(facts, LINE_ID, PARENT.texts(line));
    }

    private static List<String> childTotals(Element line, Facts facts) {
        return by(facts, PARENT, List.of(normal(only(LINE_ID.texts(line))))).stream()
                .filter(child -> KIND.texts(child).stream().anyMatch(kind -> !kind.equals("INFORMATION")))
                .flatMap(child -> amounts(child, "ram:LineTotalAmount").stream())
                .toList();
    }

    private static int details(Element line, Facts facts) {
        return (int) by(facts, PARENT, LINE_ID.texts(line)).stream()
                .filter(child -> anyIs(KIND.texts(child), "DETAIL"))
                .count();
    }

    private static double cents(int count) {
        return java.math.BigDecimal.valueOf(count).movePointLeft(2).doubleValue();
    }

    private static List<String> taxes(Facts facts, String invoice) {
        return BREAKDOWN.from(facts.root()).stream()
                .filter(tax -> anyIs(OBJECT_TYPE.texts(tax), "VAT")
                        && only(Path.of("ram:ExemptionReason").texts(tax)).startsWith("#" + invoice + "#"))
                .flatMap(tax -> Path.of("ram:CalculatedAmount").texts(tax).stream())
                .toList();
    }

    private static long ownParts(Facts facts) {
        List<String> seller = MAIN_SELLER.texts(facts.root());
        List<String> number = NUMBER.texts(facts.root());
        return facts.named("ram:IncludedSupplyChainTradeLineItem").stream()
                .filter(line -> isGroup(line) && share(SELLER_ID.texts(line), seller))
                .flatMap(line -> OBJECTS.from(line).stream())
                .filter(object -> anyIs(REFERENCE_TYPE.texts(object), "AFL") && anyIs(OBJECT_TYPE.texts(object), "130"))
                .filter(object -> share(ISSUER_ID.texts(object), number))
                .count();
    }

    /** Whether no number of a part stands anywhere before it as the number of another document. */
    private static boolean areUnlike(Facts facts) {
        Set<String> before = new HashSet<>();
        for (Element id : facts.named("ram:IssuerAssignedID")) {
            if (!before.add(id.text()) && isInvoiceOfGroup(id)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvoiceOfGroup(Element id) {
        Element object = id.parent().orElseThrow();
        return object.is("ram:AdditionalReferencedDocument")
                && object.parent()
                        .filter(settlement -> settlement.is("ram:SpecifiedLineTradeSettlement"))
                        .isPresent()
                && anyIs(REFERENCE_TYPE.texts(object), "AFL")
                && anyIs(OBJECT_TYPE.texts(object), "130")
                && isGroup(object.parent().get().parent().orElseThrow());
    }
}
