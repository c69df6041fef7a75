package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.PeppolPlace.BUYER;
import static io.comptoir.einvoice.rule.PeppolPlace.COUNTRY;
import static io.comptoir.einvoice.rule.PeppolPlace.REPRESENTATIVE;
import static io.comptoir.einvoice.rule.PeppolPlace.SELLER;
import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.number;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;

import io.comptoir.einvoice.tree.Element;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of Peppol BIS Billing 3 for sellers in Greece, whose invoices bear a mark of its tax authority. */
final class PeppolGreece {

    private static final PeppolPlace FROM = either("GR", "EL", SELLER, REPRESENTATIVE);
    private static final PeppolPlace INSIDE = FROM.and(either("GR", "EL", BUYER));
    private static final PeppolPlace SELLER_ITSELF = either("GR", "EL", SELLER);
    private static final PeppolPlace AT_HOME = FROM.and(PeppolPlace.where(
            SELLER + " any in GR", root -> anyIs(path(SELLER + "/" + COUNTRY).texts(root), "GR")));
    private static final String MARK = "##M.AR.K##";
    private static final String LINK = "##INVOICE|URL##";
    private static final String ROOT = "/ubl:Invoice | /cn:CreditNote";
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern DAY =
            Pattern.compile("^(0?[1-9]|[12][0-9]|3[01])[-\\\\/ ]?(0?[1-9]|1[0-2])[-\\\\/ ]?(19|20)[0-9]{2}");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern POSITIVE = Pattern.compile("^[1-9]");
    private static final Set<String> TYPES = Set.of("1.1", "1.6", "2.1", "2.4", "5.1", "5.2", "");

    private PeppolGreece() {}

    private static PeppolPlace either(String one, String other, String... parties) {
        PeppolPlace first = PeppolPlace.taxed(one, parties);
        return first.or(PeppolPlace.taxed(other, parties));
    }

    static List<RulePattern> patterns() {
        return List.of(seller(), buyer());
    }

    private static RulePattern seller() {
        RulePattern pattern = new RulePattern();
        invoiceNumber(pattern);
        pattern.at(SELLER)
                .fatal("GR-R-002", FROM.asks((at, facts) -> isNamed(at)))
                .warning("GR-S-011", FROM.asks((at, facts) -> hasGreekNumber(at)));
        pattern.at(
                        SELLER + "/cac:PartyTaxScheme/cbc:CompanyID",
                        at -> normal(only(path("../cac:TaxScheme/cbc:ID").texts(at)))
                                .equals("VAT"))
                .fatal("GR-R-003", FROM.asks((at, facts) -> isGreekNumber(at.text())));
        pattern.at(ROOT)
                .fatal("GR-R-004-1", AT_HOME.asks((at, facts) -> described(at, MARK) == 1))
                .warning("GR-S-008-1", AT_HOME.asks((at, facts) -> described(at, LINK) == 1))
                .fatal("GR-R-008-2", AT_HOME.asks((at, facts) -> described(at, LINK) <= 1));
        pattern.at(
                        "cac:AdditionalDocumentReference/cbc:ID",
                        at -> isDescribed(at.parent().orElseThrow(), MARK))
                .fatal(
                        "GR-R-004-2",
                        AT_HOME.asks((at, facts) -> POSITIVE.matcher(at.text()).find()));
        pattern.at("cac:AdditionalDocumentReference", at -> isDescribed(at, LINK))
                .fatal(
                        "GR-R-008-3",
                        FROM.asks((at, facts) -> !normal(only(path("cac:Attachment/cac:ExternalReference/cbc:URI")
                                        .texts(at)))
                                .isEmpty()));
        pattern.at(BUYER).fatal("GR-R-005", FROM.asks((at, facts) -> isNamed(at)));
        pattern.at(SELLER + "/cbc:EndpointID").fatal("GR-R-009", SELLER_ITSELF.asks((at, facts) -> isGreekAddress(at)));
        return pattern;
    }

    private static RulePattern buyer() {
        RulePattern pattern = new RulePattern();
        pattern.at(BUYER).fatal("GR-R-006", INSIDE.asks((at, facts) -> hasGreekNumber(at)));
        pattern.at(BUYER + "/cbc:EndpointID").fatal("GR-R-010", INSIDE.asks((at, facts) -> isGreekAddress(at)));
        return pattern;
    }

    /** The number of the invoice: tax number | day | branch | type | series | number in its series. */
    private static void invoiceNumber(RulePattern pattern) {
        pattern.at("/ubl:Invoice/cbc:ID | /cn:CreditNote/cbc:ID")
                .fatal(
                        "GR-R-001-1",
                        FROM.asks((at, facts) -> !at.text().isEmpty() && BAR.split(at.text(), -1).length == 6))
                .fatal("GR-R-001-2", FROM.asks((at, facts) -> isOfSeller(part(at, 0), facts.root())))
                .fatal("GR-R-001-3", FROM.asks((at, facts) -> isOfDay(part(at, 1), facts.root())))
                .fatal("GR-R-001-4", FROM.asks((at, facts) -> isBranch(part(at, 2))))
                .fatal("GR-R-001-5", part(3, part -> !normal(part).isEmpty() && TYPES.contains(part)))
                .fatal("GR-R-001-6", part(4, part -> !part.isEmpty()))
                .fatal("GR-R-001-7", part(5, part -> !part.isEmpty()));
    }

    private static Test part(int place, Predicate<String> rule) {
        return FROM.asks((at, facts) -> rule.test(part(at, place)));
    }

    private static String part(Element number, int place) {
        String[] parts = BAR.split(number.text(), -1);
        return place < parts.length ? parts[place] : "";
    }

    private static boolean isOfSeller(String part, Element root) {
        return normal(part).length() == 9
                && PeppolNumbers.isGreek(part)
                && Stream.of(SELLER, REPRESENTATIVE)
                        .flatMap(party -> path(party).from(root).stream())
                        .flatMap(party -> PeppolPlace.vatNumbers(party).stream())
                        .map(vat -> vat.substring(Math.min(2, vat.length()), Math.min(11, vat.length())))
                        .anyMatch(part::equals);
    }

    private static boolean isOfDay(String part, Element root) {
        if (!DAY.matcher(part).find()) {
            return false;
        }
        String[] written = part.split("/", -1);
        String[] issued = only(path("cbc:IssueDate").texts(root)).split("-", -1);
        return written.length >= 3
                && issued.length >= 3
                && written[0].equals(issued[2])
                && written[1].equals(issued[1])
                && written[2].equals(issued[0]);
    }

    private static boolean isBranch(String part) {
        if (normal(part).isEmpty() || Double.isNaN(number(part))) {
            return false;
        }
        if (!INTEGER.matcher(normal(part)).matches()) {
            throw new Stop("not an integer: " + part);
        }
        return number(part) >= 0;
    }

    private static boolean isNamed(Element party) {
        return !only(path("cac:PartyName/cbc:Name").texts(party)).isEmpty();
    }

    private static boolean hasGreekNumber(Element party) {
        List<String> numbers = PeppolPlace.numbers(party, "VAT");
        return numbers.size() == 1 && isGreekNumber(numbers.get(0));
    }

    private static boolean isGreekNumber(String number) {
        return number.startsWith("EL") && PeppolNumbers.isGreek(number.substring(2));
    }

    private static boolean isGreekAddress(Element address) {
        return address.attribute("schemeID").filter("9933"::equals).isPresent()
                && PeppolNumbers.isGreek(address.text());
    }

    private static long described(Element root, String what) {
        return root.children("cac:AdditionalDocumentReference").stream()
                .filter(one -> isDescribed(one, what))
                .count();
    }

    private static boolean isDescribed(Element reference, String what) {
        return anyIs(path("cbc:DocumentDescription").texts(reference), what);
    }
}
