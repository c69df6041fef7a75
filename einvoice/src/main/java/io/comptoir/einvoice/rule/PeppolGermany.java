package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.PeppolPlace.BUYER;
import static io.comptoir.einvoice.rule.PeppolPlace.SELLER;
import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of Peppol BIS Billing 3 between a seller and a buyer in Germany: those of XRechnung. */
final class PeppolGermany {

    static final PeppolPlace INSIDE = PeppolPlace.named(SELLER, "DE").and(PeppolPlace.named(BUYER, "DE"));

    private static final String ROOT = "/ubl:Invoice | /cn:CreditNote";
    private static final Set<String> TYPES = Set.of("326", "380", "384", "389", "381", "875", "876", "877");
    private static final String[] TAXED = {"S", "Z", "E", "AE", "K", "G", "L", "M"};
    private static final Pattern LINE_END = Pattern.compile("\r?\n");
    private static final Pattern DISCOUNT = Pattern.compile(
            "(?:^|\r?\n)#SKONTO#TAGE=[0-9]+#PROZENT=[0-9]+\\.[0-9]{2}(?:#BASISBETRAG=-?[0-9]+\\.[0-9]{2})?#\\z");
    private static final Pattern HASHED = Pattern.compile("#[^\r\n]+#");
    private static final Pattern NEW_LINE = Pattern.compile("^[ \t\r\n]*\n");
    private static final Pattern EMAIL = Pattern.compile("[^@ \t\r\n]+@(?:[^@. \t\r\n]+\\.)+[^@. \t\r\n]+");
    private static final Pattern URL = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]+:");
    private static final Pattern SPACE = Pattern.compile("[ \t\r\n]");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{0,30}");

    private PeppolGermany() {}

    static RulePattern pattern() {
        RulePattern pattern = new RulePattern();
        document(pattern);
        pattern.at(each("cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference"))
                .warning(
                        "DE-R-T02",
                        INSIDE.asks((at, facts) ->
                                URL.matcher(only(path("cbc:URI").texts(at))).find()));
        pattern.at(each("cac:AccountingSupplierParty")).fatal("DE-R-002", INSIDE.asksAny("cac:Party/cac:Contact"));
        address(pattern, SELLER + "/cac:PostalAddress", "DE-R-003", "DE-R-004");
        contact(pattern);
        address(pattern, BUYER + "/cac:PostalAddress", "DE-R-008", "DE-R-009");
        address(pattern, "cac:Delivery/cac:DeliveryLocation/cac:Address", "DE-R-010", "DE-R-011");
        payment(pattern);
        pattern.at(each("cac:TaxTotal/cac:TaxSubtotal"))
                .fatal("DE-R-014", INSIDE.asksText("cac:TaxCategory/cbc:Percent"));
        return pattern;
    }

    private static String each(String path) {
        return "/ubl:Invoice/" + path + " | /cn:CreditNote/" + path;
    }

    private static void document(RulePattern pattern) {
        pattern.at(ROOT)
                .fatal("DE-R-001", INSIDE.asksAny("cac:PaymentMeans"))
                .fatal("DE-R-015", INSIDE.asksText("cbc:BuyerReference"))
                .fatal("DE-R-016", INSIDE.asks((at, facts) -> !isTaxed(at) || hasTaxNumber(at)))
                .warning(
                        "DE-R-017",
                        INSIDE.asks((at, facts) -> TYPES.contains(type(at, "cbc:InvoiceTypeCode"))
                                || TYPES.contains(type(at, "cbc:CreditNoteTypeCode"))))
                .fatal("DE-R-018", INSIDE.asks((at, facts) -> areDiscountsRight(at)))
                .fatal("DE-R-022", INSIDE.asks((at, facts) -> areFileNamesApart(at)))
                .warning(
                        "DE-R-026",
                        INSIDE.asks((at, facts) -> !isCorrective(at)
                                || path("cac:BillingReference/cac:InvoiceDocumentReference")
                                        .leads(at)))
                .fatal("DE-R-030", INSIDE.asks((at, facts) -> !isDebit(at) || hasCreditorId(at)))
                .fatal(
                        "DE-R-031",
                        INSIDE.asks((at, facts) -> !isDebit(at)
                                || path("cac:PaymentMeans/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID")
                                        .leads(at)));
    }

    private static String type(Element root, String name) {
        return normal(only(path(name).texts(root)));
    }

    private static boolean isCorrective(Element root) {
        return type(root, "cbc:InvoiceTypeCode").equals("384")
                || type(root, "cbc:CreditNoteTypeCode").equals("384");
    }

    /** Whether an allowance, a charge or a line is in a category that VAT is about. */
    private static boolean isTaxed(Element root) {
        Path category = path("cac:TaxCategory/cbc:ID");
        boolean isAdjustmentTaxed = root.children("cac:AllowanceCharge").stream()
                .filter(one -> anyIs(path("cbc:ChargeIndicator").texts(one), "true", "false"))
                .anyMatch(one -> anyIs(category.texts(one), TAXED));
        return isAdjustmentTaxed
                || Stream.of("cac:InvoiceLine", "cac:CreditNoteLine")
                        .map(line -> path(line + "/cac:Item/cac:ClassifiedTaxCategory/cbc:ID"))
                        .anyMatch(line -> anyIs(line.texts(root), TAXED));
    }

    private static boolean hasTaxNumber(Element root) {
        return root.has(PeppolPlace.REPRESENTATIVE)
                || PeppolPlace.hasText(path(SELLER + "/cac:PartyTaxScheme/cbc:CompanyID"), root);
    }

    /** Each line of the payment terms that begins with a hash states a discount, and a new line follows the last. */
    private static boolean areDiscountsRight(Element root) {
        List<String> notes = root.children("cac:PaymentTerms").stream()
                .flatMap(terms -> terms.children("cbc:Note").stream().limit(1))
                .map(Element::text)
                .filter(note -> !note.isEmpty())
                .toList();
        List<String> stated = notes.stream()
                .flatMap(note -> Stream.of(LINE_END.split(note, -1)))
                .map(XPath::normal)
                .filter(line -> line.startsWith("#"))
                .toList();
        return stated.isEmpty()
                || (stated.stream().allMatch(line -> DISCOUNT.matcher(line).find())
                        && NEW_LINE.matcher(only(notes.stream()
                                        .map(PeppolGermany::behindLastHash)
                                        .toList()))
                                .find());
    }

    private static String behindLastHash(String note) {
        String[] parts = HASHED.split(note, -1);
        return parts[parts.length - 1];
    }

    private static boolean areFileNamesApart(Element root) {
        Path file = path("cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@filename");
        Set<String> known = new HashSet<>();
        for (Element reference : root.children("cac:AdditionalDocumentReference")) {
            List<String> names = file.texts(reference);
            if (names.stream().anyMatch(known::contains)) {
                return false;
            }
            known.addAll(names);
        }
        return true;
    }

    private static boolean isDebit(Element root) {
        return path("cac:PaymentMeans/cac:PaymentMandate").leads(root);
    }

    private static boolean hasCreditorId(Element root) {
        return Stream.of(SELLER, "cac:PayeeParty")
                .flatMap(party -> path(party + "/cac:PartyIdentification/cbc:ID").from(root).stream())
                .anyMatch(id -> id.attribute("schemeID").filter("SEPA"::equals).isPresent());
    }

    private static void address(RulePattern pattern, String where, String city, String postCode) {
        pattern.at(each(where))
                .fatal(city, INSIDE.asksText("cbc:CityName"))
                .fatal(postCode, INSIDE.asksText("cbc:PostalZone"));
    }

    private static void contact(RulePattern pattern) {
        pattern.at(each(SELLER + "/cac:Contact"))
                .fatal("DE-R-005", INSIDE.asksText("cbc:Name"))
                .fatal("DE-R-006", INSIDE.asksText("cbc:Telephone"))
                .fatal("DE-R-007", INSIDE.asksText("cbc:ElectronicMail"))
                .warning(
                        "DE-R-027",
                        INSIDE.asks((at, facts) ->
                                digits(normal(only(path("cbc:Telephone").texts(at)))) >= 3))
                .warning(
                        "DE-R-028",
                        INSIDE.asks((at, facts) -> EMAIL.matcher(
                                        normal(only(path("cbc:ElectronicMail").texts(at))))
                                .matches()));
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    private static void payment(RulePattern pattern) {
        means(pattern, "30", "58")
                .warning(
                        "DE-R-019",
                        INSIDE.asks((at, facts) -> !code(at).equals("58")
                                || isIban(only(
                                        path("cac:PayeeFinancialAccount/cbc:ID").texts(at)))))
                .fatal("DE-R-023-1", INSIDE.asksAny("cac:PayeeFinancialAccount"))
                .fatal("DE-R-023-2", INSIDE.asks((at, facts) -> hasNone(at, "cac:CardAccount", "cac:PaymentMandate")));
        means(pattern, "48", "54", "55")
                .fatal("DE-R-024-1", INSIDE.asksAny("cac:CardAccount"))
                .fatal(
                        "DE-R-024-2",
                        INSIDE.asks((at, facts) -> hasNone(at, "cac:PayeeFinancialAccount", "cac:PaymentMandate")));
        means(pattern, "59")
                .warning(
                        "DE-R-020",
                        INSIDE.asks(
                                (at, facts) -> isIban(only(path("cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID")
                                        .texts(at)))))
                .fatal("DE-R-025-1", INSIDE.asksAny("cac:PaymentMandate"))
                .fatal(
                        "DE-R-025-2",
                        INSIDE.asks((at, facts) -> hasNone(at, "cac:PayeeFinancialAccount", "cac:CardAccount")));
    }

    private static Scope means(RulePattern pattern, String... codes) {
        return pattern.at(each("cac:PaymentMeans"), at -> List.of(codes).contains(code(at)));
    }

    private static String code(Element means) {
        return normal(only(path("cbc:PaymentMeansCode").texts(means)));
    }

    private static boolean hasNone(Element at, String... names) {
        return Stream.of(names).noneMatch(at::has);
    }

    /** ISO 7064, modulo 97; a small letter counts as it is written, as the official rule has it. */
    private static boolean isIban(String account) {
        String iban = SPACE.matcher(account).replaceAll("");
        if (!IBAN.matcher(iban).matches()) {
            return false;
        }
        String turned = iban.substring(4) + iban.substring(0, 4);
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = turned.charAt(i) - (turned.charAt(i) > 64 ? 55 : 48);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }
}
