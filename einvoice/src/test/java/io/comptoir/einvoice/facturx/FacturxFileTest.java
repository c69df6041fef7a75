package io.comptoir.einvoice.facturx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.einvoice.container.PdfMaker;
import io.comptoir.fault.ViolationsException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which attachment is the invoice, and what the metadata say of it. */
class FacturxFileTest {

    private static final byte[] CII =
            "<?xml version='1.0'?><rsm:CrossIndustryInvoice xmlns:rsm='urn:x'/>".getBytes(UTF_8);
    private static final byte[] OTHER = "<other/>".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "factur-x.xml",
                "xrechnung.xml",
                "zugferd-invoice.xml",
                "ZUGFeRD-invoice.xml",
                "order-x.xml",
                "Factur-X.XML"
            })
    void takesTheNamesOfTheStandards(String name) {
        assertArrayEquals(OTHER, FacturxFile.of(pdf(name, OTHER)).xml().orElseThrow());
    }

    @Test
    void takesTheNameThatTheMetadataTell() {
        byte[] pdf = new HybridPdf(OTHER).with("factur-x.xml", "facture-42.bin").bytes();

        assertArrayEquals(OTHER, FacturxFile.of(pdf).xml().orElseThrow());
    }

    @Test
    void takesWhatLooksLikeAnInvoice() {
        assertArrayEquals(CII, FacturxFile.of(pdf("facture.xml", CII)).xml().orElseThrow());
        assertEquals(Optional.empty(), FacturxFile.of(pdf("facture.xml", OTHER)).xml());
    }

    @Test
    void takesTheAssociatedOneOfSeveral() {
        byte[] pdf = new PdfMaker()
                .catalog("/Names<</EmbeddedFiles<</Names[(a)20 0 R(b)30 0 R]>>>>/AF[30 0 R]")
                .file(20, "factur-x.xml", "", OTHER)
                .file(30, "zugferd-invoice.xml", "", CII)
                .bytes();

        FacturxFile file = FacturxFile.of(pdf);

        assertArrayEquals(CII, file.xml().orElseThrow());
        assertEquals(2, file.candidates().size());
    }

    /** Both codings of a property are in use (ISO 16684-1, 7.9). */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void readsTheMetadataInBothCodings(boolean attributes) {
        HybridPdf pdf = new HybridPdf(CII);
        if (attributes) {
            pdf.with(
                            "invoice:1p0#\">\n <fx:DocumentType>INVOICE</fx:DocumentType>",
                            "invoice:1p0#\" fx:DocumentType=\"INVOICE\" fx:ConformanceLevel=\"BASIC\">")
                    .with("<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>", "");
        }

        HybridMetadata said = FacturxFile.of(pdf.bytes()).metadata().orElseThrow();

        assertEquals(Optional.of("3"), said.part());
        assertEquals(Optional.of("INVOICE"), said.documentType());
        assertEquals(Optional.of(attributes ? "BASIC" : "EN 16931"), said.conformanceLevel());
        assertEquals(4, said.schema().orElseThrow().properties().size());
    }

    @Test
    void saysWhyThereIsNothing() {
        assertEquals(
                "CPT-EINVOICE-PDF-NO-XML",
                FacturxFile.of(new PdfMaker().bytes()).problems().codes().get(0));
        assertEquals(
                "CPT-EINVOICE-PDF-NONE",
                FacturxFile.of(OTHER).problems().codes().get(0));
        assertTrue(FacturxFile.of(OTHER).container().isEmpty());
    }

    @Test
    void givesTheXmlOfAnyFile() {
        assertArrayEquals(CII, FacturxFile.xmlIn(CII));
        assertArrayEquals(CII, FacturxFile.xmlIn(new HybridPdf(CII).bytes()));
        assertEquals(
                "CPT-EINVOICE-PDF-NO-XML",
                assertThrows(ViolationsException.class, () -> FacturxFile.xmlIn(new PdfMaker().bytes()))
                        .code());
    }

    @Test
    void readsWhatItWasGivenOnly() {
        byte[] bytes = new HybridPdf(CII).bytes();
        FacturxFile file = FacturxFile.of(bytes);
        file.xml().orElseThrow()[0] = 0;

        assertArrayEquals(CII, file.xml().orElseThrow());
    }

    private static byte[] pdf(String name, byte[] content) {
        return new PdfMaker()
                .catalog("/Names<</EmbeddedFiles<</Names[(a)20 0 R]>>>>")
                .file(20, name, "", content)
                .bytes();
    }
}
