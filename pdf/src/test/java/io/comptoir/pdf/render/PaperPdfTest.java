package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Acceptance;
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
import org.junit.jupiter.params.provider.MethodSource;

/** What all papers have in common. */
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
    @Test
    void givesTheSameBytes() throws InterruptedException {
        List<byte[]> first = papers().map(PaperPdf::bytes).toList();
        Thread.sleep(1001);
        List<byte[]> second = papers().map(PaperPdf::bytes).toList();

        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(first.get(i), second.get(i), "paper " + i);
        }
    }

    @Test
    void isWrittenWhole(@TempDir Path folder) throws IOException {
        for (PaperPdf paper : papers().toList()) {
            Path file = folder.resolve("paper.pdf");
            paper.writeTo(file);
            assertArrayEquals(paper.bytes(), Files.readAllBytes(file));
        }
    }
}
