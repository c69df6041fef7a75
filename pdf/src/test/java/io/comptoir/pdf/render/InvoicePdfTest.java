package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.EmbeddedFile;
import io.comptoir.document.EmbeddedFile.Metadata;
import io.comptoir.document.EmbeddedFile.Property;
import io.comptoir.document.EmbeddedFile.Relationship;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Logo;
import io.comptoir.document.Mention;
import io.comptoir.line.Charge;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.party.Company;
import io.comptoir.pdf.style.Theme;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.Retention;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An invoice as its reader gets it. */
class InvoicePdfTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FACTURE",
                "N° FC202300087",
                "Date d'émission",
                "27/03/2023",
                "Koworking",
                "SAS au capital de 10 000 €",
                "12 quai des Exemples",
                "RCS Paris 911 561 736",
                "SIRET 911 561 736 00017",
                "N° TVA FR12345678901",
                "APE 68.20B",
                "facturation@koworking.example",
                "01 99 00 12 34",
                "Omega, Inc.",
                "À l'attention de Mrs. Lauren Bailey",
                "rue de facturation",
                "SIREN 999 000 110",
                "Formation Digitale",
                "FORM-DIG",
                "3 900,00 € 20 % 2 700,00 €",
                "TVA 20 % 2 700,00 € 540,00 €",
                "Total HT 2 700,00 €",
                "Total TVA 540,00 €",
                "Total TTC 3 240,00 €",
                "Net à payer 3 240,00 €",
                "Virement",
                "FR76 3000 4000 0312 3456 7890 143",
                "BNPAFRPPXXX",
                "Page 1 / 1"
            })
    void printsWhatTheLawAndTheReaderWant(String expected) {
        String words = Printed.words(InvoicePdf.of(Samples.koworking()).bytes());

        assertTrue(words.contains(expected), expected + " not in " + words);
    }

    @Test
    void printsEveryMention() {
        Invoice.Issued invoice = Samples.english();
        String words = Printed.words(InvoicePdf.of(invoice).bytes());

        for (Mention mention : invoice.mentions()) {
            assertTrue(words.contains(Printed.plain(mention.text())), mention.text());
        }
    }

    @Test
    void explainsDiscountsAndPeriods() {
        String words = Printed.words(InvoicePdf.of(Samples.rich()).bytes());

        Stream.of(
                        "Remise fidélité 10 % : −1 062,50 €",
                        "Remise : −150,00 €",
                        "10 % + 150,00 €",
                        "12,5 jours",
                        "du 01/02/2023 au 24/03/2023",
                        "18,957 €",
                        "Objet : Accompagnement",
                        "PO-4500012345",
                        "Net à payer 15 647,99 €")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
    }

    @Test
    void showsAColumnOfDiscountsOnlyWhereThereAreAny() {
        assertTrue(Printed.words(InvoicePdf.of(Samples.rich()).bytes()).contains("Remise TVA"));
        assertFalse(Printed.words(InvoicePdf.of(Samples.koworking()).bytes()).contains("Remise"));
    }

    /** All that is printed adds up; {@link Samples#works()} says how. */
    @Test
    void tellsHowTheAmountDueCameAbout() {
        String words = Printed.words(InvoicePdf.of(Samples.works()).bytes());

        Stream.of(
                        "Lot 1 — Fournitures",
                        "4 350,00 € 10 % 20 % 1 270,00 €",
                        "Remise 10 % : −140,00 €",
                        "Éco-participation DEEE : +10,00 € (2,50 € par unité)",
                        "25 000 3,33 € / 1 000 20 % 83,25 €",
                        "Lot 1 1 353,25 €",
                        "Sous-total 660,00 €",
                        "TVA 20 % 1 310,99 € 262,20 €",
                        "TVA 10 % 627,00 € 62,70 €",
                        "Total des lignes HT 2 013,25 €",
                        "Remise fidélité 5 % de 2 003,25 € −100,16 €",
                        "Port et emballage (TVA 20 %) 24,90 €",
                        "Total HT 1 937,99 €",
                        "Total TVA 324,90 €",
                        "Total TTC 2 262,89 €",
                        "Acompte FA2023-00003 du 01/02/2023 −600,00 €",
                        "Acompte FA2023-00007 du 20/02/2023 −110,00 €",
                        "Arrondi 0,01 €",
                        "Net à payer 1 552,90 €",
                        "Retenue de garantie 5 % du total TTC −113,14 €",
                        "À payer maintenant 1 439,76 €")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
    }

    /** Lines, discount and charge lead to the total with tax; net and VAT are parts of it. */
    @Test
    void addsUpPricesWithTax() {
        String words = Printed.words(InvoicePdf.of(Samples.withTax()).bytes());

        Stream.of(
                        "PU TTC Remise TVA Montant TTC",
                        "2 60,00 € 10 % 20 % 108,00 €",
                        "Papier cadeau : +1,00 €",
                        "3 10,55 € 5,5 % 32,65 €",
                        "TVA 20 % 86,00 € 17,20 €",
                        "TVA 5,5 % 27,85 € 1,53 €",
                        "Total des lignes TTC 140,65 €",
                        "Remise 10 % −14,07 €",
                        "Port (TVA 20 %) 6,00 €",
                        "Total TTC 132,58 €",
                        "dont total HT 113,85 €",
                        "dont total TVA 18,73 €",
                        "Net à payer 132,58 €")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
    }

    @Test
    void tellsTheSumOfLinesOnlyWhereSomethingFollowsIt() {
        Invoice.Draft draft =
                Samples.withTaxDraft().discounts(List.of()).charges(List.of()).build();
        String words = Printed.words(InvoicePdf.of(Samples.issue("F1", draft)).bytes());

        assertTrue(words.contains("Total TTC 140,65 €"), words);
        assertFalse(words.contains("Total des lignes"), words);
        assertFalse(Printed.words(InvoicePdf.of(Samples.koworking()).bytes()).contains("Total des lignes"));
    }

    /** 200.00 × 0.9217 = 184.34. */
    @Test
    void tellsTheVatInEuros() {
        String words = Printed.words(InvoicePdf.of(Samples.dollars()).bytes());

        assertTrue(words.contains("VAT in EUR: €184.34"), words);
        assertTrue(words.contains("1 USD = 0.9217 EUR, rate of 24 March 2023, European Central Bank"), words);
    }

    @Test
    void tellsWhatARetentionIsOf() {
        Invoice.Draft draft = Samples.draft(Samples.omega())
                .addLines(Samples.training())
                .retention(new Retention(Percentage.of("5"), new BigDecimal("1000")))
                .build();
        String words = Printed.words(InvoicePdf.of(Samples.issue("F1", draft)).bytes());

        assertTrue(
                words.contains("Retenue de garantie 5 % de 4 240,00 € TTC, factures précédentes comprises −212,00 €"),
                words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # charge                     | label         | kind  | printed
                    without label                |               | OTHER | Frais : +2,00 €
                    with a label                 | Gravure       | OTHER | Gravure : +2,00 €
                    an eco-contribution          |               | ECO   | Éco-contribution : +2,00 €
                    one that says it             | Écotaxe       | ECO   | Écotaxe : +2,00 €
                    one that does not            | DEEE          | ECO   | Éco-contribution (DEEE) : +2,00 €
                    """)
    void namesCharges(String what, @Nullable String label, Charge.Kind kind, String printed) {
        Charge charge = new Charge.Amount(new BigDecimal("2"), Optional.ofNullable(label), kind);
        ItemLine line =
                Samples.training().toBuilder().quantity("3").addCharges(charge).build();
        Invoice.Draft draft = Samples.draft(Samples.omega()).addLines(line).build();
        String words = Printed.words(InvoicePdf.of(Samples.issue("F1", draft)).bytes());

        assertTrue(words.contains(printed), words); // 2.00 for three makes no even amount for one
        assertFalse(words.contains("par unité"), words);
    }

    @Test
    void speaksTheLanguageOfTheCustomer() {
        String words = Printed.words(InvoicePdf.of(Samples.english()).bytes());

        Stream.of("INVOICE", "27 March 2023", "12.5 days", "€14,375.00", "Germany", "Reverse charge", "Amount due")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
    }

    @Test
    void speaksAnotherLanguageOnDemand() {
        String words = Printed.words(
                InvoicePdf.of(Samples.koworking()).language(Locale.GERMAN).bytes());

        assertTrue(words.contains("RECHNUNG") && words.contains("3.240,00 €"), words);
    }

    @Test
    void speaksEnglishWhereItHasNoWords() {
        String words = Printed.words(
                InvoicePdf.of(Samples.koworking()).language(Locale.JAPANESE).bytes());

        assertTrue(words.contains("INVOICE") && words.contains("€3,240.00"), words);
    }

    @Test
    void namesOtherCurrenciesByTheirCode() {
        Invoice.Draft draft = Samples.draft(Samples.omega())
                .currency(Currencies.of("JPY"))
                .addLines(Samples.training())
                .build();

        assertTrue(
                Printed.words(InvoicePdf.of(Samples.issue("F1", draft)).bytes()).contains("3 240 JPY"));
    }

    @Test
    void hidesTheAccountFromThoseWhoDoNotTransfer() {
        Invoice.Draft draft =
                Samples.richDraft().paymentMethod(PaymentMethod.DIRECT_DEBIT).build();
        String words = Printed.words(InvoicePdf.of(Samples.issue("F1", draft)).bytes());

        assertTrue(words.contains("Prélèvement"));
        assertFalse(words.contains("IBAN"));
    }

    /** Two exempt rates: each reason stands beside its amount, once. */
    @Test
    void givesTheReasonOfEachExemption() {
        Invoice.Draft draft = Samples.draft(Samples.omega())
                .addLines(
                        exempt(VatCategory.EXEMPT, "VATEX-FR-CGI261-4"),
                        exempt(VatCategory.OUT_OF_SCOPE, "VATEX-EU-79-C"))
                .build();
        String words = Printed.words(InvoicePdf.of(Samples.issue("F1", draft)).bytes());

        for (String reason : List.of("Exonération de TVA, art. 261, 4 du CGI", "Débours, art. 267, II, 2° du CGI")) {
            assertEquals(2, words.split(reason, -1).length, reason + " in " + words);
        }
    }

    @Test
    void standsWithoutWhatIsOptional() {
        Issuer issuer =
                Issuer.of(io.comptoir.party.LegalEntity.builder().name("A").build());
        Invoice.Draft draft = Invoice.Draft.builder()
                .issuer(issuer)
                .customer(Company.builder().name("B").build())
                .addLines(Samples.training())
                .build();

        assertTrue(
                Printed.words(InvoicePdf.of(Samples.issue("F1", draft)).bytes()).contains("3 240,00 €"));
    }

    /** Emoji, right-to-left letters, directions, control characters and combining accents: never an exception. */
    @Test
    void printsHostileText() {
        String hostile = "abc \uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD x\u0000y\u202E1\u202C\uD800 مرحبا e\u0301\tz";
        String words = Printed.words(InvoicePdf.of(Samples.labelled(hostile)).bytes());

        assertTrue(words.contains("abc □ \u05E9\u05DC\u05D5\u05DD xy1□ □□□□□ é z"), words);
    }

    @Test
    void printsALabelOfAHundredThousandCharacters() {
        byte[] pdf = InvoicePdf.of(Samples.labelled("mot ".repeat(25_000))).bytes();

        assertEquals(25_001, Printed.words(pdf).split("\\bmot\\b", -1).length);
        assertTrue(Printed.words(pdf, Printed.pages(pdf)).contains("Net à payer"));
    }

    @Test
    void breaksAWordThatHasNoSpace() {
        byte[] pdf = InvoicePdf.of(Samples.labelled("ж".repeat(500))).bytes();

        assertEquals(500, Printed.words(pdf).chars().filter(c -> c == 'ж').count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void showsALogo(String format) {
        BufferedImage image = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
        byte[] pdf = InvoicePdf.of(withLogo(Samples.encoded(image, format))).bytes();

        assertEquals(1, images(pdf));
    }

    @Test
    void printsTheNameWhereTheLogoIsDamaged() {
        byte[] cut = Arrays.copyOf(Samples.png(), 40);
        byte[] pdf = InvoicePdf.of(withLogo(cut)).bytes();

        assertEquals(0, images(pdf));
        assertTrue(Printed.words(pdf).startsWith("Koworking"));
    }

    @Test
    void givesTheSameBytesForTheSameInvoice() {
        byte[] first =
                InvoicePdf.of(Samples.rich()).attach(Samples.withMetadata()).bytes();
        byte[] second =
                InvoicePdf.of(Samples.rich()).attach(Samples.withMetadata()).bytes();

        assertArrayEquals(first, second);
    }

    /** OpenPDF writes its table of objects in the digits of the machine's locale. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "th-TH-u-nu-thai", "hi-IN-u-nu-deva", "tr-TR"})
    void givesTheSameBytesUnderAnyLocale(String machine) {
        byte[] expected = InvoicePdf.of(Samples.rich()).bytes();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(machine));
            assertArrayEquals(expected, InvoicePdf.of(Samples.rich()).bytes());
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Fonts and logos are kept and shared: papers drawn at once do not mix. */
    @Test
    void givesTheSameBytesToThreads() {
        List<byte[]> alone = Stream.of(Samples.rich(), Samples.koworking(), Samples.lines(60))
                .map(invoice -> InvoicePdf.of(invoice).bytes())
                .toList();

        IntStream.range(0, 60).parallel().forEach(i -> {
            List<Invoice.Issued> invoices = List.of(Samples.rich(), Samples.koworking(), Samples.lines(60));
            assertArrayEquals(
                    alone.get(i % 3), InvoicePdf.of(invoices.get(i % 3)).bytes());
        });
    }

    @Test
    void namesTheFontSubsetsOfAnotherInvoiceOtherwise() {
        assertFalse(fontTag(InvoicePdf.of(Samples.rich()).bytes())
                .equals(fontTag(InvoicePdf.of(Samples.koworking()).bytes())));
    }

    /** A file that is itself a PDF of ours keeps its bytes, font tags included. */
    @Test
    void givesBackWhatIsAttached() {
        byte[] inner = InvoicePdf.of(Samples.koworking()).bytes();
        EmbeddedFile file = new EmbeddedFile(
                "devis.pdf",
                "application/pdf",
                "Devis signé",
                Relationship.SUPPLEMENT,
                EmbeddedFile.Content.of(inner),
                Optional.empty());
        byte[] pdf = InvoicePdf.of(Samples.rich())
                .attach(Samples.withMetadata())
                .attach(file)
                .bytes();

        Printed.read(pdf, document -> {
            var names =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            PDComplexFileSpecification specification = Objects.requireNonNull(names.get("devis.pdf"));
            assertEquals(List.of("devis.pdf", "factur-x.xml"), List.copyOf(names.keySet()));
            assertArrayEquals(inner, specification.getEmbeddedFile().toByteArray());
            assertEquals("application/pdf", specification.getEmbeddedFile().getSubtype());
            assertEquals("Devis signé", specification.getFileDescription());
            assertEquals(
                    "Supplement", specification.getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")));
            assertEquals(
                    2,
                    document.getDocumentCatalog()
                            .getCOSObject()
                            .getCOSArray(COSName.getPDFName("AF"))
                            .size());
            return document;
        });
    }

    @Test
    void saysWhatItIs() {
        byte[] pdf = InvoicePdf.of(Samples.koworking())
                .attach(Samples.withMetadata())
                .bytes();

        Printed.read(pdf, document -> {
            var info = document.getDocumentInformation();
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertEquals("Facture FC202300087", info.getTitle());
            assertEquals("Koworking", info.getAuthor());
            assertEquals("Comptoir", info.getProducer());
            assertEquals("fr", document.getDocumentCatalog().getLanguage());
            assertTrue(xmp.contains("<pdfaid:part>3</pdfaid:part>"), xmp);
            assertTrue(xmp.contains("<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>"), xmp);
            return document;
        });
        assertFalse(new String(pdf, StandardCharsets.ISO_8859_1).contains("OpenPDF"));
    }

    @Test
    void refusesTwoAttachmentsOfOneName() {
        InvoicePdf pdf = InvoicePdf.of(Samples.koworking()).attach(Samples.withMetadata());

        assertThrows(IllegalArgumentException.class, () -> pdf.attach(Samples.withMetadata()));
    }

    @Test
    void refusesMetadataThatXmlCannotName() {
        Metadata metadata = new Metadata("s", "urn:s", "p p", List.of(new Property("n", "d", "v")));
        InvoicePdf pdf = InvoicePdf.of(Samples.koworking())
                .attach(Samples.file("a.xml", Relationship.DATA, Optional.of(metadata)));

        assertThrows(IllegalArgumentException.class, pdf::bytes);
    }

    @Test
    void takesAnyAccentColourThatPaperBears() {
        for (int rgb : new int[] {0x000000, 0x949494, 0x7A1F3D}) {
            byte[] pdf = InvoicePdf.of(Samples.koworking())
                    .theme(Theme.CLASSIC.accent(rgb))
                    .bytes();
            assertTrue(Printed.words(pdf).contains("Net à payer 3 240,00 €"));
        }
    }

    @Test
    void appearsWholeOnDisk(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("facture.pdf");
        Files.writeString(file, "old");
        InvoicePdf pdf = InvoicePdf.of(Samples.koworking());

        pdf.writeTo(file);

        assertArrayEquals(pdf.bytes(), Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void namesTheInvoiceAndTheFileThatCannotBeWritten(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("facture.pdf");
        InvoicePdf pdf = InvoicePdf.of(Samples.koworking());

        String thrown = assertThrows(UncheckedIOException.class, () -> pdf.writeTo(file))
                .toString();

        assertTrue(thrown.contains("FC202300087") && thrown.contains("facture.pdf"), thrown);
    }

    private static ItemLine exempt(VatCategory category, String vatex) {
        return Samples.training().toBuilder()
                .vat(VatRate.exempt(category, vatex))
                .build();
    }

    private static Invoice.Issued withLogo(byte[] file) {
        Issuer issuer =
                Issuer.builder().entity(Samples.entity()).logo(Logo.of(file)).build();
        return Samples.issue("F1", Samples.richDraft().issuer(issuer).build());
    }

    private static int images(byte[] pdf) {
        return Printed.read(pdf, document -> {
            int images = 0;
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                images += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return images;
        });
    }

    private static String fontTag(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("+LiberationSans");
        return text.substring(at - 6, at);
    }
}
