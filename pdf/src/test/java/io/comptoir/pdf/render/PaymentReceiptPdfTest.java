package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaymentReceiptPdfTest {

    @Test
    void tellsWhatCameInAndWhatItPaid() {
        String words = Printed.words(Accounts.receipt().bytes());

        Stream.of(
                        "REÇU",
                        "N° RG-0000455",
                        "Nous avons reçu de Omega, Inc. la somme de 4 000,00 € (Virement, Chèque).",
                        "Soit : quatre mille euros",
                        "VIR OMEGA 27/03",
                        "FC202300087 30/06/2023 3 240,00 €",
                        "F2023-00101 30/06/2023 200,00 €",
                        "F2023-00101 30/06/2023 500,00 €",
                        "Non affecté 60,00 €",
                        "Somme reçue 4 000,00 €")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
    }

    @Test
    void namesAnInvoiceByItsIdWhereItHasNoName() {
        PaymentReceiptPdf receipt = Accounts.receipt();
        PaymentReceiptPdf unnamed = new PaymentReceiptPdf(
                receipt.receipt(), Map.of(), receipt.issuer(), receipt.customer(), receipt.theme(), Locale.GERMAN);
        String words = Printed.words(unnamed.bytes());

        assertTrue(words.contains("i1 30.06.2023 3.240,00 €"), words);
        assertTrue(words.contains("In Worten: viertausend Euro"), words);
        assertEquals("Quittung Nr. RG-0000455".replace("Nr. ", ""), unnamed.title());
    }
}
