package io.comptoir.einvoice.cii;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How ZUGFeRD 1.0 (2014, on CII D14B) calls the elements of CII. It has nearly the same, in older namespaces and some of
 * them under older names.
 */
final class Zugferd1 implements UnaryOperator<String> {

    static final String ROOT = "{urn:ferd:CrossIndustryDocument:invoice:1p0}CrossIndustryDocument";

    private static final String UNECE = "urn:un:unece:uncefact:data:standard:";
    private static final Map<String, String> SPACES = Map.of(
            "rsm", "urn:ferd:CrossIndustryDocument:invoice:1p0",
            "ram", UNECE + "ReusableAggregateBusinessInformationEntity:12",
            "udt", UNECE + "UnqualifiedDataType:15",
            "qdt", UNECE + "QualifiedDataType:12");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("CrossIndustryInvoice", "CrossIndustryDocument"),
            Map.entry("ExchangedDocumentContext", "SpecifiedExchangedDocumentContext"),
            Map.entry("ExchangedDocument", "HeaderExchangedDocument"),
            Map.entry("SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction"),
            Map.entry("ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement"),
            Map.entry("ApplicableHeaderTradeDelivery", "ApplicableSupplyChainTradeDelivery"),
            Map.entry("ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement"),
            Map.entry("SpecifiedLineTradeAgreement", "SpecifiedSupplyChainTradeAgreement"),
            Map.entry("SpecifiedLineTradeDelivery", "SpecifiedSupplyChainTradeDelivery"),
            Map.entry("SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement"),
            Map.entry("SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation"),
            Map.entry("SpecifiedTradeSettlementLineMonetarySummation", "SpecifiedTradeSettlementMonetarySummation"),
            Map.entry("RateApplicablePercent", "ApplicablePercent"),
            Map.entry("IssuerAssignedID", "ID"));

    /** The old name of an element, as documents of unknown namespaces call it: {@code {namespace}Name}. */
    @Override
    public String apply(String name) {
        int colon = name.indexOf(':');
        String local = name.substring(colon + 1);
        return "{" + SPACES.get(name.substring(0, colon)) + "}" + NAMES.getOrDefault(local, local);
    }
}
