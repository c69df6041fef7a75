package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What papers say to those who have them read aloud (PDF/UA-1). */
class SpokenTest {

    static Stream<Theme> designs() {
        return Stream.of(Theme.CLASSIC, Theme.MODERN, Theme.COMPACT);
    }

    @ParameterizedTest
    @MethodSource("designs")
    void saysWhatItIsWhoItIsForAndWhatIsToBePaid(Theme theme) {
        List<String> spoken =
                Spoken.parts(InvoicePdf.of(Samples.koworking()).theme(theme).bytes());

        List<String> titles =
                spoken.stream().filter(part -> part.startsWith("H1 ")).toList();
        assertEquals(1, titles.size(), titles.toString());
        assertTrue(titles.get(0).startsWith("H1 FACTURE N° FC2023"), titles.get(0));
        List<Integer> order = Stream.of("H1 FACTURE", "Lbl Date", "TH Désignation", "TH Net à payer", "H2 Règlement")
                .map(start -> IntStream.range(0, spoken.size())
                        .filter(i -> spoken.get(i).startsWith(start))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(start + " in " + spoken)))
                .toList();
        assertEquals(order.stream().sorted().toList(), order, spoken.toString());
    }

    /** What every page says again, and what is carried over, is for the eye. */
    @Test
    void readsATableOverPagesAsOne() {
        byte[] pdf = InvoicePdf.of(Samples.lines(100)).bytes();
        List<String> spoken = Spoken.parts(pdf);

        assertTrue(Printed.pages(pdf) > 2);
        assertTrue(Printed.words(pdf).contains("À reporter"));
        assertFalse(spoken.toString().contains("reporter"), spoken.toString());
        assertEquals(1, spoken.stream().filter("TH Désignation"::equals).count());
        List<List<String>> rows = Spoken.rows(pdf);
        assertEquals(
                100,
                rows.stream()
                        .filter(row -> row.get(0).startsWith("TD Poste de travail n° "))
                        .count());
        assertFalse(spoken.toString().contains("Page 2 /"), spoken.toString());
        assertEquals(
                1,
                spoken.stream().filter(part -> part.contains("au capital de")).count(),
                spoken.toString());
    }

    /** A label longer than a page is one cell on all of them. */
    @Test
    void readsARowOverPagesAsOne() {
        byte[] pdf = InvoicePdf.of(Samples.labelled("mot ".repeat(5_000))).bytes();

        List<List<String>> rows = Spoken.rows(pdf).stream()
                .filter(row -> row.get(0).startsWith("TD mot"))
                .toList();

        assertTrue(Printed.pages(pdf) > 1);
        assertEquals(1, rows.size());
        assertEquals(5_000, rows.get(0).get(0).split("mot", -1).length - 1);
    }

    @Test
    void tellsALogoAndACodeInWords() {
        byte[] pdf = InvoicePdf.of(Samples.koworking()).theme(Theme.MODERN).bytes();

        assertTrue(Spoken.parts(pdf).contains("Figure Scannez pour payer"));
    }

    @Test
    void readsPointsAsPoints() {
        var draft = Samples.richDraft().note("Avant\n- un\n- deux").build();
        List<String> spoken = Spoken.parts(PreviewPdf.of(draft, Samples.DATE).bytes());

        int at = spoken.indexOf("P Avant");
        assertEquals(List.of("P Avant", "Lbl •", "LBody un", "Lbl •", "LBody deux"), spoken.subList(at, at + 5));
    }

    @Test
    void leavesItOutOnDemand() {
        InvoicePdf paper = InvoicePdf.of(Samples.koworking());
        byte[] bare = paper.theme(Theme.CLASSIC.hiding(Part.STRUCTURE)).bytes();

        Printed.read(bare, document -> {
            var catalog = document.getDocumentCatalog();
            assertFalse(catalog.getCOSObject().containsKey(COSName.STRUCT_TREE_ROOT));
            String xmp = new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(xmp.contains("<pdfaid:conformance>B<") && !xmp.contains("pdfuaid"), xmp);
            return document;
        });
        assertEquals(Printed.words(paper.bytes()), Printed.words(bare));
        assertArrayEquals(
                bare, paper.theme(Theme.CLASSIC.hiding(Part.STRUCTURE)).bytes());
    }
}
