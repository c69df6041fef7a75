package io.comptoir.einvoice.rule;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Severity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule broken at a time, by hand: what the norm says must then be told, and nothing else. */
class EInvoiceCheckerTest {

    @Test
    void findsNothingInInvoicesThatKeepTheRules() {
        for (String sample : List.of(SampleXml.CII, SampleXml.UBL)) {
            Report report = check(sample, CheckOptions.french());

            assertEquals(List.of(), report.findings());
            assertTrue(report.isValid());
            assertEquals(2, report.ruleSets().size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # why                           | from                                            | to                                   | rules
        no number                       | <cbc:ID>F2026-00042</cbc:ID>                    | ``                                   | BR-02
        a blank number                  | F2026-00042                                     | ` `                                  | BR-02 BR-FR-01_BT-1-2 BR-FR-02_BT-1
        a space in the number           | F2026-00042                                     | F2026 42                             | BR-FR-01_BT-1-2 BR-FR-02_BT-1
        three decimals                  | <cbc:PayableAmount currencyID="EUR">120.00      | <cbc:PayableAmount currencyID="EUR">120.000 | BR-DEC-18 BR-FR-DEC-01_BT-115 UBL-DT-01
        a cent too much to pay          | <cbc:PayableAmount currencyID="EUR">120.00      | <cbc:PayableAmount currencyID="EUR">120.01  | BR-CO-16
        a price below zero              | <cbc:PriceAmount currencyID="EUR">100.00        | <cbc:PriceAmount currencyID="EUR">-1        | BR-27 BR-FR-DEC-03_BT-146
        an unknown unit                 | unitCode="C62"                                  | unitCode="PIECE"                     | BR-CL-23
        no unit                         | unitCode="C62"                                  | ``                                   | BR-23
        a rate that France has not      | <cbc:Percent>20</cbc:Percent>                   | <cbc:Percent>19</cbc:Percent>        | BR-CO-17 BR-S-09 BR-FR-16_BT-119 BR-FR-16_BT-152
        a currency of the past          | <cbc:DocumentCurrencyCode>EUR                   | <cbc:DocumentCurrencyCode>FRF        | BR-CL-04 BR-CO-15 BR-FR-CO-12_BT-5
        a 30th of February              | <cbc:DueDate>2026-04-14                         | <cbc:DueDate>2026-02-30              | BR-FR-03_BT-9 BR-FR-CO-07_BT-9
        due before it is issued         | <cbc:DueDate>2026-04-14                         | <cbc:DueDate>2026-03-14              | BR-FR-CO-07_BT-9
        due on the day of issue         | <cbc:DueDate>2026-04-14                         | <cbc:DueDate>2026-03-15              | ``
        no late penalties               | #PMD#                                           | ``                                   | BR-FR-05_BT-22-2
        the same mention twice          | <cbc:Note>#PMT#40</cbc:Note>                    | <cbc:Note>#PMT#40</cbc:Note><cbc:Note>#PMT#40</cbc:Note> | BR-FR-06_BT-21-1
        no framework                    | <cbc:ProfileID>S1</cbc:ProfileID>               | ``                                   | BR-FR-08_BT-23
        eight digits of a SIREN         | schemeID="0002">821564903                       | schemeID="0002">82156490             | BR-FR-11_BT-47 BR-FR-32-LEGALID
        an address of another scheme    | schemeID="0225">821564903                       | schemeID="0088">821564903            | BR-FR-21_BT-49
        already paid, and is not        | <cbc:ProfileID>S1                               | <cbc:ProfileID>S2                    | BR-FR-CO-09_BT-23-1 BR-FR-CO-09_BT-23-2
        a line of zero rate and no VAT  | <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cac:TaxScheme><cbc:ID>VAT | <cac:ClassifiedTaxCategory><cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>GST | BR-CO-04 BR-S-01 BR-S-08
        an exempt line                  | <cac:ClassifiedTaxCategory><cbc:ID>S            | <cac:ClassifiedTaxCategory><cbc:ID>E | BR-E-01 BR-E-05 BR-S-01 BR-S-08
        """)
    void tellsEachBrokenRuleOfUbl(String why, String from, String to, String rules) {
        assertTrue(SampleXml.UBL.contains(from), from);
        assertEquals(ids(rules), codes(check(SampleXml.UBL.replace(from, to), CheckOptions.french())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # why                      | from                              | to                                  | rules
        no type                    | <ram:TypeCode>380</ram:TypeCode>  | <ram:TypeCode></ram:TypeCode>       | BR-04 BR-CL-01 BR-FR-04_BT-3
        a type of nobody           | <ram:TypeCode>380</ram:TypeCode>  | <ram:TypeCode>38</ram:TypeCode>     | BR-CL-01 BR-FR-04_BT-3
        a lines total a cent off   | <ram:LineTotalAmount>2700.00      | <ram:LineTotalAmount>2700.01        | BR-CO-10 BR-S-08
        a total a cent off         | <ram:GrandTotalAmount>3360.00     | <ram:GrandTotalAmount>3360.01       | BR-CO-15 BR-CO-16
        both charge and allowance  | <ram:SpecifiedTradePaymentTerms> | <ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>true</udt:Indicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>10.00</ram:ActualAmount><ram:Reason>R</ram:Reason><ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:CategoryTradeTax></ram:SpecifiedTradeAllowanceCharge><ram:SpecifiedTradePaymentTerms> | BR-CO-11 BR-CO-12
        a date that is none        | 20260315</udt:DateTimeString>     | 20261315</udt:DateTimeString>       | BR-FR-03_BT-2 BR-FR-CO-07_BT-9 CII-DT-097
        """)
    void tellsEachBrokenRuleOfCii(String why, String from, String to, String rules) {
        assertTrue(SampleXml.CII.contains(from), SampleXml.CII);
        assertEquals(
                ids(rules),
                codes(check(
                        SampleXml.CII.replaceFirst(java.util.regex.Pattern.quote(from), to), CheckOptions.french())));
    }

    /** The official rules end in an error on a comma (France_RFE #58); the others are told all the same. */
    @Test
    void judgesOnWhereTheOfficialRulesStop() {
        String comma = SampleXml.UBL.replace(
                "<cbc:PayableAmount currencyID=\"EUR\">120.00", "<cbc:PayableAmount currencyID=\"EUR\">120,00");

        Report report = check(comma.replace("F2026-00042", ""), CheckOptions.en16931());

        assertEquals(ids("BR-02 CPT-EINVOICE-UNDECIDED"), codes(report));
        assertFalse(report.isValid());
    }

    @Test
    void tellsWhereAndWhatInTwoLanguages() {
        Finding found = check(SampleXml.UBL.replace("unitCode=\"C62\"", "unitCode=\"PIECE\""), CheckOptions.en16931())
                .findings()
                .get(0);

        assertEquals("BR-CL-23", found.code());
        assertEquals(Severity.ERROR, found.severity());
        assertEquals("fatal", found.flag());
        assertEquals(List.of("BT-130"), found.terms());
        assertEquals(
                "/ubl:Invoice/cac:InvoiceLine/cbc:InvoicedQuantity",
                found.place().path());
        assertEquals(47, found.place().line());
        assertEquals("1", found.value());
        assertEquals(
                "Ce code n'est pas admis (UN/ECE Rec 20, 21) : unité de la quantité (BT-130).",
                found.text().french());
        assertEquals(
                "This code is not admitted (UN/ECE Rec 20, 21): unit of the quantity (BT-130).",
                found.text().english());
        assertEquals("Choose a code of that list.", found.fix().english());
    }

    /** What has no place in a core invoice is a warning, told at the element itself. */
    @Test
    void warnsOfWhatHasNoPlace() {
        Report report = check(
                SampleXml.UBL.replace("<cbc:IssueDate>", "<cbc:UUID>1</cbc:UUID><cbc:IssueDate>"),
                CheckOptions.en16931());

        assertTrue(report.isValid());
        assertEquals(ids("UBL-CR-005"), codes(report));
        assertEquals("/ubl:Invoice/cbc:UUID", report.findings().get(0).place().path());
        assertEquals("warning", report.findings().get(0).flag());
    }

    /** Said by the host, the treatment is that of the invoice, whatever its note BAR says. */
    @Test
    void goesByTheTreatmentItIsTold() {
        String elsewhere = SampleXml.UBL.replace("schemeID=\"0225\">821564903", "schemeID=\"0088\">821564903");
        CheckOptions french = CheckOptions.french();

        assertEquals(ids("BR-FR-21_BT-49"), codes(check(elsewhere, french)));
        assertEquals(ids(""), codes(check(elsewhere, french.treated(Treatment.B2C))));
        String silent = elsewhere.replace("<cbc:Note>#BAR#B2B</cbc:Note>", "");
        assertEquals(ids(""), codes(check(silent, french)));
        assertEquals(ids("BR-FR-21_BT-49"), codes(check(silent, french.treated(Treatment.B2B))));
    }

    /** FNFE-MPE, explanatory note 1.4.0: refused from 1 September 2026 when sent, from 1 October when received. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-08-31, EMISSION,  true
        2026-09-01, EMISSION,  false
        2026-09-30, RECEPTION, true
        2026-10-01, RECEPTION, false
        """)
    void refusesByTheFrenchRulesFromTheirDay(LocalDate day, Direction direction, boolean isValid) {
        Report report =
                check(SampleXml.UBL.replace("#PMD#", ""), CheckOptions.french().on(day, direction));

        assertEquals(ids("BR-FR-05_BT-22-2"), codes(report));
        assertEquals(isValid, report.isValid());
        assertEquals(isValid ? "warning" : "fatal", report.findings().get(0).flag());
    }

    @Test
    void namesTheRootOfWhatIsNoInvoice() {
        Report report = check("<order/>", CheckOptions.french());

        assertEquals(ids("CPT-EINVOICE-ROOT-UNKNOWN"), codes(report));
        assertEquals(Optional.empty(), report.syntax());
        assertFalse(report.isValid());
    }

    /** Older than EN 16931, and read all the same ({@code CiiReader}). */
    @Test
    void saysThatZugferd1IsOlderThanTheRules() {
        Report report = check(
                "<rsm:CrossIndustryDocument xmlns:rsm=\"urn:ferd:CrossIndustryDocument:invoice:1p0\"/>",
                CheckOptions.fitting());

        assertEquals(ids("CPT-EINVOICE-ZUGFERD-1"), codes(report));
        assertFalse(report.isValid());
    }

    @Test
    void judgesCreditNotesToo() {
        String credit = SampleXml.UBL
                .replace("xsd:Invoice-2", "xsd:CreditNote-2")
                .replace("<Invoice ", "<CreditNote ")
                .replace("</Invoice>", "</CreditNote>")
                .replace(
                        "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>",
                        "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>")
                .replace("InvoiceLine>", "CreditNoteLine>")
                .replace("InvoicedQuantity", "CreditedQuantity");

        assertEquals(ids("BR-FR-CO-05_BT-3"), codes(check(credit, CheckOptions.french())));
    }

    /** Every rule of every set has words in both languages, with nothing left to fill in. */
    @Test
    void hasWordsForEveryRule() {
        for (RuleSet set : RuleSet.values()) {
            for (RulePattern pattern : set.write()) {
                pattern.ids().forEach(id -> {
                    Wording words = Wording.of(id, "", "cbc:ID");
                    for (String text : List.of(
                            words.text().french(),
                            words.text().english(),
                            words.fix().french(),
                            words.fix().english())) {
                        assertFalse(text.isBlank() || text.contains("{"), id + ": " + text);
                    }
                    assertNotEquals(words.text().french(), words.text().english(), id);
                });
            }
        }
    }

    private static Set<String> ids(String rules) {
        return new TreeSet<>(List.of(rules.isEmpty() ? new String[0] : rules.split(" ", -1)));
    }

    private static Set<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).collect(toCollection(TreeSet::new));
    }

    private static Report check(String xml, CheckOptions options) {
        return EInvoiceChecker.check(xml.getBytes(StandardCharsets.UTF_8), options);
    }
}
