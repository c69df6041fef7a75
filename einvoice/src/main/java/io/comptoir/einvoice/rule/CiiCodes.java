package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.isWithin;

import io.comptoir.einvoice.code.CodeList;
import io.comptoir.einvoice.tree.Element;
import java.util.function.Predicate;

/** The code lists of CII (BR-CL), as the official rules 1.3.16 read them. */
final class CiiCodes {

    private CiiCodes() {}

    static RulePattern pattern() {
        RulePattern pattern = new RulePattern();
        codes(pattern);
        identifiers(pattern);
        pattern.at("ram:CountryID").coded("BR-CL-14", ".", CodeList.CII_COUNTRIES);
        pattern.at("ram:OriginTradeCountry/ram:ID").coded("BR-CL-15", ".", CodeList.CII_COUNTRIES);
        pattern.at("ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode")
                .coded("BR-CL-16", ".", CodeList.PAYMENT_MEANS);
        pattern.at("ram:CategoryTradeTax/ram:CategoryCode").coded("BR-CL-17", ".", CodeList.VAT_CATEGORIES);
        pattern.at("ram:ApplicableTradeTax/ram:CategoryCode").coded("BR-CL-18", ".", CodeList.VAT_CATEGORIES);
        reasons(pattern);
        return pattern;
    }

    private static void codes(RulePattern pattern) {
        pattern.at("rsm:ExchangedDocument/ram:TypeCode").coded("BR-CL-01", ".", CodeList.CII_DOCUMENT_TYPES);
        pattern.at("ram:TaxTotalAmount", has("currencyID")).coded("BR-CL-03", "@currencyID", CodeList.CURRENCIES);
        pattern.at("ram:InvoiceCurrencyCode").coded("BR-CL-04", ".", CodeList.CURRENCIES);
        pattern.at("ram:TaxCurrencyCode").coded("BR-CL-05", ".", CodeList.CURRENCIES);
        pattern.at("ram:DueDateTypeCode").coded("BR-CL-06", ".", CodeList.CII_TAX_POINTS);
        pattern.at("ram:ReferenceTypeCode").coded("BR-CL-07", ".", CodeList.REFERENCE_QUALIFIERS);
        pattern.at("ram:SubjectCode").coded("BR-CL-08", ".", CodeList.CII_NOTE_SUBJECTS);
    }

    private static void identifiers(RulePattern pattern) {
        pattern.at(
                        "ram:GlobalID",
                        has("schemeID")
                                .and(id -> !isWithin(id, "ram:SpecifiedTradeProduct")
                                        && !isWithin(id, "ram:ShipToTradeParty")))
                .coded("BR-CL-10", "@schemeID", CodeList.IDENTIFIER_SCHEMES);
        pattern.at("ram:ID", has("schemeID").and(id -> !isWithin(id, "ram:SpecifiedTaxRegistration")))
                .coded("BR-CL-11", "@schemeID", CodeList.IDENTIFIER_SCHEMES);
        pattern.at("ram:ClassCode", has("listID")).coded("BR-CL-13", "@listID", CodeList.ITEM_CLASSIFICATIONS);
    }

    private static void reasons(RulePattern pattern) {
        pattern.at("ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode", reasonOf(false))
                .coded("BR-CL-19", ".", CodeList.ALLOWANCE_REASONS);
        pattern.at("ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode", reasonOf(true))
                .coded("BR-CL-20", ".", CodeList.CHARGE_REASONS);
        pattern.at("ram:SpecifiedTradeProduct/ram:GlobalID", has("schemeID"))
                .coded("BR-CL-21", "@schemeID", CodeList.IDENTIFIER_SCHEMES);
        pattern.at("ram:ExemptionReasonCode").fatal("BR-CL-22", (at, facts) -> isExemptionReason(at));
        pattern.at("ram:BasisQuantity | ram:BilledQuantity", has("unitCode"))
                .coded("BR-CL-23", "@unitCode", CodeList.UNITS);
        pattern.at("ram:AttachmentBinaryObject", has("mimeCode"))
                .fatal(
                        "BR-CL-24",
                        (at, facts) ->
                                CodeList.MIME_TYPES.has(at.attribute("mimeCode").orElse("")));
        pattern.at("ram:URIUniversalCommunication/ram:URIID", has("schemeID"))
                .coded("BR-CL-25", "@schemeID", CodeList.ADDRESS_SCHEMES);
        pattern.at("ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty/ram:GlobalID", has("schemeID"))
                .coded("BR-CL-26", "@schemeID", CodeList.IDENTIFIER_SCHEMES);
    }

    /** The only code whose case does not matter. */
    static boolean isExemptionReason(Element code) {
        return CodeList.EXEMPTION_REASONS.has(XPath.normal(XPath.upper(code.text())));
    }

    private static Predicate<Element> reasonOf(boolean isCharge) {
        return reason -> CiiVat.isCharge(reason.parent().orElseThrow(), isCharge);
    }

    private static Predicate<Element> has(String attribute) {
        return element -> element.attribute(attribute).isPresent();
    }
}
