package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import io.comptoir.pdf.render.InvoicePdf;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Drawing an issued invoice, on one page and on many. {@code comptoir} makes its designed paper as PDF/A-3; the others plain
 * ones of the same words. {@code pdfBox} draws each line where its author says; {@code jasper}, {@code openHtmlToPdf} and
 * {@code fop} lay them out. All but {@code openPdf}, which reads its fonts by their path, keep between files what they can.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PdfBenchmark {

    /** How many lines the invoice has; ten fit on one page. */
    @Param({"10", "1000"})
    public int count;

    private Invoice.Issued invoice = SampleInvoices.of(1);
    private Lane lane = () -> InvoicePdf.of(invoice).bytes();
    private AutoCloseable used = () -> {};

    /** Made by JMH. */
    public PdfBenchmark() {}

    private interface Lane {
        byte[] write() throws Exception;
    }

    /** Makes the invoice, and the font files that the peer reads; only the peer at hand is got ready. */
    @Setup
    public void prepare(BenchmarkParams asked) throws Exception {
        invoice = SampleInvoices.of(count);
        String name = asked.getBenchmark().substring(asked.getBenchmark().lastIndexOf('.') + 1);
        if (!name.equals("comptoir")) {
            SampleFonts fonts = SampleFonts.open();
            used = fonts;
            PeerPdf peer = PdfPeer.of(name).open(fonts);
            lane = () -> peer.write(invoice);
        }
        System.out.println("# " + name + ": " + lane.write().length + " bytes");
    }

    /** Takes the font files away. */
    @TearDown
    public void clean() throws Exception {
        used.close();
    }

    /** Comptoir. */
    @Benchmark
    public byte[] comptoir() throws Exception {
        return lane.write();
    }

    /** OpenPDF, fonts by path. */
    @Benchmark
    public byte[] openPdf() throws Exception {
        return lane.write();
    }

    /** PDFBox, by hand. */
    @Benchmark
    public byte[] pdfBox() throws Exception {
        return lane.write();
    }

    /** JasperReports. */
    @Benchmark
    public byte[] jasper() throws Exception {
        return lane.write();
    }

    /** openhtmltopdf. */
    @Benchmark
    public byte[] openHtmlToPdf() throws Exception {
        return lane.write();
    }

    /** Apache FOP. */
    @Benchmark
    public byte[] fop() throws Exception {
        return lane.write();
    }
}
