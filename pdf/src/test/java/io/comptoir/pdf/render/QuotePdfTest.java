package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Acceptance;
import io.comptoir.document.Invoice;
import io.comptoir.document.Quote;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quote as the customer gets it. */
class QuotePdfTest {

    private final Quote sent = Samples.sent(Samples.quote());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DEVIS",
                "N° D2023-00007",
                "Date 27/03/2023 Valable jusqu'au 26/04/2023 Date de livraison 24/03/2023",
                "Contrat CTR-2022-17",
                "Votre référence PO-4500012345",
                "SAS au capital de 10 000 €",
                "RCS Paris 911 561 736",
                "SIRET 911 561 736 00017",
                "Omega, Inc.",
                "Objet : Accompagnement",
                "Formation Digitale",
                "Total HT 13 142,73 €",
                "Total TVA 2 505,26 €",
                "Total TTC 15 647,99 €",
                "Options (non comprises dans le total) Quantité",
                "Écran 27 pouces 2 189,90 € 20 % 379,80 €",
                "Pose et raccordement 12 h 55,00 € 10 % 660,00 €",
                "Conditions particulières Acompte de 30 % à la commande, solde à la réception.",
                "Merci de votre confiance",
                "Bon pour accord",
                "Nom Date Signature"
            })
    void printsWhatIsOffered(String expected) {
        String words = Printed.words(QuotePdf.of(sent).bytes());

        assertTrue(words.contains(expected), expected + " not in " + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUOTE",
                "No. D2023-00007",
                "Valid until",
                "26 April 2023",
                "Your reference",
                "Total incl. VAT €15,647.99",
                "Options (not included in the total) Quantity",
                "Special conditions",
                "Agreed and accepted",
                "Name Date Signature"
            })
    void speaksEnglish(String expected) {
        String words = Printed.words(QuotePdf.of(sent).language(Locale.ENGLISH).bytes());

        assertTrue(words.contains(expected), expected + " not in " + words);
    }

    /** It is no invoice: nothing is due, and nobody is late. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Net à payer", "IBAN", "Règlement", "échéance", "retard", "BROUILLON", "Version", "Facture"})
    void leavesOutWhatAnInvoiceSays(String unexpected) {
        String words = Printed.words(QuotePdf.of(sent).bytes());

        assertFalse(words.contains(unexpected), words);
    }

    /** Five days at 900.00. */
    @Test
    void addsUp() {
        Invoice.Draft five = Samples.draft(Samples.omega())
                .addLines(Samples.training().toBuilder().quantity("5").build())
                .build();
        String words =
                Printed.words(QuotePdf.of(Samples.sent(Samples.quote(five))).bytes());

        assertTrue(words.contains("Total HT 4 500,00 € Total TVA 900,00 € Total TTC 5 400,00 €"), words);
    }

    /** What is kept back and rounded when it is billed is not offered; {@link Samples#works()} says how it adds up. */
    @Test
    void endsWithTheTotal() {
        String words = Printed.words(
                QuotePdf.of(Samples.sent(Samples.quote(Samples.works().draft())))
                        .bytes());

        assertTrue(words.contains("Total TVA 324,90 € Total TTC 2 262,89 € Bon pour accord"), words);
    }

    @Test
    void tellsPricesWithTaxAsTheyAre() {
        String words = Printed.words(
                QuotePdf.of(Samples.sent(Samples.quote(Samples.withTaxDraft().build())))
                        .bytes());

        Stream.of("PU TTC", "Total TTC 132,58 €", "dont total HT 113,85 €", "dont total TVA 18,73 €")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
    }

    @Test
    void saysWhyThereIsNoVat() {
        ItemLine line = Samples.training().toBuilder()
                .vat(VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE"))
                .build();
        Quote quote =
                Samples.quote(Samples.draft(Samples.omega()).addLines(line).build());

        Quote undated = quote.toBuilder().validUntil(Optional.empty()).build();
        for (Quote one : List.of(quote, Samples.sent(quote))) {
            String words = Printed.words(QuotePdf.of(one).bytes());
            assertTrue(words.contains("293 B"), words);
        }
        String words = Printed.words(QuotePdf.of(undated).bytes());
        assertTrue(words.contains("Exonéré de TVA") && !words.contains("VATEX"), words);
    }

    @Test
    void saysWhichVersionItIs() {
        Quote second = sent.nextVersion("other").send(new DocumentNumber("D2023-00009"), Samples.DATE);

        assertEquals("Devis D2023-00009 – Version 2", QuotePdf.of(second).title());
        assertTrue(Printed.words(QuotePdf.of(second).bytes()).contains("N° D2023-00009 – Version 2"));
        assertEquals("Devis D2023-00007", QuotePdf.of(sent).title());
    }

    @Test
    void saysThatItIsADraft() {
        String draft = Printed.words(QuotePdf.of(Samples.quote()).bytes());
        String english = Printed.words(
                QuotePdf.of(Samples.quote()).language(Locale.ENGLISH).bytes());
        String reopened = Printed.words(QuotePdf.of(sent.reopen("prix")).bytes());

        assertTrue(draft.contains("DEVIS BROUILLON"), draft);
        assertFalse(draft.contains("D2023"), draft);
        assertTrue(english.contains("QUOTE DRAFT"), english);
        assertTrue(reopened.contains("N° D2023-00007 BROUILLON"), reopened);
    }

    @Test
    void printsWhoAgreedAndWhen() {
        Quote agreed = sent.accept(Acceptance.of("Lauren Bailey", LocalDate.of(2023, 4, 5)), Set.of(0));
        String words = Printed.words(QuotePdf.of(agreed).bytes());

        assertTrue(words.contains("Bon pour accord Nom Lauren Bailey Date 05/04/2023"), words);
        assertFalse(words.contains("Signature"), words);
        assertTrue(words.contains("Total HT 13 522,53 €"), words); // 13 142.73 + 379.80
    }

    @Test
    void isNotSignedWhereNobodyMayAgree() {
        String refused = Printed.words(QuotePdf.of(sent.refuse("trop cher")).bytes());
        String replaced = Printed.words(QuotePdf.of(sent.replace()).bytes());

        assertTrue(refused.contains("REFUSÉ") && !refused.contains("Bon pour accord"), refused);
        assertTrue(replaced.contains("REMPLACÉ") && !replaced.contains("Bon pour accord"), replaced);
    }

    @Test
    void leavesOutWhatItLacks() {
        String words = Printed.words(
                QuotePdf.of(Samples.sent(Samples.quote(Samples.koworking().draft())))
                        .bytes());

        assertFalse(words.contains("Options") || words.contains("Conditions") || words.contains("Objet"), words);
        assertTrue(words.contains("Page 1 / 1"), words);
    }

    @Test
    void isDrawnFromNothingButItsIssuer() {
        Quote bare = Quote.builder().id("bare").content(Samples.bare()).build();

        assertTrue(Printed.words(QuotePdf.of(bare).bytes()).contains("Total TTC 0,00 €"));
    }

    /** The title on each page that has options, and the place to sign with something above it. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 40, 200})
    void breaksManyOptions(int count) {
        ItemLine option =
                Samples.training().toBuilder().label("Poste en option").build();
        Quote quote = Samples.sent(Samples.quote(Samples.koworking().draft()).toBuilder()
                .options(Collections.nCopies(count, option))
                .build());
        byte[] pdf = QuotePdf.of(quote).bytes();

        int pages = Printed.pages(pdf);
        assertEquals(count + 1, Printed.words(pdf).split("Poste en option", -1).length);
        for (int page = 1; page <= pages; page++) {
            String words = Printed.words(pdf, page);
            assertEquals(words.contains("Poste en option"), words.contains("Options (non comprises"), words);
            assertEquals(page == pages, words.contains("Bon pour accord"), words);
            assertTrue(words.contains("Poste en option") || words.contains("Total TTC"), words);
        }
    }

    @Test
    void flowsLongConditions() {
        StringBuilder conditions = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            conditions.append("Article ").append(i).append(". Les délais courent à compter de la commande.\n");
        }
        Quote quote = Samples.sent(
                Samples.quote().toBuilder().conditions(conditions.toString()).build());
        byte[] pdf = QuotePdf.of(quote).bytes();

        String words = Printed.words(pdf);
        assertEquals(2, words.split("Conditions particulières Article 1\\.", -1).length, words);
        assertEquals(301, words.split("Les délais courent", -1).length);
        assertTrue(Printed.words(pdf, Printed.pages(pdf)).contains("Bon pour accord"));
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        Quote nobody =
                Quote.builder().id("q").content(Invoice.Draft.builder().build()).build();
        ItemLine untaxed = ItemLine.builder()
                .label("Sans taux")
                .quantity("1")
                .unitPrice("1")
                .build();
        Quote untold = Samples.quote().toBuilder().addOptions(untaxed).build();

        assertThrows(IllegalArgumentException.class, () -> QuotePdf.of(nobody));
        assertThrows(ViolationsException.class, QuotePdf.of(untold)::bytes);
    }
}
