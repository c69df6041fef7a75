package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.number;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.share;
import static io.comptoir.einvoice.rule.XPath.sum;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The French rules of invoices of several sellers (BR-FR-MV) and of those that go both ways (BR-FR-BD), in UBL. A line
 * says what it is in a reference to its own invoice. These rules refuse in both variants.
 */
final class UblSeveralSellers {

    private static final Path OWN_ID = Path.of("cac:InvoiceDocumentReference/cbc:ID");
    private static final Path KIND = Path.of("cac:InvoiceDocumentReference/cbc:DocumentStatusCode");
    private static final Path PARENT = Path.of("cac:BillingReferenceLine/cbc:ID");
    private static final Path LINE_ID = Path.of("cbc:ID");
    private static final Path SELLER_NAME =
            Path.of("cac:Item/cac:ManufacturerParty/cac:PartyLegalEntity/cbc:RegistrationName");
    private static final Path SELLER_ID = Path.of("cac:Item/cac:ManufacturerParty/cac:PartyLegalEntity/cbc:CompanyID");
    private static final Path SELLER_COUNTRY =
            Path.of("cac:Item/cac:ManufacturerParty/cac:PostalAddress/cac:Country/cbc:IdentificationCode");
    private static final Path NET = Path.of("cbc:LineExtensionAmount");
    private static final Path GROSS = Path.of("cbc:TaxInclusiveLineExtensionAmount");
    private static final Path TAXES = Path.of("cac:TaxTotal/cbc:TaxAmount");
    private static final Path CURRENCY = Path.of("../cbc:DocumentCurrencyCode");
    private static final Path REASONS = Path.of("cac:Item/cac:ClassifiedTaxCategory/cbc:TaxExemptionReason");
    private static final Path MAIN_SELLER =
            Path.of("cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID");
    private static final Path MAIN_BUYER =
            Path.of("cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID");
    private static final String TYPES = "ubl:Invoice/cbc:InvoiceTypeCode | cn:CreditNote/cbc:CreditNoteTypeCode";

    private final List<RulePattern> patterns = new ArrayList<>();

    private UblSeveralSellers() {}

    static List<RulePattern> patterns() {
        UblSeveralSellers sellers = new UblSeveralSellers();
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
                .at("cac:InvoiceLine | cac:CreditNoteLine")
                .fatal(
                        "BR-FR-MV-01_EXT-FR-FE-163",
                        special((at, facts) -> !own(at).isEmpty()
                                && !normal(only(XPath.texts(own(at), KIND))).isEmpty()));
        pattern()
                .at(UblFrench.ROOT)
                .fatal(
                        "BR-FR-MV-02_EXT-FR-FE-163",
                        (at, facts) -> !UblFrench.isOfSeveralSellers(facts)
                                || groups(at).count() >= 1);
        pattern()
                .at(UblFrench.ROOT)
                .fatal(
                        "BR-FR-BD-02_EXT-FR-FE-163",
                        bothWays((at, facts) -> groups(at).count() == 2))
                .fatal("BR-FR-BD-02_BT-30", bothWays((at, facts) -> groupsOf(at, MAIN_SELLER) == 1))
                .fatal("BR-FR-BD-02_BT-47", bothWays((at, facts) -> groupsOf(at, MAIN_BUYER) == 1));
    }

    private void groupParts() {
        group(pattern())
                .fatal("BR-FR-MV-03_EXT-FR-FE-164", special((at, facts) -> isFilled(SELLER_NAME, line(at))))
                .fatal("BR-FR-MV-03_EXT-FR-FE-167", special((at, facts) -> isFilled(SELLER_ID, line(at))))
                .fatal("BR-FR-MV-03_EXT-FR-FE-177", special((at, facts) -> isFilled(SELLER_COUNTRY, line(at))))
                .fatal(
                        "BR-FR-MV-03_EXT-FR-FE-181",
                        special((at, facts) ->
                                !normal(tax(line(at), CURRENCY.texts(line(at)))).isEmpty()))
                .fatal("BR-FR-MV-03_EXT-FR-FE-182", special((at, facts) -> hasTaxInItsCurrency(at, facts)))
                .fatal(
                        "BR-FR-MV-03_BT-128_AFL",
                        special((at, facts) ->
                                !normal(only(objects(line(at), "AFL"))).isEmpty()))
                .fatal(
                        "BR-FR-MV-03_BT-128_AVV",
                        special((at, facts) ->
                                !normal(only(objects(line(at), "AVV"))).isEmpty()
                                        && !anyIs(objects(line(at), "AVV"), "M8", "S8", "B8")));
        group(pattern()).fatal("BR-FR-MV-05_EXT-FR-FE-BG-12", special((at, facts) -> {
            List<String> totals = children(facts, normal(only(LINE_ID.texts(line(at))))).stream()
                    .filter(UblSeveralSellers::isCounted)
                    .map(UblSeveralSellers::line)
                    .distinct()
                    .flatMap(child -> NET.texts(child).stream())
                    .toList();
            return Math.abs(number(only(NET.texts(line(at)))) - sum(totals)) <= cents(totals.size());
        }));
    }

    private static boolean hasTaxInItsCurrency(Element at, Facts facts) {
        List<String> currencies =
                facts.named("cbc:TaxCurrencyCode").stream().map(Element::text).toList();
        return currencies.isEmpty()
                || (currencies.stream().anyMatch(currency -> !currency.isEmpty())
                        && !normal(tax(line(at), currencies)).isEmpty());
    }

    private void parents() {
        pattern()
                .at(UblFrench.lines(""))
                .fatal("BR-FR-MV-06_EXT-FR-FE-167", special((at, facts) -> isAsParent(at, facts, SELLER_ID::texts)));
        pattern()
                .at(UblFrench.lines(""))
                .fatal(
                        "BR-FR-MV-07_BT-128",
                        special((at, facts) -> isAsParent(at, facts, line -> objects(line, "AFL"))));
        pattern()
                .at(UblFrench.lines(""), at -> isKind(at, "DETAIL"))
                .fatal("BR-FR-MV-08_BT-128", special((at, facts) -> {
                    String invoice = normal(only(objects(at, "AFL")));
                    String reason = only(REASONS.texts(at));
                    return !normal(reason).isEmpty() && !invoice.isEmpty() && reason.startsWith("#" + invoice + "#");
                }));
    }

    private static boolean isAsParent(Element line, Facts facts, Function<Element, List<String>> what) {
        String value = normal(only(what.apply(line)));
        List<String> parents = XPath.texts(own(line), PARENT);
        if (value.isEmpty() || parents.isEmpty()) {
            return !value.isEmpty();
        }
        return value.equals(normal(only(parents.stream()
                .distinct()
                .flatMap(id -> lines(facts).getOrDefault(id, List.of()).stream())
                .flatMap(parent -> what.apply(parent).stream())
                .toList())));
    }

    private void amounts() {
        group(pattern()).fatal("BR-FR-MV-09_EXT-FR-FE-181", special((at, facts) -> {
            Element line = line(at);
            String invoice = normal(only(objects(line, "AFL")));
            return Math.abs(number(tax(line, CURRENCY.texts(line))) - sum(taxes(facts, invoice))) <= 0.01;
        }));
        group(pattern()).fatal("BR-FR-MV-10_EXT-FR-FE-184", special((at, facts) -> {
            Element line = line(at);
            List<String> gross = GROSS.texts(line);
            return gross.isEmpty()
                    || (!normal(only(gross)).isEmpty()
                            && Math.abs(number(only(gross))
                                            - number(only(NET.texts(line)))
                                            - number(tax(line, CURRENCY.texts(line))))
                                    <= cents(details(line, facts)));
        }));
    }

    private void numbers() {
        pattern()
                .at(
                        UblFrench.lines("/cac:BillingReference"),
                        at -> isGroup(at)
                                && anyIs(MAIN_SELLER.texts(root(at)), normal(only(SELLER_ID.texts(line(at))))))
                .fatal("BR-FR-MV-11_BT-128", special((at, facts) -> {
                    long ownParts = facts.once("own parts", Long.class, () -> ownParts(facts.root()));
                    String invoice = normal(only(objects(line(at), "AFL")));
                    List<String> numbers = LINE_ID.texts(facts.root());
                    return ownParts == 1
                            || (ownParts == 0 && numbers.contains(invoice))
                            || (ownParts > 1 && numbers.stream().anyMatch(number -> !number.equals(invoice)));
                }));
        pattern().at(UblFrench.ROOT).fatal("BR-FR-MV-12_BT-128", special((at, facts) -> areUnlike(facts)));
    }

    private void types() {
        pattern()
                .at(TYPES)
                .fatal(
                        "BR-FR-MV-13_BT-3",
                        (at, facts) -> !UblFrench.isOfSeveralSellers(facts)
                                || (!normal(at.text()).isEmpty()
                                        && !FrenchValues.SELF_BILLED.contains(normal(at.text()))));
        pattern()
                .at(TYPES)
                .fatal(
                        "BR-FR-MV-BD_BT-3",
                        bothWays((at, facts) -> FrenchValues.SELF_BILLED.contains(normal(at.text()))));
    }

    private void references() {
        Set<String> credits = Set.of("384", "472", "381", "396", "503");
        pattern()
                .at(UblFrench.lines("/cac:BillingReference"), at -> isGroup(at) && isOfType(at, credits))
                .fatal(
                        "BR-FR-MV-14-EXT-FR-FE-136",
                        (at, facts) -> !UblFrench.isOfSeveralSellers(facts) || hasOther(line(at), "cbc:ID"))
                .fatal(
                        "BR-FR-MV-14-EXT-FR-FE-138",
                        (at, facts) -> !UblFrench.isOfSeveralSellers(facts) || hasOther(line(at), "cbc:IssueDate"));
        Set<String> selfBilled = Set.of("261", "471", "473", "502");
        pattern()
                .at(UblFrench.lines("/cac:BillingReference"), at -> isGroup(at) && isOfType(at, selfBilled))
                .fatal("BR-FR-BD-14-EXT-FR-FE-136", bothWays((at, facts) -> hasOther(line(at), "cbc:ID")))
                .fatal("BR-FR-BD-14-EXT-FR-FE-138", bothWays((at, facts) -> hasOther(line(at), "cbc:IssueDate")));
    }

    private static Scope group(RulePattern pattern) {
        return pattern.at(UblFrench.lines("/cac:BillingReference"), UblSeveralSellers::isGroup);
    }

    private static Test special(Test test) {
        return (at, facts) ->
                (!UblFrench.isOfSeveralSellers(facts) && !UblFrench.isBothWays(facts)) || test.holds(at, facts);
    }

    private static Test bothWays(Test test) {
        return (at, facts) -> !UblFrench.isBothWays(facts) || test.holds(at, facts);
    }

    /** The references of a line to its own invoice, which say what the line is. */
    static List<Element> own(Element line) {
        if (!line.has("cac:BillingReference")) {
            return List.of();
        }
        List<String> numbers = XPath.path("../cbc:ID").texts(line);
        return line.children("cac:BillingReference").stream()
                .filter(reference -> share(OWN_ID.texts(reference), numbers))
                .toList();
    }

    static boolean isKind(Element line, String kind) {
        return anyIs(XPath.texts(own(line), KIND), kind);
    }

    private static boolean isGroup(Element reference) {
        return share(OWN_ID.texts(reference), LINE_ID.texts(root(reference)))
                && anyIs(KIND.texts(reference), "GROUP")
                && !PARENT.leads(reference);
    }

    private static boolean isCounted(Element reference) {
        return KIND.texts(reference).stream().anyMatch(kind -> !kind.equals("INFORMATION"));
    }

    private static boolean hasOther(Element line, String what) {
        List<String> numbers = XPath.path("../cbc:ID").texts(line);
        return line.children("cac:BillingReference").stream()
                .filter(reference -> OWN_ID.texts(reference).stream()
                        .anyMatch(id -> numbers.stream().anyMatch(number -> !number.equals(id))))
                .anyMatch(XPath.path("cac:InvoiceDocumentReference/" + what)::leads);
    }

    private static Element line(Element reference) {
        return reference.parent().orElseThrow();
    }

    private static Element root(Element at) {
        Element root = at;
        while (root.parent().isPresent()) {
            root = root.parent().get();
        }
        return root;
    }

    private static boolean isOfType(Element at, Set<String> types) {
        Element root = root(at);
        return FrenchValues.any(XPath.path("cbc:InvoiceTypeCode").texts(root), types)
                || FrenchValues.any(XPath.path("cbc:CreditNoteTypeCode").texts(root), types);
    }

    private static Stream<Element> allLines(Element root) {
        return Stream.concat(root.children("cac:InvoiceLine").stream(), root.children("cac:CreditNoteLine").stream());
    }

    private static Stream<Element> groups(Element root) {
        return allLines(root)
                .flatMap(line -> line.children("cac:BillingReference").stream())
                .filter(UblSeveralSellers::isGroup);
    }

    private static long groupsOf(Element root, Path party) {
        List<String> ids = party.texts(root);
        return groups(root)
                .filter(group -> share(SELLER_ID.texts(line(group)), ids))
                .count();
    }

    private static boolean isFilled(Path path, Element at) {
        return !normal(only(path.texts(at))).isEmpty();
    }

    private static String tax(Element line, List<String> currencies) {
        return only(TAXES.from(line).stream()
                .filter(tax ->
                        tax.attribute("currencyID").filter(currencies::contains).isPresent())
                .map(Element::text)
                .toList());
    }

    /** The identifiers of invoiced objects of a line (BT-128) of one scheme. */
    private static List<String> objects(Element line, String scheme) {
        return line.children("cac:DocumentReference").stream()
                .filter(document -> anyIs(XPath.path("cbc:DocumentTypeCode").texts(document), "130"))
                .flatMap(document -> CiiFrench.schemed(document.children("cbc:ID"), scheme).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<Element>> lines(Facts facts) {
        return facts.once(
                "lines by id", Map.class, () -> index(allLines(facts.root()).toList(), LINE_ID::texts));
    }

    @SuppressWarnings("unchecked")
    private static List<Element> children(Facts facts, String parent) {
        Map<String, List<Element>> byParent = facts.once(
                "references by parent",
                Map.class,
                () -> index(
                        allLines(facts.root())
                                .flatMap(line -> own(line).stream())
                                .toList(),
                        PARENT::texts));
        return byParent.getOrDefault(parent, List.of());
    }

    private static Map<String, List<Element>> index(List<Element> all, Function<Element, List<String>> keys) {
        Map<String, List<Element>> index = new HashMap<>();
        all.forEach(one -> keys.apply(one).stream()
                .distinct()
                .forEach(key ->
                        index.computeIfAbsent(key, any -> new ArrayList<>()).add(one)));
        return index;
    }

    private static int details(Element line, Facts facts) {
        return (int) LINE_ID.texts(line).stream()
                .flatMap(id -> children(facts, id).stream())
                .filter(reference -> anyIs(KIND.texts(reference), "DETAIL"))
                .count();
    }

    private static double cents(int count) {
        return java.math.BigDecimal.valueOf(count).movePointLeft(2).doubleValue();
    }

    private static List<String> taxes(Facts facts, String invoice) {
        return XPath.path("cac:TaxTotal/cac:TaxSubtotal").from(facts.root()).stream()
                .filter(subtotal ->
                        anyIs(XPath.path("cac:TaxCategory/cac:TaxScheme/cbc:ID").texts(subtotal), "VAT")
                                && only(XPath.path("cac:TaxCategory/cbc:TaxExemptionReason")
                                                .texts(subtotal))
                                        .startsWith("#" + invoice + "#"))
                .flatMap(subtotal -> XPath.path("cbc:TaxAmount").texts(subtotal).stream())
                .toList();
    }

    private static long ownParts(Element root) {
        List<String> seller = MAIN_SELLER.texts(root);
        List<String> numbers = LINE_ID.texts(root);
        return allLines(root)
                .filter(line -> seller.contains(normal(only(SELLER_ID.texts(line)))))
                .filter(line -> line.children("cac:BillingReference").stream()
                        .filter(reference -> anyIs(KIND.texts(reference), "GROUP") && !PARENT.leads(reference))
                        .anyMatch(reference -> share(OWN_ID.texts(reference), numbers)))
                .filter(line -> share(objects(line, "AFL"), numbers))
                .count();
    }

    /** Whether no number of a part stands before it as the number of another. */
    private static boolean areUnlike(Facts facts) {
        Set<String> before = new HashSet<>();
        for (Element document : facts.named("cac:DocumentReference")) {
            if (anyIs(XPath.path("cbc:DocumentTypeCode").texts(document), "130")) {
                for (String number : CiiFrench.schemed(document.children("cbc:ID"), "AFL")) {
                    if (!before.add(number) && isOfGroup(document)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isOfGroup(Element document) {
        Element line = document.parent().orElseThrow();
        return (line.is("cac:InvoiceLine") || line.is("cac:CreditNoteLine"))
                && line.children("cac:BillingReference").stream().anyMatch(UblSeveralSellers::isGroup);
    }
}
