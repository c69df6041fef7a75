package io.comptoir.einvoice.facturx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Invoice;
import io.comptoir.einvoice.Papers;
import io.comptoir.einvoice.container.PdfMaker;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.fault.ViolationsException;
import io.comptoir.tax.VatRate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A PDF of somebody else becomes a Factur-X, or is refused by name. */
class ForeignPdfTest {

    private static final Invoice.Issued INVOICE = Papers.issued(Papers.draft()
            .addLines(Papers.line("3", "900.00", VatRate.VAT_20).build())
            .build());

    @Test
    void becomesAFacturx() {
        byte[] made = ForeignPdf.carrying(new PdfMaker().bytes(), INVOICE);

        assertArrayEquals(Facturx.xml(INVOICE), FacturxFile.of(made).xml().orElseThrow());
        assertEquals(
                List.of(), FacturxChecker.check(made, CheckOptions.french()).findings());
    }

    @Test
    void becomesTheSameEachTime() {
        byte[] pdf = new PdfMaker().packed();

        assertArrayEquals(ForeignPdf.carrying(pdf, INVOICE), ForeignPdf.carrying(pdf, INVOICE));
    }

    @Test
    void isProducedByUs() {
        String made = new String(ForeignPdf.carrying(new PdfMaker().bytes(), INVOICE), ISO_8859_1);

        assertTrue(made.contains("/Producer (Comptoir)"), made);
        assertFalse(made.contains("mustangproject.org"), made);
    }

    /** MINIMUM and BASIC WL are data, the others an alternative (Factur-X 1.09, 6.2). */
    @ParameterizedTest
    @EnumSource(names = "XRECHNUNG", mode = EnumSource.Mode.EXCLUDE)
    void carriesEveryProfile(FacturxProfile profile) {
        byte[] xml = new String(Facturx.xml(INVOICE), UTF_8)
                .replace(">" + FacturxProfile.EN16931.specification() + "<", ">" + profile.specification() + "<")
                .getBytes(UTF_8);

        FacturxFile made = FacturxFile.of(ForeignPdf.carrying(new PdfMaker().bytes(), xml, Papers.DAY));

        assertEquals(Optional.of(profile.level()), made.metadata().orElseThrow().conformanceLevel());
        assertEquals(
                Optional.of(profile.hasLines() ? "Alternative" : "Data"),
                made.invoice().orElseThrow().relationship());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # in the way          | catalog                                       | code                        | value
            a script              | /OpenAction<</S/JavaScript>>                  | CPT-EINVOICE-PDF-FORBIDDEN  | JavaScript
            a program             | /OpenAction<</S/Launch>>                      | CPT-EINVOICE-PDF-FORBIDDEN  | Launch
            a font elsewhere      | /X<</Type/Font/Subtype/Type1/BaseFont/Arial>> | CPT-EINVOICE-PDF-FONT       | Arial
            metadata with a DTD   | /Metadata 60 0 R                              | CPT-EINVOICE-PDF-REFUSED    | ''
            """)
    void refusesByName(String what, String catalog, String code, String value) {
        byte[] pdf = new PdfMaker()
                .catalog(catalog).stream(60, "", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>".getBytes(UTF_8))
                        .bytes();

        ViolationsException refused = refused(pdf);

        assertEquals(List.of(code), refused.violations().codes(), what);
        assertEquals(value, refused.violations().list().get(0).value());
        assertEquals("pdf", refused.violations().list().get(0).path());
    }

    @Test
    void refusesAllAtOnce() {
        byte[] pdf = new PdfMaker()
                .header("%PDF-2.0\n")
                .catalog("/AA<<>>/X<</Type/Font/Subtype/TrueType/BaseFont/Arial>>")
                .bytes();

        assertEquals(
                List.of("CPT-EINVOICE-PDF-VERSION", "CPT-EINVOICE-PDF-FORBIDDEN", "CPT-EINVOICE-PDF-FONT"),
                refused(pdf).violations().codes());
    }

    @Test
    void refusesWhatIsNotWhole() {
        byte[] sound = new PdfMaker().bytes();
        byte[] cut = Arrays.copyOf(sound, sound.length - 60);

        assertEquals("CPT-EINVOICE-PDF-DAMAGED", refused(cut).code());
        assertEquals("CPT-EINVOICE-PDF-NONE", refused(new byte[0]).code());
        assertEquals(
                "CPT-EINVOICE-PDF-ENCRYPTED",
                refused(new PdfMaker().trailer("/Encrypt<<>>").bytes()).code());
    }

    @Test
    void refusesASecondInvoice() {
        byte[] made = ForeignPdf.carrying(new PdfMaker().bytes(), INVOICE);

        assertEquals("CPT-EINVOICE-PDF-CARRIES-ONE", refused(made).code());
    }

    /** BR-HYBRID-FR-01: both parties of the sample are French. */
    @Test
    void refusesAProfileThatDoesNotFitTheParties() {
        byte[] xml = new String(Facturx.xml(INVOICE), UTF_8)
                .replace(
                        ">" + FacturxProfile.EN16931.specification() + "<",
                        ">" + FacturxProfile.XRECHNUNG.specification() + "<")
                .getBytes(UTF_8);
        byte[] pdf = new PdfMaker().bytes();

        assertEquals(
                "BR-HYBRID-FR-01",
                assertThrows(ViolationsException.class, () -> ForeignPdf.carrying(pdf, xml, Papers.DAY))
                        .code());
    }

    @Test
    void refusesXmlThatIsNoFacturx() {
        byte[] pdf = new PdfMaker().bytes();
        byte[] broken = "<Invoice".getBytes(UTF_8);
        byte[] other = "<Invoice/>".getBytes(UTF_8);

        assertEquals(
                "CPT-EINVOICE-XML-MALFORMED",
                assertThrows(ViolationsException.class, () -> ForeignPdf.carrying(pdf, broken, Papers.DAY))
                        .code());
        assertEquals(
                "CPT-EINVOICE-FACTURX-PROFILE",
                assertThrows(ViolationsException.class, () -> ForeignPdf.carrying(pdf, other, Papers.DAY))
                        .code());
    }

    private static ViolationsException refused(byte[] pdf) {
        return assertThrows(ViolationsException.class, () -> ForeignPdf.carrying(pdf, INVOICE));
    }
}
