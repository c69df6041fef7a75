package io.comptoir.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Bic;
import io.comptoir.party.CreditorReference;
import io.comptoir.party.Iban;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpcQrTest {

    private static final Iban IBAN = Iban.of("FR7630006000011234567890189");

    /** The example of a structured reference, 84 bytes. */
    @Test
    void saysATransferWithItsReference() {
        String payload =
                qr().reference(CreditorReference.of("RF31FA2026000123")).build().payload();

        assertEquals(
                "BCD\n002\n1\nSCT\n\nComptoir SAS\nFR7630006000011234567890189\nEUR1200.00\n\nRF31FA2026000123",
                payload);
        assertEquals(84, payload.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void saysAllThatATransferCanSay() {
        EpcQr full = qr().bic(Bic.of("AGRIFRPP"))
                .purpose("GDDS")
                .text("Facture FA-1")
                .information("Merci")
                .build();

        assertEquals(
                "BCD\n002\n1\nSCT\nAGRIFRPP\nComptoir SAS\nFR7630006000011234567890189\nEUR1200.00\nGDDS\n\nFacture FA-1\nMerci",
                full.payload());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "1000000000"})
    void refusesAmountsItCannotSay(String amount) {
        assertRefused("CPT-PAYMENT-QR-AMOUNT", qr().amount(amount));
    }

    @ParameterizedTest
    @CsvSource({"0.01, EUR0.01", "999999999.99, EUR999999999.99", "5, EUR5.00"})
    void saysAmountsInCents(String amount, String line) {
        assertEquals(line, qr().amount(amount).build().payload().split("\n", -1)[7]);
    }

    @Test
    void refusesTextsThatDoNotFit() {
        assertRefused("CPT-PAYMENT-QR-LENGTH", qr().name("x".repeat(71)));
        assertRefused("CPT-PAYMENT-QR-LENGTH", qr().name(" "));
        assertRefused("CPT-PAYMENT-QR-LENGTH", qr().text("x".repeat(141)));
        assertRefused("CPT-PAYMENT-QR-LENGTH", qr().text("two\nlines"));
        assertRefused("CPT-PAYMENT-QR-LENGTH", qr().purpose("GOODS"));
        assertRefused("CPT-PAYMENT-QR-TOO-LONG", qr().name("é".repeat(70)).text("é".repeat(140)));
        assertRefused(
                "CPT-PAYMENT-QR-REFERENCE-AND-TEXT",
                qr().text("x").reference(CreditorReference.of("RF31FA2026000123")));
    }

    private static EpcQr.Builder qr() {
        return EpcQr.builder().name("Comptoir SAS").iban(IBAN).amount("1200.00");
    }

    private static void assertRefused(String code, EpcQr.Builder qr) {
        assertEquals(code, assertThrows(ViolationsException.class, qr::build).code());
    }
}
