package io.comptoir.einvoice.facturx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.document.EmbeddedFile;
import io.comptoir.document.EmbeddedFile.Property;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.fault.ViolationsException;
import io.comptoir.tax.VatRate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the PDF must hold and say (Factur-X 1.08, chapter 6). */
class FacturxTest {

    private static final Invoice.Issued INVOICE = Papers.issued(Papers.draft()
            .addLines(Papers.line("3", "900.00", VatRate.VAT_20).build())
            .build());

    @Test
    void namesTheFileAsReadersLookForIt() {
        EmbeddedFile file = Facturx.of(INVOICE);

        assertEquals("factur-x.xml", file.name());
        assertEquals("text/xml", file.mediaType());
        assertEquals(EmbeddedFile.Relationship.ALTERNATIVE, file.relationship());
        assertArrayEquals(Facturx.xml(INVOICE), file.content().bytes());
    }

    @Test
    void describesItInTheMetadata() {
        EmbeddedFile.Metadata metadata = Facturx.of(INVOICE).metadata().orElseThrow();

        assertEquals("urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#", metadata.namespace());
        assertEquals("fx", metadata.prefix());
        assertEquals(
                List.of("factur-x.xml", "INVOICE", "1.0", "EN 16931"),
                metadata.properties().stream().map(Property::value).toList());
    }

    /** Factur-X 1.09, 6.2 and 6.3: name, relationship and level follow from the profile. */
    @ParameterizedTest
    @CsvSource({
        "MINIMUM, factur-x.xml, DATA, MINIMUM",
        "BASIC_WL, factur-x.xml, DATA, BASIC WL",
        "BASIC, factur-x.xml, ALTERNATIVE, BASIC",
        "EN16931, factur-x.xml, ALTERNATIVE, EN 16931",
        "EXTENDED, factur-x.xml, ALTERNATIVE, EXTENDED",
        "XRECHNUNG, xrechnung.xml, ALTERNATIVE, XRECHNUNG",
    })
    void saysWhatTheProfileAsks(
            FacturxProfile profile, String name, EmbeddedFile.Relationship relationship, String level) {
        byte[] xml = new String(Facturx.xml(INVOICE), UTF_8)
                .replace(">" + FacturxProfile.EN16931.specification() + "<", ">" + profile.specification() + "<")
                .getBytes(UTF_8);

        EmbeddedFile file = Facturx.carrying(xml, "Factur-X");

        assertEquals(name, file.name());
        assertEquals(relationship, file.relationship());
        assertEquals(
                List.of(name, "INVOICE", "1.0", level),
                file.metadata().orElseThrow().properties().stream()
                        .map(Property::value)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"MINIMUM", "BASIC_WL", "BASIC", "EN16931", "EXTENDED", "XRECHNUNG"})
    void saysOfAnInvoiceWhatItsXmlSays(Profile profile) {
        byte[] xml = Facturx.xml(INVOICE, profile);

        assertEquals(Facturx.carrying(xml, "Factur-X " + INVOICE.number()), Facturx.of(INVOICE, profile));
    }

    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"EXTENDED_CTC_FR", "PEPPOL"})
    void refusesWhatIsNoProfileOfIt(Profile profile) {
        ViolationsException refused = assertThrows(ViolationsException.class, () -> Facturx.of(INVOICE, profile));

        assertEquals(
                List.of("CPT-EINVOICE-FACTURX-PROFILE"), refused.violations().codes());
    }

    @Test
    void givesTheSameBytesEachTime() {
        assertEquals(Facturx.of(INVOICE), Facturx.of(INVOICE));
    }
}
