package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.number;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;
import static io.comptoir.einvoice.rule.XPath.upper;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of Peppol BIS Billing 3 for sellers in Norway, Italy, Sweden, Greece (in part) and the Netherlands. */
final class PeppolCountries {

    private static final String SUPPLIER = "cac:AccountingSupplierParty/cac:Party";
    private static final Path SUPPLIER_PARTY = Path.of(SUPPLIER);
    private static final Path REPRESENTATIVE = Path.of("cac:TaxRepresentativeParty");
    private static final Path COUNTRY = Path.of("cac:PostalAddress/cac:Country/cbc:IdentificationCode");
    private static final Path COMPANY_ID = Path.of("cac:PartyLegalEntity/cbc:CompanyID");
    private static final Path SCHEME = Path.of("cac:TaxScheme/cbc:ID");
    private static final Path NUMBER = Path.of("cbc:CompanyID");
    private static final Pattern NORWEGIAN = Pattern.compile("NO[0-9]{9}MVA");
    private static final Pattern ITALIAN = Pattern.compile("[A-Z0-9]{11,16}");
    private static final List<String> DUTCH_PAYMENTS = List.of("30", "48", "49", "57", "58", "59");

    private PeppolCountries() {}

    static List<RulePattern> patterns() {
        List<RulePattern> patterns = new ArrayList<>();
        patterns.add(norway());
        patterns.add(italy());
        patterns.add(sweden());
        patterns.add(greece());
        patterns.add(netherlands());
        return patterns;
    }

    /** Of a VAT number of the seller, else of the representative's, else of the seller's address. */
    private static String country(Facts facts) {
        return facts.once("country of Peppol", String.class, () -> {
            Element root = facts.root();
            Optional<String> vat = prefix(SUPPLIER_PARTY.from(root)).or(() -> prefix(REPRESENTATIVE.from(root)));
            return upper(normal(vat.orElseGet(() -> XPath.texts(SUPPLIER_PARTY.from(root), COUNTRY).stream()
                    .findFirst()
                    .orElse("XX"))));
        });
    }

    private static Optional<String> prefix(List<Element> parties) {
        return parties.stream()
                .flatMap(party -> vatNumbers(party, true).stream())
                .map(id -> id.substring(0, Math.min(2, id.length())))
                .filter(prefix -> !prefix.isEmpty())
                .findFirst();
    }

    private static List<String> vatNumbers(Element party, boolean isVat) {
        return party.children("cac:PartyTaxScheme").stream()
                .filter(scheme ->
                        anyIs(SCHEME.texts(scheme).stream().map(XPath::normal).toList(), "VAT") == isVat)
                .flatMap(scheme -> NUMBER.texts(scheme).stream())
                .toList();
    }

    private static boolean isIn(Element party, String country) {
        return anyIs(COUNTRY.texts(party), country);
    }

    /** Asked only of sellers of that country. */
    private static Test of(String country, Test test) {
        return (at, facts) -> !country(facts).equals(country) || test.holds(at, facts);
    }

    private static RulePattern norway() {
        RulePattern pattern = new RulePattern();
        pattern.at(SUPPLIER)
                .warning(
                        "NO-R-002",
                        of(
                                "NO",
                                (at, facts) -> vatNumbers(at, false).stream()
                                        .anyMatch(id -> normal(id).equals("Foretaksregisteret"))))
                .fatal(
                        "NO-R-001",
                        of(
                                "NO",
                                (at, facts) -> vatNumbers(at, true).stream()
                                        .filter(id -> id.startsWith("NO"))
                                        .allMatch(id -> NORWEGIAN.matcher(id).matches()
                                                && PeppolNumbers.isNorwegian(id.substring(2, 11)))));
        return pattern;
    }

    private static RulePattern italy() {
        RulePattern pattern = new RulePattern();
        pattern.at(SUPPLIER + "/cac:PartyTaxScheme")
                .fatal(
                        "IT-R-001",
                        of(
                                "IT",
                                (at, facts) -> normal(only(SCHEME.texts(at))).equals("VAT")
                                        || ITALIAN.matcher(normal(only(NUMBER.texts(at))))
                                                .matches()));
        pattern.at(SUPPLIER)
                .fatal(
                        "IT-R-002",
                        of(
                                "IT",
                                (at, facts) ->
                                        path("cac:PostalAddress/cbc:StreetName").leads(at)))
                .fatal(
                        "IT-R-003",
                        of(
                                "IT",
                                (at, facts) ->
                                        path("cac:PostalAddress/cbc:CityName").leads(at)))
                .fatal(
                        "IT-R-004",
                        of(
                                "IT",
                                (at, facts) ->
                                        path("cac:PostalAddress/cbc:PostalZone").leads(at)));
        return pattern;
    }

    private static RulePattern sweden() {
        RulePattern pattern = new RulePattern();
        pattern.at(SUPPLIER, PeppolCountries::isSwedish)
                .fatal(
                        "SE-R-001",
                        (at, facts) -> normal(only(vatNumbers(at, true))).length() == 14)
                .fatal("SE-R-002", (at, facts) -> isNumber(rest(only(vatNumbers(at, true)), 2)));
        pattern.at(
                        SUPPLIER + "/cac:PartyLegalEntity",
                        at -> isIn(at.parent().orElseThrow(), "SE") && at.has("cbc:CompanyID"))
                .fatal("SE-R-003", (at, facts) -> isNumber(only(NUMBER.texts(at))))
                .fatal("SE-R-004", (at, facts) -> normal(only(NUMBER.texts(at))).length() == 10)
                .fatal("SE-R-013", (at, facts) -> PeppolNumbers.isRight("0007", normal(only(NUMBER.texts(at)))));
        pattern.at(
                        SUPPLIER + "/cac:PartyTaxScheme/cbc:CompanyID",
                        at -> isInSwedenWithNumber(at)
                                && !upper(normal(only(
                                                path("../cac:TaxScheme/cbc:ID").texts(at))))
                                        .equals("VAT"))
                .fatal("SE-R-005", (at, facts) -> upper(normal(at.text())).equals("GODKÄND FÖR F-SKATT"));
        pattern.at(
                        "cac:TaxCategory | cac:ClassifiedTaxCategory",
                        at -> anyIs(path("cbc:ID").texts(at), "S"))
                .fatal("SE-R-006", (at, facts) -> !hasSwedishSeller(facts) || isSwedishRate(at));
        return pattern;
    }

    private static boolean isInSwedenWithNumber(Element number) {
        Element party = number.parent().orElseThrow().parent().orElseThrow();
        return isIn(party, "SE") && COMPANY_ID.leads(party);
    }

    private static boolean isSwedish(Element party) {
        return isIn(party, "SE") && vatNumbers(party, true).stream().anyMatch(id -> id.startsWith("SE"));
    }

    private static boolean hasSwedishSeller(Facts facts) {
        return facts.once(
                "Swedish seller",
                () -> SUPPLIER_PARTY.from(facts.root()).stream().anyMatch(PeppolCountries::isSwedish));
    }

    private static boolean isSwedishRate(Element tax) {
        double rate = number(only(path("cbc:Percent").texts(tax)));
        return rate == 25 || rate == 12 || rate == 6;
    }

    private static boolean isNumber(String text) {
        return !Double.isNaN(number(text));
    }

    private static String rest(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }

    private static RulePattern greece() {
        RulePattern pattern = new RulePattern();
        pattern.at(SUPPLIER)
                .fatal(
                        "GR-R-002",
                        greek((at, facts) -> path("cac:PartyName/cbc:Name").texts(at).stream()
                                .anyMatch(name -> !name.isEmpty())))
                .warning("GR-S-011", greek((at, facts) -> {
                    List<String> numbers = vatNumbers(at, true);
                    return numbers.size() == 1 && isGreekVat(numbers.get(0));
                }));
        pattern.at(
                        SUPPLIER + "/cac:PartyTaxScheme/cbc:CompanyID",
                        at -> anyIs(path("../cac:TaxScheme/cbc:ID").texts(at), "VAT"))
                .fatal("GR-R-003", greek((at, facts) -> isGreekVat(at.text())));
        pattern.at(
                        "/ubl:Invoice | /cn:CreditNote",
                        at -> SUPPLIER_PARTY.from(at).stream().anyMatch(party -> isIn(party, "GR")))
                .fatal("GR-R-004-1", greek((at, facts) -> described(at, "##M.AR.K##") == 1))
                .warning("GR-S-008-1", greek((at, facts) -> described(at, "##INVOICE|URL##") == 1))
                .fatal("GR-R-008-2", greek((at, facts) -> described(at, "##INVOICE|URL##") <= 1));
        pattern.at("cac:AccountingCustomerParty/cac:Party")
                .fatal(
                        "GR-R-005",
                        greek((at, facts) -> path("cac:PartyName/cbc:Name").texts(at).stream()
                                .anyMatch(name -> !name.isEmpty())));
        return pattern;
    }

    private static Test greek(Test test) {
        return (at, facts) -> !List.of("GR", "EL").contains(country(facts)) || test.holds(at, facts);
    }

    private static boolean isGreekVat(String number) {
        return number.startsWith("EL") && PeppolNumbers.isGreek(rest(number, 2));
    }

    private static long described(Element root, String what) {
        return root.children("cac:AdditionalDocumentReference").stream()
                .filter(one -> anyIs(path("cbc:DocumentDescription").texts(one), what))
                .count();
    }

    private static RulePattern netherlands() {
        RulePattern pattern = new RulePattern();
        pattern.at(SUPPLIER + "/cac:PostalAddress")
                .fatal(
                        "NL-R-002",
                        dutch((at, facts) ->
                                at.has("cbc:StreetName") && at.has("cbc:CityName") && at.has("cbc:PostalZone")));
        pattern.at(SUPPLIER + "/cac:PartyLegalEntity/cbc:CompanyID")
                .fatal(
                        "NL-R-003",
                        dutch((at, facts) -> List.of("0106", "0190")
                                        .contains(at.attribute("schemeID").orElse(""))
                                && !normal(at.text()).isEmpty()));
        pattern.at("cac:PaymentMeans")
                .fatal(
                        "NL-R-008",
                        dutch((at, facts) -> DUTCH_PAYMENTS.contains(
                                normal(only(path("cbc:PaymentMeansCode").texts(at))))));
        pattern.at("cac:OrderLineReference/cbc:LineID")
                .fatal(
                        "NL-R-009",
                        dutch((at, facts) -> path("cac:OrderReference/cbc:ID").leads(facts.root())));
        return pattern;
    }

    private static Test dutch(Test test) {
        return (at, facts) -> SUPPLIER_PARTY.from(facts.root()).stream().noneMatch(party -> isIn(party, "NL"))
                || test.holds(at, facts);
    }
}
