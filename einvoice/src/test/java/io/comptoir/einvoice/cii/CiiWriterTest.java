package io.comptoir.einvoice.cii;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Invoice;
import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.semantic.InvoiceLine;
import io.comptoir.einvoice.semantic.LinePrice;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.TextLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Decimals;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Period;
import io.comptoir.total.Deposit;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.Retention;
import io.comptoir.total.VatTotal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invoice as CII: what stands where. */
class CiiWriterTest {

    private static final SemanticInvoice INVOICE = InvoiceMapping.of(Papers.issued(plain()));

    @Test
    void writesTheDocument() {
        Xml xml = Xml.of(CiiWriter.write(INVOICE));

        assertEquals("F2026-00042", xml.text("//ExchangedDocument/ID"));
        assertEquals("380", xml.text("//ExchangedDocument/TypeCode"));
        assertEquals("20260315", xml.text("//IssueDateTime"));
        assertEquals("20260414", xml.text("//DueDateDateTime"));
        assertEquals("911561736", xml.text("//SellerTradeParty/SpecifiedLegalOrganization/ID"));
        assertEquals("SAS au capital de 10000 €, RCS Paris", xml.text("//SellerTradeParty/Description"));
        assertEquals(List.of("PMT", "PMD", "AAB"), xml.texts("//SubjectCode"));
        assertEquals("2700.00", xml.text("//TaxBasisTotalAmount"));
        assertEquals("540.00", xml.text("//TaxTotalAmount"));
        assertEquals("3240.00", xml.text("//DuePayableAmount"));
    }

    @Test
    void writesNoEmptyElement() {
        assertEquals(List.of(), Xml.of(CiiWriter.write(INVOICE)).texts("//*[not(node())]"));
    }

    /** BT-148 stands before BT-146, and both say for how many units they are. */
    @Test
    void writesAPriceForSeveralUnits() {
        InvoiceLine line = INVOICE.lines().get(0);
        SemanticInvoice invoice = copy(InvoiceLine.builder()
                .id("1")
                .quantity(line.quantity())
                .unitCode("KGM")
                .net(line.net())
                .vat(line.vat())
                .item(line.item())
                .price(LinePrice.builder()
                        .gross(Decimals.parse("1000"))
                        .net(Decimals.parse("900.00"))
                        .baseQuantity(Decimals.parse("100"))
                        .build())
                .build());

        Xml xml = Xml.of(CiiWriter.write(invoice));

        assertEquals(List.of("1000100", "900.00100"), xml.texts("//SpecifiedLineTradeAgreement/*"));
    }

    /** No exponent, whatever the scale, and a date of eight digits (UNTDID 2379, 102). */
    @Test
    void writesPlainNumbersAndDates() {
        InvoiceLine line = INVOICE.lines().get(0);
        SemanticInvoice invoice = copy(line.toBuilder()
                .quantity(BigDecimal.valueOf(1, -3))
                .price(LinePrice.builder().net(BigDecimal.valueOf(1, 7)).build())
                .net(BigDecimal.valueOf(-10, 2))
                .build());

        Xml xml = Xml.of(CiiWriter.write(
                invoice.toBuilder().issueDate(LocalDate.of(2026, 1, 9)).build()));

        assertEquals("1000", xml.text("//BilledQuantity"));
        assertEquals("0.0000001", xml.text("//NetPriceProductTradePrice/ChargeAmount"));
        assertEquals("-0.10", xml.text("//IncludedSupplyChainTradeLineItem//LineTotalAmount"));
        assertEquals("20260109", xml.text("//IssueDateTime/DateTimeString[@format='102']"));
    }

    /** EN 16931-3-3: elements and their order, of all that may stand beside the lines. */
    @Test
    void writesWhatIsTakenOffAndAdded() {
        Xml xml = Xml.of(CiiWriter.write(InvoiceMapping.of(Papers.issued(full()))));
        String settlement = "//ApplicableHeaderTradeSettlement";
        String adjustment = settlement + "/SpecifiedTradeAllowanceCharge";

        assertEquals(
                List.of(
                        "TaxCurrencyCode",
                        "InvoiceCurrencyCode",
                        "SpecifiedTradeSettlementPaymentMeans",
                        "ApplicableTradeTax",
                        "BillingSpecifiedPeriod",
                        "SpecifiedTradeAllowanceCharge",
                        "SpecifiedTradeAllowanceCharge",
                        "SpecifiedTradePaymentTerms",
                        "SpecifiedTradeSettlementHeaderMonetarySummation",
                        "InvoiceReferencedDocument"),
                xml.names(settlement + "/*"));
        assertEquals(
                List.of(
                        "ChargeIndicator",
                        "CalculationPercent",
                        "BasisAmount",
                        "ActualAmount",
                        "Reason",
                        "CategoryTradeTax"),
                xml.names(adjustment + "[1]/*"));
        assertEquals(List.of("false", "true"), xml.texts(adjustment + "/ChargeIndicator/Indicator"));
        assertEquals(List.of("10.00", "2.00"), xml.texts(adjustment + "/ActualAmount"));
        assertEquals(List.of("VATS20", "VATS20"), xml.texts(adjustment + "/CategoryTradeTax"));
        assertEquals(
                List.of(
                        "LineTotalAmount",
                        "ChargeTotalAmount",
                        "AllowanceTotalAmount",
                        "TaxBasisTotalAmount",
                        "TaxTotalAmount",
                        "TaxTotalAmount",
                        "RoundingAmount",
                        "GrandTotalAmount",
                        "TotalPrepaidAmount",
                        "DuePayableAmount"),
                xml.names("//SpecifiedTradeSettlementHeaderMonetarySummation/*"));
        assertEquals(List.of("Description", "DueDateDateTime"), xml.names("//SpecifiedTradePaymentTerms/*"));
        assertEquals("A2026-7", xml.text("//InvoiceReferencedDocument/IssuerAssignedID"));
        assertEquals("20260201", xml.text("//InvoiceReferencedDocument/FormattedIssueDateTime"));
    }

    @Test
    void writesTheChargesAndTheNoteOfALine() {
        Xml xml = Xml.of(CiiWriter.write(InvoiceMapping.of(Papers.issued(full()))));
        String adjustment = "//SpecifiedLineTradeSettlement/SpecifiedTradeAllowanceCharge";

        assertEquals("Lot 1", xml.text("//AssociatedDocumentLineDocument/IncludedNote/Content"));
        assertEquals(List.of("ChargeIndicator", "ActualAmount", "ReasonCode", "Reason"), xml.names(adjustment + "/*"));
        assertEquals("true", xml.text(adjustment + "/ChargeIndicator/Indicator"));
        assertEquals("3.00", xml.text(adjustment + "/ActualAmount"));
        assertEquals("AEO", xml.text(adjustment + "/ReasonCode"));
    }

    @Test
    void writesTheSameToAStream() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CiiWriter.write(INVOICE, out);

        assertArrayEquals(CiiWriter.write(INVOICE), out.toByteArray());
    }

    /** Digits and case follow no default locale. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "fr-FR"})
    void writesTheSameEverywhere(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));

            assertArrayEquals(CiiWriter.write(INVOICE), CiiWriter.write(InvoiceMapping.of(Papers.issued(plain()))));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void survivesHostileTexts() {
        String hostile = "</ram:Name><script>\u0000\uD800 ]]> &lol; \"'";
        Invoice.Draft draft = Papers.draft()
                .note(hostile)
                .buyerReference(hostile)
                .addLines(Papers.line("1", "1", VatRate.VAT_20)
                        .label(hostile)
                        .description(hostile.repeat(3_000))
                        .build())
                .build();

        Xml xml = Xml.of(CiiWriter.write(InvoiceMapping.of(Papers.issued(draft))));

        assertEquals(hostile.replaceAll("[\0\uD800]", "\uFFFD"), xml.text("//SpecifiedTradeProduct/Name"));
        assertTrue(xml.texts("//script").isEmpty());
    }

    private static Invoice.Draft plain() {
        return Papers.draft()
                .addLines(Papers.line("3", "900.00", VatRate.VAT_20).build())
                .build();
    }

    /** 100.00 and 3.00 for its recycling, which no discount takes a share of, less 10 %, plus 2.00, less a deposit of 12.00: 102.00 dollars, to the next five. */
    private static Invoice.Draft full() {
        return Papers.draft()
                .currency(Currencies.of("USD"))
                .exchange(
                        new ExchangeRate(Currencies.euro(), Decimals.parse("0.92"), Optional.empty(), Optional.empty()))
                .period(new Period(Papers.DAY, Papers.DAY))
                .addLines(new TextLine("Lot 1"))
                .addLines(Papers.line("1", "100.00", VatRate.VAT_20)
                        .addCharges(Charge.eco("3"))
                        .build())
                .addDiscounts(DocumentDiscount.of(Discount.percent("10")))
                .addCharges(DocumentCharge.of(Charge.amount("2")))
                .addDepositsDeducted(new Deposit(
                        "A2026-7",
                        LocalDate.of(2026, 2, 1),
                        List.of(new VatTotal(VatRate.VAT_20, Decimals.parse("10"), Decimals.parse("2")))))
                .payableStep(Decimals.parse("5"))
                .retention(Retention.percent("5"))
                .build();
    }

    private static SemanticInvoice copy(InvoiceLine line) {
        return SemanticInvoice.builder()
                .number(INVOICE.number())
                .issueDate(INVOICE.issueDate())
                .typeCode(INVOICE.typeCode())
                .currency(INVOICE.currency())
                .specification(INVOICE.specification())
                .seller(INVOICE.seller())
                .buyer(INVOICE.buyer())
                .totals(INVOICE.totals())
                .addLines(line)
                .build();
    }
}
