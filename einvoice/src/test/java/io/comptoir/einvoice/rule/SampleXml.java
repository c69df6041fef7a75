package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.tax.VatRate;
import java.nio.charset.StandardCharsets;

/** Two invoices that keep all rules, to break them one by one. */
final class SampleXml {

    /** Two lines of 2 700.00 and 100.00 at 20 %, in CII, as the SDK writes it. */
    static final String CII = new String(
            Facturx.xml(Papers.issued(Papers.draft()
                    .addLines(
                            Papers.line("3", "900.00", VatRate.VAT_20).build(),
                            Papers.line("1", "100.00", VatRate.VAT_20).build())
                    .build())),
            StandardCharsets.UTF_8);

    /** One line of 100.00 at 20 %, in UBL, written by hand. */
    static final String UBL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
              <cbc:ProfileID>S1</cbc:ProfileID>
              <cbc:ID>F2026-00042</cbc:ID>
              <cbc:IssueDate>2026-03-15</cbc:IssueDate>
              <cbc:DueDate>2026-04-14</cbc:DueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:Note>#PMT#40</cbc:Note>
              <cbc:Note>#PMD#Trois fois le taux</cbc:Note>
              <cbc:Note>#AAB#Pas d'escompte</cbc:Note>
              <cbc:Note>#BAR#B2B</cbc:Note>
              <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
              <cac:AccountingSupplierParty>
                <cac:Party>
                  <cbc:EndpointID schemeID="0225">911561736</cbc:EndpointID>
                  <cac:PostalAddress><cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                  <cac:PartyTaxScheme><cbc:CompanyID>FR13911561736</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                  <cac:PartyLegalEntity><cbc:RegistrationName>Koworking</cbc:RegistrationName><cbc:CompanyID schemeID="0002">911561736</cbc:CompanyID></cac:PartyLegalEntity>
                </cac:Party>
              </cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty>
                <cac:Party>
                  <cbc:EndpointID schemeID="0225">821564903</cbc:EndpointID>
                  <cac:PostalAddress><cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
                  <cac:PartyLegalEntity><cbc:RegistrationName>Librairie</cbc:RegistrationName><cbc:CompanyID schemeID="0002">821564903</cbc:CompanyID></cac:PartyLegalEntity>
                </cac:Party>
              </cac:AccountingCustomerParty>
              <cac:TaxTotal>
                <cbc:TaxAmount currencyID="EUR">20.00</cbc:TaxAmount>
                <cac:TaxSubtotal>
                  <cbc:TaxableAmount currencyID="EUR">100.00</cbc:TaxableAmount>
                  <cbc:TaxAmount currencyID="EUR">20.00</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
                </cac:TaxSubtotal>
              </cac:TaxTotal>
              <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="EUR">120.00</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="EUR">120.00</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
              <cac:InvoiceLine>
                <cbc:ID>1</cbc:ID>
                <cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
                <cac:Item>
                  <cbc:Name>Formation</cbc:Name>
                  <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
                </cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="EUR">100.00</cbc:PriceAmount></cac:Price>
              </cac:InvoiceLine>
            </Invoice>
            """;

    private SampleXml() {}
}
