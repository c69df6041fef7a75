package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import io.comptoir.einvoice.cii.CiiReader;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.EInvoiceChecker;
import io.comptoir.einvoice.rule.Report;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.tree.XmlReading;
import io.comptoir.einvoice.ubl.UblReader;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.pdf.render.InvoicePdf;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Comptoir at its turn: e-invoices written, read and judged. */
final class EInvoiceTurns {

    private static final XMLInputFactory STAX = XMLInputFactory.newDefaultFactory();

    private EInvoiceTurns() {}

    /** Takes turns until its input ends. */
    public static void main(String[] args) throws Exception {
        TakingTurns.serve(Map.ofEntries(
                Map.entry("nothing", (lines, xml) -> () -> 0),
                Map.entry("issued-to-cii", (lines, xml) -> fromIssued(SampleInvoices.of(lines))),
                Map.entry("write-cii", (lines, xml) -> writing(InvoiceMapping.of(SampleInvoices.of(lines)))),
                Map.entry("write-ubl", (lines, xml) -> writingUbl(InvoiceMapping.of(SampleInvoices.of(lines)))),
                Map.entry(
                        "read-cii",
                        (lines, xml) -> () -> CiiReader.read(xml).lines().size()),
                Map.entry(
                        "read-ubl",
                        (lines, xml) -> () -> UblReader.read(xml).lines().size()),
                Map.entry("check", (lines, xml) -> () -> verdict(EInvoiceChecker.check(xml, CheckOptions.french()))),
                Map.entry("parse", (lines, xml) -> () -> elements(xml)),
                Map.entry(
                        "tree",
                        (lines, xml) -> () -> XmlReading.of(xml).getClass().getSimpleName()),
                Map.entry(
                        "pdf",
                        (lines, xml) ->
                                () -> InvoicePdf.of(SampleInvoices.of(lines)).bytes().length),
                Map.entry("facturx", (lines, xml) -> () -> facturx(SampleInvoices.of(lines)))));
    }

    private static Callable<?> fromIssued(Invoice.Issued invoice) {
        return () -> Facturx.xml(invoice).length;
    }

    private static Callable<?> writing(SemanticInvoice invoice) {
        return () -> CiiWriter.write(invoice).length;
    }

    private static Callable<?> writingUbl(SemanticInvoice invoice) {
        return () -> UblWriter.write(invoice).length;
    }

    private static int facturx(Invoice.Issued invoice) {
        return InvoicePdf.of(invoice).attach(Facturx.of(invoice)).bytes().length;
    }

    private static String verdict(Report report) {
        return report.isValid() ? "valid" : "invalid";
    }

    /** What the parser of the JDK takes by itself, its texts not even asked for. */
    private static int elements(byte[] xml) throws XMLStreamException {
        XMLStreamReader in = STAX.createXMLStreamReader(new ByteArrayInputStream(xml));
        int many = 0;
        while (in.hasNext()) {
            if (in.next() == XMLStreamReader.START_ELEMENT) {
                many++;
            }
        }
        in.close();
        return many;
    }
}
