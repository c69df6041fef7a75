package io.comptoir.judges;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.demo.Demo;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.pdf.render.InvoicePdf;
import io.comptoir.pdf.style.Design;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the main job writes is what it says: PDF/A-3, and an e-invoice without a finding. */
class DemoPapersTest {

    private static final Path PICTURE = Path.of("..", "demo", "first-invoice.png");

    @TempDir
    static Path folder = Path.of(".");

    @BeforeAll
    static void runTheDemo() throws IOException {
        assertTrue(Demo.run(folder, new PrintWriter(new StringWriter()), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FC202300087.pdf",
                "FC202300087-factur-x.pdf",
                "FC202300086-factur-x.pdf",
                "FC202300089-factur-x.pdf",
                "AV202300003-factur-x.pdf",
                "D2023-00001.pdf",
                "D2023-00001-delivery.pdf",
                "AB-00000019.pdf"
            })
    void isPdfA3(String name) throws IOException {
        assertEquals(List.of(), PdfaJudge.judge(read(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FC202300087.xml", "FC202300086.xml", "FC202300089.xml", "AV202300003.xml"})
    void hasNoFindingUnderAnyRule(String name) throws IOException {
        assertEquals(List.of(), CiiJudge.judge(read(name)));
    }

    /** S4-73: the credit note of the guide, below zero on paper and above zero in its data. */
    @Test
    void printsWhatTheCreditNoteGivesBack() throws IOException {
        String text =
                PageImage.text(read("AV202300003.pdf")).replace('\u202F', ' ').replace('\u00A0', ' ');
        String xml = Files.readString(folder.resolve("AV202300003.xml"));

        for (String shown : List.of("AVOIR", "FC202300089", "28/03/2023", "−900,00 €", "−180,00 €", "−1 080,00 €")) {
            assertTrue(text.contains(shown), shown + " in " + text);
        }
        assertTrue(xml.contains("<ram:TypeCode>381</ram:TypeCode>"), xml);
        assertTrue(xml.contains("<ram:DuePayableAmount>1080.00</ram:DuePayableAmount>"), xml);
    }

    /** BR-FR 1.4.0, newer than the rules that run here, also wants BT-23 present and every SIREN of nine digits. */
    @Test
    void keepsWhatTheNewerFrenchRulesAdd() throws IOException {
        String xml = Files.readString(folder.resolve("FC202300087.xml"));

        assertTrue(xml.contains("<ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>S1</ram:ID>"), xml);
        assertTrue(xml.contains("<ram:ID schemeID=\"0002\">911561736</ram:ID>"), xml);
        assertTrue(xml.contains("<ram:ID schemeID=\"0002\">999000110</ram:ID>"), xml);
    }

    @Test
    void carriesItsOwnData() throws IOException {
        assertArrayEquals(read("FC202300087.xml"), embedded(read("FC202300087-factur-x.pdf")));
    }

    @Test
    void printsTheAmountsOfTheGuide() throws IOException {
        String text =
                PageImage.text(read("FC202300087.pdf")).replace('\u202F', ' ').replace('\u00A0', ' ');

        for (String shown : List.of("FACTURE", "FC202300087", "27/03/2023", "2 700,00 €", "540,00 €", "3 240,00 €")) {
            assertTrue(text.contains(shown), shown + " in " + text);
        }
    }

    /** Made anew with {@code -Dgolden.update}, after a look at it. */
    @Test
    void isShownInTheReadmeAsItIs() throws IOException {
        byte[] page = PageImage.png(read("FC202300087.pdf"), 1);
        if (System.getProperty("golden.update") != null) {
            Files.write(PICTURE, page);
        }

        assertEquals(0, PageImage.differentPixels(Files.readAllBytes(PICTURE), page));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfInvoiceIsPdfA3(SampleInvoices sample) {
        byte[] pdf = InvoicePdf.of(sample.issued())
                .attach(Facturx.of(sample.issued()))
                .bytes();

        assertEquals(List.of(), PdfaJudge.judge(pdf));
    }

    @ParameterizedTest
    @EnumSource
    void everyDesignIsPdfA3(Design design) {
        Theme theme = Theme.CLASSIC.toBuilder().design(design).build().showing(Part.values());
        InvoicePdf pdf = InvoicePdf.of(SampleInvoices.KOWORKING.issued()).theme(theme);

        assertEquals(List.of(), PdfaJudge.judge(pdf.bytes()));
    }

    private static byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private static byte[] embedded(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDComplexFileSpecification file = Objects.requireNonNull(document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("factur-x.xml"));
            return file.getEmbeddedFile().toByteArray();
        }
    }
}
