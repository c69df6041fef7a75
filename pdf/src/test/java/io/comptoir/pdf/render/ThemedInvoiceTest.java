package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.BilledOrder;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Logo;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Percentage;
import io.comptoir.pdf.style.Notation;
import io.comptoir.pdf.style.PaperSize;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import io.comptoir.pdf.style.Zone;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a theme changes of an invoice, and what it cannot. */
class ThemedInvoiceTest {

    static List<Theme> themes() {
        return List.of(Theme.CLASSIC, Theme.MODERN, Theme.COMPACT);
    }

    /** The amounts of {@link Samples#works()} are those of the document, whatever the design. */
    @ParameterizedTest
    @MethodSource("themes")
    void printsTheAmountsOfTheDocument(Theme theme) {
        Invoice.Issued invoice = Samples.works();
        String words = Printed.words(InvoicePdf.of(invoice).theme(theme).bytes());

        for (BigDecimal amount : List.of(
                invoice.totals().totalNet(),
                invoice.totals().totalVat(),
                invoice.totals().totalGross(),
                invoice.totals().amountDue(),
                invoice.totals().payableNow())) {
            String printed = Printed.plain(Notation.FRENCH.amount(amount, "EUR"));
            assertTrue(words.contains(printed), printed + " not in " + words);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void saysWhoAndToWhomInAllDesigns(Theme theme) {
        String words = Printed.words(InvoicePdf.of(Samples.rich()).theme(theme).bytes());

        for (String expected : List.of(
                "FACTURE",
                "F2023-00142",
                "Koworking",
                "Omega, Inc.",
                "RCS Paris 911 561 736",
                "11/05/2023",
                "CTR-2022-17")) {
            assertTrue(words.contains(expected), expected + " not in " + words);
        }
    }

    /** CGI ann. II, art. 242 nonies A, I, 7° bis and 14°: in every look. */
    @ParameterizedTest
    @MethodSource("themes")
    void saysWhoWroteAndWhereItWent(Theme theme) {
        String words =
                Printed.words(InvoicePdf.of(Samples.selfBilled()).theme(theme).bytes());

        assertTrue(words.contains("N° OM2023-00007 – Autofacturation"), words);
        assertTrue(words.contains("Lieu de livraison"), words);
        for (String part : "Entrepôt d'Omega, portuaire, Gironde, Lille".split(" ", -1)) {
            assertTrue(words.contains(part), part + " not in " + words);
        }
    }

    /** The words of directive 2006/112/EC, art. 226, 10a, in each of its languages. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "de, Gutschrift, Lieferanschrift",
        "en, Self-billing, Delivered to",
        "es, Facturación por el destinatario, Lugar de entrega",
        "fr, Autofacturation, Lieu de livraison",
        "it, Autofatturazione, Luogo di consegna",
        "nl, Factuur uitgereikt door afnemer, Afleveradres"
    })
    void saysItInEachLanguage(String language, String selfBilled, String place) {
        InvoicePdf pdf = InvoicePdf.of(Samples.selfBilled()).language(Locale.forLanguageTag(language));
        String words = Printed.words(pdf.bytes());

        assertTrue(pdf.title().endsWith("OM2023-00007 – " + selfBilled), pdf.title());
        assertTrue(words.contains(selfBilled), words);
        assertTrue(words.contains(place), words);
    }

    @Test
    void hidesDetailsOnDemand() {
        Theme bare = Theme.CLASSIC.hiding(Part.ITEM_CODE, Part.DESCRIPTION, Part.PERIOD, Part.NOTE, Part.PAYMENT);
        String words = Printed.words(InvoicePdf.of(Samples.rich()).theme(bare).bytes());

        for (String hidden :
                List.of("FORM-DIG", "Trois ateliers", "du 01/02/2023", "Merci de votre confiance", "Règlement")) {
            assertFalse(words.contains(hidden), hidden + " in " + words);
        }
    }

    /** C. com. art. L441-9: a reduction is told whatever the columns. */
    @Test
    void tellsDiscountsEvenWithoutTheirColumn() {
        Theme theme = Theme.CLASSIC.hiding(Part.DISCOUNT_COLUMN);
        String words = Printed.words(InvoicePdf.of(Samples.rich()).theme(theme).bytes());

        assertFalse(words.contains("Remise TVA"), words);
        assertTrue(words.contains("Remise fidélité 10 % : −1 062,50 €"), words);
    }

    @Test
    void hidesTheRateOfLinesOnlyWhereThereIsOne() {
        Theme theme = Theme.CLASSIC.hiding(Part.VAT_COLUMN);

        assertTrue(Printed.words(InvoicePdf.of(Samples.koworking()).theme(theme).bytes())
                .contains("3 900,00 € 2 700,00 €"));
        assertTrue(Printed.words(InvoicePdf.of(Samples.rich()).theme(theme).bytes())
                .contains("40 14,50 € 10 % 580,00 €"));
    }

    @Test
    void putsCodesAndUnitsInColumns() {
        String words =
                Printed.words(InvoicePdf.of(Samples.rich()).theme(Theme.COMPACT).bytes());

        assertTrue(words.contains("Référence Désignation Quantité Unité Prix unitaire HT"), words);
        assertTrue(words.contains("12,5 jours 850,00 €"), words);
        assertFalse(words.contains("Réf. FORM-DIG"), words);
    }

    /** S4-36: a tenth of 18 000.00 is billed. */
    @Test
    void tellsHowMuchOfAnOrderIsBilled() {
        BilledOrder order = new BilledOrder(
                "d1", Optional.of("D2023-00004"), Optional.of("Acompte"), Optional.of(Percentage.of("10.00")));
        ItemLine line = Samples.training().toBuilder()
                .label("Rénovation")
                .quantity("1")
                .unitPrice("1800.00")
                .build();
        Invoice.Draft draft = Samples.draft(Samples.omega())
                .kind(InvoiceKind.PROGRESS)
                .order(order)
                .addLines(line)
                .build();
        InvoicePdf pdf = InvoicePdf.of(Samples.issue("F1", draft));

        assertTrue(Printed.words(pdf.bytes()).contains("TVA % facturé Total HT"));
        assertTrue(Printed.words(pdf.bytes()).contains("1 1 800,00 € 20 % 10 % 1 800,00 €"));
        assertFalse(
                Printed.words(pdf.theme(Theme.CLASSIC.hiding(Part.SHARE_COLUMN)).bytes())
                        .contains("% facturé"));
    }

    /** S1-22: theme A's mentions differ from the issuer's; why no VAT is charged stays. */
    @Test
    void rewordsMentions() {
        Theme theme = Theme.CLASSIC.toBuilder()
                .putMentions("RECOVERY_FEE", "Forty euros.")
                .putMentions("OWN", "Our own words.")
                .putMentions("EXEMPTION", "Never.")
                .build();
        String words =
                Printed.words(InvoicePdf.of(Samples.english()).theme(theme).bytes());

        assertTrue(words.contains("Forty euros.") && words.contains("Our own words."), words);
        assertFalse(words.contains("Fixed compensation"), words);
        assertTrue(words.contains("Reverse charge"), words);
    }

    @Test
    void bringsTextsAndLabelsOfItsOwn() {
        Theme theme = Theme.CLASSIC.toBuilder()
                .putTexts(Zone.NOTE, "**Merci** !")
                .putTexts(Zone.CONDITIONS, "- Nos conditions")
                .putLabels("title.STANDARD", "Note d'honoraires")
                .build();
        String own =
                Printed.words(InvoicePdf.of(Samples.koworking()).theme(theme).bytes());
        String noted = Printed.words(InvoicePdf.of(Samples.rich()).theme(theme).bytes());

        assertTrue(own.contains("Merci !") && own.contains("• Nos conditions"), own);
        assertTrue(own.contains("NOTE D'HONORAIRES"), own);
        assertFalse(noted.contains("Merci !"), noted);
    }

    /** S1-20. */
    @ParameterizedTest
    @MethodSource("themes")
    void carriesALogoOfItsOwn(Theme theme) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Theme own =
                theme.toBuilder().logo(Logo.of(Samples.encoded(image, "png"))).build();

        assertEquals(40, logoWidth(InvoicePdf.of(Samples.rich()).theme(own).bytes()));
        assertEquals(600, logoWidth(InvoicePdf.of(Samples.rich()).theme(theme).bytes()));
    }

    @Test
    void isPrintedOnLetterPaper() {
        Theme letter = Theme.MODERN.toBuilder().paper(PaperSize.LETTER).build();

        Printed.read(InvoicePdf.of(Samples.koworking()).theme(letter).bytes(), document -> {
            assertEquals(612, document.getPage(0).getMediaBox().getWidth(), 0.01);
            assertEquals(792, document.getPage(0).getMediaBox().getHeight(), 0.01);
            return document;
        });
    }

    @Test
    void saysTheAmountInTheWordsOfTheLanguage() {
        Theme theme = Theme.CLASSIC.showing(Part.AMOUNT_IN_WORDS);
        InvoicePdf pdf = InvoicePdf.of(Samples.works()).theme(theme);

        assertTrue(Printed.words(pdf.bytes())
                .contains("Soit : mille quatre cent trente-neuf euros et soixante-seize centimes"));
        assertTrue(Printed.words(pdf.language(Locale.GERMAN).bytes())
                .contains("In Worten: eintausendvierhundertneununddreißig Euro und sechsundsiebzig Cent"));
    }

    @Test
    void drawsACodeForTransfersInEurosOnly() {
        Theme theme = Theme.CLASSIC.showing(Part.PAYMENT_CODE);

        assertTrue(scans(InvoicePdf.of(Samples.koworking()).theme(theme)));
        assertFalse(scans(InvoicePdf.of(Samples.koworking())));
        assertFalse(scans(InvoicePdf.of(Samples.dollars()).theme(theme)));
        assertFalse(scans(InvoicePdf.of(Samples.huge()).theme(theme)), "more than a transfer can carry");
        assertFalse(
                scans(PreviewPdf.of(Samples.koworking().draft(), Samples.DATE).theme(theme)));
    }

    @Test
    void endsWithASlipOnDemand() {
        byte[] pdf = InvoicePdf.of(Samples.koworking())
                .theme(Theme.CLASSIC.showing(Part.PAYMENT_SLIP))
                .bytes();
        String words = Printed.words(pdf, Printed.pages(pdf));

        assertTrue(words.contains("Virement SEPA") && words.contains("Montant 3 240,00 €"), words);
        assertTrue(words.contains("Bénéficiaire Koworking") && words.contains("Référence FC202300087"), words);
        assertFalse(words.contains("Règlement Échéance"), words);
    }

    /** Each page but the last ends with the sum of the lines so far, and the next starts with it. */
    @ParameterizedTest
    @ValueSource(ints = {17, 60, 200})
    void carriesSumsForward(int count) {
        Invoice.Issued invoice = Samples.lines(count);
        byte[] pdf = InvoicePdf.of(invoice).bytes();
        int pages = Printed.pages(pdf);
        int printed = 0;
        BigDecimal sum = BigDecimal.ZERO;

        for (int page = 1; page <= pages; page++) {
            String words = Printed.words(pdf, page);
            String before = Printed.plain("Report " + Notation.FRENCH.amount(sum, "EUR"));
            assertEquals(page > 1, words.contains(before), words);
            int lines = words.split("Poste de travail", -1).length - 1;
            for (int i = 0; i < lines; i++) {
                sum = sum.add(invoice.totals().lines().get(printed++).amount());
            }
            String after = Printed.plain("À reporter " + Notation.FRENCH.amount(sum, "EUR"));
            assertEquals(page < pages, words.contains(after), words);
        }
        assertEquals(count, printed);
    }

    @Test
    void carriesNothingForwardOnOnePage() {
        String words = Printed.words(InvoicePdf.of(Samples.koworking()).bytes());

        assertFalse(words.contains("À reporter") || words.contains("Report "), words);
    }

    @Test
    void printsTagsOfAnIssuedPaperAsTheyStand() {
        Invoice.Draft draft = Samples.koworking().draft().toBuilder()
                .note("<script>alert(1)</script> **gras**")
                .build();
        String words = Printed.words(InvoicePdf.of(Samples.issue("F1", draft)).bytes());

        assertTrue(words.contains("<script>alert(1)</script> gras"), words);
    }

    @Test
    void wrapsALabelOfFiveHundredCharactersInAllDesigns() {
        String label = "Société générale d'aménagement ".repeat(17).substring(0, 500);
        for (Theme theme : themes()) {
            String words = Printed.words(
                    InvoicePdf.of(Samples.labelled(label)).theme(theme).bytes());
            assertEquals(16, words.split("Société générale", -1).length - 1, words);
        }
    }

    private static boolean scans(PaperPdf paper) {
        return Printed.words(paper.bytes()).matches(".*(Scannez pour payer|Scan to pay).*");
    }

    private static int logoWidth(byte[] pdf) {
        return Printed.read(pdf, document -> {
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                return ((PDImageXObject) resources.getXObject(name)).getWidth();
            }
            return 0;
        });
    }
}
