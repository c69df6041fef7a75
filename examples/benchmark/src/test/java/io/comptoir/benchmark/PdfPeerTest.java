package io.comptoir.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.document.Invoice;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.einvoice.facturx.FacturxFile;
import io.comptoir.pdf.render.InvoicePdf;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The peers print what Comptoir prints: otherwise a ratio would mean nothing. */
class PdfPeerTest {

    private static final Invoice.Issued SHORT = SampleInvoices.of(10);
    private static final Invoice.Issued LONG = SampleInvoices.of(150); // some pages

    @Test
    void comptoirPrintsAllWords() throws IOException {
        assertPrinted(SHORT, InvoicePdf.of(SHORT).bytes());
        assertPrinted(LONG, InvoicePdf.of(LONG).bytes());
    }

    @ParameterizedTest
    @EnumSource
    void aPeerPrintsAllWords(PdfPeer peer) throws Exception {
        try (SampleFonts fonts = SampleFonts.open()) {
            PeerPdf pdf = peer.open(fonts);

            assertPrinted(SHORT, pdf.write(SHORT));
            assertPrinted(LONG, pdf.write(LONG));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MUSTANG")
    void tenLinesTakeOnePageInThisFont(PdfPeer peer) throws Exception {
        try (SampleFonts fonts = SampleFonts.open();
                PDDocument document = Loader.loadPDF(peer.open(fonts).write(SHORT))) {
            assertEquals(1, document.getNumberOfPages());
            Set<String> fontNames = new HashSet<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                fontNames.add(document.getPage(0)
                        .getResources()
                        .getFont(name)
                        .getName()
                        .replaceAll("^[A-Z]{6}\\+", "subset of "));
            }
            fontNames.remove("Helvetica"); // JasperReports names it and prints nothing in it
            assertEquals(Set.of("subset of LiberationSans", "subset of LiberationSans-Bold"), fontNames);
        }
    }

    /** Both files of Factur-X carry all lines of the invoice. */
    @Test
    void bothFacturxCarryTheInvoice() throws Exception {
        try (SampleFonts fonts = SampleFonts.open()) {
            byte[] theirs = PdfPeer.MUSTANG.open(fonts).write(SHORT);
            byte[] ours = InvoicePdf.of(SHORT).attach(Facturx.of(SHORT)).bytes();

            assertEquals(10, lines(ours));
            assertEquals(10, lines(theirs));
        }
    }

    private static int lines(byte[] facturx) {
        String xml = new String(FacturxFile.of(facturx).xml().orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
        return xml.split("<ram:IncludedSupplyChainTradeLineItem>", -1).length - 1;
    }

    private static void assertPrinted(Invoice.Issued invoice, byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String printed = Wording.packed(new PDFTextStripper().getText(document));
            List<String> missing = Wording.of(invoice).all().stream()
                    .filter(word -> !printed.contains(word))
                    .toList();
            assertEquals(List.of(), missing);
        }
    }
}
