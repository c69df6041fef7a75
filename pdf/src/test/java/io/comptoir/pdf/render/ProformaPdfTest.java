package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.InvoiceKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of an invoice before it is one. */
class ProformaPdfTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FACTURE PROFORMA",
                "Document sans valeur comptable",
                "Date 20/03/2023",
                "Date de livraison 24/03/2023",
                "Bon de commande PO-4500012345",
                "RCS Paris 911 561 736",
                "Total HT 13 142,73 €",
                "Total TTC 15 647,99 €"
            })
    void saysThatItIsNoInvoice(String expected) {
        String words = Printed.words(ProformaPdf.of(Samples.rich().draft(), DAY).bytes());

        assertTrue(words.contains(expected), expected + " not in " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N° F", "échéance", "Net à payer", "IBAN", "retard", "Facture F"})
    void asksForNothing(String unexpected) {
        String words = Printed.words(ProformaPdf.of(Samples.rich().draft(), DAY).bytes());

        assertFalse(words.contains(unexpected), words);
    }

    @Test
    void speaksTheLanguageOfTheCustomer() {
        String words =
                Printed.words(ProformaPdf.of(Samples.english().draft(), DAY).bytes());

        Stream.of("PROFORMA INVOICE", "This is not an invoice", "20 March 2023", "Reverse charge", "€14,375.00")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
    }

    @Test
    void saysWhatItIsOnEveryPage() {
        byte[] pdf = ProformaPdf.of(Samples.lines(60).draft(), DAY).bytes();

        for (int page = 2; page <= Printed.pages(pdf); page++) {
            String words = Printed.words(pdf, page);
            assertTrue(words.contains("Facture proforma – Document sans valeur comptable"), words);
        }
    }

    @Test
    void isNoneOfACreditNoteOrOfNobody() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ProformaPdf.of(
                        Samples.richDraft().kind(InvoiceKind.CREDIT_NOTE).build(), DAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> ProformaPdf.of(
                        Samples.bare().toBuilder().issuer(Optional.empty()).build(), DAY));
    }
}
