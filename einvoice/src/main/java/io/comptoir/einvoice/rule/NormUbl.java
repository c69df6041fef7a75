package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.decimal;
import static io.comptoir.einvoice.rule.XPath.decimals;
import static io.comptoir.einvoice.rule.XPath.firstDecimal;
import static io.comptoir.einvoice.rule.XPath.normal;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What EN 16931 asks of an invoice in UBL where its artefacts ask otherwise. */
final class NormUbl {

    private static final String ROOT = "/ubl:Invoice | /cn:CreditNote";
    private static final String COUNTRY = "/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode";

    private static final Path RATE = Path.of("cbc:Percent");
    private static final Path BASE = Path.of("../cbc:TaxableAmount");
    private static final Path TAX = Path.of("../cbc:TaxAmount");
    private static final Path DUE = Path.of("cac:LegalMonetaryTotal/cbc:PayableAmount");
    private static final List<Path> TERMS = Stream.of(
                    "cbc:DueDate", "cac:PaymentMeans/cbc:PaymentDueDate", "cac:PaymentTerms/cbc:Note")
            .map(Path::of)
            .toList();
    private static final Path SELLER_COUNTRY = Path.of("cac:AccountingSupplierParty" + COUNTRY);
    private static final Path BUYER_COUNTRY = Path.of("cac:AccountingCustomerParty" + COUNTRY);

    private static final Map<String, String> TAXED = Map.of("S", "S", "L", "AF", "M", "AG");

    private final RulePattern pattern = new RulePattern();

    private NormUbl() {}

    static RulePattern pattern() {
        NormUbl norm = new NormUbl();
        norm.breakdowns();
        norm.document();
        norm.taxTotals();
        return norm.pattern;
    }

    private void breakdowns() {
        String breakdown = "/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory";
        pattern.at(breakdown, UblVat::isVat).fatal("BR-CO-17", (tax, facts) -> isTax(tax));
        TAXED.forEach((category, family) -> pattern.at(breakdown, UblVat.is(category))
                .fatal(
                        "BR-" + family + "-08",
                        (tax, facts) -> decimal(RATE.texts(tax))
                                .filter(rate ->
                                        Norm.isIt(decimal(BASE.texts(tax)), UblVat.baseAt(facts, category, rate)))
                                .isPresent())
                .fatal("BR-" + family + "-09", (tax, facts) -> isTax(tax)));
    }

    private static boolean isTax(Element tax) {
        return Norm.isTax(decimal(TAX.texts(tax)), decimal(BASE.texts(tax)), decimal(RATE.texts(tax)));
    }

    private void document() {
        pattern.at(ROOT)
                .fatal(
                        "BR-CO-25",
                        (at, facts) -> firstDecimal(DUE.texts(at))
                                        .filter(due -> due.signum() > 0)
                                        .isEmpty()
                                || TERMS.stream().anyMatch(terms -> terms.leads(at)))
                .fatal("BR-B-01", (at, facts) -> !UblCore.hasCategory(facts, "B") || isItalian(at));
    }

    private static boolean isItalian(Element root) {
        return anyIs(SELLER_COUNTRY.texts(root), "IT") && anyIs(BUYER_COUNTRY.texts(root), "IT");
    }

    private void taxTotals() {
        pattern.at("/*/cac:TaxTotal/cbc:TaxAmount")
                .fatal("BR-DEC-13", (tax, facts) -> isShort(tax, "cbc:DocumentCurrencyCode", facts))
                .fatal("BR-DEC-15", (tax, facts) -> isShort(tax, "cbc:TaxCurrencyCode", facts));
    }

    private static boolean isShort(Element tax, String currency, Facts facts) {
        boolean isIn = facts.root().children(currency).stream()
                .anyMatch(code ->
                        tax.attribute("currencyID").filter(code.text()::equals).isPresent());
        return !isIn || decimals(normal(tax.text())) <= 2;
    }
}
