package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.InvoiceKind;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A copy, which is not the invoice. */
class InvoiceCopyPdfTest {

    @Test
    void stampsACopyAndLeavesTheOriginal() {
        InvoicePdf original = InvoicePdf.of(Samples.koworking()).attach(Samples.withMetadata());
        byte[] before = original.bytes();

        InvoiceCopyPdf copy = original.stamped(Stamp.PAID);
        String words = Printed.words(copy.bytes());

        assertArrayEquals(before, original.bytes());
        assertFalse(
                Printed.words(before).contains("PAYÉ") || Printed.words(before).contains("copie"));
        assertTrue(words.contains("N° FC202300087 – copie PAYÉ"), words);
        assertTrue(words.contains("Net à payer 3 240,00 €"), words);
        assertEquals("Facture FC202300087 – copie – PAYÉ", copy.title());
    }

    @Test
    void saysOfACopyThatTheCustomerWroteTheOriginal() {
        InvoiceCopyPdf copy = InvoicePdf.of(Samples.selfBilled()).stamped(Stamp.DUPLICATE);

        assertEquals("Facture OM2023-00007 – Autofacturation – copie – DUPLICATA", copy.title());
    }

    @Test
    void asksNobodyToPayWhatIsPaid() {
        InvoicePdf invoice = InvoicePdf.of(Samples.koworking());

        for (Theme theme : List.of(Theme.MODERN, Theme.CLASSIC.showing(Part.PAYMENT_SLIP))) {
            String duplicate =
                    Printed.words(invoice.theme(theme).stamped(Stamp.DUPLICATE).bytes());
            String paid = Printed.words(invoice.theme(theme).stamped(Stamp.PAID).bytes());

            assertTrue(duplicate.contains("Scannez") || duplicate.contains("À scanner"), duplicate);
            assertFalse(paid.contains("Scannez") || paid.contains("À scanner"), paid);
        }
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
        assertTrue(Printed.words(
                        invoice.language(Locale.ENGLISH).stamped(Stamp.PAID).bytes())
                .contains("No. X1 – copy PAID"));
    }
}
