package io.comptoir.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.pdf.render.InvoicePdf;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The first Factur-X of a process, as a command line or a function in the cloud waits for it: Comptoir beside OpenPDF with
 * Mustang. Each side works in a process of its own that has done nothing before; they take turns, a time is the median of
 * the rounds, a ratio the median of those of each round.
 * <p>
 * The start of the JVM is not counted. Ours counts from the first class of Comptoir on: totals, XML and paper. The peer is
 * given its invoice ready-made, totals and fonts on disk, so that it pays for none of what is ours.
 *
 * <pre>{@code
 * java -cp comptoir-benchmark.jar io.comptoir.benchmark.FirstInvoice         # 7 rounds of an invoice of 10 lines
 * java -Drounds=15 -Dlines=1 -cp comptoir-benchmark.jar io.comptoir.benchmark.FirstInvoice
 * }</pre>
 */
public final class FirstInvoice {

    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final int LINES = Integer.getInteger("lines", 10);
    private static final double NANOS_A_MILLI = 1e6;
    private static final String ROW = "%-18s %10s %10s %10s %10s %10s%n";

    private FirstInvoice() {}

    /** Who works; the first is the one that the others are compared with. */
    private enum Side {
        COMPTOIR {
            @Override
            Callable<byte[]> prepare(SampleFonts fonts) {
                return () -> {
                    Invoice.Issued invoice = SampleInvoices.of(LINES);
                    return InvoicePdf.of(invoice).attach(Facturx.of(invoice)).bytes();
                };
            }
        },
        OPENPDF_MUSTANG {
            @Override
            Callable<byte[]> prepare(SampleFonts fonts) {
                Invoice.Issued invoice = SampleInvoices.of(LINES);
                MustangPdf pdf = new MustangPdf(fonts);
                return () -> pdf.write(invoice);
            }
        };

        abstract Callable<byte[]> prepare(SampleFonts fonts);
    }

    /** What the work took: nanoseconds on the wall, nanoseconds of all processors in all threads. */
    private record Taken(double wall, double cpu, int bytes) {}

    /** Prints the table; with a side and a folder of fonts, works as that side, once. */
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            try (SampleFonts fonts = SampleFonts.open()) {
                print(rounds(fonts));
            }
        } else {
            work(Side.valueOf(args[0]), new SampleFonts(Path.of(args[1])));
        }
    }

    private static void work(Side side, SampleFonts fonts) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Callable<byte[]> work = side.prepare(fonts);
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        int bytes = work.call().length;
        System.out.println((System.nanoTime() - wall) + " " + (system.getProcessCpuTime() - cpu) + " " + bytes);
    }

    private static Map<Side, List<Taken>> rounds(SampleFonts fonts) throws Exception {
        Map<Side, List<Taken>> taken = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Side side : Side.values()) {
                taken.computeIfAbsent(side, any -> new ArrayList<>()).add(inProcess(side, fonts));
            }
        }
        return taken;
    }

    private static Taken inProcess(Side side, SampleFonts fonts) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlines=" + LINES,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstInvoice.class.getName(),
                        side.name(),
                        fonts.folder().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (process.waitFor() != 0 || told.isEmpty()) {
            throw new IOException(side + " ended with " + process.exitValue());
        }
        String[] cells = told.get(told.size() - 1).split(" ", -1);
        return new Taken(Long.parseLong(cells[0]), Long.parseLong(cells[1]), Integer.parseInt(cells[2]));
    }

    private static void print(Map<Side, List<Taken>> all) {
        System.out.printf(ROW, "first of " + LINES + " lines", "wall ms", "cpu ms", "file kB", "x wall", "x cpu");
        List<Taken> ours = all.getOrDefault(Side.COMPTOIR, List.of());
        all.forEach((side, taken) -> System.out.printf(
                ROW,
                side.name().toLowerCase(Locale.ROOT),
                decimals(median(walls(taken)) / NANOS_A_MILLI),
                decimals(median(cpus(taken)) / NANOS_A_MILLI),
                decimals(taken.get(0).bytes() / 1e3),
                decimals(ratio(walls(taken), walls(ours))),
                decimals(ratio(cpus(taken), cpus(ours)))));
    }

    private static List<Double> walls(List<Taken> taken) {
        return taken.stream().map(Taken::wall).toList();
    }

    private static List<Double> cpus(List<Taken> taken) {
        return taken.stream().map(Taken::cpu).toList();
    }

    private static double ratio(List<Double> theirs, List<Double> ours) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < theirs.size(); round++) {
            ratios.add(theirs.get(round) / ours.get(round));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        return Ratios.median(values);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
