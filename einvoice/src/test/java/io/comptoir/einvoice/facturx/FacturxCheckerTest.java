package io.comptoir.einvoice.facturx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.container.PdfMaker;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.Finding;
import io.comptoir.einvoice.rule.Report;
import io.comptoir.einvoice.rule.SharedData;
import io.comptoir.tax.VatRate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the envelope (Factur-X 1.09, BR-HYBRID), each broken alone, and one report for envelope and XML. */
class FacturxCheckerTest {

    private static final String CASES = "12-facturx-cas-limites/";

    private static final byte[] XML = Facturx.xml(Papers.issued(Papers.draft()
            .addLines(Papers.line("3", "900.00", VatRate.VAT_20).build())
            .build()));

    @Test
    void findsNothingInASoundFile() {
        Report report = check(new HybridPdf(XML));

        assertEquals(List.of(), report.findings());
        assertTrue(report.isValid());
        assertEquals(2, report.ruleSets().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                                 | replaced                  | by                              | code            | flag
            a PDF/A-1                              | part>3<                   | part>1<                         | BR-HYBRID-02    | fatal
            no PDF/A at all                        | pdfa/ns/id/               | pdfa/ns/other/                  | BR-HYBRID-02    | fatal
            a PDF 2.0 that says PDF/A-3            | %PDF-1.7                  | %PDF-2.0                        | BR-HYBRID-02    | fatal
            colours without a meaning              | GTS_PDFA1                 | GTS_PDFX                        | BR-HYBRID-02    | fatal
            a script when opened                   | /AF[                      | /OpenAction<</S/JavaScript>>/AF[ | BR-HYBRID-02   | fatal
            a program to be started                | /AF[                      | /OpenAction<</S/Launch>>/AF[    | BR-HYBRID-02    | fatal
            a font that is not inside              | /AF[                      | /X<</Type/Font/Subtype/Type1/BaseFont/Arial>>/AF[ | BR-HYBRID-02 | fatal
            no schema                              | pdfaSchema:namespaceURI   | pdfaSchema:other                | BR-HYBRID-03    | fatal
            a schema that leaves out a property    | name>Version<             | name>Edition<                   | BR-HYBRID-03    | fatal
            the namespace of ZUGFeRD 2.0           | urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0# | urn:zugferd:pdfa:CrossIndustryDocument:invoice:2p0# | BR-HYBRID-04 | fatal
            another prefix                         | prefix>fx<                | prefix>zf<                      | BR-HYBRID-05    | fatal
            another type                           | INVOICE                   | FACTURE                         | BR-HYBRID-06    | fatal
            no version                             | fx:Version>               | fx:Edition>                     | BR-HYBRID-09    | fatal
            an older version                       | 1.0<                      | 1p0<                            | BR-HYBRID-10    | warning
            no relationship                        | /AFRelationship           | /Relationship                   | BR-HYBRID-11    | warning
            a relationship that no table knows     | Alternative               | Unspecified                     | BR-HYBRID-11    | warning
            not associated                         | /AF[                      | /Other[                         | BR-HYBRID-12    | fatal
            not listed                             | /Names<<                  | /Other<<                        | BR-HYBRID-12    | fatal
            a profile that is not that of the XML  | >EN 16931<                | >EXTENDED<                      | BR-HYBRID-15    | warning
            """)
    void breaksOneRule(String what, String replaced, String by, String code, String flag) {
        Report report = check(new HybridPdf(XML).with(replaced, by));

        assertEquals(List.of(code + " " + flag), codes(report), what);
    }

    /** A name that no list has breaks the rule of the metadata and that of the attachment. */
    @Test
    void asksForANameThatReadersLookFor() {
        Report report = check(new HybridPdf(XML).with("factur-x.xml", "facture.xml"));

        assertEquals(List.of("BR-HYBRID-08 fatal", "BR-HYBRID-13 fatal"), codes(report));
    }

    @Test
    void asksForTheNameThatTheMetadataTell() {
        Report report = check(new HybridPdf(XML).with("Name>factur-x.xml", "Name>xrechnung.xml"));

        assertEquals(List.of("BR-HYBRID-14 warning"), codes(report));
        assertTrue(report.isValid());
    }

    @Test
    void asksForAProfile() {
        Report report = check(new HybridPdf(XML).with(">EN 16931<", ">COMPLETE<"));

        assertEquals(List.of("BR-HYBRID-07 fatal", "BR-HYBRID-15 warning"), codes(report));
        assertFalse(report.isValid());
    }

    /** In France any of the three will do, in Germany one (Factur-X 1.09, 6.2). */
    @ParameterizedTest
    @CsvSource({
        "FR, Alternative, ''",
        "FR, Source, ''",
        "FR, Data, ''",
        "DE, Alternative, ''",
        "DE, Source, BR-HYBRID-11 warning"
    })
    void judgesTheRelationshipByCountry(String country, String relationship, String expected) {
        HybridPdf pdf = new HybridPdf(XML)
                .with("Alternative", relationship)
                .withXml("<ram:CountryID>FR<", "<ram:CountryID>" + country + "<");

        assertEquals(expected, String.join(",", codes(check(pdf))));
    }

    @Test
    void wantsThoseWithoutLinesToBeData() {
        HybridPdf pdf = of(FacturxProfile.BASIC_WL);

        assertEquals(List.of("BR-HYBRID-11 warning", "CPT-EINVOICE-PROFILE-NOT-JUDGED "), codes(check(pdf)));
        assertEquals(List.of("CPT-EINVOICE-PROFILE-NOT-JUDGED "), codes(check(pdf.with("Alternative", "Data"))));
    }

    @ParameterizedTest
    @CsvSource({"XRECHNUNG, FR, BR-HYBRID-FR-01", "MINIMUM, DE, BR-HYBRID-DE-01", "BASIC_WL, DE, BR-HYBRID-DE-02"})
    void keepsProfilesOutOfCountries(FacturxProfile profile, String country, String code) {
        String elsewhere = country.equals("FR") ? "DE" : "FR";

        assertTrue(codes(check(in(country, profile))).contains(code + " fatal"));
        assertFalse(codes(check(in(elsewhere, profile))).contains(code + " fatal"));
    }

    /** FNFE-MPE: extended-ctc-fr is for CII alone. */
    @ParameterizedTest
    @CsvSource({
        "urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr",
        "urn:factur-x.eu:2p0:ultimate",
    })
    void takesNoOtherProfiles(String specification) {
        HybridPdf pdf = new HybridPdf(XML)
                .withXml(">" + FacturxProfile.EN16931.specification() + "<", ">" + specification + "<");

        assertEquals(List.of("CPT-EINVOICE-FACTURX-PROFILE "), codes(check(pdf)));
    }

    @Test
    void judgesTheXmlInside() {
        Report report =
                check(new HybridPdf(XML).withXml("<ram:GrandTotalAmount>3240.00", "<ram:GrandTotalAmount>3241.00"));

        assertTrue(codes(report).contains("BR-CO-15 fatal"));
        assertFalse(report.isValid());
    }

    @Test
    void tellsThatTheXmlIsNone() {
        Report report = check(new HybridPdf("<Invoice".getBytes(UTF_8)));

        assertEquals(List.of("CPT-EINVOICE-XML-MALFORMED "), codes(report));
    }

    @Test
    void tellsThatTheXmlInflatesBeyondMeasure() {
        byte[] pdf = new PdfMaker()
                .catalog("/Names<</EmbeddedFiles<</Names[(x)20 0 R]>>>>").file(20, "factur-x.xml", "", XML).stream(
                                21, "/Filter/FlateDecode", PdfMaker.bomb(100))
                        .bytes();

        Report report = FacturxChecker.check(pdf, CheckOptions.french());

        assertTrue(codes(report).contains("CPT-EINVOICE-PDF-INFLATES "), report.toString());
        assertFalse(report.isValid());
    }

    @Test
    void tellsThatThereIsNoXml() {
        Report report = FacturxChecker.check(new PdfMaker().bytes(), CheckOptions.french());

        assertTrue(codes(report).contains("BR-HYBRID-12 fatal"));
        assertFalse(report.isValid());
    }

    @Test
    void judgesXmlWithoutAPdf() {
        assertEquals(List.of(), FacturxChecker.check(XML, CheckOptions.french()).findings());
    }

    @Test
    void tellsWhatCannotBeOpened() {
        Report report = FacturxChecker.check("%PDF-1.7".getBytes(UTF_8), CheckOptions.french());

        assertEquals(List.of("CPT-EINVOICE-PDF-DAMAGED "), codes(report));
    }

    /** Eight public files, each with its verdict. */
    @TestFactory
    Stream<DynamicTest> agreesWithThePublicCases() {
        return SharedData.table(CASES + "expected.tsv").stream()
                .map(row -> dynamicTest(row.get(0), () -> {
                    byte[] pdf = SharedData.bytes(CASES + "cas/" + row.get(0) + "/facture.pdf");
                    Report report = FacturxChecker.check(pdf, CheckOptions.french());

                    assertEquals(row.get(1).equals("accept"), report.isValid(), report.toString());
                }));
    }

    private static HybridPdf of(FacturxProfile profile) {
        return new HybridPdf(XML)
                .with(">EN 16931<", ">" + profile.level() + "<")
                .withXml(">" + FacturxProfile.EN16931.specification() + "<", ">" + profile.specification() + "<");
    }

    private static HybridPdf in(String country, FacturxProfile profile) {
        return of(profile).withXml("<ram:CountryID>FR<", "<ram:CountryID>" + country + "<");
    }

    private static Report check(HybridPdf pdf) {
        return FacturxChecker.check(pdf.bytes(), CheckOptions.french());
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(FacturxCheckerTest::told).toList();
    }

    private static String told(Finding finding) {
        return finding.code() + " " + finding.flag();
    }
}
