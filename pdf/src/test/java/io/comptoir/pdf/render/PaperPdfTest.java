package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Acceptance;
import io.comptoir.document.Logo;
import io.comptoir.document.Quote;
import io.comptoir.pdf.render.Reminder.Level;
import io.comptoir.pdf.style.PaperSize;
import io.comptoir.pdf.style.Part;
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

    static Stream<PaperPdf> papers() {
        return Stream.concat(usual(), themed());
    }

    /** The longest and the richest in all designs, in all their sizes. */
    private static Stream<PaperPdf> themed() {
        Theme wide = Theme.MODERN.toBuilder()
                .textScale(125)
                .margin(25)
                .paper(PaperSize.LETTER)
                .logo(Logo.of(Samples.png()))
                .build();
        Theme small = Theme.COMPACT.toBuilder().textScale(80).margin(10).build().showing(Part.values());
        Theme large =
                Theme.CLASSIC.toBuilder().textScale(125).margin(25).build().showing(Part.values());
        return Stream.of(Theme.MODERN, Theme.COMPACT, wide, small, large)
                .flatMap(theme -> Stream.of(
                        InvoicePdf.of(Samples.huge()).theme(theme),
                        InvoicePdf.of(Samples.works()).theme(theme),
                        InvoicePdf.of(Samples.rich()).theme(theme).language(Locale.GERMAN),
                        InvoicePdf.of(Samples.overflowing()).theme(theme),
                        InvoicePdf.of(Samples.lines(60)).theme(theme).language(Locale.forLanguageTag("nl")),
                        QuotePdf.of(Samples.sent(Samples.quote())).theme(theme).language(Locale.ITALIAN),
                        DeliveryNotePdf.of(Samples.rich(), Samples.DATE)
                                .theme(theme)
                                .language(Locale.ITALIAN),
                        ReminderPdf.of(Accounts.reminder(Level.NOTICE))
                                .theme(theme)
                                .language(Locale.ITALIAN),
                        StatementPdf.of(Accounts.statement()).theme(theme).language(Locale.forLanguageTag("es")),
                        Accounts.receipt().theme(theme).language(Locale.forLanguageTag("nl")),
                        Accounts.list(40).theme(theme),
                        SubscriptionPdf.of(Subscriptions.rich()).theme(theme),
                        SubscriptionPdf.of(Subscriptions.amended()).theme(theme),
                        PreviewPdf.of(Samples.works().draft(), Samples.DATE).theme(theme)));
    }

    /** Each paper once or more, in its usual dress. */
    static Stream<PaperPdf> usual() {
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
                        .theme(Theme.CLASSIC.accent(0x7A1F3D)),
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
                InvoicePdf.of(Samples.koworking()),
                ReminderPdf.of(Accounts.reminder(Level.REMINDER)),
                ReminderPdf.of(Accounts.reminder(Level.SECOND_REMINDER)).language(Locale.ENGLISH),
                ReminderPdf.of(Accounts.reminder(Level.NOTICE)).language(Locale.GERMAN),
                StatementPdf.of(Accounts.statement()),
                Accounts.receipt(),
                Accounts.list(0),
                Accounts.list(100));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void writesOnThePaperAndNothingOverSomethingElse(PaperPdf paper) {
        List<Printed.Run> runs = Printed.runs(paper.bytes());

        for (int i = 0; i < runs.size(); i++) {
            Printed.Run run = runs.get(i);
            float margin = paper.theme().margin() * 72 / 25.4f - 8; // a line may end with the space it broke at
            float width = paper.theme().paper().width() / 1000f;
            float height = paper.theme().paper().height() / 1000f;
            boolean inside = run.left() > margin && run.right() < width - margin;
            assertTrue(inside && run.baseline() > 20 && run.baseline() < height - 20, run.toString());
            for (Printed.Run other : runs.subList(i + 1, runs.size())) {
                assertFalse(run.overlaps(other), () -> run + " overlaps " + other);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("usual")
    void isAnArchivePdfThatSaysWhatItIs(PaperPdf paper) {
        Printed.read(paper.bytes(), document -> {
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains("<pdfaid:part>3</pdfaid:part>"), xmp);
            assertTrue(xmp.contains("<pdfaid:conformance>A</pdfaid:conformance>"), xmp);
            assertFalse(xmp.contains("${") || xmp.contains("OpenPDF") || xmp.contains("iText"), xmp);
            assertEquals("Comptoir", document.getDocumentInformation().getProducer());
            assertEquals(paper.title(), document.getDocumentInformation().getTitle());
            boolean dated = document.getDocumentInformation().getCreationDate() != null;
            assertEquals(dated, xmp.contains("xmp:CreateDate"), xmp);
            return document;
        });
    }

    /** No place left open, no library that praises itself, in none of the entries; nothing but what {@code About} puts there. */
    @ParameterizedTest
    @MethodSource("usual")
    void advertisesNobodyInItsMetadata(PaperPdf paper) {
        Set<String> known = Set.of("Title", "Author", "Producer", "CreationDate", "ModDate");
        Printed.read(paper.bytes(), document -> {
            var entries = document.getDocumentInformation();
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(
                    known.containsAll(entries.getMetadataKeys()),
                    entries.getMetadataKeys().toString());
            Stream<Object> said = entries.getMetadataKeys().stream().map(entries::getPropertyStringValue);
            for (Object text : Stream.concat(said, Stream.of(xmp)).toList()) {
                String words = text.toString().toLowerCase(Locale.ROOT);
                for (String never : List.of("${", "{0}", "openpdf", "itext", "librepdf", "lowagie", "pdfbox", "java")) {
                    assertFalse(words.contains(never), never + " in " + words);
                }
            }
            return document;
        });
    }

    @ParameterizedTest
    @MethodSource("usual")
    void leavesNoPlaceOfALabelOpen(PaperPdf paper) {
        String words = Printed.words(paper.bytes());

        assertFalse(words.contains("${") || words.contains("{0}") || words.contains("{1}"), words);
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
        for (PaperPdf paper : usual().toList()) {
            Path file = folder.resolve("paper.pdf");
            paper.writeTo(file);
            assertArrayEquals(paper.bytes(), Files.readAllBytes(file));
        }
    }
}
