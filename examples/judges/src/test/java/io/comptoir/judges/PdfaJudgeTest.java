package io.comptoir.judges;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** veraPDF says yes to a sound Factur-X file and no to a bare page; both can be looked at. */
class PdfaJudgeTest {
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    @Test
    void findsNothingInASoundFile() {
        assertEquals(List.of(), PdfaJudge.judge(SharedData.einvoice("12-facturx-cas-limites/cas/OK-001/facture.pdf")));
    }

    /** ISO 19005-3, 6.6.2.1 and 6.6.4: the XMP metadata that names the standard; 6.2.11.4.1: the embedded font. */
    @Test
    void refusesABarePage() {
        List<String> clauses = PdfaJudge.judge(barePage("Facture")).stream()
                .map(FailedCheck::clause)
                .toList();

        assertTrue(clauses.containsAll(List.of("6.6.2.1", "6.2.11.4.1")), clauses::toString);
    }

    @Test
    void refusesWhatIsNoPdf() {
        List<FailedCheck> failed = PdfaJudge.judge("Facture".getBytes(ISO_8859_1));

        assertEquals(List.of("file"), failed.stream().map(FailedCheck::clause).toList());
    }

    @Test
    void showsAPage() {
        byte[] pdf = barePage("Facture F2026-00042");

        assertEquals("Facture F2026-00042", PageImage.text(pdf).strip());
        assertArrayEquals(PNG_SIGNATURE, Arrays.copyOf(PageImage.png(pdf, 1), PNG_SIGNATURE.length));
    }

    /** The smallest PDF that shows a line of text: one page, one font that is not embedded, no metadata. */
    private static byte[] barePage(String text) {
        String content = "BT /F1 24 Tf 72 700 Td (" + text + ") Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder offsets = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            offsets.append("0".repeat(10 - String.valueOf(pdf.length()).length()))
                    .append(pdf.length())
                    .append(" 00000 n \n");
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int xref = pdf.length();
        pdf.append("xref\n0 6\n").append(offsets).append("trailer\n<</Size 6/Root 1 0 R>>\n");
        pdf.append("startxref\n").append(xref).append("\n%%EOF\n");
        return pdf.toString().getBytes(ISO_8859_1);
    }
}
