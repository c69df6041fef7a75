package io.comptoir.einvoice.semantic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.EInvoiceChecker;
import io.comptoir.einvoice.rule.RuleSet;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.einvoice.xml.InvoiceXml;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who else has a part in an invoice: told by the profiles EXTENDED in both syntaxes, and by no other. */
class ThirdPartyTest {

    private static final Identifier SIREN = new Identifier("754760932", Optional.of("0002"));
    private static final PartyDetails DETAILS = PartyDetails.builder()
            .roleCode("PR")
            .vatId("FR12754760932")
            .electronicAddress(new Identifier("754760932", Optional.of("0225")))
            .address(PostalAddress.builder().city("Lyon").country("FR").build())
            .contact(new Contact(Optional.of("Anne Roux"), Optional.empty(), Optional.empty()))
            .build();
    private static final SemanticInvoice INVOICE = InvoiceMapping.of(Papers.issued(Papers.draft()
                    .addLines(Papers.line("3", "900.00", VatRate.VAT_20).build())
                    .build()))
            .toBuilder()
            .specification(Profile.EXTENDED_CTC_FR.specification())
            .payer(ThirdParty.of("Payeur SA", SIREN).with(DETAILS))
            .buyerAgent(ThirdParty.of("Acheteurs réunis", SIREN))
            .salesAgent(ThirdParty.of("Régie", SIREN))
            .invoicee(ThirdParty.of("Centre de saisie", SIREN))
            .invoicer(ThirdParty.of("Facturier", SIREN))
            .payee(new Payee("Affacturage SA", Optional.empty(), Optional.of(SIREN), DETAILS))
            .build();

    @Test
    void comeBackFromBothSyntaxes() {
        assertEquals(INVOICE, InvoiceXml.read(CiiWriter.write(INVOICE)));
        assertEquals(INVOICE, InvoiceXml.read(UblWriter.write(INVOICE)));
    }

    /** Where AFNOR XP Z12-012 has them. */
    @Test
    void standWhereTheProfileHasThem() {
        String cii = new String(CiiWriter.write(INVOICE), UTF_8);
        String ubl = new String(UblWriter.write(INVOICE), UTF_8);

        assertTrue(cii.contains("<ram:PayerTradeParty><ram:Name>Payeur SA</ram:Name><ram:RoleCode>PR</ram:RoleCode>"));
        assertTrue(cii.contains("<ram:InvoicerTradeParty><ram:Name>Facturier</ram:Name>"));
        assertTrue(ubl.contains("<cac:PaymentMandate><cac:PayerParty><cbc:EndpointID schemeID=\"0225\">754760932"));
        assertTrue(ubl.contains("<cac:ServiceProviderParty><cac:Party><cac:PartyLegalEntity>"
                + "<cbc:RegistrationName>Facturier</cbc:RegistrationName>"));
    }

    @Test
    void keepTheRulesOfTheProfile() {
        CheckOptions options = CheckOptions.french().by(RuleSet.extended());

        assertEquals(
                List.of(),
                EInvoiceChecker.check(CiiWriter.write(INVOICE), options).findings());
        assertEquals(
                List.of(),
                EInvoiceChecker.check(UblWriter.write(INVOICE), options).findings());
    }

    @Test
    void areLeftOutOfTheProfileOfTheNorm() {
        String cii = new String(CiiWriter.write(INVOICE, Profile.EN16931), UTF_8);

        assertFalse(cii.contains("Payeur"));
        assertFalse(cii.contains("Facturier"));
        assertTrue(cii.contains("Affacturage"));
    }

    /** An address without a country is none of the model; what was read is written back all the same. */
    @Test
    void keepWhatTheModelHasNot() {
        String read = new String(CiiWriter.write(INVOICE), UTF_8)
                .replace(
                        "<ram:CityName>Lyon</ram:CityName><ram:CountryID>FR</ram:CountryID>",
                        "<ram:CityName>Lyon</ram:CityName>");

        SemanticInvoice invoice = InvoiceXml.read(read.getBytes(UTF_8));

        assertEquals(Optional.empty(), invoice.payer().orElseThrow().details().address());
        assertEquals(read, new String(CiiWriter.write(invoice), UTF_8));
        SemanticInvoice renamed = invoice.toBuilder()
                .payer(new ThirdParty(
                        Optional.of("Payeur SAS"),
                        Optional.empty(),
                        List.of(),
                        Optional.of(SIREN),
                        invoice.payer().get().details()))
                .build();
        assertEquals(read.replace("Payeur SA<", "Payeur SAS<"), new String(CiiWriter.write(renamed), UTF_8));
    }

    @Test
    void logisticsChargesComeBackFromCii() {
        ServiceCharge charge = new ServiceCharge(
                Optional.of("Transport"),
                new BigDecimal("5.80"),
                Optional.of(new LineVat(VatCategory.STANDARD, Optional.of(new BigDecimal("20")))));
        SemanticInvoice invoice = INVOICE.toBuilder().addServiceCharges(charge).build();

        assertEquals(invoice, InvoiceXml.read(CiiWriter.write(invoice)));
        assertTrue(new String(CiiWriter.write(invoice), UTF_8)
                .contains("<ram:SpecifiedLogisticsServiceCharge><ram:Description>Transport</ram:Description>"
                        + "<ram:AppliedAmount>5.80</ram:AppliedAmount>"));
    }
}
