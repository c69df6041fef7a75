package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.decimals;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.upper;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How EN 16931 binds UBL: what a core invoice does not use (UBL-CR, UBL-SR, UBL-DT), as the official rules 1.3.16 read it. */
final class UblSyntax {

    private static final String ROOT = "/ubl:Invoice | /cn:CreditNote";
    private static final Path TYPE = Path.of("cbc:DocumentTypeCode");
    private static final Path ID = Path.of("cbc:ID");
    private static final Path SUPPLIER = Path.of("cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme");
    private static final Path CUSTOMER = Path.of("cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme");

    private final SyntaxTable table = SyntaxTable.read(
            "ubl-syntax.txt",
            Map.of(
                    "no-price",
                    UblSyntax::isNoPrice,
                    "allowance",
                    at -> UblVat.isCharge(at, false),
                    "charge",
                    at -> UblVat.isCharge(at, true)));

    private UblSyntax() {}

    static RulePattern pattern() {
        UblSyntax syntax = new UblSyntax();
        syntax.parts();
        syntax.document();
        syntax.once();
        syntax.payee();
        return syntax.table.pattern();
    }

    private void parts() {
        table.at("cac:PostalAddress | cac:Address")
                .fatal(
                        "UBL-SR-51",
                        (at, facts) -> at.children("cac:AddressLine").size() <= 1);
        Path scheme = Path.of("cbc:ID/@schemeID");
        table.at("cac:AdditionalDocumentReference")
                .fatal(
                        "UBL-SR-43",
                        (at, facts) -> isType(at, "130")
                                || (facts.root().name().endsWith("CreditNote") && isType(at, "50"))
                                || (!scheme.leads(at) && !TYPE.leads(at)));
        table.at("*Amount[#no-price]").fatal("UBL-DT-01", (at, facts) -> decimals(at.text()) <= 2);
        table.at("*BinaryObject").present("UBL-DT-06", "@mimeCode").present("UBL-DT-07", "@filename");
        Path taxScheme = Path.of("cac:TaxScheme/cbc:ID");
        table.at("cac:PartyTaxScheme")
                .fatal("UBL-SR-53", (at, facts) -> taxScheme.leads(at) && at.has("cbc:CompanyID"));
        table.at("cac:BillingReference").present("UBL-SR-07", "cac:InvoiceDocumentReference/cbc:ID");
    }

    private void document() {
        Path version = Path.of("cbc:UBLVersionID");
        Path dueDate = Path.of("cac:PaymentMeans/cbc:PaymentDueDate");
        Path codeName = Path.of("@name");
        Path scheme = Path.of("cbc:ID/@schemeID");
        table.at(ROOT)
                .warning("UBL-CR-002", (at, facts) -> !version.leads(at) || anyIs(version.texts(at), "2.1"))
                .warning("UBL-CR-412", (at, facts) -> at.is("cn:CreditNote") || !dueDate.leads(at))
                .warning(
                        "UBL-CR-665",
                        (at, facts) -> documents(facts).stream()
                                .filter(document -> !TYPE.leads(document)
                                        || TYPE.texts(document).stream().anyMatch(type -> !type.equals("130")))
                                .noneMatch(scheme::leads))
                .fatal("UBL-CR-666", (at, facts) -> isBareObject(facts, "cac:Attachment"))
                .fatal("UBL-CR-673", (at, facts) -> isBareObject(facts, "cbc:DocumentDescription"))
                .warning(
                        "UBL-DT-18",
                        (at, facts) -> facts.attributes("name")
                                <= facts.named("cbc:PaymentMeansCode").stream()
                                        .filter(codeName::leads)
                                        .count());
    }

    private void once() {
        Predicate<Element> isVat = tax -> schemes(tax).contains("VAT");
        Predicate<Element> isOther = tax -> schemes(tax).stream().anyMatch(scheme -> !scheme.equals("VAT"));
        table.at(ROOT)
                .fatal(
                        "UBL-SR-04",
                        (at, facts) -> count(
                                        at.children("cac:AdditionalDocumentReference"),
                                        one -> isType(one, "130"),
                                        "cbc:ID")
                                <= 1)
                .fatal("UBL-SR-12", (at, facts) -> count(SUPPLIER.from(at), isVat, "cbc:CompanyID") <= 1)
                .fatal("UBL-SR-13", (at, facts) -> count(SUPPLIER.from(at), isOther, "cbc:CompanyID") <= 1)
                .fatal("UBL-SR-18", (at, facts) -> count(CUSTOMER.from(at), isVat, "cbc:CompanyID") <= 1)
                .fatal(
                        "UBL-SR-29",
                        (at, facts) -> facts.named("cac:PartyIdentification").stream()
                                        .flatMap(party -> party.children("cbc:ID").stream())
                                        .filter(UblSyntax::isSepa)
                                        .count()
                                <= 1)
                .fatal("UBL-SR-44", (at, facts) -> isOne(facts.named("cbc:PaymentID")))
                .fatal("UBL-SR-47", (at, facts) -> isOne(facts.named("cbc:PaymentMeansCode")));
    }

    private void payee() {
        Path names = Path.of("cac:PartyName/cbc:Name");
        Path legalIds = Path.of("cac:PartyLegalEntity/cbc:CompanyID");
        Path ids = Path.of("cac:PartyIdentification/cbc:ID");
        table.at("cac:PayeeParty")
                .fatal("UBL-SR-19", (at, facts) -> names.from(at).size() <= 1 && isNotSeller(at))
                .fatal(
                        "UBL-SR-20",
                        (at, facts) ->
                                ids.from(at).stream().filter(id -> !isSepa(id)).count() <= 1 && isNotSeller(at))
                .fatal("UBL-SR-21", (at, facts) -> legalIds.from(at).size() <= 1 && isNotSeller(at));
    }

    private static boolean isNoPrice(Element amount) {
        if (amount.name().endsWith("PriceAmount")) {
            return false;
        }
        for (Optional<Element> at = amount.parent();
                at.isPresent();
                at = at.get().parent()) {
            if (at.get().is("cac:Price") && at.get().has("cac:AllowanceCharge")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isType(Element document, String type) {
        return anyIs(TYPE.texts(document), type);
    }

    private static List<Element> documents(Facts facts) {
        return facts.named("cac:AdditionalDocumentReference");
    }

    /** An invoiced object (BT-18) is an identifier and nothing else. */
    private static boolean isBareObject(Facts facts, String what) {
        return documents(facts).stream().noneMatch(document -> isType(document, "130") && document.has(what));
    }

    private static List<String> schemes(Element tax) {
        return tax.children("cac:TaxScheme").stream()
                .map(scheme -> upper(only(ID.texts(scheme))))
                .toList();
    }

    private static long count(List<Element> all, Predicate<Element> which, String what) {
        return all.stream()
                .filter(which)
                .mapToLong(one -> one.children(what).size())
                .sum();
    }

    private static boolean isSepa(Element id) {
        return upper(id.attribute("schemeID").orElse("")).equals("SEPA");
    }

    private static boolean isOne(List<Element> all) {
        return all.stream().map(Element::text).distinct().count() <= 1;
    }

    private static boolean isNotSeller(Element payee) {
        List<String> sellers = Path.of(
                        "../cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName")
                .texts(payee);
        return Path.of("cac:PartyName/cbc:Name").texts(payee).stream()
                .anyMatch(name -> sellers.stream().anyMatch(seller -> !seller.equals(name)));
    }
}
