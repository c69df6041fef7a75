package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.law.LegalMentions;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.pdf.render.InvoicePdf;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * Drawing an issued invoice, on one page and on many. {@code comptoir} makes its designed paper as PDF/A-3;
 * {@code openPdf} a plain one with tables of the same words, its fonts named by their path.
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

    private InvoicePdf paper = InvoicePdf.of(invoice(1));
    private Invoice.Issued invoice = invoice(1);
    private Path fonts = Path.of(".");
    private NaivePdf naive = new NaivePdf(fonts, fonts);

    /** Made by JMH. */
    public PdfBenchmark() {}

    /** Makes the invoice, and the font files that the peer reads. */
    @Setup
    public void prepare() throws IOException {
        invoice = invoice(count);
        paper = InvoicePdf.of(invoice);
        fonts = Files.createTempDirectory("fonts");
        naive = new NaivePdf(font("LiberationSans-Regular.ttf"), font("LiberationSans-Bold.ttf"));
        System.out.println("# comptoir " + paper.bytes().length + " bytes, openPdf " + naive.write(invoice).length);
    }

    /** Takes the font files away. */
    @TearDown
    public void clean() throws IOException {
        Files.delete(fonts.resolve("LiberationSans-Regular.ttf"));
        Files.delete(fonts.resolve("LiberationSans-Bold.ttf"));
        Files.delete(fonts);
    }

    private Path font(String name) throws IOException {
        Path file = fonts.resolve(name);
        try (InputStream in = InvoicePdf.class.getResourceAsStream("/io/comptoir/pdf/style/" + name)) {
            if (in == null) {
                throw new IOException("No font " + name);
            }
            Files.copy(in, file);
        }
        return file;
    }

    private static Invoice.Issued invoice(int count) {
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
    public byte[] comptoir() {
        return paper.bytes();
    }

    /** OpenPDF, fonts by path. */
    @Benchmark
    public byte[] openPdf() throws IOException {
        return naive.write(invoice);
    }
}
