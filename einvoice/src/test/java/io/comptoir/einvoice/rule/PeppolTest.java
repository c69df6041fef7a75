package io.comptoir.einvoice.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Peppol BIS Billing 3 and its countries ask beyond EN 16931, by the texts of their rules (release of May 2026). */
class PeppolTest {

    private static final String INVOICE = SampleXml.UBL
            .replace(
                    ">urn:cen.eu:en16931:2017<",
                    ">urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0<")
            .replace(">S1<", ">urn:fdc:peppol.eu:2017:poacc:billing:01:1.0<")
            .replaceAll("<cbc:Note>[^<]*</cbc:Note>", "")
            .replace(
                    "</cbc:DocumentCurrencyCode>",
                    "</cbc:DocumentCurrencyCode><cbc:BuyerReference>A1</cbc:BuyerReference>");

    @Test
    void findsNothingBetweenFrenchParties() {
        assertEquals(Set.of(), broken(INVOICE));
    }

    /** Seller and buyer are there, with a VAT number that begins so and nothing else that the country asks for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DE | DE | DE-R-001 DE-R-002 DE-R-003 DE-R-004 DE-R-008 DE-R-009
        DK | DK | DK-R-014 DK-R-017
        IS | IS | IS-R-002 IS-R-003 IS-R-004 IS-R-005
        IT | IT | IT-R-002 IT-R-003 IT-R-004
        NL | NL | NL-R-002 NL-R-003 NL-R-004 NL-R-005 NL-R-007 PEPPOL-COMMON-R056-2
        NO | NO | NO-R-001 NO-R-002
        SE | SE | SE-R-001 SE-R-004 SE-R-006 SE-R-013
        GR | EL | GR-R-001-1 GR-R-001-2 GR-R-001-3 GR-R-001-4 GR-R-001-5 GR-R-001-6 GR-R-001-7 GR-R-002 GR-R-003 \
        GR-R-004-1 GR-R-005 GR-R-006 GR-R-009 GR-R-010 GR-S-008-1 GR-S-011
        """)
    void asksForMoreInSomeCountries(String country, String prefix, String expected) {
        String there = INVOICE.replace(">FR</cbc:IdentificationCode>", ">" + country + "</cbc:IdentificationCode>")
                .replace(">FR13911561736<", ">" + prefix + "13911561736<");

        assertEquals(new TreeSet<>(List.of(expected.split(" ", -1))), broken(there));
    }

    /** The processes of French platforms are admitted beside Peppol's own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        urn:fdc:peppol.eu:2017:poacc:billing:01:1.0 | urn:peppol:france:billing:regulated         | -
        urn:fdc:peppol.eu:2017:poacc:billing:01:1.0 | urn:peppol:bis:billing_with_response        | -
        urn:fdc:peppol.eu:2017:poacc:billing:01:1.0 | urn:fdc:peppol.eu:2017:poacc:billing:02:1.0 | PEPPOL-EN16931-R007
        billing:3.0<                                | billing:3.0::2.1<                           | PEPPOL-EN16931-R004
        >380<                                       | >384<                                       | PEPPOL-EN16931-P0112
        >380<                                       | >389<                                       | PEPPOL-EN16931-P0100
        EndpointID schemeID="0225">911561736        | EndpointID schemeID="EM">a@example.org      | PEPPOL-EN16931-CL008
        EndpointID schemeID="0225">911561736        | EndpointID schemeID="0096">123456789        | PEPPOL-COMMON-R052
        EndpointID schemeID="0225">911561736        | EndpointID schemeID="0190">123456789        | PEPPOL-COMMON-R055
        """)
    void judgesProcessTypeAndAddress(String sound, String changed, @Nullable String rule) {
        assertEquals(
                rule == null ? Set.of() : Set.of(rule), broken(INVOICE.replaceFirst(Pattern.quote(sound), changed)));
    }

    private static Set<String> broken(String xml) {
        return EInvoiceChecker.check(
                        xml.getBytes(StandardCharsets.UTF_8),
                        CheckOptions.fitting().by(RuleSet.peppol()))
                .findings()
                .stream()
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
