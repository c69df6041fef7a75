package io.comptoir.einvoice.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.rule.SharedData;
import io.comptoir.einvoice.semantic.InvoiceLine;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.fault.ViolationsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is read comes back, leaf by leaf. */
class RoundTripTest {

    /**
     * What one syntax can say and the other cannot: lines that hold lines and a base quantity of the gross price alone
     * are of CII, a number for the payment in one of several payment means is of UBL.
     */
    private static final Set<String> OF_ONE_SYNTAX = Set.of(
            "ram:ParentLineID",
            "ram:LineStatusCode",
            "ram:LineStatusReasonCode",
            "ram:GrossPriceProductTradePrice/ram:BasisQuantity",
            "cac:PaymentMeans/cbc:PaymentID");

    @Test
    void everyPublicInvoiceComesBackInItsSyntax() {
        assertEquals("", told(file -> {
            byte[] xml = SharedData.bytes(file);
            return Leaves.difference(Leaves.of(xml), Leaves.of(write(InvoiceXml.read(xml), isCii(xml))));
        }));
    }

    /** Through the model into the other syntax and back: all terms of the norm. */
    @Test
    void everyPublicInvoiceComesBackThroughTheOtherSyntax() {
        assertEquals("", told(file -> {
            byte[] xml = SharedData.bytes(file);
            boolean isCii = isCii(xml);
            SemanticInvoice invoice = bare(InvoiceXml.read(xml));
            SemanticInvoice other = bare(InvoiceXml.read(write(invoice, !isCii)));
            List<String> wanted = ofBoth(Leaves.of(write(invoice, isCii)));
            return Leaves.difference(wanted, ofBoth(Leaves.of(write(other, isCii))));
        }));
    }

    private static String told(Function<String, String> difference) {
        Set<String> files = new TreeSet<>();
        SharedData.table("ORACLE_XSD.tsv").stream()
                .filter(row -> !row.get(1).equals("CDAR") && row.get(4).equals("0"))
                .forEach(row -> files.add(row.get(0)));
        SharedData.table("ORACLE_VERDICTS.tsv").stream() // only those that some rule set has nothing against
                .filter(row -> row.get(3).startsWith("EN-") && !row.get(5).isEmpty())
                .forEach(row -> files.remove(row.get(0)));
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file -> difference(file, difference))
                .filter(told -> !told.isEmpty())
                .collect(joining("\n"));
    }

    private static String difference(String file, Function<String, String> difference) {
        try {
            String told = difference.apply(file);
            return told.isEmpty() ? "" : file + ": " + told;
        } catch (ViolationsException e) {
            return file + ": " + e.getMessage();
        }
    }

    private static List<String> ofBoth(List<String> leaves) {
        List<String> both = new ArrayList<>(leaves);
        both.removeIf(leaf -> OF_ONE_SYNTAX.stream().anyMatch(leaf::contains));
        return both;
    }

    // --- one of our own, with what the norm does not know ---

    private static final String OWN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <i:CrossIndustryInvoice xmlns:i="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
              xmlns:r="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
              xmlns:u="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
             <i:ExchangedDocumentContext>
              <r:TestIndicator><u:Indicator>true</u:Indicator></r:TestIndicator>
              <r:GuidelineSpecifiedDocumentContextParameter><r:ID>urn:cen.eu:en16931:2017</r:ID></r:GuidelineSpecifiedDocumentContextParameter>
             </i:ExchangedDocumentContext>
             <i:ExchangedDocument><r:ID>F1</r:ID><r:Name>FACTURE</r:Name><r:TypeCode>380</r:TypeCode>
              <r:IssueDateTime><u:DateTimeString format="102">20260315</u:DateTimeString></r:IssueDateTime></i:ExchangedDocument>
             <i:SupplyChainTradeTransaction>LINES
              <r:ApplicableHeaderTradeAgreement>
               <r:SellerTradeParty><r:Name>Koworking</r:Name><r:RoleCode>SE</r:RoleCode>
                <r:PostalTradeAddress><r:CountryID>FR</r:CountryID></r:PostalTradeAddress></r:SellerTradeParty>
               <r:BuyerTradeParty><r:Name>Omega &amp; Co</r:Name></r:BuyerTradeParty>
              </r:ApplicableHeaderTradeAgreement>
              <r:ApplicableHeaderTradeDelivery/>
              <r:ApplicableHeaderTradeSettlement>
               <r:InvoiceCurrencyCode>EUR</r:InvoiceCurrencyCode>
               <r:SpecifiedTradeSettlementHeaderMonetarySummation>
                <r:TaxBasisTotalAmount>+20.0</r:TaxBasisTotalAmount><r:GrandTotalAmount currencyID="EUR">24.00</r:GrandTotalAmount>
                <r:DuePayableAmount>24</r:DuePayableAmount>
               </r:SpecifiedTradeSettlementHeaderMonetarySummation>
              </r:ApplicableHeaderTradeSettlement>
             </i:SupplyChainTradeTransaction>
            </i:CrossIndustryInvoice>
            """.replace("LINES", line("1") + line("2"));

    private static String line(String id) {
        return """
            <r:IncludedSupplyChainTradeLineItem>
             <r:AssociatedDocumentLineDocument><r:LineID>ID</r:LineID></r:AssociatedDocumentLineDocument>
             <r:SpecifiedTradeProduct><r:Name>Item ID</r:Name><r:BrandName>Brand ID</r:BrandName></r:SpecifiedTradeProduct>
             <r:SpecifiedLineTradeAgreement><r:NetPriceProductTradePrice><r:ChargeAmount>10</r:ChargeAmount></r:NetPriceProductTradePrice></r:SpecifiedLineTradeAgreement>
             <r:SpecifiedLineTradeDelivery><r:BilledQuantity unitCode="C62">1</r:BilledQuantity></r:SpecifiedLineTradeDelivery>
             <r:SpecifiedLineTradeSettlement>
              <r:ApplicableTradeTax><r:TypeCode>VAT</r:TypeCode><r:CategoryCode>S</r:CategoryCode></r:ApplicableTradeTax>
              <r:SpecifiedTradeSettlementLineMonetarySummation><r:LineTotalAmount>10</r:LineTotalAmount></r:SpecifiedTradeSettlementLineMonetarySummation>
             </r:SpecifiedLineTradeSettlement>
            </r:IncludedSupplyChainTradeLineItem>""".replace("ID<", id + "<").replace(">ID", ">" + id).replace("r:Line" + id, "r:LineID");
    }

    @Test
    void keepsWhatTheNormDoesNotKnow() {
        byte[] xml = OWN.strip().getBytes(UTF_8);

        assertEquals("", Leaves.difference(Leaves.of(xml), Leaves.of(CiiWriter.write(InvoiceXml.read(xml)))));
    }

    /** What was changed is written as it is now, and nothing else changes: not the brand, not the sign before 20.0. */
    @Test
    void changesOnlyWhatWasChanged() {
        byte[] xml = OWN.strip().getBytes(UTF_8);
        SemanticInvoice invoice = InvoiceXml.read(xml);
        InvoiceLine second = invoice.lines().get(1);
        SemanticInvoice changed = invoice.toBuilder()
                .number("F2")
                .lines(List.of(second.toBuilder().note("Late").build()))
                .buyerReference("PO")
                .build();

        List<String> leaves = Leaves.of(CiiWriter.write(changed));

        List<String> texts = leaves.stream()
                .map(leaf -> leaf.substring(leaf.indexOf(" = ") + 3))
                .toList();
        assertTrue(
                texts.containsAll(List.of("F2", "Late", "PO", "Brand 2", "+20.0", "SE", "FACTURE")), leaves.toString());
        assertFalse(texts.contains("F1") || texts.contains("Brand 1"), leaves.toString());
    }

    @Test
    void keepsNothingOfTheOtherSyntax() {
        SemanticInvoice invoice = InvoiceXml.read(OWN.strip().getBytes(UTF_8));

        byte[] ubl = UblWriter.write(invoice);

        assertEquals(bare(invoice), bare(InvoiceXml.read(ubl)));
        assertFalse(new String(ubl, UTF_8).contains("Brand"));
    }

    private static boolean isCii(byte[] xml) {
        return new String(xml, UTF_8).contains("CrossIndustryInvoice:100");
    }

    private static byte[] write(SemanticInvoice invoice, boolean asCii) {
        return asCii ? CiiWriter.write(invoice) : UblWriter.write(invoice);
    }

    private static SemanticInvoice bare(SemanticInvoice invoice) {
        return invoice.toBuilder().kept(Optional.empty()).build();
    }
}
