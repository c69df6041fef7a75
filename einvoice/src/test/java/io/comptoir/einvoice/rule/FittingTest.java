package io.comptoir.einvoice.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invoice says itself what it wants to be judged by (Factur-X 1.08, chapter 6; FNFE-MPE note 1.4.0). */
class FittingTest {

    private static final String EN = "urn:cen.eu:en16931:2017";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        urn:cen.eu:en16931:2017                                                   | EN16931_CII
        urn:factur-x.eu:1p0:minimum                                               | FACTURX_MINIMUM
        urn:factur-x.eu:1p0:basicwl                                               | FACTURX_BASIC_WL
        urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic               | FACTURX_BASIC
        urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended           | FACTURX_EXTENDED
        urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr   | EXTENDED_CTC_FR_CII
        something else                                                            | EN16931_CII
        """)
    void goesByTheProfile(String profile, RuleSet expected) {
        List<RuleSet> sets = check(SampleXml.CII.replace(">" + EN + "<", ">" + profile + "<"), CheckOptions.fitting())
                .ruleSets();

        assertEquals(List.of(expected, RuleSet.FR_FLUX2_CII, RuleSet.ADVICE_CII), sets);
    }

    @ParameterizedTest
    @CsvSource({"FR,true", "DE,false"})
    void goesByTheCountryOfTheSeller(String country, boolean isFrench) {
        String xml =
                SampleXml.UBL.replaceFirst(">FR</cbc:IdentificationCode>", ">" + country + "</cbc:IdentificationCode>");

        assertEquals(isFrench, check(xml, CheckOptions.fitting()).ruleSets().contains(RuleSet.FR_FLUX2_UBL));
    }

    /** Asked for Factur-X, the checker takes the profile of the invoice. */
    @ParameterizedTest
    @CsvSource({"urn:factur-x.eu:1p0:minimum,FACTURX_MINIMUM", "urn:cen.eu:en16931:2017,FACTURX_EN16931"})
    void judgesFacturxByItsOwnProfile(String profile, RuleSet expected) {
        String xml = SampleXml.CII.replace(">" + EN + "<", ">" + profile + "<");

        assertEquals(
                List.of(expected),
                check(xml, CheckOptions.fitting().by(RuleSet.facturx())).ruleSets());
    }

    /** What the samples say of themselves, they keep. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void findsNothingInWhatIsRight(boolean isCii) {
        String xml = isCii ? SampleXml.CII : SampleXml.UBL;

        assertEquals(
                List.of(),
                Stream.of(CheckOptions.fitting(), CheckOptions.fitting().by(RuleSet.extended()))
                        .flatMap(options -> check(xml, options).findings().stream())
                        .map(Finding::code)
                        .toList());
    }

    private static Report check(String xml, CheckOptions options) {
        return EInvoiceChecker.check(xml.getBytes(StandardCharsets.UTF_8), options);
    }
}
