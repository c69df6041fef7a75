package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import io.comptoir.einvoice.facturx.Facturx;
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

/** Making a whole Factur-X of an issued invoice: its paper, its XML, and one in the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FacturxBenchmark {

    /** How many lines the invoice has; ten fit on one page. */
    @Param({"10", "1000"})
    public int count;

    private Invoice.Issued invoice = SampleInvoices.of(1);
    private PeerPdf peer = any -> new byte[0];
    private AutoCloseable used = () -> {};

    /** Made by JMH. */
    public FacturxBenchmark() {}

    /** Makes the invoice, and the font files that the peer reads. */
    @Setup
    public void prepare() throws Exception {
        invoice = SampleInvoices.of(count);
        SampleFonts fonts = SampleFonts.open();
        used = fonts;
        peer = PdfPeer.MUSTANG.open(fonts);
    }

    /** Takes the font files away. */
    @TearDown
    public void clean() throws Exception {
        used.close();
    }

    /** Comptoir, in one pass. */
    @Benchmark
    public byte[] comptoir() {
        return InvoicePdf.of(invoice).attach(Facturx.of(invoice)).bytes();
    }

    /** OpenPDF, fonts by path, then Mustang. */
    @Benchmark
    public byte[] mustang() throws Exception {
        return peer.write(invoice);
    }
}
