package io.comptoir.judges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.document.Invoice;
import io.comptoir.einvoice.cii.CiiReader;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.einvoice.facturx.FacturxChecker;
import io.comptoir.einvoice.facturx.FacturxFile;
import io.comptoir.einvoice.facturx.FacturxProfile;
import io.comptoir.einvoice.facturx.ForeignPdf;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.pdf.render.InvoicePdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import javax.xml.xpath.XPathExpressionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;

/** PDFs of every profile, our own and those made elsewhere, are PDF/A-3 for veraPDF, and Mustang reads what we put in. */
class FacturxPdfTest {

    private static final Invoice.Issued INVOICE = SampleInvoices.KOWORKING.issued();
    private static final byte[] PAPER = InvoicePdf.of(INVOICE).bytes();

    @ParameterizedTest
    @EnumSource
    void ourPdfIsPdfA3(FacturxProfile profile) {
        byte[] pdf = InvoicePdf.of(INVOICE)
                .attach(Facturx.carrying(xml(profile), "Factur-X"))
                .bytes();

        assertEquals(List.of(), PdfaJudge.judge(pdf));
        assertArrayEquals(xml(profile), FacturxFile.of(pdf).xml().orElseThrow());
    }

    /** XRECHNUNG is not for the two French parties of the sample (BR-HYBRID-FR-01). */
    @ParameterizedTest
    @EnumSource(names = "XRECHNUNG", mode = EnumSource.Mode.EXCLUDE)
    void aPdfFromElsewhereBecomesPdfA3(FacturxProfile profile) {
        byte[] pdf = ForeignPdf.carrying(PAPER, xml(profile), INVOICE.issueDate());

        assertEquals(List.of(), PdfaJudge.judge(pdf));
        assertArrayEquals(xml(profile), FacturxFile.of(pdf).xml().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWrongWithWhatWeWrite(SampleInvoices sample) {
        byte[] pdf = InvoicePdf.of(sample.issued())
                .attach(Facturx.of(sample.issued()))
                .bytes();

        assertEquals(
                List.of(), FacturxChecker.check(pdf, CheckOptions.en16931()).findings());
    }

    /** What the room facturx says to hosts that hold an invoice of Mustang's. */
    @Test
    void anInvoiceOfMustangsIsReadFromItsXmlAndMadeOfOurs()
            throws IOException, ParseException, XPathExpressionException {
        SemanticInvoice ours = InvoiceMapping.of(INVOICE);
        ZUGFeRDInvoiceImporter importer = new ZUGFeRDInvoiceImporter();
        importer.setRawXML(CiiWriter.write(ours));
        org.mustangproject.Invoice theirs = importer.extractInvoice();

        ZUGFeRD2PullProvider provider = new ZUGFeRD2PullProvider();
        provider.setProfile(Profiles.getByName("EN16931"));
        provider.generateXML(theirs);
        SemanticInvoice back = CiiReader.read(provider.getXML());

        assertEquals(ours.number(), theirs.getNumber());
        assertEquals(ours.number(), back.number());
        assertEquals(ours.seller().name(), back.seller().name());
        assertEquals(ours.lines().size(), back.lines().size());
        assertEquals(ours.totals().totalGross(), back.totals().totalGross());
    }

    @Test
    void mustangReadsWhatWePutIn() throws XPathExpressionException, ParseException {
        byte[] pdf = InvoicePdf.of(INVOICE).attach(Facturx.of(INVOICE)).bytes();

        ZUGFeRDInvoiceImporter importer = new ZUGFeRDInvoiceImporter(new ByteArrayInputStream(pdf));

        assertArrayEquals(Facturx.xml(INVOICE), importer.getUTF8().getBytes(UTF_8));
        assertEquals(INVOICE.number().value(), importer.extractInvoice().getNumber());
    }

    private static byte[] xml(FacturxProfile profile) {
        return new String(Facturx.xml(INVOICE), UTF_8)
                .replace(">" + FacturxProfile.EN16931.specification() + "<", ">" + profile.specification() + "<")
                .getBytes(UTF_8);
    }
}
