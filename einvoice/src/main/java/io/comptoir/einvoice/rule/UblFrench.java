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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The French rules of flow 2 in UBL (AFNOR XP Z12-012), as FNFE-MPE publishes them, 1.4.0. */
final class UblFrench {

    static final String ROOT = "ubl:Invoice | cn:CreditNote";
    private static final String SELLER = "cac:AccountingSupplierParty/cac:Party";
    private static final String BUYER = "cac:AccountingCustomerParty/cac:Party";
    private static final String PAYER = "cac:PaymentMeans/cac:PaymentMandate/cac:PayerParty";
    private static final String PROVIDER = "/cac:ServiceProviderParty/cac:Party";
    private static final String TOTALS = "cac:LegalMonetaryTotal/";

    /** Parties by where they stand, with the term of their identifier and of their address. */
    private static final List<List<String>> PARTIES = List.of(
            List.of(SELLER, "BT-29", "BT-34"),
            List.of(BUYER, "BT-46", "BT-49"),
            List.of("cac:PayeeParty", "BT-60", "EXT-FR-FE-29"),
            List.of(BUYER + "/cac:AgentParty", "EXT-FR-FE-06", "EXT-FR-FE-12"),
            List.of(PAYER, "EXT-FR-FE-46", "EXT-FR-FE-52"),
            List.of(SELLER + "/cac:AgentParty", "EXT-FR-FE-69", "EXT-FR-FE-75"),
            List.of(BUYER + PROVIDER, "EXT-FR-FE-92", "EXT-FR-FE-98"),
            List.of(SELLER + PROVIDER, "EXT-FR-FE-115", "EXT-FR-FE-121"));

    private static final Path IDS = Path.of("cac:PartyIdentification/cbc:ID");
    private static final Path LEGAL_IDS = Path.of("cac:PartyLegalEntity/cbc:CompanyID");
    private static final Path FRAMEWORK = Path.of("cbc:ProfileID");
    private static final Path INVOICE_TYPE = Path.of("cbc:InvoiceTypeCode");
    private static final Path CREDIT_TYPE = Path.of("cbc:CreditNoteTypeCode");
    private static final Path NOTES = Path.of("cbc:Note");
    private static final Path DUE_DATE = Path.of("cbc:DueDate");
    private static final Path CREDIT_DUE_DATE = Path.of("cac:PaymentMeans/cbc:PaymentDueDate");

    private final List<RulePattern> patterns = new ArrayList<>();

    private UblFrench() {}

    static List<RulePattern> patterns() {
        UblFrench french = new UblFrench();
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
        french.amounts();
        french.formats();
        french.patterns.addAll(UblSeveralSellers.patterns());
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

    /** A path in an invoice or a credit note. */
    private static String within(String path) {
        return "ubl:Invoice/" + path + " | cn:CreditNote/" + path;
    }

    /** A path in a line of either. */
    static String lines(String path) {
        return "ubl:Invoice/cac:InvoiceLine" + path + " | cn:CreditNote/cac:CreditNoteLine" + path;
    }

    private void ids() {
        String line = "/cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID";
        RulePattern both = pattern();
        id(both, within("cbc:ID"), "BT-1");
        id(both, within(line.substring(1)), "BT-25");
        id(both, lines(line), "EXT-FR-FE-136");
        RulePattern form = pattern();
        Test isId = (at, facts) -> FrenchValues.isId(at.text());
        form.at(within("cbc:ID")).dated("BR-FR-02_BT-1", isId);
        form.at(within(line.substring(1))).dated("BR-FR-02_BT-25", isId);
        form.at(lines(line)).dated("BR-FR-02_EXT-FR-FE-136", isId);
    }

    private static void id(RulePattern ids, String where, String term) {
        ids.at(where)
                .dated("BR-FR-01_" + term + "-1", (at, facts) -> length(at.text()) <= 35)
                .dated("BR-FR-01_" + term + "-2", (at, facts) -> FrenchValues.isId(at.text()));
    }

    private void dates() {
        RulePattern dates = pattern();
        date(dates, within("cbc:IssueDate"), "BT-2");
        date(dates, within("cbc:TaxPointDate"), "BT-7");
        date(dates, within("cbc:DueDate"), "BT-9");
        date(dates, within("cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate"), "BT-26");
        date(dates, within("cac:Delivery/cbc:ActualDeliveryDate"), "BT-72");
        date(dates, within("cac:InvoicePeriod/cbc:StartDate"), "BT-73");
        date(dates, within("cac:InvoicePeriod/cbc:EndDate"), "BT-74");
        date(dates, lines("/cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate"), "EXT-FR-FE-138");
        date(dates, lines("/cac:Delivery/cbc:ActualDeliveryDate"), "EXT-FR-FE-158");
        date(dates, lines("/cac:InvoicePeriod/cbc:StartDate"), "BT-134");
        date(dates, lines("/cac:InvoicePeriod/cbc:EndDate"), "BT-135");
    }

    private static void date(RulePattern dates, String where, String term) {
        dates.at(where).dated("BR-FR-03_" + term, (at, facts) -> FrenchValues.isIsoDay(at.text()));
    }

    private void codes() {
        RulePattern types = pattern();
        Test isType = (at, facts) -> FrenchValues.isType(at.text());
        String reference = "/cac:BillingReference/cac:InvoiceDocumentReference/cbc:DocumentTypeCode";
        types.at("ubl:Invoice/cbc:InvoiceTypeCode | cn:CreditNote/cbc:CreditNoteTypeCode")
                .dated("BR-FR-04_BT-3", isType);
        types.at(within(reference.substring(1))).dated("BR-FR-04_EXT-FR-FE-02", isType);
        types.at(lines(reference)).dated("BR-FR-04_EXT-FR-FE-137", isType);
    }

    private void notes() {
        Scope present = root();
        List.of("PMT", "PMD", "AAB")
                .forEach(subject -> present.dated(
                        "BR-FR-05_BT-22-" + (present.checks().size() + 1),
                        (at, facts) -> allNotes(at).contains("#" + subject + "#")));
        Scope once = root();
        List.of("PMT", "PMD", "AAB", "TXD")
                .forEach(subject -> once.dated(
                        "BR-FR-06_BT-21-" + (once.checks().size() + 1),
                        (at, facts) -> count(allNotes(at), "#" + subject + "#") <= 1));
        root().dated("BR-FR-08_BT-23", (at, facts) -> FrenchValues.isFramework(only(FRAMEWORK.texts(at))));
    }

    /** Notes bear their subject themselves ({@code #PMT#text}), one behind the other or several in one. */
    private static String allNotes(Element root) {
        return String.join("", NOTES.texts(root));
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** What the notes say under a subject; empty where they say nothing. */
    private static String noted(Element root, String subject) {
        String notes = allNotes(root);
        int at = notes.indexOf("#" + subject + "#");
        if (at < 0) {
            return "";
        }
        String behind = notes.substring(at + subject.length() + 2);
        return behind.indexOf('#') < 0 ? behind : behind.substring(0, behind.indexOf('#'));
    }

    private void siret() {
        RulePattern sirets = pattern();
        for (List<String> party : PARTIES) {
            boolean isMain = party.get(0).equals(SELLER) || party.get(0).equals(BUYER);
            sirets.at(within(party.get(0)))
                    .dated("BR-FR-09_" + party.get(1), (at, facts) -> isSiret(at, IDS, LEGAL_IDS, isMain));
        }
        Path place = path("cac:DeliveryLocation/cbc:ID");
        Path receiver = path("cac:DeliveryParty/cac:PartyLegalEntity/cbc:CompanyID");
        sirets.at(within("cac:Delivery")).dated("BR-FR-09_BT-71", (at, facts) -> isSiret(at, place, receiver, false));
        // A place of delivery in itself, which there is not: the official rule looks one step too far.
        sirets.at(lines("/cac:Delivery/cac:DeliveryLocation"))
                .dated("BR-FR-09_EXT-FR-FE-146", (at, facts) -> isSiret(at, place, receiver, false));
    }

    private static boolean isSiret(Element at, Path ids, Path legalIds, boolean isMain) {
        List<String> sirets = CiiFrench.schemed(ids.from(at), "0009");
        if (sirets.isEmpty()) {
            return true;
        }
        List<String> siren = CiiFrench.schemed(legalIds.from(at), "0002");
        String siret = sirets.get(0);
        return (isMain || !only(siren).isEmpty())
                ? FrenchValues.isSiretOf(sirets, siren)
                : FrenchValues.isSiretOf(sirets, List.of(siret.substring(0, Math.min(9, siret.length()))));
    }

    private void parties() {
        Path legalId = path("cbc:CompanyID");
        pattern()
                .at(SELLER + "/cac:PartyLegalEntity")
                .dated("BR-FR-10_BT-30", (at, facts) -> isSiren(CiiFrench.schemed(legalId.from(at), "0002")));
        root().dated("BR-FR-11_BT-47", (at, facts) -> !isB2b(at, facts) || isSiren(siren(at, BUYER)));
        filled("BR-FR-12_BT-49", BUYER);
        filled("BR-FR-13_BT-34", SELLER);
    }

    private void filled(String id, String party) {
        Path address = path(party + "/cbc:EndpointID");
        root().dated(id, (at, facts) -> !normal(only(address.texts(at))).isEmpty());
    }

    private static boolean isSiren(List<String> siren) {
        return !siren.isEmpty() && FrenchValues.isSiren(normal(only(siren)));
    }

    private static List<String> siren(Element root, String party) {
        return CiiFrench.schemed(
                path(party + "/cac:PartyLegalEntity/cbc:CompanyID").from(root), "0002");
    }

    private void taxes() {
        Path id = path("cbc:ID");
        Test isKnown = (at, facts) -> !id.leads(at) || FrenchValues.isCategory(only(id.texts(at)));
        Test isFrench = (at, facts) -> !anyIs(id.texts(at), "L", "M");
        RulePattern categories = pattern();
        categories
                .at("cac:AllowanceCharge/cac:TaxCategory")
                .dated("BR-FR-15_BT-95_BT-102-1", isKnown)
                .dated("BR-FR-15_BT-95_BT-102-2", isFrench);
        categories
                .at("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory")
                .dated("BR-FR-15_BT-118-1", isKnown)
                .dated("BR-FR-15_BT-118-2", isFrench);
        categories
                .at("cac:Item/cac:ClassifiedTaxCategory")
                .dated("BR-FR-15_BT-151-1", isKnown)
                .dated("BR-FR-08_BT-151-2", isFrench); // so its publisher names it
        Path rate = path("cbc:Percent");
        Test isRate = (at, facts) -> !rate.leads(at) || FrenchValues.isKnownRate(only(rate.texts(at)));
        RulePattern rates = pattern();
        rates.at("cac:AllowanceCharge/cac:TaxCategory").dated("BR-FR-16_BT-96", isRate);
        rates.at("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory").dated("BR-FR-16_BT-119", isRate);
        rates.at("cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory").dated("BR-FR-16_BT-152", isRate);
    }

    private void attachments() {
        Path description = path("cbc:DocumentDescription");
        pattern()
                .at("cac:AdditionalDocumentReference")
                .dated(
                        "BR-FR-17_BT-123",
                        (at, facts) ->
                                !description.leads(at) || FrenchValues.isAttachment(only(description.texts(at))));
        root().dated(
                        "BR-FR-18_BT-123",
                        (at, facts) -> at.children("cac:AdditionalDocumentReference").stream()
                                        .filter(document -> anyIs(description.texts(document), "LISIBLE"))
                                        .count()
                                <= 1);
    }

    private void treatment() {
        root().dated("BR-FR-20_BT-21", (at, facts) -> {
            String treatment = noted(at, "BAR");
            return treatment.isEmpty() || FrenchValues.isTreatment(treatment);
        });
        root().dated(
                        "BR-FR-21_BT-49",
                        (at, facts) -> !isB2b(at, facts) || isSelfBilled(at) || isInDirectory(at, BUYER));
        root().dated(
                        "BR-FR-22_BT-34",
                        (at, facts) -> (facts.isByNorm()
                                        ? !isB2b(at, facts)
                                        : treatment(at, facts).isEmpty())
                                || !isSelfBilled(at)
                                || isInDirectory(at, SELLER));
    }

    private static String treatment(Element root, Facts facts) {
        return facts.treatment().map(Treatment::name).orElseGet(() -> noted(root, "BAR"));
    }

    private static boolean isB2b(Element root, Facts facts) {
        return treatment(root, facts).equals("B2B");
    }

    private static Stream<String> types(Element root) {
        return Stream.concat(INVOICE_TYPE.texts(root).stream(), CREDIT_TYPE.texts(root).stream());
    }

    private static boolean isSelfBilled(Element root) {
        return types(root).anyMatch(FrenchValues.SELF_BILLED::contains);
    }

    private static boolean isInDirectory(Element root, String party) {
        String address = only(path(party + "/cbc:EndpointID").texts(root));
        return address.startsWith(only(siren(root, party)))
                && anyIs(path(party + "/cbc:EndpointID/@schemeID").texts(root), "0225");
    }

    private void addresses() {
        RulePattern forms = pattern();
        RulePattern lengths = pattern();
        for (List<String> party : PARTIES) {
            forms.at(within(party.get(0) + "/cbc:EndpointID"), at -> isScheme(at, "0225"))
                    .dated("BR-FR-23_" + party.get(2), (at, facts) -> FrenchValues.isAddress(at.text()));
            lengths.at(within(party.get(0) + "/cbc:EndpointID"))
                    .dated("BR-FR-25_" + party.get(2), (at, facts) -> length(at.text()) <= 125);
        }
        RulePattern codes = pattern();
        RulePattern codeLengths = pattern();
        for (List<String> party : PARTIES.subList(0, 2)) {
            String ids = within(party.get(0) + "/cac:PartyIdentification/cbc:ID");
            codes.at(ids, at -> isScheme(at, "0224"))
                    .dated("BR-FR-24_" + party.get(1), (at, facts) -> FrenchValues.isAddress(at.text()));
            codeLengths
                    .at(ids, at -> isScheme(at, "0224"))
                    .dated("BR-FR-26_" + party.get(1), (at, facts) -> length(at.text()) <= 100);
        }
    }

    private void items() {
        // Items stand in lines, where the first of these rules do not look.
        RulePattern names = pattern();
        names.at(within("cac:Item/cac:AdditionalItemProperty"))
                .dated("BR-FR-27_BG-32", (at, facts) -> at.has("cbc:Name") || at.has("cbc:NameCode"));
        names.at(within("cac:Item/cac:AdditionalItemProperty/cbc:Name")).dated("BR-FR-27_BT-160", UblFrench::isFilled);
        names.at(within("cac:Item/cac:AdditionalItemProperty/cbc:NameCode"))
                .dated("BR-FR-27_EXT-FR-FE-159", UblFrench::isFilled);
        pattern()
                .at(lines("/cac:Item/cac:AdditionalItemProperty"))
                .dated(
                        "BR-FR-28-Value",
                        (at, facts) -> at.has("cbc:Value")
                                ? !at.has("cbc:ValueQuantity")
                                : at.children("cbc:ValueQuantity").stream()
                                        .anyMatch(quantity -> !quantity.attribute("unitCode")
                                                .orElse("")
                                                .isEmpty()));
    }

    private static boolean isFilled(Element at, Facts facts) {
        return !normal(at.text()).isEmpty();
    }

    private void objects() {
        objects(
                "BR-FR-29",
                "BT-18",
                within("cac:AdditionalDocumentReference"),
                within("cac:AdditionalDocumentReference/cbc:ID"));
        objects("BR-FR-30", "BT-128", lines("/cac:DocumentReference"), lines("/cac:DocumentReference/cbc:ID"));
        List<String> treatments = List.of("B2B", "B2BINT", "B2C", "B2CINT", "OUTOFSCOPE", "ARCHIVEONLY");
        root().dated("BR-FR-30_BT-21", (at, facts) -> {
            String notes = String.join(
                            "",
                            NOTES.texts(at).stream()
                                    .filter(note -> note.contains("#BAR#"))
                                    .toList()) + "#";
            return treatments.stream()
                            .mapToInt(treatment -> count(notes, "BAR#" + treatment + "#"))
                            .sum()
                    <= 1;
        });
        RulePattern sirens = pattern();
        Test isSiren = (at, facts) -> FrenchValues.isSiren(normal(at.text()));
        sirens.at("cac:PartyLegalEntity/cbc:CompanyID", at -> isScheme(at, "0002"))
                .dated("BR-FR-32-LEGALID", isSiren);
        sirens.at("cac:PartyIdentification/cbc:ID", at -> isScheme(at, "0002") || isScheme(at, "0231"))
                .dated("BR-FR-32-ID", isSiren);
    }

    private void objects(String rule, String term, String where, String ids) {
        RulePattern objects = pattern();
        objects.at(where)
                .dated(
                        rule + "_" + term,
                        (at, facts) -> Stream.of("AFL", "AVV")
                                .allMatch(code -> CiiFrench.schemed(at.children("cbc:ID"), code)
                                                .size()
                                        <= 1));
        for (String code : List.of("AFL", "AVV")) {
            objects.at(ids, at -> isScheme(at, code)).dated(rule + "_" + code, UblFrench::isFilled);
        }
    }

    private void references() {
        Path contract = path("cac:ContractDocumentReference/cbc:ID");
        Path start = path("cac:InvoicePeriod/cbc:StartDate");
        Path end = path("cac:InvoicePeriod/cbc:EndDate");
        pattern()
                .at("cn:CreditNote")
                .dated(
                        "BR-FR-CO-03_BT-3",
                        (at, facts) -> !anyIs(CREDIT_TYPE.texts(at), "262")
                                || (!only(contract.texts(at)).isEmpty()
                                        && !only(start.texts(at)).isEmpty()
                                        && !only(end.texts(at)).isEmpty()));
        root().dated(
                        "BR-FR-CO-04_BT-3",
                        (at, facts) -> !FrenchValues.any(INVOICE_TYPE.texts(at), FrenchValues.CORRECTIONS)
                                || at.children("cac:BillingReference").size() == 1);
        Path references = path("cac:BillingReference/cac:InvoiceDocumentReference");
        pattern()
                .at("cn:CreditNote")
                .dated(
                        "BR-FR-CO-05_BT-3",
                        (at, facts) -> !FrenchValues.any(CREDIT_TYPE.texts(at), FrenchValues.CREDITS)
                                || references.from(at).stream().anyMatch(UblFrench::isWholeReference)
                                || at.children("cac:CreditNoteLine").stream()
                                        .filter(UblFrench::isPlainLine)
                                        .allMatch(UblFrench::hasReference));
    }

    private static boolean isWholeReference(Element reference) {
        return reference.has("cbc:ID") && reference.has("cbc:IssueDate");
    }

    private static boolean isPlainLine(Element line) {
        return UblSeveralSellers.own(line).isEmpty() || UblSeveralSellers.isKind(line, "DETAIL");
    }

    private static boolean hasReference(Element line) {
        Path ids = path("cac:InvoiceDocumentReference/cbc:ID");
        List<String> numbers = path("../cbc:ID").texts(line);
        return line.children("cac:BillingReference").stream()
                .filter(reference -> ids.texts(reference).stream()
                        .anyMatch(id -> numbers.stream().anyMatch(number -> !number.equals(id))))
                .flatMap(reference -> reference.children("cac:InvoiceDocumentReference").stream())
                .anyMatch(UblFrench::isWholeReference);
    }

    private void coherence() {
        Path issued = path("cbc:IssueDate");
        root().dated(
                        "BR-FR-CO-07_BT-9",
                        (at, facts) -> types(at).anyMatch(FrenchValues.DEPOSITS::contains)
                                || isPaid(at)
                                || dueDates(at, facts)
                                        .noneMatch(due ->
                                                issued.texts(at).stream().anyMatch(day -> due.compareTo(day) < 0)));
        root().dated(
                        "BR-FR-CO-08_BT-23",
                        (at, facts) -> !FrenchValues.any(FRAMEWORK.texts(at), FrenchValues.AFTER_DEPOSIT)
                                || types(at).noneMatch(FrenchValues.DEPOSITS::contains));
        root().dated(
                        "BR-FR-CO-09_BT-23-1",
                        (at, facts) ->
                                !isPaid(at) || total(at, "cbc:PrepaidAmount") == total(at, "cbc:TaxInclusiveAmount"))
                .dated("BR-FR-CO-09_BT-23-2", (at, facts) -> !isPaid(at) || total(at, "cbc:PayableAmount") == 0)
                .dated(
                        "BR-FR-CO-09_BT-23-3",
                        (at, facts) -> !isPaid(at)
                                || !only(Stream.concat(DUE_DATE.texts(at).stream(), CREDIT_DUE_DATE.texts(at).stream())
                                                .toList())
                                        .isEmpty());
    }

    private static Stream<String> dueDates(Element root, Facts facts) {
        Stream<String> dates = DUE_DATE.texts(root).stream();
        return facts.isByNorm() ? Stream.concat(dates, CREDIT_DUE_DATE.texts(root).stream()) : dates;
    }

    private static boolean isPaid(Element root) {
        return FrenchValues.any(FRAMEWORK.texts(root), FrenchValues.PAID);
    }

    private static double total(Element root, String name) {
        return number(only(path(TOTALS + name).texts(root)));
    }

    private void schemes() {
        RulePattern schemes = pattern();
        for (List<String> party : PARTIES) {
            scheme(schemes, party.get(0), IDS, party.get(1));
        }
        Path id = path("cbc:ID");
        scheme(schemes, within("cac:Delivery/cac:DeliveryLocation"), id, "BT-71");
        scheme(schemes, lines("/cac:Delivery/cac:DeliveryLocation"), id, "EXT-FR-FE-146");
        Path currency = path("cbc:DocumentCurrencyCode");
        Path taxCurrency = path("cbc:TaxCurrencyCode");
        Path taxes = path("cac:TaxTotal/cbc:TaxAmount");
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

    private static void scheme(RulePattern schemes, String where, Path ids, String term) {
        schemes.at(where)
                .dated(
                        "BR-FR-CO-10_" + term + "-1",
                        (at, facts) -> ids.from(at).stream()
                                .allMatch(id -> id.attribute("schemeID").isPresent()))
                .dated(
                        "BR-FR-CO-10_" + term + "-2",
                        (at, facts) -> FrenchValues.areUnlike(ids.from(at).stream()
                                .flatMap(id -> id.attribute("schemeID").stream())
                                .toList()));
    }

    private void singleTaxablePerson() {
        Path ids = path(SELLER + "/cac:PartyIdentification/cbc:ID");
        Path representative = path("cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID");
        Predicate<Element> isMember = root -> ids.from(root).stream().anyMatch(id -> isScheme(id, "0231"));
        root().dated(
                        "BR-FR-CO-14_BT-29-1",
                        (at, facts) -> !isMember.test(at) || noted(at, "TXD").equals("MEMBRE_ASSUJETTI_UNIQUE"));
        root().dated(
                        "BR-FR-CO-15_BT-29-1",
                        (at, facts) -> !isMember.test(at)
                                || !only(representative.texts(at)).isEmpty());
    }

    private void amounts() {
        RulePattern amounts = pattern();
        List.of(
                        List.of(within("cac:AllowanceCharge/cbc:BaseAmount"), "BT-93_BT-100"),
                        List.of(within("cac:AllowanceCharge/cbc:Amount"), "BT-92_BT-99"),
                        List.of(TOTALS + "cbc:LineExtensionAmount", "BT-106"),
                        List.of(TOTALS + "cbc:AllowanceTotalAmount", "BT-107"),
                        List.of(TOTALS + "cbc:ChargeTotalAmount", "BT-108"),
                        List.of(TOTALS + "cbc:TaxExclusiveAmount", "BT-109"),
                        List.of("cac:TaxTotal/cbc:TaxAmount", "BT-110"),
                        List.of(TOTALS + "cbc:TaxInclusiveAmount", "BT-112"),
                        List.of(TOTALS + "cbc:PrepaidAmount", "BT-113"),
                        List.of(TOTALS + "cbc:PayableRoundingAmount", "BT-114"),
                        List.of(TOTALS + "cbc:PayableAmount", "BT-115"),
                        List.of("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount", "BT-116"),
                        List.of("cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount", "BT-117"),
                        List.of(lines("/cbc:LineExtensionAmount"), "BT-131"),
                        List.of(lines("/cac:AllowanceCharge/cbc:Amount"), "BT-136_BT-141"),
                        List.of(lines("/cac:AllowanceCharge/cbc:BaseAmount"), "BT-137_BT-142"))
                .forEach(row -> amounts.at(row.get(0))
                        .dated("BR-FR-DEC-01_" + row.get(1), (at, facts) -> FrenchValues.isAmount(normal(at.text()))));
    }

    private void formats() {
        Path baseQuantity = path("cac:Price/cbc:BaseQuantity");
        RulePattern quantities = pattern();
        quantities
                .at(
                        "ubl:Invoice/cac:InvoiceLine/cbc:InvoicedQuantity | cn:CreditNote/cac:CreditNoteLine/cbc:CreditedQuantity")
                .dated("BR-FR-DEC-02_BT-129", (at, facts) -> FrenchValues.isQuantity(normal(at.text())));
        quantities.at(lines("")).dated("BR-FR-DEC-02_BT-149", (at, facts) -> {
            String quantity = normal(only(baseQuantity.texts(at)));
            return quantity.isEmpty() || FrenchValues.isQuantity(quantity);
        });
        RulePattern prices = pattern();
        prices.at(lines("")).dated("BR-FR-DEC-03_BT-146", price("cac:Price/cbc:PriceAmount"));
        prices.at(lines("/cac:Price/cac:AllowanceCharge")).dated("BR-FR-DEC-03_BT-147", price("cbc:Amount"));
        prices.at(lines("/cac:Price/cac:AllowanceCharge/cbc:BaseAmount")).dated("BR-FR-DEC-03_BT-148", price("."));
        RulePattern rates = pattern();
        Test isRate = (at, facts) -> FrenchValues.isRate(normal(at.text()));
        rates.at("cac:AllowanceCharge/cac:TaxCategory/cbc:Percent").dated("BR-FR-DEC-04_BT-96_BT-103", isRate);
        rates.at("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent").dated("BR-FR-DEC-04_BT-119", isRate);
        rates.at("cac:Item/cac:ClassifiedTaxCategory/cbc:Percent").dated("BR-FR-DEC-04_BT-152", isRate);
    }

    private static Test price(String path) {
        Path prices = path(path);
        return (at, facts) -> {
            String price = normal(only(prices.texts(at)));
            return price.isEmpty() || FrenchValues.isPrice(price, isBothWays(facts));
        };
    }

    static boolean isBothWays(Facts facts) {
        return facts.once("both ways", () -> isFramework(facts, FrenchValues.BOTH_WAYS));
    }

    static boolean isOfSeveralSellers(Facts facts) {
        return facts.once("several sellers", () -> isFramework(facts, FrenchValues.SEVERAL_SELLERS));
    }

    private static boolean isFramework(Facts facts, Set<String> frameworks) {
        return frameworks.contains(normal(only(FRAMEWORK.texts(facts.root()))));
    }

    static boolean isScheme(Element id, String scheme) {
        return id.attribute("schemeID").filter(scheme::equals).isPresent();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
