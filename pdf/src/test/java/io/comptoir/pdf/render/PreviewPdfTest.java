package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.Discount;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import io.comptoir.tax.VatRegime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an invoice would look like. */
class PreviewPdfTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FACTURE BROUILLON – document provisoire",
                "Date d'émission 20/03/2023",
                "Date d'échéance 04/05/2023", // 45 days
                "Net à payer 15 647,99 €",
                "Virement",
                "FR76 3000 4000 0312 3456 7890 143",
                "Indemnité forfaitaire"
            })
    void showsWhatWouldBeIssued(String expected) {
        String words =
                Printed.words(PreviewPdf.of(Samples.richDraft().build(), DAY).bytes());

        assertTrue(words.contains(expected), expected + " not in " + words);
        assertFalse(words.contains("N° F") || words.contains("Référence"), words);
    }

    /** By hand: 2 × 600.00 less 10 % and 5 × 49.90 are 1 329.50, with 20 % 1 595.40. */
    @ParameterizedTest
    @MethodSource("io.comptoir.pdf.style.Labels#languages")
    void showsAThemeOnAnInvoiceThatIsMadeUp(Locale language) {
        Labels labels = Labels.of(language);
        String words = Printed.words(PreviewPdf.sample(Issuer.of(Samples.entity()), DAY, language)
                .theme(Theme.MODERN)
                .bytes());

        Stream.of(
                        labels.get("preview"),
                        labels.get("sample.customer"),
                        labels.get("sample.service"),
                        labels.notation().amount(new BigDecimal("1329.50"), "EUR"),
                        labels.notation().amount(new BigDecimal("1595.40"), "EUR"))
                .map(Printed::plain)
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    SMALL_BUSINESS_EXEMPTION | 293 B
                    MARGIN                   | 'Régime particulier - Biens d''occasion'
                    """)
    void showsAThemeToThoseWhoChargeNoVat(VatRegime regime, String mention) {
        Issuer issuer =
                Issuer.builder().entity(Samples.entity()).vatRegime(regime).build();
        String words =
                Printed.words(PreviewPdf.sample(issuer, DAY, Locale.FRENCH).bytes());

        assertTrue(words.contains("Net à payer 1 329,50 €"), words);
        assertTrue(words.contains(mention), words);
    }

    @Test
    void turnsTheSignsOfACreditNote() {
        String words = Printed.words(
                PreviewPdf.of(Samples.richDraft().kind(InvoiceKind.CREDIT_NOTE).build(), DAY)
                        .bytes());

        assertTrue(words.contains("AVOIR BROUILLON – document provisoire"), words);
        assertTrue(words.contains("Total de l'avoir −15 647,99 €"), words);
    }

    /** 3 × 900.00 less 10 % and 5.00: the discounts are those of the invoice, all other amounts are below zero. */
    @Test
    void tellsTheDiscountsOfACreditNoteAsOnTheInvoice() {
        var line = Samples.training().toBuilder()
                .discounts(List.of(Discount.percent("10"), Discount.amount("5.00")))
                .build();
        var draft = Samples.bare().toBuilder()
                .kind(InvoiceKind.CREDIT_NOTE)
                .addLines(line)
                .build();

        String words = Printed.words(PreviewPdf.of(draft, DAY).bytes());

        assertTrue(words.contains("10 % + 5,00 €"), words);
        assertTrue(words.contains("Remise 10 % : +270,00 €") && words.contains("−2 425,00 €"), words);
    }

    @Test
    void saysOnEveryPageThatItIsADraft() {
        byte[] pdf = PreviewPdf.of(Samples.lines(60).draft(), DAY)
                .language(Locale.ENGLISH)
                .bytes();

        for (int page = 1; page <= Printed.pages(pdf); page++) {
            assertTrue(Printed.words(pdf, page).contains("DRAFT – provisional document"));
        }
    }

    @Test
    void mayLackCustomerAndLinesButNotTheVatOfALine() {
        String words = Printed.words(PreviewPdf.of(Samples.bare(), DAY).bytes());
        var untaxed = Samples.bare().toBuilder()
                .addLines(Samples.training().toBuilder().vat(Optional.empty()).build())
                .build();

        assertTrue(words.contains("Net à payer 0,00 €"), words);
        assertThrows(ViolationsException.class, PreviewPdf.of(untaxed, DAY)::bytes);
        assertEquals(
                "Facture – BROUILLON – document provisoire",
                PreviewPdf.of(untaxed, DAY).title());
    }
}
