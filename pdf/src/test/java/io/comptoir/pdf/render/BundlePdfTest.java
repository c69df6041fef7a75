package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.comptoir.document.EmbeddedFile;
import io.comptoir.document.EmbeddedFile.Content;
import io.comptoir.document.EmbeddedFile.Relationship;
import io.comptoir.fault.ViolationsException;
import io.comptoir.pdf.render.BundlePdf.Kept;
import io.comptoir.pdf.render.Reminder.Level;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlePdfTest {

    private static final BundlePdf BUNDLE = new BundlePdf("Factures de mars 2023", "Koworking", Locale.FRENCH);

    @TempDir
    private Path folder;

    /** S1-51: invoices of 1, 2 and 1 pages make 4. */
    @Test
    void bindsPagesUnderBookmarks() throws IOException {
        byte[] pdf = write(three());

        assertEquals(4, Printed.pages(pdf));
        assertTrue(Printed.words(pdf, 1).contains("FC202300087"));
        assertTrue(Printed.words(pdf, 2).contains("F2023-00200"));
        assertTrue(Printed.words(pdf, 3).contains("Poste de travail n° 20"));
        assertTrue(Printed.words(pdf, 4).contains("F2023-00311"));
        assertEquals(
                List.of("1 Facture FC202300087", "2 Facture F2023-00200", "4 Invoice F2023-00311"), bookmarks(pdf));
    }

    @Test
    void saysWhatItIs() throws IOException {
        byte[] pdf = write(three());

        Printed.read(pdf, document -> {
            assertEquals(
                    "Factures de mars 2023", document.getDocumentInformation().getTitle());
            assertEquals("Comptoir", document.getDocumentInformation().getProducer());
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains("<pdfaid:part>3</pdfaid:part>"), xmp);
            return document;
        });
        assertFalse(new String(pdf, StandardCharsets.ISO_8859_1).contains("OpenPDF"));
    }

    @Test
    void givesTheSameBytes() throws IOException, InterruptedException {
        byte[] first = write(three());
        Thread.sleep(1001);

        assertArrayEquals(first, write(three()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR"})
    void givesTheSameBytesUnderAnyLocale(String machine) throws IOException {
        byte[] first = write(three());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(machine));
            assertArrayEquals(first, write(three()));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** A paper is drawn when its turn comes, and not kept. */
    @Test
    void drawsOneAtATime() throws IOException {
        List<Integer> drawn = new ArrayList<>();
        byte[] one = InvoicePdf.of(Samples.koworking()).bytes();
        Iterator<Kept> many = IntStream.range(0, 200)
                .mapToObj(i -> {
                    drawn.add(i);
                    return Kept.of("Facture " + i, one);
                })
                .iterator();

        byte[] pdf = write(many);

        assertEquals(200, Printed.pages(pdf));
        assertEquals(200, drawn.size());
        assertEquals(200, bookmarks(pdf).size());
    }

    /**
     * S1-51: each file is let go before the next is asked for. Of 200 kB each, a bundle keeps nothing but where the objects of
     * its pages stand and what their bookmarks say.
     */
    @Test
    void keepsNoFileThatItHasBound() throws IOException {
        byte[] noise = new byte[200_000];
        new SplittableRandom(1).nextBytes(noise);
        byte[] one = InvoicePdf.of(Samples.koworking())
                .attach(new EmbeddedFile(
                        "noise.bin",
                        "application/pdf",
                        "",
                        Relationship.SUPPLEMENT,
                        Content.of(noise),
                        Optional.empty()))
                .bytes();
        List<Long> held = new ArrayList<>();
        Iterator<Kept> many = IntStream.range(0, 301)
                .mapToObj(i -> {
                    if (i % 100 == 0) {
                        held.add(live());
                    }
                    return Kept.of("Facture " + i, one.clone());
                })
                .iterator();

        write(many);

        long each = (held.get(3) - held.get(1)) / 200;
        assertTrue(one.length > 200_000 && each < 10_000, each + " bytes are kept of each file");
    }

    /** The memory that a file passes through is the same for the last as for the first. */
    @Test
    void takesNoMoreForTheLastFilesThanForTheFirst() throws IOException {
        byte[] one = InvoicePdf.of(Samples.koworking()).bytes();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Long> allocated = new ArrayList<>();
        Iterator<Kept> many = IntStream.range(0, 1001)
                .mapToObj(i -> {
                    allocated.add(threads.getCurrentThreadAllocatedBytes());
                    return Kept.of("Facture " + i, one);
                })
                .iterator();

        write(many);

        long first = allocated.get(100) - allocated.get(50);
        long last = allocated.get(1000) - allocated.get(950);
        assertTrue(last <= first + first / 10, "50 files take " + first + " bytes, then " + last);
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void refusesNothing() {
        assertEquals(
                List.of("CPT-PDF-BUNDLE-EMPTY"),
                assertThrows(
                                ViolationsException.class,
                                () -> write(List.<Kept>of().iterator()))
                        .violations()
                        .codes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "%PDF-1.7", "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>"})
    void refusesWhatIsNoPdfAndLeavesNoFile(String content) throws IOException {
        Kept good = Kept.of("bon", InvoicePdf.of(Samples.koworking()).bytes());
        Kept bad = Kept.of("mauvais", content.getBytes(StandardCharsets.ISO_8859_1));

        var found = assertThrows(
                        ViolationsException.class,
                        () -> write(List.of(good, bad).iterator()))
                .violations()
                .list()
                .get(0);

        assertEquals("CPT-PDF-BUNDLE-UNREADABLE", found.code());
        assertEquals("papers[1]", found.path());
        assertEquals("mauvais", found.value());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void bindsAnyPapers() throws IOException {
        byte[] pdf = write(BundlePdf.papers(List.of(
                        ReminderPdf.of(Accounts.reminder(Level.NOTICE)),
                        StatementPdf.of(Accounts.statement()),
                        Accounts.receipt(),
                        Accounts.list(2))
                .iterator()));

        assertEquals(
                List.of("1 Mise en demeure", "2 Relevé de compte", "3 Reçu RG-0000455", "4 Factures de mars 2023"),
                bookmarks(pdf));
    }

    private static Iterator<Kept> three() {
        return BundlePdf.papers(List.of(
                        InvoicePdf.of(Samples.koworking()),
                        InvoicePdf.of(Samples.lines(20)).attach(Samples.withMetadata()),
                        InvoicePdf.of(Samples.english()))
                .iterator());
    }

    private byte[] write(Iterator<Kept> papers) throws IOException {
        Path file = folder.resolve("bundle.pdf");
        BUNDLE.writeTo(file, papers);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private static List<String> bookmarks(byte[] pdf) {
        return Printed.read(pdf, document -> {
            List<String> marks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                PDPage page = item.findDestinationPage(document);
                marks.add(document.getPages().indexOf(page) + 1 + " " + item.getTitle());
            }
            return marks;
        });
    }
}
