package io.comptoir.accounting.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.fault.ViolationsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportersTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void areAskedForByTheirNames() {
        assertEquals(
                List.of(
                        "csv",
                        "fec",
                        "isacompta",
                        "isacompta-8700",
                        "agiris",
                        "ximport",
                        "rimport",
                        "quadratus",
                        "ebp",
                        "coala",
                        "ledger",
                        "hledger",
                        "beancount"),
                Exporters.shipped().names().stream()
                        .filter(name -> !name.equals("xlsx"))
                        .toList());
    }

    @Test
    void tellWhichThereAre() {
        ViolationsException refused = assertThrows(
                ViolationsException.class, () -> Exporters.shipped().named("sage"));

        assertEquals(List.of("CPT-EXPORT-FORM-UNKNOWN"), refused.violations().codes());
    }

    @Test
    void takeOneOfTheHost() {
        Exporters forms = Exporters.shipped().with(new Counting("house"));

        assertEquals("house", forms.named("house").name());
        assertThrows(IllegalArgumentException.class, () -> forms.with(new Counting("house")));
        assertThrows(IllegalArgumentException.class, () -> forms.with(new Counting("csv")));
    }

    /** Named in META-INF/services of the tests. */
    @Test
    void takeThoseOfTheClassPath() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Exporters.found().named("counting").write(List.of(Exports.sale()), out, ExportOptions.standard());

        assertEquals("1 entries", out.toString(StandardCharsets.UTF_8));
    }

    /** What the accountant's program cannot take is told at once, before the first byte. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # form         | journal     | account    | party         | amount            | found
            isacompta      | VT          | 7060000000 | 4110040000    | 9999999999.99     |
            isacompta      | VTE         | 706000     |               | 1.00              | JOURNAL-TOO-LONG
            isacompta      | VT          | 706000     | 41100400001   | 1.00              | ACCOUNT-TOO-LONG
            isacompta      | VT          | 706000     |               | 10000000000.00    | AMOUNT-TOO-WIDE AMOUNT-TOO-WIDE
            isacompta      | VTE         | 706000     | 41100400001   | 10000000000.00    | JOURNAL-TOO-LONG ACCOUNT-TOO-LONG AMOUNT-TOO-WIDE AMOUNT-TOO-WIDE
            isacompta-8700 | VTE         | 706000     |               | 1.00              | JOURNAL-TOO-LONG
            ximport        | VT          | 7060000000 | 41100400000   | 9999999999.99     |
            ximport        | VT          | 706000     | 411004000001  | 1.00              | ACCOUNT-TOO-LONG
            ximport        | VT          | 706000     |               | 10000000000.00    | AMOUNT-TOO-WIDE AMOUNT-TOO-WIDE
            quadratus      | VT          | 70600000   | 41100400      | 9999999999.99     |
            quadratus      | VT          | 706000000  |               | 1.00              | ACCOUNT-TOO-LONG
            quadratus      | VT          | 706000     |               | 10000000000.00    | AMOUNT-TOO-WIDE AMOUNT-TOO-WIDE
            rimport        | VENTES12    | 706000     | 4110040000001 | 1.00              |
            rimport        | VENTES123   | 706000     | 41100400000012 | 1.00             | JOURNAL-TOO-LONG ACCOUNT-TOO-LONG
            csv            | VENTES1234  | 7060000000 | a very long account of a party | 99999999999999.99 |
            """)
    void refuseWhatHasNoPlace(String form, String journal, String account, String party, String amount, String found) {
        JournalEntry entry = Exports.entry(
                journal,
                "FC1",
                Exports.line("411000", party == null ? "" : party, "x", amount),
                Exports.line(account, "", "x", "-" + amount));

        String codes = String.join(" ", Exports.refused(form, Exports.OPTIONS, entry));

        assertEquals(found == null ? "" : found, codes.replace("CPT-EXPORT-", ""));
    }

    @Test
    void isacomptaWantsItsDossier() {
        List<Optional<ExportDossier>> incomplete = List.of(
                Optional.empty(),
                Optional.of(new ExportDossier("", "GAEC LE GUYON")),
                Optional.of(new ExportDossier("8502182", " ")),
                Optional.of(new ExportDossier("850218222", "GAEC LE GUYON")));

        for (Optional<ExportDossier> dossier : incomplete) {
            ExportOptions options = Exports.OPTIONS.toBuilder().dossier(dossier).build();

            assertEquals(List.of("CPT-EXPORT-DOSSIER-REQUIRED"), Exports.refused("isacompta", options, Exports.sale()));
        }
    }

    /** A sale needs no counterpart; a payment does, in its journal. */
    @Test
    void isacomptaWantsTheAccountBehindPayments() {
        ExportOptions options =
                Exports.OPTIONS.toBuilder().counterparts(Map.of()).build();

        assertEquals(List.of(), Exports.refused("isacompta", options, Exports.sale()));
        assertEquals(
                List.of("CPT-EXPORT-COUNTERPART-REQUIRED"),
                Exports.refused("isacompta", options, Exports.sale(), Exports.payment(), Exports.payment()));
    }

    @Test
    void fixedWidthsWantOneByteForEachCharacter() {
        ExportOptions utf8 =
                Exports.OPTIONS.toBuilder().charset(StandardCharsets.UTF_8).build();
        ExportOptions dos =
                Exports.OPTIONS.toBuilder().charset(Charset.forName("IBM850")).build();

        for (String form : List.of("isacompta", "ximport", "quadratus")) {
            assertEquals(List.of("CPT-EXPORT-CHARSET"), Exports.refused(form, utf8, Exports.sale()));
            assertEquals(List.of(), Exports.refused(form, dos, Exports.sale()));
        }
        assertEquals(List.of(), Exports.refused("agiris", utf8, Exports.sale()));
        assertEquals(List.of("CPT-EXPORT-CHARSET"), Exports.refused("fec", dos, Exports.sale()));
    }

    @Test
    void ximportHasNumbersFor99999Entries() {
        JournalEntry sale = Exports.sale();
        Iterable<JournalEntry> last =
                () -> Stream.generate(() -> sale).limit(99_999).iterator();
        Iterable<JournalEntry> more =
                () -> Stream.generate(() -> sale).limit(100_000).iterator();
        EntryExporter ximport = Exporters.shipped().named("ximport");

        assertEquals(0, failures(ximport, last));
        assertEquals(1, failures(ximport, more));
    }

    private static int failures(EntryExporter form, Iterable<JournalEntry> entries) {
        try {
            form.write(entries, OutputStream.nullOutputStream(), Exports.OPTIONS);
            return 0;
        } catch (ViolationsException e) {
            assertEquals(List.of("CPT-EXPORT-ENTRIES-TOO-MANY"), e.violations().codes());
            return 1;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aYearHasFourDigits() {
        JournalEntry sale = Exports.sale();
        JournalEntry late = new JournalEntry(sale.journal(), LocalDate.of(12023, 3, 27), sale.document(), sale.lines());

        assertEquals(List.of("CPT-EXPORT-DATE"), Exports.refused("agiris", Exports.OPTIONS, late));
    }

    @Test
    void keepAHundredFindings() {
        JournalEntry wrong = Exports.entry("VTE", "FC1", Exports.sale().lines().toArray(JournalLine[]::new));
        List<String> found = Exports.refused(
                "isacompta",
                Exports.OPTIONS,
                Stream.generate(() -> wrong).limit(1_000).toArray(JournalEntry[]::new));

        assertEquals(100, found.size());
    }

    @Test
    void aFileIsWholeOrNotThere() throws IOException {
        Path file = folder.resolve("entries.ecr");
        EntryExporter isacompta = Exporters.shipped().named("isacompta");

        assertThrows(
                ViolationsException.class,
                () -> isacompta.write(List.of(Exports.sale()), file, ExportOptions.standard()));
        assertThrows(IllegalStateException.class, () -> isacompta.write(List.of(Exports.sale()), file, failing()));
        assertEquals(List.of(), names());

        isacompta.write(List.of(Exports.sale()), file, Exports.OPTIONS);
        byte[] first = Files.readAllBytes(file);
        assertThrows(IllegalStateException.class, () -> isacompta.write(List.of(Exports.payment()), file, failing()));

        assertEquals(List.of("entries.ecr"), names());
        assertArrayEquals(first, Files.readAllBytes(file));
        assertArrayEquals(Exports.bytes("isacompta", Exports.OPTIONS, List.of(Exports.sale())), first);
    }

    /** Options that fail in the middle of the file. */
    private static ExportOptions failing() {
        LineDetails details = new LineDetails() {
            @Override
            public String matching(JournalEntry entry, JournalLine line) {
                throw new IllegalStateException("The books cannot be read on");
            }
        };
        return Exports.OPTIONS.toBuilder().details(details).build();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    /** A form of the host's. */
    public static final class Counting implements EntryExporter {

        private final String name;

        public Counting() {
            this("counting");
        }

        Counting(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String extension() {
            return "txt";
        }

        @Override
        public Charset charset() {
            return StandardCharsets.UTF_8;
        }

        @Override
        public void write(Iterable<JournalEntry> entries, OutputStream out, ExportOptions options) throws IOException {
            int count = 0;
            for (JournalEntry entry : entries) {
                count += entry.lines().isEmpty() ? 0 : 1;
            }
            out.write((count + " entries").getBytes(charset()));
        }
    }
}
