package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.cents;
import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.equal;
import static io.comptoir.einvoice.rule.XPath.firstDecimal;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.number;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;
import static io.comptoir.einvoice.rule.XPath.upper;

import io.comptoir.einvoice.code.CodeList;
import io.comptoir.einvoice.rule.BaseSums.Part;
import io.comptoir.einvoice.rule.BaseSums.Sum;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The profile EXTENDED-CTC-FR in CII: EN 16931 with a cent of tolerance for each amount, lines within lines, several
 * breakdowns of one VAT category, and taxes that are no VAT (FNFE-MPE, 1.4.0).
 */
final class CiiExtended {

    private static final String SETTLEMENT = "ram:ApplicableHeaderTradeSettlement";
    private static final String LINE = "ram:IncludedSupplyChainTradeLineItem";
    private static final String TAX = "ram:ApplicableTradeTax";
    private static final String SUMMATION = "ram:SpecifiedTradeSettlementHeaderMonetarySummation";
    private static final String LINE_DOCUMENT = "ram:AssociatedDocumentLineDocument";
    private static final String REASON_CODE = "ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode";

    private static final Path SUBTYPE = Path.of(LINE_DOCUMENT + "/ram:LineStatusReasonCode");
    private static final Path LINE_ID = Path.of(LINE_DOCUMENT + "/ram:LineID");
    private static final Path PARENT_ID = Path.of(LINE_DOCUMENT + "/ram:ParentLineID");
    private static final Path LINES = Path.of("rsm:SupplyChainTradeTransaction/" + LINE);
    private static final Path LINE_SETTLEMENT = Path.of("ram:SpecifiedLineTradeSettlement");
    private static final Path LINE_TOTAL = Path.of(
            "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount");
    private static final LineTree.Says SAYS = new LineTree.Says(LINE_ID, LINE_TOTAL, PARENT_ID::texts, SUBTYPE::texts);
    private static final Path ADJUSTMENTS =
            Path.of("rsm:SupplyChainTradeTransaction/" + SETTLEMENT + "/ram:SpecifiedTradeAllowanceCharge");
    private static final Path SERVICES =
            Path.of("rsm:SupplyChainTradeTransaction/" + SETTLEMENT + "/ram:SpecifiedLogisticsServiceCharge");
    private static final Path INDICATOR = Path.of("ram:ChargeIndicator/udt:Indicator");
    private static final Path ACTUAL = Path.of("ram:ActualAmount");
    private static final Path APPLIED = Path.of("ram:AppliedAmount");
    private static final Path CATEGORY = Path.of("ram:CategoryCode");
    private static final Path RATE = Path.of("ram:RateApplicablePercent");
    private static final Path REASON = Path.of("ram:ExemptionReason");
    private static final Path EXEMPTION_CODE = Path.of("ram:ExemptionReasonCode");

    private static final List<String> RATE_PARTS = List.of(
            "ram:SourceCurrencyCode", "ram:TargetCurrencyCode", "ram:ConversionRate", "ram:ConversionRateDateTime");
    private static final List<String> DATED = List.of(
            "ram:InvoiceReferencedDocument",
            "ram:ContractReferencedDocument",
            "ram:BuyerOrderReferencedDocument",
            "ram:DespatchAdviceReferencedDocument");

    private static final BigDecimal FAR = BigDecimal.TEN.pow(30);

    private CiiExtended() {}

    /** What Factur-X EXTENDED has too, under other names; it adds all amounts in floating point. */
    static Stream<RulePattern> facturx() {
        return Stream.of(document(true), breakdowns(), lines(), parts());
    }

    static List<RulePattern> patterns() {
        Set<String> gone = Extended.without(Syntax.CII);
        return List.of(
                CiiCore.pattern().without(gone).after(breakdowns()),
                CiiSyntax.pattern().without(gone),
                CiiCodes.pattern().without(gone),
                document(false),
                lines(),
                parts(),
                syntax(),
                codes());
    }

    private static RulePattern document(boolean isFacturx) {
        RulePattern pattern = new RulePattern();
        Scope document = pattern.at("/rsm:CrossIndustryInvoice").fatal("BR-CO-25", (at, facts) -> hasTerms(facts));
        Extended.FAMILIES.forEach((category, family) -> document.fatal("BR-FREXT-" + family + "-01", (at, facts) -> {
            CategoryUses uses = facts.once("uses of categories", CategoryUses.class, () -> CategoryUses.inCii(facts));
            boolean isUsed = uses.lines(category) > 0 || uses.adjustments(category) > 0;
            return isUsed == uses.breakdowns(category) > 0;
        }));
        pattern.at(SUMMATION)
                .fatal("BR-FREXT-CO-10", (at, facts) -> isSumOfLines(at, facts, isFacturx))
                .fatal("BR-FREXT-CO-11", (at, facts) -> isSumOfAllowances(at, facts, isFacturx))
                .fatal("BR-FREXT-CO-12", (at, facts) -> isSumOfCharges(at, facts, isFacturx))
                .fatal("BR-FREXT-CO-13", (at, facts) -> isTotalWithoutVat(at, facts, isFacturx))
                .fatal("BR-FREXT-CO-15", (at, facts) -> isTotalWithVat(at, facts, isFacturx));
        return pattern;
    }

    private static boolean hasTerms(Facts facts) {
        double due = number(only(
                facts.named("ram:DuePayableAmount").stream().map(Element::text).toList()));
        return !(due > 0)
                || facts.named("ram:SpecifiedTradePaymentTerms").stream()
                        .anyMatch(terms -> terms.has("ram:DueDateDateTime") || terms.has("ram:Description"));
    }

    /** Whether a line has a part in totals: it says that it is one of detail, or nothing. */
    private static boolean isCounted(Element line) {
        List<String> subtypes = SUBTYPE.texts(line);
        return subtypes.isEmpty() || subtypes.contains("DETAIL");
    }

    private static List<Element> counted(Facts facts) {
        return facts.elements(
                "counted lines",
                () -> LINES.from(facts.root()).stream()
                        .filter(CiiExtended::isCounted)
                        .toList());
    }

    private static BigDecimal linesSum(Facts facts, boolean isLoose) {
        return facts.once(
                "sum of counted lines", BigDecimal.class, () -> sum(counted(facts), LINE_TOTAL, facts, isLoose));
    }

    private static boolean isSumOfLines(Element totals, Facts facts, boolean isLoose) {
        BigDecimal difference = required(totals, "ram:LineTotalAmount").subtract(linesSum(facts, isLoose));
        return Extended.isWithin(difference, LINES.from(facts.root()).size());
    }

    private static List<Element> adjustments(Facts facts, String indicator) {
        return ADJUSTMENTS.from(facts.root()).stream()
                .filter(one -> anyIs(INDICATOR.texts(one), indicator))
                .toList();
    }

    private static BigDecimal sum(List<Element> from, Path amounts, Facts facts, boolean isLoose) {
        return isLoose ? looseSum(from, amounts, facts) : cents(exactSum(XPath.texts(from, amounts)));
    }

    private static BigDecimal exactSum(List<String> amounts) {
        return amounts.stream().map(XPath::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal looseSum(List<Element> from, Path amounts, Facts facts) {
        return Extended.sum(XPath.texts(from, amounts), facts);
    }

    private static boolean isSumOfAllowances(Element totals, Facts facts, boolean isLoose) {
        List<Element> allowances = adjustments(facts, "false");
        if (allowances.isEmpty() && !totals.has("ram:AllowanceTotalAmount")) {
            return true;
        }
        BigDecimal difference =
                required(totals, "ram:AllowanceTotalAmount").subtract(sum(allowances, ACTUAL, facts, isLoose));
        return Extended.isWithin(difference, allowances.size());
    }

    private static boolean isSumOfCharges(Element totals, Facts facts, boolean isLoose) {
        List<Element> charges = adjustments(facts, "true");
        if (charges.isEmpty() && !totals.has("ram:ChargeTotalAmount")) {
            return true;
        }
        List<Element> services = SERVICES.from(facts.root());
        BigDecimal expected = sum(charges, ACTUAL, facts, isLoose).add(looseSum(services, APPLIED, facts));
        BigDecimal difference = required(totals, "ram:ChargeTotalAmount").subtract(expected);
        return Extended.isWithin(difference, (long) charges.size() + services.size());
    }

    private static boolean isTotalWithoutVat(Element totals, Facts facts, boolean isLoose) {
        BigDecimal expected = linesSum(facts, isLoose)
                .subtract(looseSum(adjustments(facts, "false"), ACTUAL, facts))
                .add(looseSum(adjustments(facts, "true"), ACTUAL, facts))
                .add(looseSum(SERVICES.from(facts.root()), APPLIED, facts));
        return Extended.isWithin(required(totals, "ram:TaxBasisTotalAmount").subtract(expected), amounts(facts));
    }

    private static long amounts(Facts facts) {
        return facts.once(
                "amounts",
                Long.class,
                () -> (long) counted(facts).size()
                        + adjustments(facts, "false").size()
                        + adjustments(facts, "true").size()
                        + SERVICES.from(facts.root()).size());
    }

    private static boolean isTotalWithVat(Element totals, Facts facts, boolean isFacturx) {
        List<String> currencies = path("../ram:InvoiceCurrencyCode").texts(totals);
        List<String> taxes = totals.children("ram:TaxTotalAmount").stream()
                .filter(tax ->
                        tax.attribute("currencyID").filter(currencies::contains).isPresent())
                .map(Element::text)
                .toList();
        Optional<BigDecimal> net = firstDecimal(path("ram:TaxBasisTotalAmount").texts(totals));
        Optional<BigDecimal> gross = firstDecimal(path("ram:GrandTotalAmount").texts(totals));
        Optional<BigDecimal> tax = firstDecimal(taxes);
        if (currencies.isEmpty() || net.isEmpty() || gross.isEmpty() || (isFacturx && tax.isEmpty())) {
            return false; // the official rule binds each by "for", so with none of one it binds nothing
        }
        return taxes.size() == 1
                ? Extended.isWithin(gross.get().subtract(tax.orElseThrow()).subtract(net.get()), amounts(facts))
                : equal(net.get(), gross.get());
    }

    /** An amount that the rule cannot do without: with none it is not kept. */
    private static BigDecimal required(Element totals, String name) {
        return decimal(path(name).texts(totals)).orElse(FAR);
    }

    private static RulePattern breakdowns() {
        RulePattern pattern = new RulePattern();
        for (String category : List.of("AE", "L", "M", "E", "G", "K", "O", "S", "Z")) {
            String rule = "BR-FXEXT-" + Extended.FAMILIES.get(category) + "-08";
            Scope scope = pattern.at(SETTLEMENT + "/" + TAX, tax -> anyIs(CATEGORY.texts(tax), category) && isVat(tax))
                    .fatal(
                            rule,
                            (tax, facts) -> isBase(tax, facts, category, true) || isBase(tax, facts, category, false))
                    .warning(rule + "ini", (tax, facts) -> isBase(tax, facts, category, false))
                    .warning(rule + "rev", (tax, facts) -> isBase(tax, facts, category, true));
            if (category.equals("S")) {
                scope.fatal("BR-FXEXT-S-09", CiiExtended::isTax);
            }
        }
        return pattern;
    }

    private static boolean isVat(Element tax) {
        return upper(only(path("ram:TypeCode").texts(tax))).equals("VAT");
    }

    private static boolean isBase(Element tax, Facts facts, String category, boolean isByReason) {
        Optional<BigDecimal> base = decimal(path("ram:BasisAmount").texts(tax));
        if (base.isEmpty()) {
            return false;
        }
        Optional<BigDecimal> rate = category.equals("O") ? Optional.empty() : decimal(RATE.texts(tax));
        List<String> reasons = isByReason ? reasons(List.of(tax)) : List.of();
        BaseSums sums = sums(facts);
        boolean isAny = rate.isPresent() || category.equals("O");
        BigDecimal expected = BigDecimal.ZERO;
        long many = 0;
        for (Part part : Part.values()) {
            Sum sum = isAny ? sums.of(BaseSums.Key.of(part, category, rate, reasons)) : Sum.NONE;
            expected = part == Part.ALLOWANCES ? expected.subtract(sum.cents()) : expected.add(sum.cents());
            many += sum.many();
        }
        return Extended.isWithin(base.get().subtract(expected), many);
    }

    private static boolean isTax(Element tax, Facts facts) {
        Optional<BigDecimal> stated = decimal(path("ram:CalculatedAmount").texts(tax));
        Optional<BigDecimal> base = decimal(path("ram:BasisAmount").texts(tax));
        Optional<BigDecimal> rate = decimal(RATE.texts(tax));
        if (stated.isEmpty() || base.isEmpty() || rate.isEmpty()) {
            return false;
        }
        BigDecimal expected = cents(base.get().multiply(rate.get()).movePointLeft(2));
        return Extended.isWithin(stated.get().subtract(expected), amounts(facts));
    }

    private static List<String> reasons(List<Element> taxes) {
        return List.of(normal(only(XPath.texts(taxes, EXEMPTION_CODE))), normal(only(XPath.texts(taxes, REASON))));
    }

    private static BaseSums sums(Facts facts) {
        return facts.once("bases", BaseSums.class, () -> {
            BaseSums sums = new BaseSums();
            for (Element line : counted(facts)) {
                List<Element> taxes = XPath.elements(LINE_SETTLEMENT.from(line), TAX);
                add(sums, Part.LINES, taxes, XPath.texts(List.of(line), LINE_TOTAL));
            }
            for (Element one : ADJUSTMENTS.from(facts.root())) {
                boolean isCharge = CiiVat.isCharge(one, true);
                add(
                        sums,
                        isCharge ? Part.CHARGES : Part.ALLOWANCES,
                        one.children("ram:CategoryTradeTax"),
                        isCharge == CiiVat.isCharge(one, false) ? BaseSums.NEITHER : ACTUAL.texts(one));
            }
            for (Element one : SERVICES.from(facts.root())) {
                add(sums, Part.SERVICES, one.children("ram:AppliedTradeTax"), APPLIED.texts(one));
            }
            return sums;
        });
    }

    private static void add(BaseSums sums, Part part, List<Element> taxes, List<String> amounts) {
        BigDecimal amount = exactSum(amounts);
        for (BaseSums.Key key : keys(part, taxes)) {
            sums.add(key, amount);
        }
    }

    private static Set<BaseSums.Key> keys(Part part, List<Element> taxes) {
        Set<BaseSums.Key> keys = new LinkedHashSet<>();
        List<String> reasons = reasons(taxes);
        for (String category : XPath.texts(taxes, CATEGORY)) {
            List<Optional<BigDecimal>> rates = new ArrayList<>();
            if (category.equals("O")) {
                rates.add(Optional.empty());
            } else {
                taxes.forEach(tax -> decimal(RATE.texts(tax)).map(Optional::of).ifPresent(rates::add));
            }
            for (Optional<BigDecimal> rate : rates) {
                keys.add(BaseSums.Key.of(part, category, rate, reasons));
                keys.add(BaseSums.Key.of(part, category, rate, List.of()));
            }
        }
        return keys;
    }

    private static RulePattern lines() {
        RulePattern pattern = new RulePattern();
        pattern.at(LINE)
                .fatal("BR-FREXT-05", (at, facts) -> hasKnownSubtype(at))
                .fatal(
                        "BR-FREXT-06",
                        (at, facts) -> parent(at).isEmpty()
                                || SUBTYPE.texts(at).stream().anyMatch(type -> !type.isEmpty()))
                .fatal("BR-FREXT-08", (at, facts) -> tree(facts).isSumOfInner(at))
                .fatal(
                        "BR-FREXT-11",
                        (at, facts) -> parent(at).isEmpty() || tree(facts).isAnother(parent(at), at))
                .fatal("BR-FREXT-12", (at, facts) -> tree(facts).hasAmountInEachInner(at));
        return pattern;
    }

    private static boolean hasKnownSubtype(Element line) {
        List<String> subtypes = SUBTYPE.texts(line);
        return subtypes.isEmpty() || Extended.SUBTYPES.contains(only(subtypes));
    }

    private static String parent(Element line) {
        return normal(only(PARENT_ID.texts(line)));
    }

    private static LineTree tree(Facts facts) {
        return facts.once("lines within lines", LineTree.class, () -> LineTree.of(LINES.from(facts.root()), SAYS));
    }

    private static RulePattern parts() {
        RulePattern pattern = new RulePattern();
        pattern.at(
                        LINE + "/" + LINE_DOCUMENT,
                        at -> !at.has("ram:LineStatusReasonCode")
                                || anyIs(path("ram:LineStatusReasonCode").texts(at), "DETAIL"))
                .present("BR-FREXT-BR-22", "../ram:SpecifiedLineTradeDelivery/ram:BilledQuantity")
                .present("BR-FREXT-BR-23", "../ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode")
                .present(
                        "BR-FREXT-BR-24",
                        "../ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount")
                .present(
                        "BR-FREXT-BR-26",
                        "../ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount")
                .fatal(
                        "BR-FREXT-CO-04",
                        (at, facts) -> path("../ram:SpecifiedLineTradeSettlement/" + TAX).from(at).stream()
                                .anyMatch(tax -> isVat(tax) && tax.has("ram:CategoryCode")));
        charge(pattern, SETTLEMENT, "BR-FREXT-BR-38");
        charge(pattern, "ram:SpecifiedLineTradeSettlement", "BR-FREXT-BR-44");
        Path measure = Path.of("ram:ValueMeasure/@unitCode");
        pattern.at("ram:ApplicableProductCharacteristic")
                .anyPresent("BR-FREXT-54-1", "ram:Description", "ram:TypeCode")
                .fatal("BR-FREXT-54-2", (at, facts) -> at.has("ram:Value") || measure.leads(at));
        pattern.at(
                        "ram:SpecifiedTradeSettlementPaymentMeans",
                        at -> List.of("30", "58")
                                .contains(normal(only(path("ram:TypeCode").texts(at)))))
                .fatal(
                        "BR-CO-27",
                        (at, facts) -> path("ram:PayeePartyCreditorFinancialAccount/ram:IBANID")
                                        .leads(at)
                                != path("ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID")
                                        .leads(at));
        pattern.at("ram:ApplicableProductCharacteristic/ram:TypeCode")
                .warning("BR-FREXT-04", (at, facts) -> CodeList.ITEM_ATTRIBUTES.has(normal(at.text())));
        return pattern;
    }

    private static void charge(RulePattern pattern, String where, String id) {
        pattern.at(
                        where + "/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator",
                        at -> anyIs(path("udt:Indicator").texts(at), "true"))
                .anyPresent(id, "../ram:Reason", "../ram:ReasonCode");
    }

    private static RulePattern syntax() {
        RulePattern pattern = new RulePattern();
        String transaction = "/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/";
        pattern.at(transaction + LINE + "/ram:SpecifiedLineTradeAgreement")
                .warning("CII-FREXT-SR-106", (at, facts) -> hasOnlyTerms(at))
                .fatal(
                        "CII-FREXT-SR-439",
                        (at, facts) -> path("ram:NetPriceProductTradePrice/ram:ChargeAmount")
                                        .from(at)
                                        .size()
                                <= 1);
        pattern.at(transaction + "ram:ApplicableHeaderTradeAgreement")
                .warning("CII-FREXT-SR-293", (at, facts) -> hasOnlyTerms(at));
        pattern.at(transaction + SETTLEMENT).warning("CII-FREXT-SR-366", (at, facts) -> hasOnlyRates(at));
        pattern.at("ram:*ReferencedDocument")
                .fatal(
                        "CII-EXT-DT-018",
                        (at, facts) -> !at.has("ram:TypeCode")
                                || at.is("ram:InvoiceReferencedDocument")
                                || isObject(at, "50", "130", "916"))
                .fatal(
                        "CII-FREXT-DT-024",
                        (at, facts) -> !at.has("ram:ReferenceTypeCode")
                                || at.is("ram:ContractReferencedDocument")
                                || isObject(at, "130"))
                .fatal(
                        "CII-FREXTDT-027",
                        (at, facts) -> !at.has("ram:FormattedIssueDateTime")
                                || DATED.stream().anyMatch(at::is));
        return pattern;
    }

    private static boolean isObject(Element document, String... types) {
        return document.is("ram:AdditionalReferencedDocument")
                && anyIs(path("ram:TypeCode").texts(document), types);
    }

    private static boolean hasOnlyRates(Element settlement) {
        return settlement.children("ram:TaxApplicableTradeCurrencyExchange").stream()
                .flatMap(exchange -> exchange.children().stream())
                .allMatch(one -> RATE_PARTS.stream().anyMatch(one::is));
    }

    /** Incoterms have a code and a place, and nothing else. */
    private static boolean hasOnlyTerms(Element agreement) {
        return agreement.children("ram:ApplicableTradeDeliveryTerms").stream()
                .flatMap(terms -> terms.children().stream())
                .allMatch(one -> one.is("ram:DeliveryTypeCode")
                        || (one.is("ram:RelevantTradeLocation")
                                && one.children().stream().allMatch(name -> name.is("ram:Name"))));
    }

    private static RulePattern codes() {
        RulePattern pattern = new RulePattern();
        pattern.at("ram:ReferenceTypeCode").coded("BR-EXT-CL-07", ".", CodeList.REFERENCE_QUALIFIERS);
        pattern.at(
                        "ram:GlobalID",
                        at -> at.attribute("schemeID").isPresent()
                                && !XPath.isWithin(at, "ram:SpecifiedTradeProduct")
                                && !XPath.isWithin(at, "ram:ShipToTradeParty"))
                .fatal(
                        "BR-FREXT-CL-10",
                        (at, facts) -> isPartyScheme(at.attribute("schemeID").orElse("")));
        pattern.at(
                        "ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/ram:ReasonCode",
                        at -> CiiVat.isCharge(at.parent().orElseThrow(), false))
                .coded("BR-FREXT-CL-19-GP", ".", CodeList.ALLOWANCE_REASONS);
        Extended.chargeCodes(
                pattern, REASON_CODE, at -> CiiVat.isCharge(at.parent().orElseThrow(), true));
        pattern.at("ram:AttachmentBinaryObject", at -> at.attribute("mimeCode").isPresent())
                .fatal(
                        "BR-FREXT-CL-24",
                        (at, facts) ->
                                CodeList.MIME_TYPES.has(at.attribute("mimeCode").orElse("")));
        pattern.at("ram:ApplicableTradeDeliveryTerms/ram:DeliveryTypeCode")
                .fatal("BR-FREXT-CL-27", (at, facts) -> Extended.DELIVERY_TERMS.contains(normal(at.text())));
        return pattern;
    }

    /** A party scheme of ISO 6523, or the side of it: a mandate names its parties so. */
    static boolean isPartyScheme(String scheme) {
        String code = normal(scheme);
        return CodeList.IDENTIFIER_SCHEMES.has(code) || code.equals("BY") || code.equals("SE");
    }
}
