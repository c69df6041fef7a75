package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.number;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The French rules of flow 2 in CII (AFNOR XP Z12-012), as FNFE-MPE publishes them, 1.4.0. */
final class CiiFrench {

    static final String ROOT = "rsm:CrossIndustryInvoice";
    private static final String TRANSACTION = "rsm:SupplyChainTradeTransaction/";
    private static final String AGREEMENT = TRANSACTION + "ram:ApplicableHeaderTradeAgreement/";
    private static final String SETTLEMENT = TRANSACTION + "ram:ApplicableHeaderTradeSettlement/";
    private static final String DELIVERY = TRANSACTION + "ram:ApplicableHeaderTradeDelivery/";
    private static final String LINE = TRANSACTION + "ram:IncludedSupplyChainTradeLineItem/";
    private static final String LINE_SETTLEMENT = LINE + "ram:SpecifiedLineTradeSettlement/";
    private static final String SELLER = AGREEMENT + "ram:SellerTradeParty";
    private static final String BUYER = AGREEMENT + "ram:BuyerTradeParty";
    private static final String SUMMATION = SETTLEMENT + "ram:SpecifiedTradeSettlementHeaderMonetarySummation/";
    private static final String LEGAL_ID = "ram:SpecifiedLegalOrganization/ram:ID";
    private static final String ADDRESS = "ram:URIUniversalCommunication/ram:URIID";
    private static final String FRAMEWORK =
            "rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID";

    /** Parties by where they stand, with the term of their identifier and of their address. */
    private static final List<List<String>> PARTIES = List.of(
            List.of(SELLER, "BT-29", "BT-34"),
            List.of(BUYER, "BT-46", "BT-49"),
            List.of(SETTLEMENT + "ram:PayeeTradeParty", "BT-60", "EXT-FR-FE-29"),
            List.of(AGREEMENT + "ram:BuyerAgentTradeParty", "EXT-FR-FE-06", "EXT-FR-FE-12"),
            List.of(SETTLEMENT + "ram:PayerTradeParty", "EXT-FR-FE-46", "EXT-FR-FE-52"),
            List.of(AGREEMENT + "ram:SalesAgentTradeParty", "EXT-FR-FE-69", "EXT-FR-FE-75"),
            List.of(SETTLEMENT + "ram:InvoiceeTradeParty", "EXT-FR-FE-92", "EXT-FR-FE-98"),
            List.of(SETTLEMENT + "ram:InvoicerTradeParty", "EXT-FR-FE-115", "EXT-FR-FE-121"),
            List.of(DELIVERY + "ram:ShipToTradeParty", "BT-71", ""),
            List.of(LINE + "ram:SpecifiedLineTradeDelivery/ram:ShipToTradeParty", "EXT-FR-FE-146", ""));

    private static final Path TYPE = Path.of("rsm:ExchangedDocument/ram:TypeCode");
    private static final Path FRAMEWORKS = Path.of(FRAMEWORK);
    private static final Path NOTES = Path.of("rsm:ExchangedDocument/ram:IncludedNote");
    private static final Path SUBJECT = Path.of("ram:SubjectCode");
    private static final Path CONTENT = Path.of("ram:Content");
    private static final Path GLOBAL_IDS = Path.of("ram:GlobalID");
    private static final Path LEGAL_IDS = Path.of(LEGAL_ID);
    private static final Path DUE_DATES =
            Path.of(SETTLEMENT + "ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString");

    private final List<RulePattern> patterns = new ArrayList<>();

    private CiiFrench() {}

    static List<RulePattern> patterns() {
        CiiFrench french = new CiiFrench();
        french.ids();
        french.dates();
        french.codes();
        french.notes();
        french.siret();
        french.parties();
        french.taxes();
        french.attachments();
        french.treatment();
        french.addresses();
        french.items();
        french.objects();
        french.references();
        french.coherence();
        french.schemes();
        french.singleTaxablePerson();
        french.formats();
        french.patterns.addAll(CiiSeveralSellers.patterns());
        return List.copyOf(french.patterns);
    }

    private RulePattern pattern() {
        RulePattern pattern = new RulePattern();
        patterns.add(pattern);
        return pattern;
    }

    private Scope root() {
        return pattern().at(ROOT);
    }

    private static String within(String path) {
        return ROOT + "/" + path;
    }

    private void ids() {
        RulePattern ids = pattern();
        id(ids, "rsm:ExchangedDocument/ram:ID", "BT-1");
        id(ids, SETTLEMENT + "ram:InvoiceReferencedDocument/ram:IssuerAssignedID", "BT-25");
        id(ids, LINE_SETTLEMENT + "ram:InvoiceReferencedDocument/ram:IssuerAssignedID", "EXT-FR-FE-136");
    }

    private static void id(RulePattern ids, String path, String term) {
        ids.at(within(path))
                .dated("BR-FR-01_" + term, (at, facts) -> length(at.text()) <= 35)
                .dated("BR-FR-02_" + term, (at, facts) -> FrenchValues.isId(at.text()));
    }

    private void dates() {
        RulePattern dates = pattern();
        Map.of(
                        "BT-2", "rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString",
                        "BT-7", SETTLEMENT + "ram:ApplicableTradeTax/ram:TaxPointDate/udt:DateString",
                        "BT-9", SETTLEMENT + "ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString",
                        "BT-26",
                                SETTLEMENT
                                        + "ram:InvoiceReferencedDocument/ram:FormattedIssueDateTime/qdt:DateTimeString",
                        "BT-72",
                                DELIVERY
                                        + "ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString",
                        "BT-73", SETTLEMENT + "ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString",
                        "BT-74", SETTLEMENT + "ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString")
                .forEach((term, path) -> date(dates, path, term));
        date(
                dates,
                LINE_SETTLEMENT + "ram:InvoiceReferencedDocument/ram:FormattedIssueDateTime/qdt:DateTimeString",
                "EXT-FR-FE-138");
        date(
                dates,
                LINE
                        + "ram:SpecifiedLineTradeDelivery/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString",
                "EXT-FR-FE-158");
        date(
                dates,
                LINE_SETTLEMENT + "ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString",
                "EXT-FR-FE-134");
        date(dates, LINE_SETTLEMENT + "ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString", "EXT-FR-FE-135");
    }

    private static void date(RulePattern dates, String path, String term) {
        dates.at(within(path)).dated("BR-FR-03_" + term, (at, facts) -> FrenchValues.isDay(at.text()));
    }

    private void codes() {
        RulePattern types = pattern();
        type(types, "rsm:ExchangedDocument/ram:TypeCode", "BT-3");
        type(types, SETTLEMENT + "ram:InvoiceReferencedDocument/ram:TypeCode", "EXT-FR-FE-02");
        type(types, LINE_SETTLEMENT + "ram:InvoiceReferencedDocument/ram:TypeCode", "EXT-FR-FE-137");
        Path framework = path("ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID");
        pattern()
                .at(within("rsm:ExchangedDocumentContext"))
                .dated("BR-FR-08_BT-23", (at, facts) -> FrenchValues.isFramework(only(framework.texts(at))));
    }

    private static void type(RulePattern types, String path, String term) {
        types.at(within(path)).dated("BR-FR-04_" + term, (at, facts) -> FrenchValues.isType(at.text()));
    }

    private void notes() {
        Scope present = pattern().at(within("rsm:ExchangedDocument"));
        for (String subject : List.of("PMT", "PMD", "AAB")) {
            present.dated("BR-FR-05_BT-22_" + subject, (at, facts) -> notes(at, subject) > 0);
        }
        Scope once = pattern().at(within("rsm:ExchangedDocument"));
        for (String subject : List.of("PMT", "PMD", "AAB", "TXD")) {
            once.dated("BR-FR-06_BT-21_" + subject, (at, facts) -> notes(at, subject) <= 1);
        }
    }

    private static long notes(Element document, String subject) {
        return document.children("ram:IncludedNote").stream()
                .filter(note -> anyIs(SUBJECT.texts(note), subject))
                .count();
    }

    private void siret() {
        RulePattern sirets = pattern();
        for (List<String> party : PARTIES) {
            boolean isMain = party.get(0).equals(SELLER) || party.get(0).equals(BUYER);
            sirets.at(within(party.get(0)))
                    .dated("BR-FR-09_" + party.get(1), (at, facts) -> isSiretOfItsSiren(at, isMain));
        }
    }

    private static boolean isSiretOfItsSiren(Element party, boolean isMain) {
        List<String> sirets = schemed(GLOBAL_IDS.from(party), "0009");
        if (sirets.isEmpty()) {
            return true;
        }
        List<String> siren = schemed(LEGAL_IDS.from(party), "0002");
        if (isMain || !only(siren).isEmpty()) {
            return FrenchValues.isSiretOf(sirets, siren);
        }
        String siret = only(sirets);
        return FrenchValues.isSiretOf(sirets, List.of(siret.substring(0, Math.min(9, siret.length()))));
    }

    private void parties() {
        root().dated("BR-FR-10_BT-30", (at, facts) -> {
            List<String> siren = siren(at, SELLER);
            return !siren.isEmpty() && FrenchValues.isSiren(normal(only(siren)));
        });
        root().dated(
                        "BR-FR-11_BT-47",
                        (at, facts) -> !isB2b(at, facts) || FrenchValues.isSiren(only(siren(at, BUYER))));
        filled("BR-FR-12_BT-49", BUYER + "/" + ADDRESS);
        filled("BR-FR-13_BT-34", SELLER + "/" + ADDRESS);
    }

    private void filled(String id, String path) {
        Path way = path(path);
        root().dated(id, (at, facts) -> !only(way.texts(at)).isEmpty());
    }

    private static List<String> siren(Element root, String party) {
        return schemed(path(party + "/" + LEGAL_ID).from(root), "0002");
    }

    private void taxes() {
        String adjustments = SETTLEMENT + "ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax";
        String breakdowns = SETTLEMENT + "ram:ApplicableTradeTax";
        String lines = LINE_SETTLEMENT + "ram:ApplicableTradeTax";
        Path category = path("ram:CategoryCode");
        Path lineKind = path("../../ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode");
        RulePattern categories = pattern();
        Test isKnown = (at, facts) -> FrenchValues.isCategory(only(category.texts(at)));
        Test isFrench = (at, facts) -> !anyIs(category.texts(at), "L", "M");
        categories
                .at(within(adjustments))
                .dated("BR-FR-15_BT-95_BT-102", isKnown)
                .dated("BR-FR-15_BT-95_BT-102_LM", isFrench);
        categories
                .at(within(breakdowns))
                .dated("BR-FR-15_BT-95_BT-118", isKnown)
                .dated("BR-FR-15_BT-95_BT-118_LM", isFrench);
        categories
                .at(within(lines))
                .dated(
                        "BR-FR-15_BT-95_BT-151",
                        (at, facts) -> isKnown.holds(at, facts)
                                || (!category.leads(at) && anyIs(lineKind.texts(at), "GROUP", "INFORMATION")))
                .dated("BR-FR-15_BT-95_BT-151_LM", isFrench);
        RulePattern rates = pattern();
        rate(rates, adjustments, "BT-96_BT-103");
        rate(rates, breakdowns, "BT-119");
        rate(rates, lines, "BT-152");
    }

    private static void rate(RulePattern rates, String path, String term) {
        Path rate = path("ram:RateApplicablePercent");
        rates.at(within(path)).dated("BR-FR-16_" + term, (at, facts) -> {
            String text = only(rate.texts(at));
            return text.isEmpty() || FrenchValues.isKnownRate(text);
        });
    }

    private void attachments() {
        Path name = path("ram:Name");
        Path type = path("ram:TypeCode");
        pattern()
                .at(within(AGREEMENT + "ram:AdditionalReferencedDocument"), at -> anyIs(type.texts(at), "916"))
                .dated("BR-FR-17_BT-123", (at, facts) -> {
                    String code = normal(only(name.texts(at)));
                    return code.isEmpty() || FrenchValues.isAttachment(code);
                });
        Path documents = path(AGREEMENT + "ram:AdditionalReferencedDocument");
        root().dated(
                        "BR-FR-18_BT-123",
                        (at, facts) -> documents.from(at).stream()
                                        .filter(document -> anyIs(name.texts(document), "LISIBLE"))
                                        .count()
                                <= 1);
    }

    private void treatment() {
        pattern()
                .at(within("rsm:ExchangedDocument/ram:IncludedNote"), note -> anyIs(SUBJECT.texts(note), "BAR"))
                .dated("BR-FR-20_BT-21", (at, facts) -> FrenchValues.isTreatment(only(CONTENT.texts(at))));
        root().dated(
                        "BR-FR-21_BT-49",
                        (at, facts) -> !isB2b(at, facts) || isSelfBilled(at) || isInDirectory(at, BUYER));
        root().dated(
                        "BR-FR-22_BT-34",
                        (at, facts) -> !isB2b(at, facts) || !isSelfBilled(at) || isInDirectory(at, SELLER));
    }

    private static boolean isB2b(Element root, Facts facts) {
        return facts.treatment()
                .map(treatment -> treatment == Treatment.B2B)
                .orElseGet(() -> NOTES.from(root).stream()
                        .filter(note -> anyIs(SUBJECT.texts(note), "BAR"))
                        .anyMatch(note -> anyIs(CONTENT.texts(note), "B2B")));
    }

    private static boolean isSelfBilled(Element root) {
        return FrenchValues.any(TYPE.texts(root), FrenchValues.SELF_BILLED);
    }

    private static boolean isInDirectory(Element root, String party) {
        String address = only(path(party + "/" + ADDRESS).texts(root));
        String siren = only(path(party + "/" + LEGAL_ID).texts(root));
        return address.startsWith(siren)
                && anyIs(path(party + "/" + ADDRESS + "/@schemeID").texts(root), "0225");
    }

    private void addresses() {
        RulePattern forms = pattern();
        RulePattern lengths = pattern();
        PARTIES.stream().filter(party -> !party.get(2).isEmpty()).forEach(party -> {
            forms.at(within(party.get(0) + "/" + ADDRESS), at -> isScheme(at, "0225"))
                    .dated("BR-FR-23_" + party.get(2), (at, facts) -> FrenchValues.isAddress(at.text()));
            lengths.at(within(party.get(0) + "/" + ADDRESS))
                    .dated("BR-FR-25_" + party.get(2), (at, facts) -> length(at.text()) <= 125);
        });
        RulePattern codes = pattern();
        RulePattern codeLengths = pattern();
        for (List<String> party : PARTIES.subList(0, 2)) {
            codes.at(within(party.get(0) + "/ram:GlobalID"), at -> isScheme(at, "0224"))
                    .dated("BR-FR-24_" + party.get(1), (at, facts) -> FrenchValues.isAddress(at.text()));
            codeLengths
                    .at(within(party.get(0) + "/ram:GlobalID"), at -> isScheme(at, "0224"))
                    .dated("BR-FR-26_" + party.get(1), (at, facts) -> length(at.text()) <= 100);
        }
    }

    private void items() {
        String attribute = LINE + "ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic";
        RulePattern names = pattern();
        names.at(within(attribute))
                .dated("BR-FR-27_BG-32", (at, facts) -> at.has("ram:Description") || at.has("ram:TypeCode"));
        names.at(within(attribute + "/ram:Description")).dated("BR-FR-27_BT-160", CiiFrench::isFilled);
        names.at(within(attribute + "/ram:TypeCode")).dated("BR-FR-27_EXT-FR-FE-159", CiiFrench::isFilled);
        pattern()
                .at(within(attribute))
                .dated(
                        "BR-FR-28-Value",
                        (at, facts) -> at.has("ram:Value")
                                ? !at.has("ram:ValueMeasure")
                                : at.children("ram:ValueMeasure").stream()
                                        .anyMatch(measure -> !measure.attribute("unitCode")
                                                .orElse("")
                                                .isEmpty()));
    }

    private static boolean isFilled(Element at, Facts facts) {
        return !normal(at.text()).isEmpty();
    }

    private void objects() {
        objects("BR-FR-29", "BT-18", AGREEMENT.substring(0, AGREEMENT.length() - 1));
        objects("BR-FR-30", "BT-128", LINE.substring(0, LINE.length() - 1));
        Set<String> known = Set.of("B2B", "B2BINT", "B2C", "B2CINT", "OUTOFSCOPE", "ARCHIVEONLY");
        pattern()
                .at(within("rsm:ExchangedDocument"))
                .dated(
                        "BR-FR-31_BT-21",
                        (at, facts) -> at.children("ram:IncludedNote").stream()
                                        .filter(note -> anyIs(SUBJECT.texts(note), "BAR"))
                                        .filter(note -> known.contains(normal(only(CONTENT.texts(note)))))
                                        .count()
                                <= 1);
        RulePattern sirens = pattern();
        sirens.at("ram:SpecifiedLegalOrganization/ram:ID", at -> isScheme(at, "0002"))
                .dated("BR-FR-32-LEGALID", (at, facts) -> FrenchValues.isSiren(normal(at.text())));
        sirens.at("ram:GlobalID", at -> isScheme(at, "0002") || isScheme(at, "0231"))
                .dated("BR-FR-32-GLOBALID", (at, facts) -> FrenchValues.isSiren(normal(at.text())));
    }

    private void objects(String rule, String term, String where) {
        Path kind = path("ram:ReferenceTypeCode");
        RulePattern objects = pattern();
        objects.at(within(where))
                .dated(
                        rule + "_" + term,
                        (at, facts) -> Stream.of("AFL", "AVV")
                                .allMatch(code -> at.children("ram:AdditionalReferencedDocument").stream()
                                                .filter(document -> anyIs(kind.texts(document), code))
                                                .count()
                                        <= 1));
        for (String code : List.of("AFL", "AVV")) {
            objects.at(
                            within(where + "/ram:AdditionalReferencedDocument/ram:IssuerAssignedID"),
                            at -> anyIs(kind.texts(at.parent().orElseThrow()), code))
                    .dated(rule + "_" + code, CiiFrench::isFilled);
        }
    }

    private void references() {
        Path contract = path(AGREEMENT + "ram:ContractReferencedDocument/ram:IssuerAssignedID");
        Path start = path(SETTLEMENT + "ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString");
        Path end = path(SETTLEMENT + "ram:BillingSpecifiedPeriod/ram:EndDateTime/udt:DateTimeString");
        root().dated(
                        "BR-FR-CO-03_BT-3",
                        (at, facts) -> !anyIs(TYPE.texts(at), "262")
                                || (!only(contract.texts(at)).isEmpty()
                                        && !only(start.texts(at)).isEmpty()
                                        && !only(end.texts(at)).isEmpty()));
        Path references = path(SETTLEMENT + "ram:InvoiceReferencedDocument");
        root().dated(
                        "BR-FR-CO-04_BT-4",
                        (at, facts) -> !FrenchValues.any(TYPE.texts(at), FrenchValues.CORRECTIONS)
                                || references.from(at).size() == 1);
        root().dated(
                        "BR-FR-CO-05_BT-3",
                        (at, facts) -> !FrenchValues.any(TYPE.texts(at), FrenchValues.CREDITS)
                                || references.from(at).stream().anyMatch(CiiFrench::isWholeReference)
                                || lines(at).allMatch(CiiFrench::hasReference));
    }

    private static Stream<Element> lines(Element root) {
        Path kind = path("ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode");
        return path("rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem").from(root).stream()
                .filter(line -> !kind.leads(line) || anyIs(kind.texts(line), "DETAIL"));
    }

    private static boolean hasReference(Element line) {
        return path("ram:SpecifiedLineTradeSettlement/ram:InvoiceReferencedDocument").from(line).stream()
                .anyMatch(CiiFrench::isWholeReference);
    }

    private static boolean isWholeReference(Element reference) {
        return reference.has("ram:IssuerAssignedID")
                && path("ram:FormattedIssueDateTime/qdt:DateTimeString").leads(reference);
    }

    private void coherence() {
        Path issued = path("rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString");
        root().dated("BR-FR-CO-07_BT-9", (at, facts) -> {
            String due = firstDue(DUE_DATES.texts(at), facts);
            return due.isEmpty()
                    || FrenchValues.any(TYPE.texts(at), FrenchValues.DEPOSITS)
                    || FrenchValues.any(FRAMEWORKS.texts(at), FrenchValues.PAID)
                    || (issued.leads(at) && due.compareTo(only(issued.texts(at))) >= 0);
        });
        root().dated(
                        "BR-FR-CO-08_BT-23",
                        (at, facts) -> !FrenchValues.any(FRAMEWORKS.texts(at), FrenchValues.AFTER_DEPOSIT)
                                || !FrenchValues.any(TYPE.texts(at), FrenchValues.DEPOSITS));
        root().dated(
                        "BR-FR-CO-09_BT-23-1",
                        (at, facts) -> !isPaid(at)
                                || amount(at, "ram:TotalPrepaidAmount") == amount(at, "ram:GrandTotalAmount"))
                .dated("BR-FR-CO-09_BT-23-2", (at, facts) -> !isPaid(at) || amount(at, "ram:DuePayableAmount") == 0)
                .dated(
                        "BR-FR-CO-09_BT-23-3",
                        (at, facts) -> !isPaid(at) || !only(DUE_DATES.texts(at)).isEmpty());
    }

    /** The only due date; by the norm the earliest, where payments are due on several days. */
    private static String firstDue(List<String> dates, Facts facts) {
        return facts.isByNorm() ? dates.stream().sorted().findFirst().orElse("") : only(dates);
    }

    private static boolean isPaid(Element root) {
        return FrenchValues.any(FRAMEWORKS.texts(root), FrenchValues.PAID);
    }

    private static double amount(Element root, String name) {
        return number(only(path(SUMMATION + name).texts(root)));
    }

    private void schemes() {
        RulePattern schemes = pattern();
        Path ids = path("ram:GlobalID/@schemeID");
        for (List<String> party : PARTIES) {
            schemes.at(party.get(0))
                    .dated(
                            "BR-FR-CO-10_" + party.get(1) + "-1",
                            (at, facts) -> at.children("ram:GlobalID").stream()
                                    .allMatch(id -> id.attribute("schemeID").isPresent()))
                    .dated("BR-FR-CO-10_" + party.get(1) + "-2", (at, facts) -> FrenchValues.areUnlike(ids.texts(at)));
        }
        Path currency = path(SETTLEMENT + "ram:InvoiceCurrencyCode");
        Path taxCurrency = path(SETTLEMENT + "ram:TaxCurrencyCode");
        Path taxes = path(SUMMATION + "ram:TaxTotalAmount");
        root().dated(
                        "BR-FR-CO-12_BT-5",
                        (at, facts) -> currency.texts(at).stream().allMatch("EUR"::equals)
                                || (anyIs(taxCurrency.texts(at), "EUR")
                                        && !only(taxes.from(at).stream()
                                                        .filter(tax -> tax.attribute("currencyID")
                                                                .filter("EUR"::equals)
                                                                .isPresent())
                                                        .map(Element::text)
                                                        .toList())
                                                .isEmpty()));
    }

    private void singleTaxablePerson() {
        Path ids = path(SELLER + "/ram:GlobalID");
        Path representative =
                path(AGREEMENT + "ram:SellerTaxRepresentativeTradeParty/ram:SpecifiedTaxRegistration/ram:ID");
        Predicate<Element> isMember = root -> ids.from(root).stream().anyMatch(id -> isScheme(id, "0231"));
        root().dated(
                        "BR-FR-CO-14_BT-29-1",
                        (at, facts) -> !isMember.test(at)
                                || NOTES.from(at).stream()
                                        .anyMatch(note -> anyIs(SUBJECT.texts(note), "TXD")
                                                && anyIs(CONTENT.texts(note), "MEMBRE_ASSUJETTI_UNIQUE")));
        root().dated(
                        "BR-FR-CO-15_BT-29-1",
                        (at, facts) -> !isMember.test(at)
                                || !only(schemed(representative.from(at), "VA")).isEmpty());
    }

    private void formats() {
        RulePattern amounts = pattern();
        List.of(
                        List.of(SETTLEMENT + "ram:SpecifiedTradeAllowanceCharge/ram:ActualAmount", "BT-92_BT-99"),
                        List.of(SETTLEMENT + "ram:SpecifiedTradeAllowanceCharge/ram:BasisAmount", "BT-93_BT-100"),
                        List.of(SUMMATION + "ram:LineTotalAmount", "BT-106"),
                        List.of(SUMMATION + "ram:AllowanceTotalAmount", "BT-107"),
                        List.of(SUMMATION + "ram:ChargeTotalAmount", "BT-108"),
                        List.of(SUMMATION + "ram:TaxBasisTotalAmount", "BT-109"),
                        List.of(SUMMATION + "ram:TaxTotalAmount", "BT-110"),
                        List.of(SUMMATION + "ram:GrandTotalAmount", "BT-112"),
                        List.of(SUMMATION + "ram:TotalPrepaidAmount", "BT-113"),
                        List.of(SUMMATION + "ram:RoundingAmount", "BT-114"),
                        List.of(SUMMATION + "ram:DuePayableAmount", "BT-115"),
                        List.of(SETTLEMENT + "ram:ApplicableTradeTax/ram:BasisAmount", "BT-116"),
                        List.of(SETTLEMENT + "ram:ApplicableTradeTax/ram:CalculatedAmount", "BT-117"),
                        List.of(
                                LINE_SETTLEMENT
                                        + "ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount",
                                "BT-131"),
                        List.of(
                                LINE_SETTLEMENT + "ram:SpecifiedTradeAllowanceCharge/ram:ActualAmount",
                                "BT-136_BT-141"),
                        List.of(LINE_SETTLEMENT + "ram:SpecifiedTradeAllowanceCharge/ram:BasisAmount", "BT-137_BT-142"))
                .forEach(row -> amounts.at(within(row.get(0)))
                        .dated("BR-FR-DEC-01_" + row.get(1), (at, facts) -> FrenchValues.isAmount(normal(at.text()))));
        RulePattern quantities = pattern();
        String price = LINE + "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/";
        String gross = LINE + "ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/";
        Test isQuantity = (at, facts) -> FrenchValues.isQuantity(normal(at.text()));
        quantities
                .at(within(LINE + "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity"))
                .dated("BR-FR-DEC-02_BT-129", isQuantity);
        quantities.at(within(price + "ram:BasisQuantity")).dated("BR-FR-DEC-02_BT-149", isQuantity);
        RulePattern prices = pattern();
        Test isPrice = (at, facts) -> FrenchValues.isPrice(normal(at.text()), isBothWays(facts));
        prices.at(within(price + "ram:ChargeAmount")).dated("BR-FR-DEC-03_BT-146", isPrice);
        prices.at(within(gross + "ram:AppliedTradeAllowanceCharge/ram:ActualAmount"))
                .dated("BR-FR-DEC-03_BT-147", isPrice);
        prices.at(within(gross + "ram:ChargeAmount")).dated("BR-FR-DEC-03_BT-148", isPrice);
        RulePattern rates = pattern();
        Test isRate = (at, facts) -> FrenchValues.isRate(normal(at.text()));
        rates.at(within(SETTLEMENT
                        + "ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax/ram:RateApplicablePercent"))
                .dated("BR-FR-DEC-04_BT-96_BT-103", isRate);
        rates.at(within(SETTLEMENT + "ram:ApplicableTradeTax/ram:RateApplicablePercent"))
                .dated("BR-FR-DEC-04_BT-119", isRate);
        rates.at(within(LINE_SETTLEMENT + "ram:ApplicableTradeTax/ram:RateApplicablePercent"))
                .dated("BR-FR-DEC-04_BT-152", isRate);
    }

    static boolean isBothWays(Facts facts) {
        return facts.once("both ways", () -> FrenchValues.BOTH_WAYS.contains(framework(facts)));
    }

    static boolean isOfSeveralSellers(Facts facts) {
        return facts.once("several sellers", () -> FrenchValues.SEVERAL_SELLERS.contains(framework(facts)));
    }

    private static String framework(Facts facts) {
        return normal(only(FRAMEWORKS.texts(facts.root())));
    }

    static List<String> schemed(List<Element> ids, String scheme) {
        return ids.stream()
                .filter(id -> isScheme(id, scheme))
                .map(Element::text)
                .toList();
    }

    private static boolean isScheme(Element id, String scheme) {
        return id.attribute("schemeID").filter(scheme::equals).isPresent();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
