package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.cents;
import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;
import static io.comptoir.einvoice.rule.XPath.real;
import static io.comptoir.einvoice.rule.XPath.share;
import static io.comptoir.einvoice.rule.XPath.sum;

import io.comptoir.einvoice.code.CodeList;
import io.comptoir.einvoice.rule.BaseSums.Part;
import io.comptoir.einvoice.rule.BaseSums.Sum;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The profile EXTENDED-CTC-FR in UBL. A line that is part of another says so by a reference to its own invoice, whose
 * status code is the subtype (FNFE-MPE, 1.4.0). Sums are in floating point, as the official rules have them.
 */
final class UblExtended {

    private static final String LINE = "cac:InvoiceLine | cac:CreditNoteLine";
    private static final String REASON_CODE = "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode";
    private static final Path BREAKDOWN = Path.of("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory");
    private static final Path REFERENCED = Path.of("cac:InvoiceDocumentReference/cbc:ID");
    private static final Path STATUS = Path.of("cac:InvoiceDocumentReference/cbc:DocumentStatusCode");
    private static final Path PARENT_ID = Path.of("cac:BillingReferenceLine/cbc:ID");
    private static final Path LINE_ID = Path.of("cbc:ID");
    private static final Path AMOUNT = Path.of("cbc:LineExtensionAmount");
    private static final Path LINE_TAX = Path.of("cac:Item/cac:ClassifiedTaxCategory");
    private static final Path RATE = Path.of("cbc:Percent");

    private UblExtended() {}

    static List<RulePattern> patterns() {
        Set<String> gone = Extended.without(Syntax.UBL);
        return List.of(
                UblCore.pattern().without(gone),
                UblSyntax.pattern().without(gone),
                UblCodes.pattern().without(gone),
                document(),
                breakdowns(),
                lines(),
                parts(),
                codes());
    }

    private static RulePattern document() {
        RulePattern pattern = new RulePattern();
        Scope document = pattern.at("/ubl:Invoice | /cn:CreditNote")
                .warning("UBL-FREXT-CR-410", (at, facts) -> hasOnlyTerms(at))
                .warning("UBL-FREXT-CR-645", (at, facts) -> all(facts).stream().allMatch(UblExtended::hasOnlyTerms));
        Extended.FAMILIES.forEach((category, family) ->
                document.fatal("BR-FREXT-" + family + "-01", (at, facts) -> isBrokenDown(at, facts, category)));
        pattern.at("/ubl:Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount").fatal("BR-CO-25", (at, facts) -> {
            double due = real(at.text());
            return due <= 0
                    || (due > 0
                            && (!facts.named("cbc:DueDate").isEmpty()
                                    || facts.named("cac:PaymentTerms").stream()
                                            .anyMatch(terms -> terms.has("cbc:Note"))));
        });
        pattern.at("cac:LegalMonetaryTotal")
                .fatal("BR-FREXT-CO-10", UblExtended::isSumOfLines)
                .fatal("BR-FREXT-CO-11", (at, facts) -> isSumOf(at, facts, "cbc:AllowanceTotalAmount", false))
                .fatal("BR-FREXT-CO-12", (at, facts) -> isSumOf(at, facts, "cbc:ChargeTotalAmount", true))
                .fatal("BR-FREXT-CO-13", UblExtended::isTotalWithoutVat)
                .fatal("BR-FREXT-CO-15", UblExtended::isTotalWithVat);
        return pattern;
    }

    private static boolean hasOnlyTerms(Element at) {
        return at.children("cac:DeliveryTerms").stream()
                .flatMap(terms -> terms.children().stream())
                .allMatch(one -> one.is("cbc:ID")
                        || (one.is("cac:DeliveryLocation")
                                && one.children().stream().allMatch(name -> name.is("cbc:Name"))));
    }

    /** A category that is used is broken down, and one that is broken down is used. */
    private static boolean isBrokenDown(Element root, Facts facts, String category) {
        boolean isUsed = Stream.concat(
                        facts.named("cac:AllowanceCharge").stream()
                                .flatMap(one -> one.children("cac:TaxCategory").stream()),
                        facts.named("cac:ClassifiedTaxCategory").stream())
                .anyMatch(tax -> isCategory(tax, category));
        return isUsed == BREAKDOWN.from(root).stream().anyMatch(tax -> isCategory(tax, category));
    }

    private static boolean isCategory(Element tax, String category) {
        return tax.children("cbc:ID").stream().anyMatch(id -> normal(id.text()).equals(category));
    }

    private static List<Element> all(Facts facts) {
        return facts.elements(
                "lines of both kinds",
                () -> Stream.of("cac:InvoiceLine", "cac:CreditNoteLine")
                        .flatMap(name -> facts.named(name).stream())
                        .toList());
    }

    private static List<String> number(Facts facts) {
        return LINE_ID.texts(facts.root());
    }

    /** The references of a line to its own invoice. */
    private static List<Element> own(Element line, Facts facts) {
        List<Element> references = line.children("cac:BillingReference");
        return references.isEmpty()
                ? references
                : references.stream()
                        .filter(one -> share(REFERENCED.texts(one), number(facts)))
                        .toList();
    }

    private static List<String> subtypes(Element line, Facts facts) {
        return XPath.texts(own(line, facts), STATUS);
    }

    private static List<String> parents(Element line, Facts facts) {
        return XPath.texts(own(line, facts), PARENT_ID);
    }

    private static boolean isCounted(Element line, Facts facts) {
        return own(line, facts).isEmpty() || subtypes(line, facts).contains("DETAIL");
    }

    private static List<Element> counted(Facts facts) {
        return facts.elements(
                "counted lines",
                () -> all(facts).stream().filter(line -> isCounted(line, facts)).toList());
    }

    private static List<String> amounts(Facts facts) {
        return XPath.texts(counted(facts), AMOUNT);
    }

    private static double linesSum(Facts facts) {
        return facts.once("sum of counted lines", Double.class, () -> cents(sum(amounts(facts))));
    }

    private static int lineCount(Facts facts) {
        return facts.once(
                "count of counted lines", Integer.class, () -> amounts(facts).size());
    }

    private static List<Element> adjustments(Element totals, boolean isCharge) {
        return path("../cac:AllowanceCharge").from(totals).stream()
                .filter(one -> UblVat.isCharge(one, isCharge))
                .toList();
    }

    private static BigDecimal sumOf(List<Element> adjustments, Facts facts) {
        return Extended.sum(XPath.texts(adjustments, path("cbc:Amount")), facts);
    }

    private static Optional<BigDecimal> amount(Element totals, String name) {
        return decimal(path(name).texts(totals));
    }

    private static boolean isSumOfLines(Element totals, Facts facts) {
        Optional<BigDecimal> stated = amount(totals, "cbc:LineExtensionAmount");
        double sum = linesSum(facts);
        return stated.isPresent()
                && Extended.isWithin(cents(Math.abs(stated.get().doubleValue() - sum)), lineCount(facts));
    }

    private static boolean isSumOf(Element totals, Facts facts, String total, boolean isCharge) {
        List<Element> adjustments = adjustments(totals, isCharge);
        Optional<BigDecimal> stated = amount(totals, total);
        BigDecimal sum = sumOf(adjustments, facts);
        return stated.isEmpty()
                ? adjustments.isEmpty()
                : Extended.isWithin(stated.get().subtract(sum), adjustments.size());
    }

    private static boolean isTotalWithoutVat(Element totals, Facts facts) {
        Optional<BigDecimal> stated = amount(totals, "cbc:TaxExclusiveAmount");
        List<Element> allowances = adjustments(totals, false);
        List<Element> charges = adjustments(totals, true);
        if (stated.isEmpty()) {
            return false;
        }
        double difference = stated.get().doubleValue()
                - linesSum(facts)
                + sumOf(allowances, facts).doubleValue()
                - sumOf(charges, facts).doubleValue();
        return Extended.isWithin(
                cents(Math.abs(difference)), (long) lineCount(facts) + allowances.size() + charges.size());
    }

    private static boolean isTotalWithVat(Element totals, Facts facts) {
        List<String> currency = path("cbc:DocumentCurrencyCode").texts(facts.root());
        List<String> taxes = path("../cac:TaxTotal/cbc:TaxAmount").from(totals).stream()
                .filter(tax ->
                        tax.attribute("currencyID").filter(currency::contains).isPresent())
                .map(Element::text)
                .toList();
        if (taxes.isEmpty()) {
            return true;
        }
        Optional<BigDecimal> gross = amount(totals, "cbc:TaxInclusiveAmount");
        Optional<BigDecimal> net = amount(totals, "cbc:TaxExclusiveAmount");
        BigDecimal tax = decimal(only(taxes));
        long many = (long) lineCount(facts)
                + adjustments(totals, false).size()
                + adjustments(totals, true).size();
        return gross.isPresent()
                && net.isPresent()
                && Extended.isWithin(gross.get().subtract(tax).subtract(net.get()), many);
    }

    private static RulePattern breakdowns() {
        RulePattern pattern = new RulePattern();
        Extended.FAMILIES.forEach((category, family) -> {
            String rule = "BR-FREXT-" + family + "-08";
            for (String root : List.of("/ubl:Invoice", "/cn:CreditNote")) {
                Scope scope = pattern.at(
                                root + "/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory",
                                tax -> normal(only(LINE_ID.texts(tax))).equals(category) && UblVat.isVat(tax))
                        .fatal(
                                rule,
                                (at, facts) -> isBase(at, facts, category, true) || isBase(at, facts, category, false))
                        .warning(rule + "ini", (at, facts) -> isBase(at, facts, category, false))
                        .warning(rule + "rev", (at, facts) -> isBase(at, facts, category, true));
                if (category.equals("S")) {
                    scope.fatal("BR-FREXT-S-09", UblExtended::isTax);
                }
            }
        });
        return pattern;
    }

    private static boolean isBase(Element tax, Facts facts, String category, boolean isByReason) {
        Optional<BigDecimal> base = decimal(path("../cbc:TaxableAmount").texts(tax));
        Optional<BigDecimal> rate = category.equals("O") ? Optional.empty() : decimal(RATE.texts(tax));
        if (base.isEmpty()) {
            return false;
        }
        boolean isAny = rate.isPresent() || category.equals("O");
        BigDecimal exact = base.get();
        double difference = exact.doubleValue();
        long many = 0;
        for (Part part : List.of(Part.LINES, Part.ALLOWANCES, Part.CHARGES)) {
            List<String> reasons = isByReason ? reasons(tax) : List.of();
            Sum sum = isAny ? sums(facts).of(BaseSums.Key.of(part, category, rate, reasons)) : Sum.NONE;
            exact = part == Part.ALLOWANCES ? exact.add(sum.cents()) : exact.subtract(sum.cents());
            difference += part == Part.ALLOWANCES ? sum.realCents() : -sum.realCents();
            many += sum.many();
        }
        return facts.isByNorm() ? Extended.isWithin(exact, many) : Extended.isWithin(difference, many);
    }

    private static boolean isTax(Element tax, Facts facts) {
        Optional<BigDecimal> stated = decimal(path("../cbc:TaxAmount").texts(tax));
        Optional<BigDecimal> base = decimal(path("../cbc:TaxableAmount").texts(tax));
        Optional<BigDecimal> rate = decimal(RATE.texts(tax));
        if (stated.isEmpty() || base.isEmpty() || rate.isEmpty()) {
            return false;
        }
        long many = 0;
        for (Part part : List.of(Part.LINES, Part.ALLOWANCES, Part.CHARGES)) {
            many += sums(facts)
                    .of(BaseSums.Key.of(part, "S", rate, reasons(tax)))
                    .many();
        }
        BigDecimal expected = cents(base.get().multiply(rate.get()).movePointLeft(2));
        return Extended.isWithin(stated.get().subtract(expected), many);
    }

    private static List<String> reasons(Element tax) {
        return List.of(
                normal(only(path("cbc:TaxExemptionReasonCode").texts(tax))),
                normal(only(path("cbc:TaxExemptionReason").texts(tax))));
    }

    private static BaseSums sums(Facts facts) {
        return facts.once("bases", BaseSums.class, () -> {
            BaseSums sums = new BaseSums();
            counted(facts).forEach(line -> add(sums, Part.LINES, LINE_TAX.from(line), AMOUNT.texts(line)));
            for (Element one : facts.root().children("cac:AllowanceCharge")) {
                boolean isCharge = UblVat.isCharge(one, true);
                add(
                        sums,
                        isCharge ? Part.CHARGES : Part.ALLOWANCES,
                        one.children("cac:TaxCategory"),
                        isCharge == UblVat.isCharge(one, false)
                                ? BaseSums.NEITHER
                                : path("cbc:Amount").texts(one));
            }
            return sums;
        });
    }

    private static void add(BaseSums sums, Part part, List<Element> taxes, List<String> amounts) {
        Set<BaseSums.Key> keys = new LinkedHashSet<>();
        for (Element tax : taxes) {
            String category = normal(only(LINE_ID.texts(tax)));
            Optional<BigDecimal> rate = category.equals("O") ? Optional.empty() : decimal(RATE.texts(tax));
            keys.add(BaseSums.Key.of(part, category, rate, reasons(tax)));
            keys.add(BaseSums.Key.of(part, category, rate, List.of()));
        }
        for (String amount : amounts) {
            keys.forEach(key -> sums.add(key, decimal(amount)));
        }
    }

    private static RulePattern lines() {
        RulePattern pattern = new RulePattern();
        Path unit = Path.of("cbc:InvoicedQuantity/@unitCode");
        Path creditUnit = Path.of("cbc:CreditedQuantity/@unitCode");
        Path price = Path.of("cac:Price/cbc:PriceAmount");
        pattern.at(LINE)
                .fatal(
                        "BR-FREXT-22",
                        counted((at, facts) -> at.has("cbc:InvoicedQuantity") || at.has("cbc:CreditedQuantity")))
                .fatal("BR-FREXT-23", counted((at, facts) -> unit.leads(at) || creditUnit.leads(at)))
                .fatal("BR-FREXT-24", counted((at, facts) -> at.has("cbc:LineExtensionAmount")))
                .fatal("BR-FREXT-26", counted((at, facts) -> price.leads(at)))
                .fatal(
                        "BR-FREXT-CO-04",
                        counted((at, facts) ->
                                LINE_TAX.from(at).stream().anyMatch(tax -> UblVat.isVatOnly(tax) && tax.has("cbc:ID"))))
                .fatal("UBL-FREXT-SR-48", (at, facts) -> {
                    int taxes = LINE_TAX.from(at).size();
                    return isCounted(at, facts) ? taxes == 1 : taxes <= 1;
                })
                .fatal(
                        "BR-FREXT-05",
                        (at, facts) -> subtypes(at, facts).isEmpty()
                                || Extended.SUBTYPES.contains(normal(only(
                                        path("cac:BillingReference/cac:InvoiceDocumentReference/cbc:DocumentStatusCode")
                                                .texts(at)))))
                .fatal(
                        "BR-FREXT-06",
                        (at, facts) -> parents(at, facts).isEmpty()
                                || !subtypes(at, facts).isEmpty())
                .fatal("BR-FREXT-08", (at, facts) -> tree(facts).isSumOfInner(at))
                .fatal("BR-FREXT-11", UblExtended::hasParent)
                .fatal("BR-FREXT-12", (at, facts) -> tree(facts).hasAmountInEachInner(at));
        return pattern;
    }

    private static Test counted(Test test) {
        return (at, facts) -> !isCounted(at, facts) || test.holds(at, facts);
    }

    private static LineTree tree(Facts facts) {
        return facts.once(
                "lines within lines",
                LineTree.class,
                () -> LineTree.of(
                        all(facts),
                        new LineTree.Says(
                                LINE_ID, AMOUNT, line -> parents(line, facts), line -> subtypes(line, facts))));
    }

    private static boolean hasParent(Element line, Facts facts) {
        List<String> parents = parents(line, facts);
        return parents.isEmpty()
                || parents.stream().anyMatch(parent -> tree(facts).isAnother(parent, line));
    }

    private static RulePattern parts() {
        RulePattern pattern = new RulePattern();
        Path measure = Path.of("cbc:ValueQuantity/@unitCode");
        pattern.at("cac:AdditionalItemProperty")
                .anyPresent("BR-FREXT-54-1", "cbc:Name", "cbc:NameCode")
                .fatal("BR-FREXT-54-2", (at, facts) -> at.has("cbc:Value") || measure.leads(at));
        pattern.at("cac:Item/cac:AdditionalItemProperty/cbc:NameCode")
                .coded("BR-FREXT-04", ".", CodeList.ITEM_ATTRIBUTES);
        return pattern;
    }

    private static RulePattern codes() {
        RulePattern pattern = new RulePattern();
        pattern.at(
                        "cac:PartyIdentification/cbc:ID",
                        at -> at.attribute("schemeID").isPresent())
                .fatal(
                        "BR-FREXT-CL-10",
                        (at, facts) -> UblCodes.isPartyScheme(at)
                                || CiiExtended.isPartyScheme(
                                        at.attribute("schemeID").orElse("")));
        Extended.chargeCodes(
                pattern, REASON_CODE, at -> UblVat.isCharge(at.parent().orElseThrow(), true));
        pattern.at(
                        "cbc:EmbeddedDocumentBinaryObject",
                        at -> at.attribute("mimeCode").isPresent())
                .fatal(
                        "BR-FREXT-CL-24",
                        (at, facts) ->
                                CodeList.MIME_TYPES.has(at.attribute("mimeCode").orElse("")));
        pattern.at("cac:DeliveryTerms/cbc:ID")
                .fatal("BR-FREXT-CL-27", (at, facts) -> Extended.DELIVERY_TERMS.contains(normal(at.text())));
        return pattern;
    }
}
