package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A delivery note as the one who takes the goods gets it. */
class DeliveryNotePdfTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BON DE LIVRAISON",
                "Date de livraison 30/03/2023",
                "Facture F2023-00142 du 27/03/2023",
                "Bon de commande PO-4500012345",
                "Contrat CTR-2022-17",
                "Omega, Inc.",
                "SAS au capital de 10 000 euros",
                "Désignation Quantité Formation Digitale Réf. FORM-DIG 3",
                "12,5 jours",
                "du 01/02/2023 au 24/03/2023",
                "Restauration, plateaux-repas 40",
                "Accusé de réception",
                "Reçu le Nom Signature"
            })
    void printsWhatIsHandedOver(String expected) {
        String words = Printed.words(DeliveryNotePdf.of(Samples.rich(), DAY).bytes());

        assertTrue(words.contains(expected), expected + " not in " + words);
    }

    @Test
    void saysWhereItGoes() {
        String words =
                Printed.words(DeliveryNotePdf.of(Samples.selfBilled(), DAY).bytes());

        assertTrue(
                words.contains(
                        "Lieu de livraison Entrepôt Nord d'Omega, Zone portuaire, 5 quai de la Gironde, 59000 Lille"),
                words);
    }

    @Test
    void refersToTheQuoteInEnglish() {
        byte[] pdf = DeliveryNotePdf.of(Samples.sent(Samples.quote()), DAY)
                .language(Locale.ENGLISH)
                .bytes();
        String words = Printed.words(pdf);

        Stream.of(
                        "DELIVERY NOTE",
                        "Delivery date 30 March 2023",
                        "Quote D2023-00007 of 27 March 2023",
                        "Description Quantity",
                        "12.5 days",
                        "Received on Name Signature")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
        assertFalse(words.contains("Écran"), words); // an option that nobody chose
    }

    /** {@link Samples#works()} has everything that has a price. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "€",
                "%",
                "EUR",
                "350",
                "140",
                "3,33",
                "83,25",
                "353,25",
                "660",
                "Total",
                "TVA 2",
                "HT",
                "IBAN",
                "FR76",
                "Remise",
                "Éco",
                "Port",
                "Sous-total",
                "FA2023",
                "Retenue",
                "Net à payer",
                "retard"
            })
    void saysNothingOfPrices(String price) {
        String words = Printed.words(DeliveryNotePdf.of(Samples.works(), DAY).bytes());

        assertFalse(words.contains(price), words);
        assertTrue(words.contains("Lot 2 — Pose Pose et raccordement 12 h"), words);
    }

    @Test
    void breaksAfterManyLines() {
        byte[] pdf = DeliveryNotePdf.of(Samples.lines(60), DAY).bytes();
        int pages = Printed.pages(pdf);

        assertEquals(61, Printed.words(pdf).split("Poste de travail", -1).length);
        for (int page = 1; page <= pages; page++) {
            String words = Printed.words(pdf, page);
            assertTrue(words.contains("Désignation Quantité") && words.contains("Poste de travail"), words);
            assertEquals(page == pages, words.contains("Reçu le"), words);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = InvoiceKind.class,
            names = {"DEPOSIT", "CREDIT_NOTE", "DEPOSIT_CREDIT_NOTE", "REBATE"})
    void refusesWhatDeliversNothing(InvoiceKind kind) {
        Invoice.Issued invoice =
                Samples.issue("X1", Samples.richDraft().kind(kind).build());

        assertThrows(IllegalArgumentException.class, () -> DeliveryNotePdf.of(invoice, DAY));
    }

    @Test
    void refusesAQuoteWithoutNumber() {
        assertThrows(IllegalArgumentException.class, () -> DeliveryNotePdf.of(Samples.quote(), DAY));
    }
}
