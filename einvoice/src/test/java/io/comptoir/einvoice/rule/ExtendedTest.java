package io.comptoir.einvoice.rule;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The profile EXTENDED-CTC-FR: a cent of tolerance for each amount, and lines within lines. */
class ExtendedTest {

    /** One line of 100.00 at 20 %: a cent off passes, two do not (BR-FREXT-CO-10, -13, -15, -S-08, -S-09). */
    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', textBlock = """
        LineExtensionAmount | 100.01 | ''
        LineExtensionAmount | 100.02 | BR-FREXT-CO-10
        TaxExclusiveAmount  | 100.01 | ''
        TaxExclusiveAmount  | 100.02 | BR-FREXT-CO-13 BR-FREXT-CO-15
        TaxInclusiveAmount  | 120.01 | BR-CO-16
        TaxInclusiveAmount  | 120.02 | BR-CO-16 BR-FREXT-CO-15
        TaxableAmount       | 100.02 | BR-FREXT-S-08 BR-FREXT-S-08ini BR-FREXT-S-08rev
        """)
    void allowsACentForEachAmount(String total, String amount, String broken) {
        String at = "<cbc:" + total + " currencyID=\"EUR\">";
        int from = SampleXml.UBL.indexOf(at) + at.length();
        String xml =
                SampleXml.UBL.substring(0, from) + amount + SampleXml.UBL.substring(SampleXml.UBL.indexOf('<', from));

        assertEquals(ids(broken), codes(xml));
    }

    @Test
    void knowsTheSubtypesOfLines() {
        assertEquals(ids(""), codes(cii("DETAIL", "")));
        assertEquals(ids("BR-FREXT-05"), with(codes(cii("SUBTOTAL", "")), "BR-FREXT-05"));
        assertEquals(
                ids("BR-FREXT-06 BR-FREXT-11"),
                with(codes(cii("", "<ram:ParentLineID>7</ram:ParentLineID>")), "BR-FREXT-06", "BR-FREXT-11"));
        assertEquals(ids("BR-FREXT-08"), with(codes(cii("GROUP", "")), "BR-FREXT-08", "BR-FREXT-11", "BR-FREXT-12"));
    }

    /** A group of 2 700.00 that holds the other line, of 100.00, and so should have that amount. */
    @Test
    void addsUpGroups() {
        String group = "<ram:LineStatusReasonCode>GROUP</ram:LineStatusReasonCode>";
        String detail =
                "<ram:ParentLineID>1</ram:ParentLineID><ram:LineStatusReasonCode>DETAIL</ram:LineStatusReasonCode>";
        String xml = SampleXml.CII
                .replace("<ram:LineID>1</ram:LineID>", "<ram:LineID>1</ram:LineID>" + group)
                .replace("<ram:LineID>2</ram:LineID>", "<ram:LineID>2</ram:LineID>" + detail);

        assertEquals(ids("BR-FREXT-08"), with(codes(xml), "BR-FREXT-08", "BR-FREXT-11", "BR-FREXT-12"));
        assertEquals(
                ids(""),
                with(
                        codes(xml.replace(
                                ">2700.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLine",
                                ">100.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLine")),
                        "BR-FREXT-08"));
    }

    /** Of a total without VAT, no tax is shown: the totals must be equal (BR-FREXT-CO-15). */
    @Test
    void asksForNoTaxTotalWhereThereIsNoTax() {
        String none = SampleXml.CII
                .replace("<ram:TaxTotalAmount currencyID=\"EUR\">560.00</ram:TaxTotalAmount>", "")
                .replace("<ram:GrandTotalAmount>3360.00", "<ram:GrandTotalAmount>2800.00");

        assertEquals(ids(""), with(codes(none), "BR-FREXT-CO-15"));
        assertEquals(
                ids("BR-FREXT-CO-15"),
                with(
                        codes(none.replace("<ram:GrandTotalAmount>2800.00", "<ram:GrandTotalAmount>2800.01")),
                        "BR-FREXT-CO-15"));
    }

    /** A contract has a kind and a date, an invoice a type: more than EN 16931 lets them have. */
    @Test
    void letsReferencesSayMore() {
        String date =
                "<ram:FormattedIssueDateTime><qdt:DateTimeString format=\"102\">20260101</qdt:DateTimeString></ram:FormattedIssueDateTime>";
        String rules = "CII-EXT-DT-018 CII-FREXT-DT-024 CII-FREXTDT-027";

        assertEquals(
                ids(""),
                references(
                        "ram:ContractReferencedDocument", "<ram:ReferenceTypeCode>CT</ram:ReferenceTypeCode>" + date));
        assertEquals(ids(""), references("ram:InvoiceReferencedDocument", "<ram:TypeCode>380</ram:TypeCode>" + date));
        assertEquals(
                ids(rules),
                references(
                        "ram:SellerOrderReferencedDocument",
                        "<ram:TypeCode>380</ram:TypeCode><ram:ReferenceTypeCode>CT</ram:ReferenceTypeCode>" + date));
    }

    /** A line that names its category twice still counts once. */
    @Test
    void countsEachLineOnce() {
        String tax = "<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent>"
                + "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>";
        assertEquals(ids(""), with(codes(SampleXml.UBL.replace(tax, tax + tax)), "BR-FREXT-S-08"));
        assertEquals(
                ids("BR-FREXT-S-08"),
                with(
                        codes(SampleXml.UBL
                                .replace(tax, tax + tax)
                                .replace(">100.00</cbc:TaxableAmount>", ">100.02</cbc:TaxableAmount>")),
                        "BR-FREXT-S-08"));
    }

    @Test
    void letsAnExchangeRateBeThere() {
        String parts =
                "<ram:SourceCurrencyCode>EUR</ram:SourceCurrencyCode><ram:ConversionRate>1.1</ram:ConversionRate>";

        assertEquals(ids(""), exchange(parts));
        assertEquals(ids("CII-FREXT-SR-366"), exchange(parts + "<ram:MarketID>1</ram:MarketID>"));
    }

    private static Set<String> exchange(String parts) {
        String xml = SampleXml.CII.replace(
                "<ram:SpecifiedTradeSettlementPaymentMeans>",
                "<ram:TaxApplicableTradeCurrencyExchange>" + parts
                        + "</ram:TaxApplicableTradeCurrencyExchange><ram:SpecifiedTradeSettlementPaymentMeans>");
        return with(codes(xml), "CII-FREXT-SR-366");
    }

    private static Set<String> references(String name, String content) {
        String xml = SampleXml.CII.replace(
                "</ram:ApplicableHeaderTradeAgreement>",
                "<" + name + "><ram:IssuerAssignedID>1</ram:IssuerAssignedID>" + content + "</" + name
                        + "></ram:ApplicableHeaderTradeAgreement>");
        return with(codes(xml), "CII-EXT-DT-018", "CII-FREXT-DT-024", "CII-FREXTDT-027");
    }

    private static String cii(String subtype, String more) {
        String code = subtype.isEmpty() ? "" : "<ram:LineStatusReasonCode>" + subtype + "</ram:LineStatusReasonCode>";
        return SampleXml.CII.replace("<ram:LineID>1</ram:LineID>", "<ram:LineID>1</ram:LineID>" + more + code);
    }

    private static Set<String> with(Set<String> codes, String... looked) {
        codes.retainAll(List.of(looked));
        return codes;
    }

    private static Set<String> ids(String rules) {
        return new TreeSet<>(rules.isEmpty() ? List.of() : List.of(rules.split(" ", -1)));
    }

    private static Set<String> codes(String xml) {
        CheckOptions options = CheckOptions.fitting().by(RuleSet.extended());
        return EInvoiceChecker.check(xml.getBytes(StandardCharsets.UTF_8), options).findings().stream()
                .map(Finding::code)
                .collect(toCollection(TreeSet::new));
    }
}
