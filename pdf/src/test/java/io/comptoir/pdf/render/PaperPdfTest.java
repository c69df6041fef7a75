package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Acceptance;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Quote;
import io.comptoir.pdf.style.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What all papers have in common, and copies. */
class PaperPdfTest {

    private static final float PAPER_WIDTH = 595.3f;
    private static final float PAPER_HEIGHT = 841.9f;

    static Stream<PaperPdf> papers() {
        Quote quote = Samples.quote();
        Quote sent = Samples.sent(quote);
        String endless = "Société générale d'aménagement des espaces partagés ".repeat(10);
        Quote huge = Samples.quote(Samples.huge().draft()).toBuilder()
                .options(Samples.huge().items())
                .conditions(endless)
                .build();
        return Stream.of(
                QuotePdf.of(quote),
                QuotePdf.of(sent).language(Locale.ENGLISH),
                QuotePdf.of(sent.accept(Acceptance.of(endless, Samples.DATE), Set.of(1)))
                        .theme(Theme.CLASSIC.accent(0xF2C94C)),
                QuotePdf.of(Samples.sent(huge)),
                QuotePdf.of(Samples.sent(Samples.quote(Samples.overflowing().draft()))),
                QuotePdf.of(Quote.builder().id("bare").content(Samples.bare()).build()),
                DeliveryNotePdf.of(Samples.rich(), Samples.DATE),
                DeliveryNotePdf.of(Samples.huge(), Samples.DATE),
                DeliveryNotePdf.of(sent, Samples.DATE).language(Locale.ENGLISH),
                ProformaPdf.of(Samples.works().draft(), Samples.DATE),
                ProformaPdf.of(Samples.huge().draft(), Samples.DATE),
                ProformaPdf.of(Samples.dollars().draft(), Samples.DATE),
                PreviewPdf.of(Samples.works().draft(), Samples.DATE),
                PreviewPdf.of(Samples.bare(), Samples.DATE).language(Locale.ENGLISH),
                InvoicePdf.of(Samples.huge()).stamped(Stamp.PAID),
                InvoicePdf.of(Samples.english()).stamped(Stamp.DUPLICATE),
                InvoicePdf.of(Samples.koworking()));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void writesOnThePaperAndNothingOverSomethingElse(PaperPdf paper) {
        List<Printed.Run> runs = Printed.runs(paper.bytes());

        for (int i = 0; i < runs.size(); i++) {
            Printed.Run run = runs.get(i);
            boolean inside = run.left() > 40 && run.right() < PAPER_WIDTH - 40;
            assertTrue(inside && run.baseline() > 20 && run.baseline() < PAPER_HEIGHT - 20, run.toString());
            for (Printed.Run other : runs.subList(i + 1, runs.size())) {
                assertTrue(!run.overlaps(other), run + " overlaps " + other);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void isAnArchivePdfThatSaysWhatItIs(PaperPdf paper) {
        Printed.read(paper.bytes(), document -> {
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains("<pdfaid:part>3</pdfaid:part>"), xmp);
            assertTrue(xmp.contains("<pdfaid:conformance>B</pdfaid:conformance>"), xmp);
            assertEquals(paper.title(), document.getDocumentInformation().getTitle());
            boolean dated = document.getDocumentInformation().getCreationDate() != null;
            assertEquals(dated, xmp.contains("xmp:CreateDate"), xmp);
            return document;
        });
    }

    /** The clock of the machine goes on between the two. */
    @ParameterizedTest
    @MethodSource("papers")
    void givesTheSameBytes(PaperPdf paper) throws InterruptedException {
        byte[] first = paper.bytes();
        Thread.sleep(1001);

        assertArrayEquals(first, paper.bytes());
    }

    @Test
    void isWrittenWhole(@TempDir Path folder) throws IOException {
        for (PaperPdf paper : papers().toList()) {
            Path file = folder.resolve("paper.pdf");
            paper.writeTo(file);
            assertArrayEquals(paper.bytes(), Files.readAllBytes(file));
        }
    }

    // --- copies ---

    @Test
    void stampsACopyAndLeavesTheOriginal() {
        InvoicePdf original = InvoicePdf.of(Samples.koworking()).attach(Samples.withMetadata());
        byte[] before = original.bytes();

        InvoiceCopyPdf copy = original.stamped(Stamp.PAID);
        String words = Printed.words(copy.bytes());

        assertArrayEquals(before, original.bytes());
        assertFalse(Printed.words(before).contains("PAYÉ") || Printed.words(before).contains("copie"));
        assertTrue(words.contains("N° FC202300087 – copie PAYÉ"), words);
        assertTrue(words.contains("Net à payer 3 240,00 €"), words);
        assertEquals("Facture FC202300087 – copie – PAYÉ", copy.title());
    }

    /** Only the original is an e-invoice. */
    @Test
    void carriesNoFileInACopy() {
        byte[] copy = InvoicePdf.of(Samples.koworking())
                .attach(Samples.withMetadata())
                .stamped(Stamp.DUPLICATE)
                .bytes();

        assertFalse(new String(copy, StandardCharsets.ISO_8859_1).contains("EmbeddedFile"));
    }

    @ParameterizedTest
    @EnumSource(InvoiceKind.class)
    void stampsEveryKind(InvoiceKind kind) {
        InvoicePdf invoice =
                InvoicePdf.of(Samples.issue("X1", Samples.richDraft().kind(kind).build()));

        assertTrue(Printed.words(invoice.stamped(Stamp.DUPLICATE).bytes()).contains("N° X1 – copie DUPLICATA"));
        assertTrue(Printed.words(invoice.language(Locale.ENGLISH)
                        .stamped(Stamp.PAID)
                        .bytes())
                .contains("No. X1 – copy PAID"));
    }
}
