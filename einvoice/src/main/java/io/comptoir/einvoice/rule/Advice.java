package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.path;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Iban;
import io.comptoir.party.Siren;
import io.comptoir.party.Siret;
import io.comptoir.party.VatNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What no official rule looks at and a platform, a bank or a customer will: told as warnings. */
final class Advice {

    private static final String NUMBER = "CPT-EINVOICE-NUMBER-LENGTH";
    private static final int NUMBER_MAX = 20;
    private static final BigDecimal HALF_CENT = BigDecimal.valueOf(5, 3);
    private static final Pattern NINE = Pattern.compile("[0-9]{9}");
    private static final Pattern FOURTEEN = Pattern.compile("[0-9]{14}");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    private final RulePattern pattern = new RulePattern();

    private Advice() {}

    static List<RulePattern> cii() {
        Advice advice = new Advice();
        advice.identifiers("ram:ID | ram:GlobalID");
        advice.vat("ram:SpecifiedTaxRegistration/ram:ID", at -> isScheme(at, "VA"));
        advice.iban("ram:IBANID");
        Path seller = Path.of(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:PostalTradeAddress/ram:CountryID");
        Path issued = Path.of("rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString");
        advice.number("/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:ID", seller, issued);
        advice.lines("ram:IncludedSupplyChainTradeLineItem", CiiLine::isRight);
        return List.of(advice.pattern);
    }

    static List<RulePattern> ubl() {
        Advice advice = new Advice();
        advice.vat(
                "cac:PartyTaxScheme/cbc:CompanyID",
                at -> UblVat.isVat(at.parent().orElseThrow()));
        advice.identifiers("cbc:CompanyID | cac:PartyIdentification/cbc:ID");
        advice.iban("cac:PayeeFinancialAccount/cbc:ID");
        Path seller =
                Path.of("cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode");
        advice.number("/ubl:Invoice/cbc:ID | /cn:CreditNote/cbc:ID", seller, Path.of("cbc:IssueDate"));
        advice.lines("cac:InvoiceLine | cac:CreditNoteLine", UblLine::isRight);
        return List.of(advice.pattern);
    }

    private void identifiers(String where) {
        pattern.at(where, at -> isScheme(at, "0002") && NINE.matcher(at.text()).matches())
                .advice(
                        "CPT-EINVOICE-SIREN-KEY",
                        (at, facts) -> isValid(() -> Siren.of(at.text()).check().isEmpty()));
        pattern.at(
                        where,
                        at -> isScheme(at, "0009")
                                && FOURTEEN.matcher(at.text()).matches())
                .advice(
                        "CPT-EINVOICE-SIRET-KEY",
                        (at, facts) -> isValid(() -> Siret.of(at.text()).check().isEmpty()));
    }

    private void vat(String where, Predicate<Element> isVat) {
        pattern.at(where, isVat)
                .advice(
                        "CPT-EINVOICE-VAT-KEY",
                        (at, facts) -> isValid(() -> {
                            VatNumber number = VatNumber.of(normal(at.text()));
                            return !number.isInUnion() || number.check().isEmpty();
                        }));
    }

    private void iban(String where) {
        pattern.at(where, at -> ACCOUNT.matcher(at.text().replace(" ", "")).matches())
                .advice(
                        "CPT-EINVOICE-IBAN-KEY",
                        (at, facts) -> isValid(() -> Iban.of(at.text()).check().isEmpty()));
    }

    /** The State's platform takes no longer ones before 2027 (AIFE, flow 1, G1.05). */
    private void number(String where, Path sellerCountry, Path issued) {
        pattern.at(where)
                .advice(
                        NUMBER,
                        (at, facts) -> at.text().codePointCount(0, at.text().length()) <= NUMBER_MAX
                                || !sellerCountry.texts(facts.root()).contains("FR")
                                || issued.texts(facts.root()).stream().noneMatch(day -> day.compareTo("2027") < 0));
    }

    private void lines(String where, Test isRight) {
        pattern.at(where).advice("CPT-EINVOICE-LINE-SUM", (at, facts) -> {
            try {
                return isRight.holds(at, facts);
            } catch (Stop noNumber) {
                return true; // another rule says so
            }
        });
    }

    private static boolean isScheme(Element id, String scheme) {
        return id.attribute("schemeID").filter(scheme::equals).isPresent();
    }

    /** Whether a value that is well-formed has the right key; the form is looked at by other rules. */
    private static boolean isValid(Supplier<Boolean> hasKey) {
        try {
            return hasKey.get();
        } catch (ViolationsException malformed) {
            return true;
        }
    }

    /** BT-131 = BT-129 × BT-146 ÷ BT-149, to the cent, less the allowances and with the charges of the line. */
    private static boolean isLineSum(
            Optional<BigDecimal> net,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> price,
            Optional<BigDecimal> base,
            BigDecimal adjustments) {
        BigDecimal per = base.filter(one -> one.signum() != 0).orElse(BigDecimal.ONE);
        if (net.isEmpty() || quantity.isEmpty() || price.isEmpty()) {
            return true;
        }
        BigDecimal stated = net.get().subtract(adjustments).multiply(per);
        BigDecimal difference = stated.subtract(quantity.get().multiply(price.get()));
        return difference.abs().compareTo(HALF_CENT.multiply(per.abs())) <= 0;
    }

    /** A line of CII. */
    private static final class CiiLine {
        private CiiLine() {}

        static boolean isRight(Element line, Facts facts) {
            return isLineSum(
                    decimal(
                            path("ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount")
                                    .texts(line)),
                    decimal(path("ram:SpecifiedLineTradeDelivery/ram:BilledQuantity")
                            .texts(line)),
                    decimal(path("ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount")
                            .texts(line)),
                    decimal(path("ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:BasisQuantity")
                            .texts(line)),
                    sum(
                            path("ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge")
                                    .from(line),
                            path("ram:ActualAmount"),
                            one -> CiiVat.isCharge(one, true)));
        }
    }

    /** A line of UBL. */
    private static final class UblLine {
        private UblLine() {}

        static boolean isRight(Element line, Facts facts) {
            List<String> quantities = path("cbc:InvoicedQuantity").texts(line);
            return isLineSum(
                    decimal(path("cbc:LineExtensionAmount").texts(line)),
                    decimal(quantities.isEmpty() ? path("cbc:CreditedQuantity").texts(line) : quantities),
                    decimal(path("cac:Price/cbc:PriceAmount").texts(line)),
                    decimal(path("cac:Price/cbc:BaseQuantity").texts(line)),
                    sum(line.children("cac:AllowanceCharge"), path("cbc:Amount"), one -> UblVat.isCharge(one, true)));
        }
    }

    private static BigDecimal sum(List<Element> adjustments, Path amounts, Predicate<Element> isCharge) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Element one : adjustments) {
            BigDecimal amount = decimal(amounts.texts(one)).orElse(BigDecimal.ZERO);
            sum = isCharge.test(one) ? sum.add(amount) : sum.subtract(amount);
        }
        return sum;
    }
}
