package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.PeppolPlace.BUYER;
import static io.comptoir.einvoice.rule.PeppolPlace.SELLER;
import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.number;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules of Peppol BIS Billing 3 for sellers in Denmark. */
final class PeppolDenmark {

    private static final PeppolPlace FROM = PeppolPlace.spelled(SELLER, "DK");
    private static final PeppolPlace INSIDE = FROM.and(PeppolPlace.spelled(BUYER, "DK"));
    private static final String REGISTERED = "cac:PartyLegalEntity/cbc:CompanyID";
    private static final String CVR = "0184";
    private static final String MEANS = " 1 10 31 42 48 49 50 58 59 93 97 ";
    private static final Path ACCOUNT = Path.of("cac:PayeeFinancialAccount/cbc:ID");
    private static final Pattern GIRO_ACCOUNT = Pattern.compile("[0-9]{7,8}");
    private static final String[] CODE_RELEASES = {"19.05.01", "19.0501", "26.08.01", "26.0801"};

    private PeppolDenmark() {}

    static RulePattern pattern() {
        RulePattern pattern = new RulePattern();
        pattern.at("ubl:Invoice | cn:CreditNote")
                .fatal(
                        "DK-R-002",
                        FROM.asks((at, facts) -> !normal(
                                        only(path(SELLER + "/" + REGISTERED).texts(at)))
                                .isEmpty()))
                .fatal("DK-R-014", FROM.asks((at, facts) -> isRegistered(at, SELLER + "/" + REGISTERED)))
                .fatal("DK-R-016", FROM.asks((at, facts) -> !isNegativeCreditNote(at, facts)));
        pattern.at(each(SELLER + "/cac:PartyIdentification") + " | " + each(BUYER + "/cac:PartyIdentification"))
                .fatal(
                        "DK-R-013",
                        INSIDE.asks((at, facts) -> !at.has("cbc:ID")
                                || !normal(only(path("cbc:ID/@schemeID").texts(at)))
                                        .isEmpty()));
        payment(pattern);
        pattern.at(each(BUYER)).fatal("DK-R-017", INSIDE.asks((at, facts) -> isRegistered(at, REGISTERED)));
        pattern.at("ubl:Invoice/cac:InvoiceLine | cn:CreditNote/cac:CreditNoteLine")
                .fatal("DK-R-003", INSIDE.asks((at, facts) -> isClassified(at)));
        pattern.at("cac:AllowanceCharge").fatal("DK-R-004", INSIDE.asks((at, facts) -> isReasoned(at)));
        return pattern;
    }

    private static String each(String path) {
        return "ubl:Invoice/" + path + " | cn:CreditNote/" + path;
    }

    /** A number of the company register, if there is one, says that it is one. */
    private static boolean isRegistered(Element at, String number) {
        return !path(number).leads(at)
                || normal(only(path(number + "/@schemeID").texts(at))).equals(CVR);
    }

    private static boolean isNegativeCreditNote(Element root, Facts facts) {
        return root.is("cn:CreditNote")
                && INSIDE.isHere(facts)
                && number(only(path("cac:LegalMonetaryTotal/cbc:PayableAmount").texts(root))) < 0;
    }

    private static void payment(RulePattern pattern) {
        pattern.at("ubl:Invoice/cac:PaymentMeans")
                .fatal(
                        "DK-R-005",
                        INSIDE.asks((at, facts) -> MEANS.contains(
                                " " + only(path("cbc:PaymentMeansCode").texts(at)) + " ")))
                .fatal(
                        "DK-R-006",
                        means(
                                Set.of("31", "42"),
                                at -> isFilled(ACCOUNT, at)
                                        && isFilled(
                                                path("cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID"),
                                                at)))
                .fatal(
                        "DK-R-007",
                        means(
                                Set.of("49"),
                                at -> isFilled(path("cac:PaymentMandate/cbc:ID"), at)
                                        && isFilled(path("cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID"), at)))
                .fatal(
                        "DK-R-008",
                        means(
                                Set.of("50"),
                                at -> begins(at, "01#", "04#", "15#")
                                        && GIRO_ACCOUNT
                                                .matcher(only(ACCOUNT.texts(at)))
                                                .matches()))
                .fatal("DK-R-009", means(Set.of("50"), at -> !begins(at, "04#", "15#") || isLong(at, 19, 19)))
                .fatal(
                        "DK-R-010",
                        means(
                                Set.of("93"),
                                at -> begins(at, "71#", "73#", "75#")
                                        && only(ACCOUNT.texts(at)).length() == 8))
                .fatal("DK-R-011", means(Set.of("93"), at -> !begins(at, "71#", "75#") || isLong(at, 18, 19)));
    }

    private static Test means(Set<String> codes, Predicate<Element> rule) {
        return INSIDE.asks((at, facts) ->
                path("cbc:PaymentMeansCode").texts(at).stream().noneMatch(codes::contains) || rule.test(at));
    }

    private static boolean isFilled(Path way, Element at) {
        return !normal(only(way.texts(at))).isEmpty();
    }

    private static boolean begins(Element means, String... kinds) {
        String reference = reference(means);
        return List.of(kinds).stream().anyMatch(reference::startsWith);
    }

    private static boolean isLong(Element means, int least, int most) {
        int length = reference(means).length();
        return least <= length && length <= most;
    }

    private static String reference(Element means) {
        return only(path("cbc:PaymentID").texts(means));
    }

    /** A code of UNSPSC is of a release that Denmark admits. */
    private static boolean isClassified(Element line) {
        Path codes = path("cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode");
        return !attributes(codes, line, "listID").contains("TST")
                || anyIs(attributes(codes, line, "listVersionID"), CODE_RELEASES);
    }

    private static List<String> attributes(Path way, Element at, String name) {
        return way.from(at).stream()
                .flatMap(code -> code.attribute(name).stream())
                .toList();
    }

    /** A reason of the kind ZZZ is a number of four digits, or has a hash in its middle. */
    private static boolean isReasoned(Element adjustment) {
        if (!anyIs(path("cbc:AllowanceChargeReasonCode").texts(adjustment), "ZZZ")) {
            return true;
        }
        String reason = only(path("cbc:AllowanceChargeReason").texts(adjustment));
        boolean isNumber = normal(reason).length() == 4 && number(reason) >= 0 && number(reason) <= 9999;
        return isNumber || (reason.contains("#") && !reason.startsWith("#") && !reason.endsWith("#"));
    }
}
