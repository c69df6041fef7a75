package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;
import static io.comptoir.einvoice.rule.XPath.real;
import static io.comptoir.einvoice.rule.XPath.share;
import static io.comptoir.einvoice.rule.XPath.upper;

import io.comptoir.einvoice.code.CodeList;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Peppol BIS Billing 3 in UBL: what it asks beyond EN 16931. Rules of single countries begin in {@link PeppolCountries}. */
final class Peppol {

    private static final String ROOT = "ubl:Invoice | cn:CreditNote";
    private static final String LINE = "cac:InvoiceLine | cac:CreditNoteLine";
    private static final String ALLOWANCE =
            "ubl:Invoice/cac:AllowanceCharge | ubl:Invoice/cac:InvoiceLine/cac:AllowanceCharge"
                    + " | cn:CreditNote/cac:AllowanceCharge | cn:CreditNote/cac:CreditNoteLine/cac:AllowanceCharge";
    private static final String TOTALS =
            " | cbc:TaxableAmount | cbc:LineExtensionAmount | cbc:TaxExclusiveAmount | cbc:TaxInclusiveAmount"
                    + " | cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount | cbc:PrepaidAmount"
                    + " | cbc:PayableRoundingAmount | cbc:PayableAmount";
    private static final String AMOUNTS = "cbc:Amount | cbc:BaseAmount | cbc:PriceAmount" + TOTALS;
    private static final String SPECIFICATION =
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final Set<String> PROCESSES = Set.of(
            "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
            "urn:peppol:france:billing:regulated",
            "urn:peppol:france:billing:non-regulated",
            "urn:peppol:bis:billing_with_response");
    private static final Set<String> INVOICE_TYPES = Set.of(
            "71", "80", "82", "84", "102", "218", "219", "326", "331", "380", "382", "383", "384", "386", "388", "393",
            "395", "553", "575", "623", "780", "817", "870", "875", "876", "877");
    private static final Set<String> CREDIT_NOTE_TYPES = Set.of("381", "396", "81", "83", "532");
    private static final Map<String, String> NUMBERS = Map.of(
            "0088", "PEPPOL-COMMON-R040",
            "0192", "PEPPOL-COMMON-R041",
            "0208", "PEPPOL-COMMON-R043",
            "0007", "PEPPOL-COMMON-R049",
            "0151", "PEPPOL-COMMON-R050");
    private static final Map<String, String> DANISH_NUMBERS =
            Map.of("0184", "PEPPOL-COMMON-R042", "0096", "PEPPOL-COMMON-R052", "0198", "PEPPOL-COMMON-R053");
    private static final Map<String, String> DOUBTFUL_NUMBERS = Map.of(
            "0201", "PEPPOL-COMMON-R044",
            "0210", "PEPPOL-COMMON-R045",
            "0211", "PEPPOL-COMMON-R047",
            "0106", "PEPPOL-COMMON-R054",
            "0190", "PEPPOL-COMMON-R055",
            "9944", "PEPPOL-COMMON-R056-1");
    private static final List<List<String>> EXEMPTIONS = List.of(
            List.of("VATEX-EU-G", "PEPPOL-EN16931-P0104", "G"),
            List.of("VATEX-EU-O", "PEPPOL-EN16931-P0105", "O"),
            List.of("VATEX-EU-IC", "PEPPOL-EN16931-P0106", "K"),
            List.of("VATEX-EU-AE", "PEPPOL-EN16931-P0107", "AE"),
            List.of("VATEX-EU-D", "PEPPOL-EN16931-P0108", "E"),
            List.of("VATEX-EU-F", "PEPPOL-EN16931-P0109", "E"),
            List.of("VATEX-EU-I", "PEPPOL-EN16931-P0110", "E"),
            List.of("VATEX-EU-J", "PEPPOL-EN16931-P0111", "E"));
    private static final BigDecimal SLACK = BigDecimal.valueOf(2, 2);

    private Peppol() {}

    static List<RulePattern> patterns() {
        return Stream.concat(
                        Stream.of(empty(), creditNote(), transaction(), codes()), PeppolCountries.patterns().stream())
                .toList();
    }

    private static RulePattern empty() {
        RulePattern pattern = new RulePattern();
        pattern.at("*", at -> at.children().isEmpty() && normal(at.text()).isEmpty())
                .fatal("PEPPOL-EN16931-R008", (at, facts) -> false);
        return pattern;
    }

    private static RulePattern creditNote() {
        RulePattern pattern = new RulePattern();
        pattern.at("cn:CreditNote")
                .fatal(
                        "PEPPOL-EN16931-R080",
                        (at, facts) -> at.children("cac:AdditionalDocumentReference").stream()
                                        .filter(one -> anyIs(
                                                path("cbc:DocumentTypeCode").texts(one), "50"))
                                        .count()
                                <= 1);
        return pattern;
    }

    private static RulePattern transaction() {
        RulePattern pattern = new RulePattern();
        document(pattern);
        allowances(pattern);
        payment(pattern);
        periods(pattern);
        lines(pattern);
        numbers(pattern);
        return pattern;
    }

    private static void document(RulePattern pattern) {
        pattern.at(ROOT)
                .present("PEPPOL-EN16931-R001", "cbc:ProfileID")
                .fatal("PEPPOL-EN16931-R007", (at, facts) -> isProcess(at))
                .fatal(
                        "PEPPOL-EN16931-R002",
                        (at, facts) -> at.children("cbc:Note").size() <= 1 || PeppolGermany.INSIDE.isHere(facts))
                .anyPresent("PEPPOL-EN16931-R003", "cbc:BuyerReference", "cac:OrderReference/cbc:ID")
                .fatal(
                        "PEPPOL-EN16931-R004",
                        (at, facts) -> isSpecification(
                                normal(only(path("cbc:CustomizationID").texts(at)))))
                .fatal("PEPPOL-EN16931-R053", (at, facts) -> taxTotals(at, true) == 1)
                .fatal(
                        "PEPPOL-EN16931-R054",
                        (at, facts) -> taxTotals(at, false) == (at.has("cbc:TaxCurrencyCode") ? 1 : 0))
                .fatal("PEPPOL-EN16931-R055", (at, facts) -> isOfOneSign(at));
        pattern.at("cbc:TaxCurrencyCode")
                .fatal(
                        "PEPPOL-EN16931-R005",
                        (at, facts) -> !normal(at.text())
                                .equals(normal(
                                        only(path("../cbc:DocumentCurrencyCode").texts(at)))));
        pattern.at("cac:AccountingCustomerParty/cac:Party").present("PEPPOL-EN16931-R010", "cbc:EndpointID");
        pattern.at("cac:AccountingSupplierParty/cac:Party").present("PEPPOL-EN16931-R020", "cbc:EndpointID");
    }

    /** Whether the business process (BT-23) is one of Peppol's. */
    private static boolean isProcess(Element root) {
        return PROCESSES.contains(normal(only(path("cbc:ProfileID").texts(root))));
    }

    private static boolean isSpecification(String id) {
        return id.startsWith(SPECIFICATION) && !id.contains("::");
    }

    private static long taxTotals(Element root, boolean hasSubtotals) {
        return root.children("cac:TaxTotal").stream()
                .filter(total -> total.has("cac:TaxSubtotal") == hasSubtotals)
                .count();
    }

    private static boolean isOfOneSign(Element root) {
        if (!root.has("cbc:TaxCurrencyCode")) {
            return true;
        }
        List<Double> own = taxes(root, "cbc:DocumentCurrencyCode");
        if (own.isEmpty()) {
            return false;
        }
        List<Double> accounting = taxes(root, "cbc:TaxCurrencyCode");
        return (accounting.stream().anyMatch(tax -> tax <= 0) && own.stream().anyMatch(tax -> tax <= 0))
                || (accounting.stream().anyMatch(tax -> tax >= 0)
                        && own.stream().anyMatch(tax -> tax >= 0));
    }

    private static List<Double> taxes(Element root, String currency) {
        String code = normal(only(path(currency).texts(root)));
        return path("cac:TaxTotal/cbc:TaxAmount").from(root).stream()
                .filter(tax -> tax.attribute("currencyID").filter(code::equals).isPresent())
                .map(tax -> real(tax.text()))
                .toList();
    }

    private static void allowances(RulePattern pattern) {
        pattern.at(ALLOWANCE, at -> at.has("cbc:MultiplierFactorNumeric") && !at.has("cbc:BaseAmount"))
                .fatal("PEPPOL-EN16931-R041", (at, facts) -> false);
        pattern.at(ALLOWANCE, at -> !at.has("cbc:MultiplierFactorNumeric") && at.has("cbc:BaseAmount"))
                .fatal("PEPPOL-EN16931-R042", (at, facts) -> false);
        pattern.at(ALLOWANCE)
                .fatal("PEPPOL-EN16931-R040", (at, facts) -> isPercentage(at))
                .fatal(
                        "PEPPOL-EN16931-R043",
                        (at, facts) -> List.of("true", "false")
                                .contains(
                                        normal(only(path("cbc:ChargeIndicator").texts(at)))));
    }

    private static boolean isPercentage(Element at) {
        if (!at.has("cbc:MultiplierFactorNumeric") || !at.has("cbc:BaseAmount")) {
            return true;
        }
        BigDecimal amount = decimal(path("cbc:Amount").texts(at)).orElse(BigDecimal.ZERO);
        BigDecimal base = decimal(only(path("cbc:BaseAmount").texts(at)));
        BigDecimal percent = decimal(only(path("cbc:MultiplierFactorNumeric").texts(at)));
        return isWithin(amount.subtract(base.multiply(percent).movePointLeft(2)), SLACK);
    }

    private static boolean isWithin(BigDecimal difference, BigDecimal slack) {
        return difference.abs().compareTo(slack) <= 0;
    }

    private static void payment(RulePattern pattern) {
        pattern.at(
                        "cac:PaymentMeans",
                        at -> List.of("49", "59")
                                .contains(
                                        normal(only(path("cbc:PaymentMeansCode").texts(at)))))
                .present("PEPPOL-EN16931-R061", "cac:PaymentMandate/cbc:ID");
        Test isOfOneCurrency = (at, facts) -> share(
                path("@currencyID").texts(at), path("cbc:DocumentCurrencyCode").texts(facts.root()));
        pattern.at(AMOUNTS).fatal("PEPPOL-EN16931-R051", isOfOneCurrency);
        pattern.at("cac:TaxSubtotal/cbc:TaxAmount").fatal("PEPPOL-EN16931-R051", isOfOneCurrency);
        pattern.at("cac:TaxTotal/cbc:TaxAmount", at -> at.parent().orElseThrow().has("cac:TaxSubtotal"))
                .fatal("PEPPOL-EN16931-R051", isOfOneCurrency);
    }

    private static void periods(RulePattern pattern) {
        String line =
                "ubl:Invoice/cac:InvoiceLine/cac:InvoicePeriod/%1$s | cn:CreditNote/cac:CreditNoteLine/cac:InvoicePeriod/%1$s";
        Path starts = Path.of("../../../cac:InvoicePeriod/cbc:StartDate");
        Path ends = Path.of("../../../cac:InvoicePeriod/cbc:EndDate");
        pattern.at(line.replace("%1$s", "cbc:StartDate"), starts::leads)
                .fatal(
                        "PEPPOL-EN16931-R110",
                        (at, facts) -> !UblCore.date(at.text()).isBefore(UblCore.date(only(starts.texts(at)))));
        pattern.at(line.replace("%1$s", "cbc:EndDate"), ends::leads)
                .fatal(
                        "PEPPOL-EN16931-R111",
                        (at, facts) -> !UblCore.date(at.text()).isAfter(UblCore.date(only(ends.texts(at)))));
    }

    private static void lines(RulePattern pattern) {
        Path base = Path.of("cac:Price/cbc:BaseQuantity");
        pattern.at(LINE)
                .fatal("PEPPOL-EN16931-R120", (at, facts) -> isLineSum(at, facts))
                .fatal(
                        "PEPPOL-EN16931-R121",
                        (at, facts) ->
                                !base.leads(at) || decimal(only(base.texts(at))).signum() > 0)
                .fatal(
                        "PEPPOL-EN16931-R100",
                        (at, facts) -> at.children("cac:DocumentReference").size() <= 1)
                .fatal(
                        "PEPPOL-EN16931-R101",
                        (at, facts) -> !at.has("cac:DocumentReference")
                                || anyIs(
                                        path("cac:DocumentReference/cbc:DocumentTypeCode")
                                                .texts(at),
                                        "130"));
        pattern.at("cac:Price/cac:AllowanceCharge")
                .fatal(
                        "PEPPOL-EN16931-R044",
                        (at, facts) -> normal(only(path("cbc:ChargeIndicator").texts(at)))
                                .equals("false"))
                .fatal("PEPPOL-EN16931-R046", (at, facts) -> isNetPrice(at));
        pattern.at("cac:Price/cbc:BaseQuantity", at -> at.attribute("unitCode").isPresent())
                .fatal("PEPPOL-EN16931-R130", (at, facts) -> isInUnitOfLine(at, facts));
    }

    /** Within two cents, as the line is on paper: quantity × price ÷ base quantity, with charges and less allowances. */
    private static boolean isLineSum(Element line, Facts facts) {
        BigDecimal net = decimal(path("cbc:LineExtensionAmount").texts(line)).orElse(BigDecimal.ZERO);
        BigDecimal quantity = decimal(path(quantity(facts)).texts(line)).orElse(BigDecimal.ONE);
        BigDecimal price =
                decimal(path("cac:Price/cbc:PriceAmount").texts(line)).orElse(BigDecimal.ZERO);
        BigDecimal base = decimal(path("cac:Price/cbc:BaseQuantity").texts(line))
                .filter(one -> one.signum() != 0)
                .orElse(BigDecimal.ONE);
        BigDecimal adjustments = sum(line, "true").subtract(sum(line, "false"));
        BigDecimal difference = net.subtract(adjustments).multiply(base).subtract(quantity.multiply(price));
        return isWithin(difference, SLACK.multiply(base.abs()));
    }

    private static BigDecimal sum(Element line, String indicator) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Element one : line.children("cac:AllowanceCharge")) {
            if (normal(only(path("cbc:ChargeIndicator").texts(one))).equals(indicator)) {
                for (String amount : path("cbc:Amount").texts(one)) {
                    sum = sum.add(decimal(amount));
                }
            }
        }
        return XPath.cents(sum);
    }

    private static String quantity(Facts facts) {
        return facts.root().is("ubl:Invoice") ? "cbc:InvoicedQuantity" : "cbc:CreditedQuantity";
    }

    private static boolean isNetPrice(Element discount) {
        if (!discount.has("cbc:BaseAmount")) {
            return true;
        }
        Optional<BigDecimal> price = decimal(path("../cbc:PriceAmount").texts(discount));
        BigDecimal gross = decimal(only(path("cbc:BaseAmount").texts(discount)));
        Optional<BigDecimal> net = decimal(path("cbc:Amount").texts(discount)).map(gross::subtract);
        return price.flatMap(one -> net.filter(other -> XPath.equal(one, other)))
                .isPresent();
    }

    private static boolean isInUnitOfLine(Element base, Facts facts) {
        boolean hasQuantity = path("../../cbc:InvoicedQuantity").leads(base)
                || path("../../cbc:CreditedQuantity").leads(base);
        return !hasQuantity
                || share(
                        path("@unitCode").texts(base),
                        path("../../" + quantity(facts) + "/@unitCode").texts(base));
    }

    private static void numbers(RulePattern pattern) {
        String where = "cbc:EndpointID | cac:PartyIdentification/cbc:ID | cbc:CompanyID";
        NUMBERS.forEach((scheme, id) -> pattern.at(where, schemed(scheme)).fatal(id, right(scheme)));
        DANISH_NUMBERS.forEach((scheme, id) ->
                pattern.at(where, schemed(scheme)).fatal(id, (at, facts) -> PeppolNumbers.isRight(scheme, at.text())));
        DOUBTFUL_NUMBERS.forEach(
                (scheme, id) -> pattern.at(where, schemed(scheme)).warning(id, right(scheme)));
        pattern.at("cbc:EndpointID", schemed("9907")).warning("PEPPOL-COMMON-R046", right("9907"));
        pattern.at("cac:PartyTaxScheme/cbc:CompanyID", Peppol::isDutchVat)
                .warning("PEPPOL-COMMON-R056-2", right("9944"));
        pattern.at(where, schemed("0217")).warning("PEPPOL-COMMON-R057", right("0217"));
    }

    private static boolean isDutchVat(Element number) {
        return normal(only(path("../cac:TaxScheme/cbc:ID").texts(number))).equals("VAT")
                && normal(number.text()).startsWith("NL");
    }

    private static Predicate<Element> schemed(String scheme) {
        return at -> at.attribute("schemeID").filter(scheme::equals).isPresent();
    }

    private static Test right(String scheme) {
        return (at, facts) -> PeppolNumbers.isRight(scheme, normal(at.text()));
    }

    private static RulePattern codes() {
        RulePattern pattern = new RulePattern();
        pattern.at(
                        "cbc:EmbeddedDocumentBinaryObject",
                        at -> at.attribute("mimeCode").isPresent())
                .fatal(
                        "PEPPOL-EN16931-CL001",
                        (at, facts) ->
                                CodeList.MIME_TYPES.has(at.attribute("mimeCode").orElse("")));
        String reason = "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode";
        pattern.at(reason, reasonOf("false")).coded("PEPPOL-EN16931-CL002", ".", CodeList.ALLOWANCE_REASONS);
        pattern.at(reason, reasonOf("true")).coded("PEPPOL-EN16931-CL003", ".", CodeList.CHARGE_REASONS);
        pattern.at("cac:InvoicePeriod/cbc:DescriptionCode").coded("PEPPOL-EN16931-CL006", ".", CodeList.UBL_TAX_POINTS);
        pattern.at("cbc:TaxAmount | " + AMOUNTS)
                .fatal(
                        "PEPPOL-EN16931-CL007",
                        (at, facts) -> isCurrency(at.attribute("currencyID").orElse("")));
        type(pattern, "cbc:InvoiceTypeCode", "PEPPOL-EN16931-P0100", INVOICE_TYPES)
                .fatal(
                        "PEPPOL-EN16931-P0112",
                        (at, facts) -> !List.of("326", "384").contains(normal(at.text()))
                                || PeppolGermany.INSIDE.isHere(facts));
        type(pattern, "cbc:CreditNoteTypeCode", "PEPPOL-EN16931-P0101", CREDIT_NOTE_TYPES);
        pattern.at(
                        "cbc:IssueDate | cbc:DueDate | cbc:TaxPointDate | cbc:StartDate | cbc:EndDate | cbc:ActualDeliveryDate")
                .fatal("PEPPOL-EN16931-F001", (at, facts) -> isDay(at.text()));
        pattern.at("cbc:EndpointID", at -> at.attribute("schemeID").isPresent())
                .fatal(
                        "PEPPOL-EN16931-CL008",
                        (at, facts) -> CodeList.PEPPOL_SCHEMES.has(
                                at.attribute("schemeID").orElse("")));
        for (List<String> row : EXEMPTIONS) {
            pattern.at(
                            "cac:TaxCategory",
                            at -> upper(only(path("cbc:TaxExemptionReasonCode").texts(at)))
                                    .equals(row.get(0)))
                    .fatal(
                            row.get(1),
                            (at, facts) ->
                                    normal(only(path("cbc:ID").texts(at))).equals(row.get(2)));
        }
        return pattern;
    }

    /** Of ISO 4217, where Peppol knows the new dobra (STN) in place of the old one. */
    private static boolean isCurrency(String code) {
        return code.equals("STN") || (CodeList.CURRENCIES.has(code) && !code.equals("STD"));
    }

    private static Predicate<Element> reasonOf(String indicator) {
        Path above = Path.of("../cbc:ChargeIndicator");
        return at -> anyIs(above.texts(at), indicator);
    }

    private static Scope type(RulePattern pattern, String where, String id, Set<String> types) {
        return pattern.at(where)
                .fatal(id, (at, facts) -> !isProcess(facts.root()) || types.contains(normal(at.text())));
    }

    /** Whether it is a day, YYYY-MM-DD. */
    static boolean isDay(String text) {
        try {
            return text.length() == 10 && UblCore.date(text).getYear() > 0;
        } catch (Stop noDate) {
            return false;
        }
    }
}
