package io.comptoir.benchmark;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.export.ExportOptions;
import io.comptoir.accounting.export.Exporters;
import io.comptoir.accounting.fec.FecBook;
import io.comptoir.accounting.fec.FecChecker;
import io.comptoir.accounting.fec.FecEntry;
import io.comptoir.accounting.fec.FecFormat;
import io.comptoir.accounting.fec.FecLine;
import io.comptoir.accounting.fec.FecReader;
import io.comptoir.accounting.fec.FecReport;
import io.comptoir.accounting.fec.FecWriter;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.accounting.statement.TrialBalance;
import io.comptoir.fault.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes, reads and checks a FEC beside what its ready bytes alone cost, and sums up books beside {@code ledger}. Times are
 * of the processor; those who write take turns, block after block.
 *
 * <pre>{@code
 * java -cp comptoir-benchmark.jar io.comptoir.benchmark.Exporting
 * java -Xmx64m -Dlines=10000000 -Drounds=1 -cp comptoir-benchmark.jar io.comptoir.benchmark.Exporting
 * }</pre>
 */
public final class Exporting {

    private static final int LINES = Integer.getInteger("lines", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int ENTRIES_A_BLOCK = 500;
    private static final int LINES_AN_ENTRY = 3;
    private static final int BALANCE_ENTRIES = 100_000;
    private static final long BALANCE_HEAP = 512L << 20;
    private static final double NANOS_A_MILLI = 1e6;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final ChartOfAccounts CHART = ChartOfAccounts.pcg(FIRST);
    private static final Charset LATIN = Charset.forName("ISO-8859-15");
    private static final Journal SALES = new Journal("VT", "Ventes");
    private static final Text WHY = new Text("facture", "invoice");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Exporting() {}

    /** Prints the tables. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("exporting");
        try {
            System.out.println(
                    LINES + " lines, heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
            System.out.printf(Locale.ROOT, "%-34s %10s %12s %8s%n", "FEC", "cpu ms", "Mlines/s", "x bytes");
            for (int round = 0; round < ROUNDS; round++) {
                new Round(folder).run();
            }
            System.out.println("most heap in use: " + (peak() >> 20) + " MiB");
            if (Runtime.getRuntime().maxMemory() < BALANCE_HEAP) {
                System.out.println("the entries of the trial balance want a larger heap: left out");
            } else {
                balance(folder);
            }
        } finally {
            delete(folder);
        }
    }

    /** The most that each part of the heap ever held, added up: more than was held at once. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    // --- a FEC ---

    /** One file, written three times and then read. */
    private static final class Round {

        private final Path ready;
        private final Path ours;
        private final Path usual;
        private long floor;
        private long writing;
        private long formatting;

        private Round(Path folder) {
            this.ready = folder.resolve("ready.txt");
            this.ours = folder.resolve("732829320FEC20251231.txt");
            this.usual = folder.resolve("usual.txt");
        }

        private void run() throws IOException {
            write();
            if (Files.mismatch(ready, ours) >= 0 || Files.mismatch(ours, usual) >= 0) {
                throw new IllegalStateException("The files that are timed are not the same");
            }
            print("ready bytes", floor);
            print("comptoir, lines", writing);
            print("usual: String.format, join", formatting);
            print("comptoir, read lines", read());
            print("comptoir, read and check all", check());
        }

        private void write() throws IOException {
            try (OutputStream bytes = Files.newOutputStream(ready);
                    OutputStream out = Files.newOutputStream(ours);
                    Writer text = Files.newBufferedWriter(usual, LATIN)) {
                FecWriter writer = new FecWriter(out, FecFormat.standard());
                String header = String.join("\t", FecFormat.standard().header()) + "\r\n";
                bytes.write(header.getBytes(LATIN));
                text.write(header);
                for (int entry = 0; entry < LINES / LINES_AN_ENTRY; entry += ENTRIES_A_BLOCK) {
                    writeBlock(lines(entry), bytes, writer, text);
                }
            }
        }

        private void writeBlock(List<FecLine> lines, OutputStream bytes, FecWriter writer, Writer text)
                throws IOException {
            byte[] block = bytes(lines);
            floor += timed(() -> bytes.write(block));
            writing += timed(() -> {
                for (FecLine line : lines) {
                    writer.write(line);
                }
                writer.flush();
            });
            formatting += timed(() -> {
                for (FecLine line : lines) {
                    text.write(formatted(line));
                }
                text.flush();
            });
        }

        private long read() throws IOException {
            long[] count = new long[1];
            long time = timed(() -> {
                try (FecReader reader = FecReader.open(ours)) {
                    reader.forEachRemaining(line -> count[0] += line.debit().scale() - 1);
                }
            });
            expect(count[0]);
            return time;
        }

        private long check() throws IOException {
            List<FecReport> reports = new ArrayList<>();
            long time = timed(() -> reports.add(FecChecker.standard().check(ours)));
            if (!reports.get(0).isValid()) {
                throw new IllegalStateException(
                        "The file has faults: " + reports.get(0).findings());
            }
            expect(reports.get(0).lines());
            return time;
        }

        private static void expect(long lines) {
            if (lines < LINES - LINES_AN_ENTRY * ENTRIES_A_BLOCK) {
                throw new IllegalStateException("Only " + lines + " lines were read");
            }
        }

        private void print(String what, long nanos) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %10.0f %12.2f %8.2f%n",
                    what,
                    nanos / NANOS_A_MILLI,
                    LINES * 1e3 / nanos,
                    (double) nanos / floor);
        }
    }

    /** What is timed. */
    private interface Work {
        void run() throws IOException;
    }

    private static long timed(Work work) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static byte[] bytes(List<FecLine> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FecWriter.write(out, FecFormat.standard(), lines.iterator());
        byte[] whole = out.toByteArray();
        int start = String.join("\t", FecFormat.standard().header()).length() + 2;
        byte[] block = new byte[whole.length - start];
        System.arraycopy(whole, start, block, 0, block.length);
        return block;
    }

    /** A line as it is usually written. */
    private static String formatted(FecLine line) {
        DateTimeFormatter day = DateTimeFormatter.BASIC_ISO_DATE;
        return String.join(
                        "\t",
                        line.journalCode(),
                        line.journalLabel(),
                        line.entryNumber(),
                        line.date().format(day),
                        line.account(),
                        line.accountLabel(),
                        line.subledger(),
                        line.subledgerLabel(),
                        line.documentReference(),
                        line.documentDate().format(day),
                        line.label(),
                        String.format(Locale.FRANCE, "%.2f", line.debit()),
                        String.format(Locale.FRANCE, "%.2f", line.credit()),
                        line.matchingCode(),
                        line.matchedOn().map(day::format).orElse(""),
                        line.validatedOn().format(day),
                        line.foreignAmount().map(String::valueOf).orElse(""),
                        line.currency())
                + "\r\n";
    }

    /** The lines of a block of entries, numbered from {@code first} + 1. */
    private static List<FecLine> lines(int first) {
        List<FecLine> lines = new ArrayList<>();
        Iterator<FecLine> made = FecBook.of(CHART, JournalEntry::date).lines(new Sales(first, ENTRIES_A_BLOCK));
        for (int i = 0; made.hasNext(); i++) {
            String number = Integer.toString(first + i / LINES_AN_ENTRY + 1);
            lines.add(made.next().toBuilder().entryNumber(number).build());
        }
        return lines;
    }

    // --- a trial balance ---

    private static void balance(Path folder) throws IOException, InterruptedException {
        if (!isInstalled()) {
            System.out.println("ledger is not installed: no trial balance beside it");
            return;
        }
        List<JournalEntry> entries = new ArrayList<>();
        new Sales(0, BALANCE_ENTRIES).forEachRemaining(entries::add);
        Path text = folder.resolve("books.ledger");
        Path fec = folder.resolve("books.txt");
        Exporters.shipped().named("ledger").write(entries, text, ExportOptions.standard());
        Exporters.shipped().named("fec").write(entries, fec, ExportOptions.standard());
        System.out.printf(Locale.ROOT, "%n%-34s %10s %8s%n", "trial balance of 300 000 lines", "cpu ms", "x ours");
        for (int round = 0; round < ROUNDS; round++) {
            long ours = timed(() -> TrialBalance.of(entries.iterator()).rows());
            long file = timed(() -> readBalance(fec));
            double theirs = ledger(text);
            print("comptoir, entries in memory", ours, ours);
            print("comptoir, from a FEC", file, ours);
            print("ledger, its whole process", Math.round(theirs * 1e9), ours);
        }
    }

    private static void readBalance(Path fec) throws IOException {
        try (FecReader reader = FecReader.open(fec)) {
            Iterator<JournalEntry> entries = new Iterator<>() {
                private final Iterator<FecEntry> read = reader.entries();

                @Override
                public boolean hasNext() {
                    return read.hasNext();
                }

                @Override
                public JournalEntry next() {
                    return read.next().toJournalEntry();
                }
            };
            if (TrialBalance.of(entries).rows().isEmpty()) {
                throw new IllegalStateException("The balance is empty");
            }
        }
    }

    private static void print(String what, long nanos, long ours) {
        System.out.printf(Locale.ROOT, "%-34s %10.0f %8.2f%n", what, nanos / NANOS_A_MILLI, (double) nanos / ours);
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("ledger", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The processor seconds of ledger, as the shell that waits for it tells them. */
    private static double ledger(Path text) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(
                        "sh", "-c", "ledger -f \"$1\" --flat balance > \"$1.out\" && times", "sh", text.toString())
                .redirectErrorStream(true)
                .start();
        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (shell.waitFor() != 0) {
            throw new IOException("ledger: " + answer);
        }
        Matcher time = Pattern.compile("(\\d+)m([0-9.]+)s")
                .matcher(answer.lines().toList().get(1));
        double seconds = 0;
        while (time.find()) {
            seconds += 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
        }
        return seconds;
    }

    // --- the books ---

    /** Sales of three lines to a thousand customers over a year. */
    private static final class Sales implements Iterator<JournalEntry> {

        private final int end;
        private int next;

        private Sales(int first, int count) {
            this.next = first;
            this.end = first + count;
        }

        @Override
        public boolean hasNext() {
            return next < end;
        }

        @Override
        public JournalEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No more sales");
            }
            int rank = next++;
            LocalDate day = FIRST.plusDays(Math.min(364, rank / (1 + Math.max(LINES / LINES_AN_ENTRY, end) / 365)));
            BigDecimal net = BigDecimal.valueOf(10_000 + rank % 500_000, 2);
            BigDecimal vat = BigDecimal.valueOf(2_000 + rank % 100_000, 2);
            String reference = "F2025-" + (10_000_000 + rank);
            String label = "Facture " + reference + " Société " + rank % 1_000;
            Subledger party = new Subledger("411C" + rank % 1_000, "Société " + rank % 1_000);
            return new JournalEntry(
                    SALES,
                    day,
                    new SupportingDocument(reference, day),
                    List.of(
                            line("411000", label, net.add(vat)).subledger(party).build(),
                            line("707000", label, net.negate()).build(),
                            line("445710", label, vat.negate()).build()));
        }

        private static JournalLine.Builder line(String account, String label, BigDecimal balance) {
            JournalLine.Builder line = JournalLine.builder();
            line.account(Account.of(account)).label(label).balance(balance).why(WHY);
            return line;
        }
    }
}
