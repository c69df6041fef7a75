package io.comptoir.einvoice.semantic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.einvoice.xml.InvoiceXml;
import io.comptoir.fault.ViolationsException;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the profiles EXTENDED tell of a line: its seller, its place and day, the invoice it takes up, its totals. */
class SeveralSellersTest {

    private static final Identifier SIREN = new Identifier("754760932", Optional.of("0002"));
    private static final PostalAddress LYON =
            PostalAddress.builder().line1("1 quai").city("Lyon").country("FR").build();
    private static final SemanticInvoice PLAIN = InvoiceMapping.of(Papers.issued(Papers.draft()
                    .addLines(Papers.line("3", "900.00", VatRate.VAT_20).build())
                    .build()))
            .toBuilder()
            .specification(Profile.EXTENDED_CTC_FR.specification())
            .build();
    private static final InvoiceLine DETAIL = PLAIN.lines().get(0).toBuilder()
            .seller(new ItemSeller(Optional.of("Poterie du Rhône"), Optional.of(SIREN), Optional.of(LYON)))
            .delivery(Delivery.builder()
                    .partyName("Chantier nord")
                    .locationId(new Identifier("75476093200012", Optional.of("0009")))
                    .date(LocalDate.of(2026, 3, 2))
                    .address(LYON)
                    .build())
            .precedingInvoice(
                    new PrecedingInvoice("A2026-7", Optional.of(LocalDate.of(2026, 2, 1)), Optional.of("386")))
            .build();
    private static final SemanticInvoice INVOICE = PLAIN.toBuilder()
            .addPrecedingInvoices(
                    new PrecedingInvoice("A2026-6", Optional.of(LocalDate.of(2026, 1, 1)), Optional.of("386")))
            .lines(List.of(DETAIL))
            .build();

    @Test
    void comeBackFromBothSyntaxes() {
        assertEquals(INVOICE, InvoiceXml.read(CiiWriter.write(INVOICE)));
        assertEquals(INVOICE, InvoiceXml.read(UblWriter.write(INVOICE)));
    }

    /** Where the rules of AFNOR XP Z12-012 look for them (BR-FR-MV-03, BR-FR-03, BR-FR-01). */
    @Test
    void standWhereTheRulesLookForThem() {
        String cii = new String(CiiWriter.write(INVOICE), UTF_8);
        String ubl = new String(UblWriter.write(INVOICE), UTF_8);

        assertTrue(cii.contains("<ram:ItemSellerTradeParty><ram:Name>Poterie du Rhône</ram:Name>"
                + "<ram:SpecifiedLegalOrganization><ram:ID schemeID=\"0002\">754760932</ram:ID>"));
        assertTrue(cii.contains("<ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>"
                + "<udt:DateTimeString format=\"102\">20260302</udt:DateTimeString>"));
        assertTrue(cii.contains("<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>A2026-7</ram:IssuerAssignedID>"
                + "<ram:TypeCode>386</ram:TypeCode>"));
        assertTrue(ubl.contains("<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>A2026-7</cbc:ID>"
                + "<cbc:IssueDate>2026-02-01</cbc:IssueDate><cbc:DocumentTypeCode>386</cbc:DocumentTypeCode>"));
        assertTrue(ubl.contains("<cac:Delivery><cbc:ActualDeliveryDate>2026-03-02</cbc:ActualDeliveryDate>"));
        assertTrue(ubl.contains("<cbc:RegistrationName>Poterie du Rhône</cbc:RegistrationName>"));
    }

    @Test
    void areLeftOutOfTheProfileOfTheNorm() {
        String cii = new String(CiiWriter.write(INVOICE, Profile.EN16931), UTF_8);

        assertFalse(cii.contains("Poterie"));
        assertFalse(cii.contains("Chantier"));
        assertFalse(cii.contains("<ram:TypeCode>386"));
    }

    /** A group stands for the lines under it: it needs no quantity, price or VAT of its own (BR-FREXT-BR-22 to 26). */
    @Test
    void aGroupNeedNotTellWhatItComesTo() {
        InvoiceLine group = DETAIL.toBuilder()
                .id("G1")
                .hierarchy(new LineHierarchy(Optional.empty(), Optional.empty(), Optional.of("GROUP")))
                .quantity(BigDecimal.ZERO)
                .unitCode("")
                .price(LinePrice.builder().net(BigDecimal.ZERO).build())
                .vat(LineVat.UNTOLD)
                .totals(new LineTotals(
                        Optional.of(new BigDecimal("180.00")),
                        Optional.empty(),
                        Optional.of(new BigDecimal("1080.00"))))
                .build();
        SemanticInvoice invoice = PLAIN.toBuilder().addLines(group).build();
        String cii = new String(CiiWriter.write(invoice), UTF_8);

        assertEquals(invoice, InvoiceXml.read(cii.getBytes(UTF_8)));
        String line = cii.substring(cii.indexOf("<ram:LineID>G1"), cii.indexOf("<ram:ApplicableHeaderTradeAgreement>"));
        assertFalse(line.contains("BilledQuantity"));
        assertFalse(line.contains("NetPriceProductTradePrice"));
        assertFalse(line.contains("ApplicableTradeTax"));
        assertTrue(line.contains("<ram:TaxTotalAmount currencyID=\"EUR\">180.00</ram:TaxTotalAmount>"
                + "<ram:GrandTotalAmount>1080.00</ram:GrandTotalAmount>"));
    }

    /** A line that counts has to tell all of it. */
    @Test
    void aDetailMustTellWhatItComesTo() {
        TermGroup.Builder terms = TermGroup.builder(TermGroup.INVOICE);
        terms.group("BG-25").add("BT-126", "1").add("BT-X-8", "DETAIL");

        ViolationsException refused = assertThrows(ViolationsException.class, () -> SemanticInvoice.of(terms.build()));

        assertTrue(
                refused.violations().list().stream().anyMatch(one -> one.path().equals("BG-25[0].BT-129")));
        assertTrue(
                refused.violations().list().stream().anyMatch(one -> one.path().equals("BG-25[0].BG-29.BT-146")));
    }

    /** In words, or by a code and a measure: BR-FREXT-54-1 and 54-2 let either stand for the other. */
    @Test
    void anAttributeMayBeToldByACode() {
        ItemAttribute weight = new ItemAttribute(
                Optional.empty(),
                Optional.empty(),
                Optional.of("AAA"),
                Optional.of(new ItemAttribute.Measure(new BigDecimal("2.5"), Optional.of("KGM"))));
        InvoiceLine line = DETAIL.toBuilder()
                .item(DETAIL.item().toBuilder()
                        .addAttributes(new ItemAttribute("Couleur", "bleu"), weight)
                        .build())
                .build();
        SemanticInvoice invoice = PLAIN.toBuilder().lines(List.of(line)).build();

        assertEquals(invoice, InvoiceXml.read(CiiWriter.write(invoice)));
        assertEquals(invoice, InvoiceXml.read(UblWriter.write(invoice)));
        assertTrue(new String(CiiWriter.write(invoice), UTF_8)
                .contains("<ram:TypeCode>AAA</ram:TypeCode><ram:ValueMeasure unitCode=\"KGM\">2.5</ram:ValueMeasure>"));
    }

    /** In UBL a line names its own invoice to say what kind of line it is: that is no invoice that came before. */
    @Test
    void theReferenceThatMakesASubLineIsNoPrecedingInvoice() {
        String own = "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>" + PLAIN.number()
                + "</cbc:ID><cbc:DocumentStatusCode>DETAIL</cbc:DocumentStatusCode></cac:InvoiceDocumentReference>"
                + "</cac:BillingReference>";
        String written = new String(UblWriter.write(INVOICE), UTF_8);
        int first = written.indexOf("<cac:BillingReference>", written.indexOf("<cac:InvoiceLine>"));
        String read = written.substring(0, first) + own + written.substring(first);

        SemanticInvoice invoice = InvoiceXml.read(read.getBytes(UTF_8));

        assertEquals(DETAIL.precedingInvoice(), invoice.lines().get(0).precedingInvoice());
        assertEquals(read, new String(UblWriter.write(invoice), UTF_8));
    }
}
