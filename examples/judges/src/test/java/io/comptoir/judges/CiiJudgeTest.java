package io.comptoir.judges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule sets say yes to a handwritten invoice and no to it with one thing broken. */
class CiiJudgeTest {
    private static final String INVOICE = invoice();

    @Test
    void findsNothingInACleanInvoice() {
        assertEquals(List.of(), CiiJudge.judge(INVOICE.getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                             | in the invoice                           | becomes                                  | rules           | rule
        a total with tax one cent too high | <ram:GrandTotalAmount>1816.23            | <ram:GrandTotalAmount>1816.24            | EN_16931        | BR-CO-15
        a total that its lines do not make | <ram:LineTotalAmount>1536.00             | <ram:LineTotalAmount>1537.00             | EN_16931        | BR-CO-10
        a tax at the wrong rate            | <ram:CalculatedAmount>270.00             | <ram:CalculatedAmount>290.00             | EN_16931        | BR-S-09
        no name of the buyer               | <ram:Name>Librairie du Canal SAS         | <ram:Name>                               | EN_16931        | BR-07
        no recovery costs                  | <ram:SubjectCode>PMT                     | <ram:SubjectCode>REG                     | BR_FR           | BR-FR-05_BT-22_PMT
        late penalties twice               | <ram:SubjectCode>AAB                     | <ram:SubjectCode>PMD                     | BR_FR           | BR-FR-06_BT-21_PMD
        a SIREN of eight digits            | <ram:ID schemeID="0002">403833510        | <ram:ID schemeID="0002">40383351         | BR_FR           | BR-FR-10_BT-30
        a SIRET of another SIREN           | <ram:GlobalID schemeID="0009">403833510  | <ram:GlobalID schemeID="0009">403833511  | BR_FR           | BR-FR-09_BT-29
        no such billing framework          | <ram:ID>M1                               | <ram:ID>X1                               | BR_FR           | BR-FR-08_BT-23
        a rate unknown in France           | <ram:RateApplicablePercent>5.5           | <ram:RateApplicablePercent>6             | BR_FR           | BR-FR-16_BT-119
        due before it was issued           | format="102">20261209                    | format="102">20261108                    | BR_FR           | BR-FR-CO-07_BT-9
        an empty city                      | <ram:CityName>Lyon                       | <ram:CityName>                           | FACTUR_X        | FX-SCH-A-000372
        an element that CII does not know  | ram:CityName                             | ram:TownName                             | CII_D22B        | XSD
        an amount that is no number        | <ram:BasisAmount>1350.00                 | <ram:BasisAmount>1350,00                 | CII_D22B        | XSD
        an element that Factur-X leaves out | <ram:LineOne>8 montée des Imprimeurs    | <ram:StreetName>x</ram:StreetName><ram:LineOne> | FACTUR_X_SCHEMA | XSD
        """)
    void findsWhatIsBroken(String what, String sound, String broken, RuleSet rules, String rule) {
        assertTrue(INVOICE.contains(sound), sound);

        List<Finding> findings = CiiJudge.judge(INVOICE.replace(sound, broken).getBytes(UTF_8), rules);

        assertTrue(findings.stream().anyMatch(finding -> finding.id().equals(rule)), findings::toString);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoXml(RuleSet rules) {
        List<Finding> findings = CiiJudge.judge("Facture".getBytes(UTF_8), rules);

        assertEquals(
                List.of(Finding.UNREADABLE), findings.stream().map(Finding::id).toList());
        assertTrue(findings.get(0).fatal());
    }

    private static String invoice() {
        try (InputStream in = CiiJudgeTest.class.getResourceAsStream("invoice.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
