package io.comptoir.benchmark;

import com.sun.management.ThreadMXBean;
import io.comptoir.pdf.render.BundlePdf;
import io.comptoir.pdf.render.BundlePdf.Kept;
import io.comptoir.pdf.render.InvoicePdf;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Merges kept invoices of one page into one file, beside PDFBox: processor time and memory for each, and what is held for each
 * of them once all were read. What one file takes stays the same where memory is constant.
 *
 * <pre>{@code
 * java -cp comptoir-benchmark.jar io.comptoir.benchmark.Merging
 * }</pre>
 */
public final class Merging {

    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;
    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final byte[] invoice = InvoicePdf.of(SampleInvoices.of(10)).bytes();
    private long held;

    private Merging() {}

    /** Prints a line for each way and size, in rounds. */
    public static void main(String[] args) throws IOException {
        Merging merging = new Merging();
        System.out.printf(
                Locale.ROOT,
                "%-10s %8s %12s %18s %14s %10s%n",
                "merged by",
                "files",
                "cpu ms/file",
                "kB passed/file",
                "kB held/file",
                "MB in all");
        for (int round = 0; round < ROUNDS; round++) {
            for (int files : new int[] {100, 1000}) {
                merging.time("comptoir", files, merging::ours);
                merging.time("pdfBox", files, merging::pdfBox);
            }
        }
    }

    private interface Way {
        void merge(Path file, int files) throws IOException;
    }

    private void time(String name, int files, Way way) throws IOException {
        Path file = Files.createTempFile("merged", ".pdf");
        long before = live();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        way.merge(file, files);
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        System.out.printf(
                Locale.ROOT,
                "%-10s %8d %12.2f %18.0f %14.1f %10.1f%n",
                name,
                files,
                nanos / MILLION / files,
                bytes / THOUSAND / files,
                (held - before) / THOUSAND / files,
                Files.size(file) / MILLION);
        Files.delete(file);
    }

    private void ours(Path file, int files) {
        Iterator<Kept> kept = IntStream.rangeClosed(0, files)
                .mapToObj(i -> Kept.of("Facture " + i, i < files ? invoice.clone() : last()))
                .iterator();
        new BundlePdf("Factures", "Koworking", Locale.FRENCH).writeTo(file, kept);
    }

    /** One file more, for which the others must have been let go. */
    private byte[] last() {
        held = live();
        return invoice;
    }

    private void pdfBox(Path file, int files) throws IOException {
        PDFMergerUtility merger = new PDFMergerUtility();
        List<PDDocument> read = new ArrayList<>();
        try (PDDocument all = new PDDocument()) {
            for (int i = 0; i < files; i++) {
                PDDocument one = Loader.loadPDF(invoice.clone());
                read.add(one); // it may only be closed when all is saved
                merger.appendDocument(all, one);
            }
            held = live();
            all.save(file.toFile());
        }
        for (PDDocument one : read) {
            one.close();
        }
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
