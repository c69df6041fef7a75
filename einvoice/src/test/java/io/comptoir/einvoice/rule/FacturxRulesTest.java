package io.comptoir.einvoice.rule;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The profiles of Factur-X; what is broken is what the official rules 1.09.2 say of the same invoice. */
class FacturxRulesTest {

    @ParameterizedTest(name = "{1}, by {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # profile | why | from | to | rules
        EXTENDED | as written                     | F2026-00042 | F2026-00042 | ``
        EXTENDED | a note of nothing              | <ram:IncludedNote><ram:Content>Escompte pour paiement anticipé : néant.</ram:Content> | <ram:IncludedNote> | BR-FXEXT-01
        EXTENDED | a line's note of nothing       | <ram:LineID>1</ram:LineID> | <ram:LineID>1</ram:LineID><ram:IncludedNote><ram:SubjectCode>AAI</ram:SubjectCode></ram:IncludedNote> | BR-FXEXT-02
        EXTENDED | a buyer's local tax number     | </ram:URIUniversalCommunication></ram:BuyerTradeParty> | </ram:URIUniversalCommunication><ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">12</ram:ID></ram:SpecifiedTaxRegistration></ram:BuyerTradeParty> | BR-FXEXT-03 FX-SCH-A-000703
        EXTENDED | too much to pay                | <ram:DuePayableAmount>3360.00 | <ram:DuePayableAmount>3360.01 | BR-FXEXT-CO-16
        EXTENDED | collected for another          | <ram:SpecifiedTradePaymentTerms> | <ram:SpecifiedFinancialAdjustment><ram:ActualAmount>5.00</ram:ActualAmount><ram:Reason>Tip</ram:Reason></ram:SpecifiedFinancialAdjustment><ram:SpecifiedTradePaymentTerms> | BR-FXEXT-CO-16
        EXTENDED | no tax total                   | <ram:TaxTotalAmount currencyID="EUR">560.00</ram:TaxTotalAmount> | `` | BR-FXEXT-CO-15
        EXTENDED | an hour that is none           | <udt:DateTimeString format="102">20260414 | <udt:DateTimeString format="205">202604142500 | BR-FXEXT-CII-DT-097a FX-SCH-A-000983
        EXTENDED | an unknown language            | </ram:IssueDateTime> | </ram:IssueDateTime><ram:LanguageID>fr</ram:LanguageID> | FX-SCH-A-000389
        EXTENDED | a tax of no VAT type           | <ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount> | <ram:TypeCode>GST</ram:TypeCode><ram:BasisAmount> | ``
        EXTENDED | two numbers, one empty         | <ram:ID>F2026-00042</ram:ID> | <ram:ID>F2026-00042</ram:ID><ram:ID></ram:ID> | FX-SCH-A-000019 PEPPOL-EN16931-R008
        EXTENDED | a line that is its own parent  | <ram:LineID>1</ram:LineID> | <ram:LineID>1</ram:LineID><ram:ParentLineID>1</ram:ParentLineID><ram:LineStatusReasonCode>DETAIL</ram:LineStatusReasonCode> | ``
        EXTENDED | a rate given twice             | <ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:SpecifiedTradeSettlementLine | <ram:RateApplicablePercent>20</ram:RateApplicablePercent><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:SpecifiedTradeSettlementLine | CPT-EINVOICE-UNDECIDED
        EXTENDED | no tax amount                  | <ram:CalculatedAmount>560.00</ram:CalculatedAmount> | `` | BR-46 BR-CO-14 BR-FXEXT-S-09b FX-SCH-A-000176
        EXTENDED | no rate                        | <ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:SpecifiedTradePaymentTerms> | </ram:ApplicableTradeTax><ram:SpecifiedTradePaymentTerms> | BR-48 BR-FXEXT-S-08ini BR-FXEXT-S-08rev BR-FXEXT-S-09b BR-FXEXT-S08b
        EXTENDED | a line's VAT                   | <ram:LineTotalAmount>2700.00</ram:LineTotalAmount> | <ram:LineTotalAmount>2700.00</ram:LineTotalAmount><ram:TaxTotalAmount currencyID="EUR">540.00</ram:TaxTotalAmount> | ``
        EXTENDED | a line's VAT in a strange currency | <ram:LineTotalAmount>2700.00</ram:LineTotalAmount> | <ram:LineTotalAmount>2700.00</ram:LineTotalAmount><ram:TaxTotalAmount currencyID="USD">540.00</ram:TaxTotalAmount> | CPT-EINVOICE-FACTURX-UNUSED
        EXTENDED | a line's VAT twice             | <ram:LineTotalAmount>2700.00</ram:LineTotalAmount> | <ram:LineTotalAmount>2700.00</ram:LineTotalAmount><ram:TaxTotalAmount currencyID="EUR">540.00</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID="EUR">540.00</ram:TaxTotalAmount> | FX-SCH-A-000387
        EN16931  | no account                     | <ram:IBANID>FR7630004000031234567890143</ram:IBANID> | `` | BR-50 BR-61 CII-SR-470 PEPPOL-EN16931-R008
        EN16931  | an account twice               | </ram:IBANID> | </ram:IBANID><ram:ProprietaryID>1</ram:ProprietaryID> | CII-SR-470
        EN16931  | no breakdown                   | <ram:ApplicableTradeTax><ram:CalculatedAmount>560.00</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>2800.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax> | `` | BR-CO-14 BR-CO-18 FX-SCH-A-000173
        BASIC    | a date that is none            | 20260315</udt:DateTimeString></ram:IssueDateTime> | 20261315</udt:DateTimeString></ram:IssueDateTime> | ``
        BASIC    | no name of the seller          | <ram:Name>Koworking</ram:Name> | `` | BR-06 FX-SCH-A-000409
        MINIMUM  | no number                      | <ram:ID>F2026-00042</ram:ID> | `` | BR-02 CPT-EINVOICE-FACTURX-UNUSED FX-SCH-A-000019
        """)
    void judgesAsTheOfficialRulesOfTheProfile(String profile, String why, String from, String to, String rules) {
        String xml = SampleXml.CII.replace("<ram:ID>urn:cen.eu:en16931:2017<", "<ram:ID>" + guideline(profile) + "<");
        assertTrue(xml.contains(from), from);

        String changed = xml.replaceFirst(java.util.regex.Pattern.quote(from), to);

        assertEquals(ids(rules), codes(changed, RuleSet.valueOf("FACTURX_" + profile)));
    }

    private static String guideline(String profile) {
        return switch (profile) {
            case "MINIMUM" -> "urn:factur-x.eu:1p0:minimum";
            case "BASIC" -> "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic";
            case "EXTENDED" -> "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended";
            default -> "urn:cen.eu:en16931:2017";
        };
    }

    private static Set<String> ids(String rules) {
        return new TreeSet<>(rules.isEmpty() ? List.of() : List.of(rules.split(" ", -1)));
    }

    private static Set<String> codes(String xml, RuleSet rules) {
        CheckOptions options = CheckOptions.en16931().by(Set.of(rules));
        return EInvoiceChecker.check(xml.getBytes(StandardCharsets.UTF_8), options).findings().stream()
                .map(Finding::code)
                .collect(toCollection(TreeSet::new));
    }
}
