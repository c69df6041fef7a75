package io.comptoir.accounting.fec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.statement.TrialBalance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of any size is written, checked, read and summed up in a small heap: three hundred thousand lines in 24 MiB, of which the lines
 * alone would take several times as much. {@code -Dfec.lines=10000000 -Dfec.heap=64m} for a long run.
 */
class FecMemoryTest {

    private static final String LINES = System.getProperty("fec.lines", "300000");
    private static final String HEAP = System.getProperty("fec.heap", "24m");

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aYearOfAnySizeFitsIntoASmallHeap() throws IOException, InterruptedException {
        Path answer = folder.resolve("answer.txt");
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Worker.class.getName(),
                        folder.toString(),
                        LINES)
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();

        assertTrue(worker.waitFor(15, TimeUnit.MINUTES), "It does not end");
        String text = Files.readString(answer);
        assertEquals(0, worker.exitValue(), text);
        long entries = Long.parseLong(LINES) / 2;
        assertEquals(
                List.of("0 findings", entries * 2 + " lines", "2 accounts"),
                text.lines().toList());
    }

    /** Writes, checks and sums up. */
    static final class Worker {

        private Worker() {}

        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[0], "732829320FEC20251231.txt");
            long count = Long.parseLong(args[1]) / 2;
            Iterator<JournalEntry> entries = Stream.iterate(1L, i -> i + 1)
                    .limit(count)
                    .map(i -> sale("FC" + i))
                    .iterator();
            FecWriter.write(
                    file,
                    FecFormat.standard(),
                    FecBook.of(Fecs.CHART, entry -> Fecs.VALIDATED).lines(entries));
            FecReport report = FecChecker.standard().check(file);
            System.out.println(report.total() + " findings");
            System.out.println(report.lines() + " lines");
            try (FecReader reader = FecReader.open(file)) {
                System.out.println(
                        TrialBalance.of(new Read(reader.entries())).rows().size() + " accounts");
            }
        }

        private static JournalEntry sale(String reference) {
            return Fecs.entry(
                    "VT",
                    "Ventes",
                    reference,
                    Fecs.line("411000", "411004", "Facture " + reference, "12.30"),
                    Fecs.line("706000", "", "Facture " + reference, "-12.30"));
        }
    }

    /** Entries of a file as those of the books. */
    private record Read(Iterator<FecEntry> entries) implements Iterator<JournalEntry> {

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public JournalEntry next() {
            return entries.next().toJournalEntry();
        }
    }
}
