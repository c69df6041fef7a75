package io.comptoir.benchmark;

import com.sun.management.ThreadMXBean;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.pdf.render.InvoicePdf;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Draws one invoice with each library in turn, in one process, and prints one table: processor time, bytes allocated, and how
 * many times the time of Comptoir each of them takes. A time is the median of the rounds, a ratio the median of the ratios of
 * each round. All are warmed up first, each for as much processor time, so that it means as much on a busy machine.
 *
 * <pre>{@code
 * java -cp comptoir-benchmark.jar io.comptoir.benchmark.PaperTurns        # ten seconds each to warm up
 * java -cp comptoir-benchmark.jar io.comptoir.benchmark.PaperTurns 3      # three
 * }</pre>
 */
public final class PaperTurns {

    private static final int ROUNDS = 5;
    private static final long SECOND = 1_000_000_000;
    private static final double NANOS_A_MILLI = 1e6;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String name;
    private final Callable<byte[]> work;
    private final List<Double> nanos = new ArrayList<>();
    private double bytes;
    private int size;

    private PaperTurns(String name, Callable<byte[]> work) {
        this.name = name;
        this.work = work;
    }

    /** Prints the table; an argument says how many seconds each library may warm up for. */
    public static void main(String[] args) throws Exception {
        int warming = args.length == 0 ? 10 : Integer.parseInt(args[0]);
        System.out.printf(
                Locale.ROOT,
                "%-24s %6s %12s %14s %10s %10s%n",
                "paper",
                "lines",
                "cpu ms",
                "bytes",
                "x ours",
                "file kB");
        try (SampleFonts fonts = SampleFonts.open()) {
            for (int lines : new int[] {10, 1000}) {
                Invoice.Issued invoice = SampleInvoices.of(lines);
                print(lines, papers(invoice, fonts), warming);
                print(lines, facturx(invoice, fonts), warming);
            }
        }
    }

    private static List<PaperTurns> papers(Invoice.Issued invoice, SampleFonts fonts) throws Exception {
        List<PaperTurns> turns = new ArrayList<>();
        Theme plain = Theme.CLASSIC.hiding(Part.STRUCTURE); // as those of the others: none can be read aloud
        turns.add(new PaperTurns(
                "comptoir", () -> InvoicePdf.of(invoice).theme(plain).bytes()));
        turns.add(
                new PaperTurns("comptoir, tagged", () -> InvoicePdf.of(invoice).bytes()));
        for (PdfPeer peer : PdfPeer.values()) {
            if (peer != PdfPeer.MUSTANG) {
                turns.add(of(peer, invoice, fonts));
            }
        }
        return turns;
    }

    private static List<PaperTurns> facturx(Invoice.Issued invoice, SampleFonts fonts) throws Exception {
        return List.of(
                new PaperTurns(
                        "comptoir Factur-X",
                        () -> InvoicePdf.of(invoice).attach(Facturx.of(invoice)).bytes()),
                of(PdfPeer.MUSTANG, invoice, fonts));
    }

    private static PaperTurns of(PdfPeer peer, Invoice.Issued invoice, SampleFonts fonts) throws Exception {
        PeerPdf pdf = peer.open(fonts);
        return new PaperTurns(peer.name().toLowerCase(Locale.ROOT), () -> pdf.write(invoice));
    }

    private static void print(int lines, List<PaperTurns> turns, int warming) throws Exception {
        for (PaperTurns turn : turns) {
            turn.take(warming * SECOND);
            turn.nanos.clear();
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (PaperTurns turn : turns) {
                turn.take(SECOND);
            }
        }
        turns.forEach(turn -> turn.print(lines, turns.get(0)));
    }

    /** Works until it has had its time, twice at least. */
    private void take(long time) throws Exception {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        long end = start;
        int many = 0;
        while (end - start < time || many < 2) {
            size = work.call().length;
            many++;
            end = THREADS.getCurrentThreadCpuTime();
        }
        nanos.add((double) (end - start) / many);
        bytes = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / many;
    }

    private void print(int lines, PaperTurns ours) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < nanos.size(); round++) {
            ratios.add(nanos.get(round) / ours.nanos.get(round));
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %6d %12.2f %14.0f %10.2f %10.1f%n",
                name,
                lines,
                Ratios.median(nanos) / NANOS_A_MILLI,
                bytes,
                Ratios.median(ratios),
                size / 1e3);
    }
}
