package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.law.LegalMentions;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.pdf.render.InvoicePdf;
import java.time.LocalDate;
import java.util.SplittableRandom;
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

    private static final long SEED = 1;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** How many lines the invoice has; ten fit on one page. */
    @Param({"10", "1000"})
    public int count;

    private Invoice.Issued invoice = invoice(1);
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
        invoice = invoice(count);
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

    static Invoice.Issued invoice(int count) {
        LegalEntity issuer = LegalEntity.builder()
                .name("Koworking")
                .legalForm("SAS")
                .shareCapital("10000")
                .rcsCity("Paris")
                .siren("911561736")
                .vatNumber("FR13911561736")
                .iban("FR7630004000031234567890143")
                .address(Address.of("12 quai des Exemples", "75000", "Paris"))
                .build();
        Company customer = Company.builder()
                .name("Omega")
                .siren("732829320")
                .address(Address.of("2 quai Sud", "69002", "Lyon"))
                .build();
        Invoice.Draft draft = Invoice.Draft.builder()
                .issuer(Issuer.of(issuer))
                .customer(customer)
                .addAllLines(SampleLines.of(count, new SplittableRandom(SEED)))
                .build();
        return new Invoice.Issued(
                "id",
                new DocumentNumber("F2026-00001"),
                DAY,
                draft.dueOn(DAY),
                draft,
                draft.totals(),
                LegalMentions.of(draft, DAY));
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
