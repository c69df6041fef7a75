package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.anyIs;
import static io.comptoir.einvoice.rule.XPath.isWithin;
import static io.comptoir.einvoice.rule.XPath.normal;

import io.comptoir.einvoice.code.CodeList;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.function.Predicate;

/** The code lists of UBL (BR-CL), as the official rules 1.3.16 read them. */
final class UblCodes {

    private static final String AMOUNTS =
            "cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxAmount | cbc:TaxableAmount | cbc:LineExtensionAmount | "
                    + "cbc:TaxExclusiveAmount | cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount | "
                    + "cbc:PrepaidAmount | cbc:PayableRoundingAmount | cbc:PayableAmount";
    private static final Path TYPE = Path.of("cbc:DocumentTypeCode");

    private UblCodes() {}

    static RulePattern pattern() {
        RulePattern pattern = new RulePattern();
        codes(pattern);
        identifiers(pattern);
        pattern.at("cac:Country/cbc:IdentificationCode").coded("BR-CL-14", ".", CodeList.UBL_COUNTRIES);
        pattern.at("cac:OriginCountry/cbc:IdentificationCode").coded("BR-CL-15", ".", CodeList.UBL_COUNTRIES);
        pattern.at("cac:PaymentMeans/cbc:PaymentMeansCode").coded("BR-CL-16", ".", CodeList.PAYMENT_MEANS);
        pattern.at("cac:TaxCategory/cbc:ID").coded("BR-CL-17", ".", CodeList.VAT_CATEGORIES);
        pattern.at("cac:ClassifiedTaxCategory/cbc:ID").coded("BR-CL-18", ".", CodeList.VAT_CATEGORIES);
        reasons(pattern);
        return pattern;
    }

    private static void codes(RulePattern pattern) {
        pattern.at("cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode")
                .fatal(
                        "BR-CL-01",
                        (at, facts) -> (at.is("cbc:InvoiceTypeCode")
                                        ? CodeList.UBL_INVOICE_TYPES
                                        : CodeList.UBL_CREDIT_NOTE_TYPES)
                                .has(normal(at.text())));
        pattern.at(AMOUNTS).coded("BR-CL-03", "@currencyID", CodeList.CURRENCIES);
        pattern.at("cbc:DocumentCurrencyCode").coded("BR-CL-04", ".", CodeList.CURRENCIES);
        pattern.at("cbc:TaxCurrencyCode").coded("BR-CL-05", ".", CodeList.CURRENCIES);
        pattern.at("cac:InvoicePeriod/cbc:DescriptionCode").coded("BR-CL-06", ".", CodeList.UBL_TAX_POINTS);
        pattern.at(
                        "cac:AdditionalDocumentReference/cbc:ID | cac:DocumentReference/cbc:ID",
                        has("schemeID").and(id -> anyIs(TYPE.texts(id.parent().orElseThrow()), "130")))
                .coded("BR-CL-07", "@schemeID", CodeList.REFERENCE_QUALIFIERS);
    }

    private static void identifiers(RulePattern pattern) {
        pattern.at("cac:PartyIdentification/cbc:ID", has("schemeID"))
                .fatal("BR-CL-10", (at, facts) -> isPartyScheme(at));
        pattern.at("cac:PartyLegalEntity/cbc:CompanyID", has("schemeID"))
                .coded("BR-CL-11", "@schemeID", CodeList.IDENTIFIER_SCHEMES);
        pattern.at("cac:CommodityClassification/cbc:ItemClassificationCode", has("listID"))
                .coded("BR-CL-13", "@listID", CodeList.ITEM_CLASSIFICATIONS);
    }

    private static void reasons(RulePattern pattern) {
        pattern.at("cac:AllowanceCharge/cbc:AllowanceChargeReasonCode", reasonOf(false))
                .coded("BR-CL-19", ".", CodeList.ALLOWANCE_REASONS);
        pattern.at("cac:AllowanceCharge/cbc:AllowanceChargeReasonCode", reasonOf(true))
                .coded("BR-CL-20", ".", CodeList.CHARGE_REASONS);
        pattern.at("cac:StandardItemIdentification/cbc:ID", has("schemeID"))
                .coded("BR-CL-21", "@schemeID", CodeList.IDENTIFIER_SCHEMES);
        pattern.at("cbc:TaxExemptionReasonCode").fatal("BR-CL-22", (at, facts) -> CiiCodes.isExemptionReason(at));
        pattern.at("cbc:InvoicedQuantity | cbc:BaseQuantity | cbc:CreditedQuantity", has("unitCode"))
                .coded("BR-CL-23", "@unitCode", CodeList.UNITS);
        pattern.at("cbc:EmbeddedDocumentBinaryObject", has("mimeCode"))
                .fatal(
                        "BR-CL-24",
                        (at, facts) ->
                                CodeList.MIME_TYPES.has(at.attribute("mimeCode").orElse("")));
        pattern.at("cbc:EndpointID", has("schemeID")).coded("BR-CL-25", "@schemeID", CodeList.ADDRESS_SCHEMES);
        pattern.at("cac:DeliveryLocation/cbc:ID", has("schemeID"))
                .coded("BR-CL-26", "@schemeID", CodeList.IDENTIFIER_SCHEMES);
    }

    /** A creditor identifier of SEPA (BT-90) stands among the identifiers of the seller or payee. */
    static boolean isPartyScheme(Element id) {
        String scheme = normal(id.attribute("schemeID").orElse(""));
        return CodeList.IDENTIFIER_SCHEMES.has(scheme)
                || (scheme.equals("SEPA")
                        && (isWithin(id, "cac:AccountingSupplierParty") || isWithin(id, "cac:PayeeParty")));
    }

    private static Predicate<Element> reasonOf(boolean isCharge) {
        return reason -> UblVat.isCharge(reason.parent().orElseThrow(), isCharge);
    }

    private static Predicate<Element> has(String attribute) {
        return element -> element.attribute(attribute).isPresent();
    }
}
