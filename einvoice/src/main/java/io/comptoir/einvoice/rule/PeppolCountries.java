package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.PeppolPlace.BUYER;
import static io.comptoir.einvoice.rule.PeppolPlace.COUNTRY;
import static io.comptoir.einvoice.rule.PeppolPlace.REPRESENTATIVE;
import static io.comptoir.einvoice.rule.PeppolPlace.SELLER;
import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.number;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;
import static io.comptoir.einvoice.rule.XPath.upper;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of Peppol BIS Billing 3 for sellers in Norway, Italy, Sweden, Iceland and the Netherlands. */
final class PeppolCountries {

    private static final Path COMPANY_ID = Path.of("cac:PartyLegalEntity/cbc:CompanyID");
    private static final Path SCHEME = Path.of("cac:TaxScheme/cbc:ID");
    private static final Path NUMBER = Path.of("cbc:CompanyID");
    private static final Path MEANS = Path.of("cbc:PaymentMeansCode");
    private static final Pattern NORWEGIAN = Pattern.compile("[0-9]{9}MVA");
    private static final Pattern ITALIAN = Pattern.compile("[A-Z0-9]{11,16}");
    private static final List<String> DUTCH_PAYMENTS = List.of("30", "48", "49", "57", "58", "59");
    private static final String ICELANDIC = "0196";

    private PeppolCountries() {}

    static List<RulePattern> patterns() {
        List<RulePattern> patterns = new ArrayList<>();
        patterns.add(norway());
        patterns.add(PeppolDenmark.pattern());
        patterns.add(italy());
        patterns.add(sweden());
        patterns.addAll(PeppolGreece.patterns());
        patterns.add(iceland());
        patterns.add(netherlands());
        patterns.add(PeppolGermany.pattern());
        return patterns;
    }

    private static RulePattern norway() {
        PeppolPlace from = PeppolPlace.taxed("NO", SELLER, REPRESENTATIVE);
        RulePattern pattern = new RulePattern();
        pattern.at(SELLER)
                .warning(
                        "NO-R-002",
                        from.asks((at, facts) ->
                                normal(only(PeppolPlace.numbers(at, "TAX"))).equals("Foretaksregisteret")))
                .fatal("NO-R-001", from.asks((at, facts) -> isNorwegian(PeppolPlace.numbers(at, "VAT"))));
        return pattern;
    }

    private static boolean isNorwegian(List<String> numbers) {
        if (numbers.stream().noneMatch(id -> id.startsWith("NO"))) {
            return true;
        }
        String number = only(numbers).substring(2);
        return NORWEGIAN.matcher(number).matches() && PeppolNumbers.isNorwegian(number.substring(0, 9));
    }

    private static RulePattern italy() {
        PeppolPlace from = PeppolPlace.taxed("IT", SELLER, REPRESENTATIVE);
        RulePattern pattern = new RulePattern();
        pattern.at(
                        SELLER + "/cac:PartyTaxScheme",
                        at -> !normal(only(SCHEME.texts(at))).equals("VAT"))
                .fatal(
                        "IT-R-001",
                        from.asks((at, facts) ->
                                ITALIAN.matcher(normal(only(NUMBER.texts(at)))).matches()));
        pattern.at(SELLER)
                .fatal("IT-R-002", from.asksAny("cac:PostalAddress/cbc:StreetName"))
                .fatal("IT-R-003", from.asksAny("cac:PostalAddress/cbc:CityName"))
                .fatal("IT-R-004", from.asksAny("cac:PostalAddress/cbc:PostalZone"));
        return pattern;
    }

    private static RulePattern sweden() {
        RulePattern pattern = new RulePattern();
        pattern.at(SELLER, PeppolCountries::hasSwedishNumber)
                .fatal(
                        "SE-R-001",
                        (at, facts) -> normal(only(PeppolPlace.vatNumbers(at))).length() == 14)
                .fatal("SE-R-002", (at, facts) -> isNumber(part(only(PeppolPlace.vatNumbers(at)), 2, 14)));
        pattern.at(
                        SELLER + "/cac:PartyLegalEntity",
                        at -> isSwedish(at.parent().orElseThrow()) && at.has("cbc:CompanyID"))
                .fatal("SE-R-003", (at, facts) -> isNumber(only(NUMBER.texts(at))))
                .fatal("SE-R-004", (at, facts) -> normal(only(NUMBER.texts(at))).length() == 10)
                .fatal("SE-R-013", (at, facts) -> PeppolNumbers.isSwedish(normal(only(NUMBER.texts(at)))));
        pattern.at(SELLER + "/cac:PartyTaxScheme/cbc:CompanyID", PeppolCountries::isOtherTaxInSweden)
                .fatal("SE-R-005", (at, facts) -> upper(normal(at.text())).equals("GODKÄND FÖR F-SKATT"));
        pattern.at(
                        "cac:TaxCategory | cac:ClassifiedTaxCategory",
                        at -> anyIs(path("cbc:ID").texts(at), "S"))
                .fatal(
                        "SE-R-006",
                        PeppolPlace.where("Swedish number", root -> isAny(root, PeppolCountries::hasSwedishNumber))
                                .asks((at, facts) -> isSwedishRate(at)));
        swedishPayment(pattern);
        return pattern;
    }

    private static void swedishPayment(RulePattern pattern) {
        PeppolPlace from = PeppolPlace.where("Swedish seller", root -> isAny(root, PeppolCountries::isSwedish));
        PeppolPlace inside = from.and(PeppolPlace.where(
                "Swedish buyer", root -> anyIs(path(BUYER + "/" + COUNTRY).texts(root), "SE")));
        swedishAccount(pattern, "SE:PLUSGIRO")
                .warning("SE-R-007", from.asks((at, facts) -> isNumber(normal(at.text()))))
                .warning("SE-R-010", from.asks((at, facts) -> isLong(at, 2, 8)));
        swedishAccount(pattern, "SE:BANKGIRO")
                .warning("SE-R-008", from.asks((at, facts) -> isNumber(normal(at.text()))))
                .warning("SE-R-009", from.asks((at, facts) -> isLong(at, 7, 8)));
        pattern.at("cac:PaymentMeans", at -> anyIs(MEANS.texts(at), "50", "56"))
                .warning("SE-R-011", from.asks((at, facts) -> false));
        pattern.at("cac:PaymentMeans", at -> anyIs(MEANS.texts(at), "31"))
                .warning("SE-R-012", inside.asks((at, facts) -> false));
    }

    private static Scope swedishAccount(RulePattern pattern, String giro) {
        Path branch = path("../../cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID");
        Path means = path("../../cbc:PaymentMeansCode");
        return pattern.at(
                "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID",
                at -> normal(only(means.texts(at))).equals("30")
                        && normal(only(branch.texts(at))).equals(giro));
    }

    private static boolean isLong(Element at, int least, int most) {
        int length = normal(at.text()).length();
        return least <= length && length <= most;
    }

    private static boolean isSwedish(Element party) {
        return anyIs(path(COUNTRY).texts(party), "SE");
    }

    private static boolean hasSwedishNumber(Element party) {
        return isSwedish(party) && PeppolPlace.vatNumbers(party).stream().anyMatch(id -> id.startsWith("SE"));
    }

    private static boolean isAny(Element root, Predicate<Element> seller) {
        return path(SELLER).from(root).stream().anyMatch(seller);
    }

    private static boolean isOtherTaxInSweden(Element number) {
        Element party = number.parent().flatMap(Element::parent).orElseThrow();
        return isSwedish(party)
                && COMPANY_ID.leads(party)
                && !normal(upper(only(path("../cac:TaxScheme/cbc:ID").texts(number))))
                        .equals("VAT");
    }

    private static boolean isSwedishRate(Element tax) {
        double rate = number(only(path("cbc:Percent").texts(tax)));
        return rate == 25 || rate == 12 || rate == 6;
    }

    private static boolean isNumber(String text) {
        return !Double.isNaN(number(text));
    }

    private static String part(String text, int from, int to) {
        return text.substring(Math.min(from, text.length()), Math.min(to, text.length()));
    }

    private static RulePattern iceland() {
        PeppolPlace from = PeppolPlace.spelled(SELLER, "IS");
        PeppolPlace inside = from.and(PeppolPlace.spelled(BUYER, "IS"));
        RulePattern pattern = new RulePattern();
        pattern.at("ubl:Invoice | cn:CreditNote")
                .warning("IS-R-001", from.asks((at, facts) -> isInvoiceOrCreditNote(at)))
                .fatal("IS-R-002", from.asks((at, facts) -> isIcelandic(at, SELLER)))
                .fatal(
                        "IS-R-003",
                        from.asksAll(
                                SELLER + "/cac:PostalAddress/cbc:StreetName",
                                SELLER + "/cac:PostalAddress/cbc:PostalZone"))
                .fatal("IS-R-006", from.asks((at, facts) -> isPaidToTwelveDigits(at, "9")))
                .fatal("IS-R-007", from.asks((at, facts) -> isPaidToTwelveDigits(at, "42")))
                .fatal(
                        "IS-R-008",
                        from.asks((at, facts) -> lastDay(at)
                                .filter(day -> !Peppol.isDay(only(day)))
                                .isEmpty()))
                .fatal("IS-R-009", from.asks((at, facts) -> lastDay(at).isEmpty() || at.has("cbc:DueDate")))
                .fatal("IS-R-010", from.asks((at, facts) -> isDueBefore(at)));
        pattern.at("ubl:Invoice/cac:AccountingCustomerParty | cn:CreditNote/cac:AccountingCustomerParty")
                .fatal("IS-R-004", inside.asks((at, facts) -> isIcelandic(at, "cac:Party")))
                .fatal(
                        "IS-R-005",
                        inside.asksAll(
                                "cac:Party/cac:PostalAddress/cbc:StreetName",
                                "cac:Party" + "/cac:PostalAddress/cbc:PostalZone"));
        return pattern;
    }

    private static boolean isInvoiceOrCreditNote(Element root) {
        return Stream.of("cbc:InvoiceTypeCode", "cbc:CreditNoteTypeCode")
                .map(name -> normal(only(path(name).texts(root))))
                .anyMatch(type -> type.equals("380") || type.equals("381"));
    }

    private static boolean isIcelandic(Element at, String party) {
        return anyIs(
                path(party + "/cac:PartyLegalEntity/cbc:CompanyID/@schemeID").texts(at), ICELANDIC);
    }

    private static boolean isPaidToTwelveDigits(Element root, String code) {
        List<Element> means = root.children("cac:PaymentMeans").stream()
                .filter(one -> anyIs(MEANS.texts(one), code))
                .toList();
        return means.isEmpty()
                || normal(only(XPath.texts(means, path("cac:PayeeFinancialAccount/cbc:ID"))))
                                .length()
                        == 12;
    }

    /** The ids of the documents that name the last day to pay; empty where none does. */
    private static Optional<List<String>> lastDay(Element root) {
        List<Element> references = root.children("cac:AdditionalDocumentReference").stream()
                .filter(PeppolCountries::isLastDay)
                .toList();
        return references.isEmpty() ? Optional.empty() : Optional.of(XPath.texts(references, path("cbc:ID")));
    }

    private static boolean isLastDay(Element reference) {
        return anyIs(path("cbc:DocumentDescription").texts(reference), "EINDAGI");
    }

    /** Whether it falls due not after the last day to pay, as texts. */
    private static boolean isDueBefore(Element root) {
        List<String> due = path("cbc:DueDate").texts(root);
        return lastDay(root)
                .filter(days -> due.stream().noneMatch(day -> days.stream().anyMatch(last -> day.compareTo(last) <= 0)))
                .isEmpty();
    }

    private static RulePattern netherlands() {
        PeppolPlace from = PeppolPlace.named(SELLER, "NL");
        PeppolPlace inside = from.and(PeppolPlace.named(BUYER, "NL"));
        PeppolPlace represented = from.and(PeppolPlace.named(REPRESENTATIVE, "NL"));
        RulePattern pattern = new RulePattern();
        pattern.at("cbc:CreditNoteTypeCode")
                .fatal(
                        "NL-R-001",
                        from.asks((at, facts) -> path("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID")
                                .leads(facts.root())));
        dutchParty(pattern, SELLER, from, "NL-R-002", "NL-R-003");
        dutchParty(pattern, BUYER, inside, "NL-R-004", "NL-R-005");
        pattern.at(REPRESENTATIVE + "/cac:PostalAddress").fatal("NL-R-006", dutchAddress(represented));
        pattern.at("cac:LegalMonetaryTotal")
                .fatal(
                        "NL-R-007",
                        from.asks((at, facts) ->
                                !facts.named("cac:PaymentMeans").isEmpty() || isNothingToPay(at, facts.root())));
        pattern.at("cac:PaymentMeans")
                .fatal("NL-R-008", inside.asks((at, facts) -> DUTCH_PAYMENTS.contains(normal(only(MEANS.texts(at))))));
        pattern.at("cac:OrderLineReference/cbc:LineID")
                .fatal(
                        "NL-R-009",
                        from.asks(
                                (at, facts) -> path("cac:OrderReference/cbc:ID").leads(facts.root())));
        return pattern;
    }

    private static void dutchParty(
            RulePattern pattern, String party, PeppolPlace place, String address, String number) {
        pattern.at(party + "/cac:PostalAddress").fatal(address, dutchAddress(place));
        pattern.at(party + "/cac:PartyLegalEntity/cbc:CompanyID").fatal(number, place.asks((at, facts) -> isDutch(at)));
    }

    private static Test dutchAddress(PeppolPlace place) {
        return place.asksAll("cbc:StreetName", "cbc:CityName", "cbc:PostalZone");
    }

    private static boolean isDutch(Element number) {
        String scheme = " " + number.attribute("schemeID").orElse("") + " ";
        return (scheme.contains(" 0106 ") || scheme.contains(" 0190 "))
                && !normal(number.text()).isEmpty();
    }

    private static boolean isNothingToPay(Element totals, Element root) {
        int sign = root.is("ubl:Invoice") ? 1 : -1;
        Optional<BigDecimal> payable = decimal(path("cbc:PayableAmount").texts(totals));
        return payable.filter(amount -> amount.signum() * sign <= 0).isPresent();
    }
}
