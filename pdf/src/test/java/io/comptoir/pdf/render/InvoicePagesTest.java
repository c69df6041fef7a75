package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Invoice;
import io.comptoir.line.ItemLine;
import io.comptoir.pdf.style.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an invoice of many lines, or of very long ones, breaks. */
class InvoicePagesTest {

    private static final float PAPER_WIDTH = 595.3f;
    private static final float PAPER_HEIGHT = 841.9f;

    static Stream<Invoice.Issued> samples() {
        return Stream.of(
                Samples.koworking(),
                Samples.rich(),
                Samples.english(),
                Samples.huge(),
                Samples.works(),
                Samples.withTax(),
                Samples.dollars(),
                Samples.overflowing(),
                Samples.lines(8),
                Samples.lines(17),
                Samples.lines(60));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesNothingOverSomethingElse(Invoice.Issued invoice) {
        List<Printed.Run> runs = Printed.runs(InvoicePdf.of(invoice).bytes());

        for (int i = 0; i < runs.size(); i++) {
            for (int j = i + 1; j < runs.size(); j++) {
                assertTrue(!runs.get(i).overlaps(runs.get(j)), runs.get(i) + " overlaps " + runs.get(j));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesOnThePaper(Invoice.Issued invoice) {
        for (Printed.Run run : Printed.runs(InvoicePdf.of(invoice).bytes())) {
            boolean inside = run.left() > 40 && run.right() < PAPER_WIDTH - 40;
            assertTrue(inside && run.baseline() > 20 && run.baseline() < PAPER_HEIGHT - 20, run.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 16, 17, 18, 60, 1000})
    void printsEachLineOnce(int count) {
        Invoice.Issued invoice = Samples.lines(count);
        String words = Printed.words(InvoicePdf.of(invoice).bytes());

        for (ItemLine line : invoice.items()) {
            assertTrue(
                    words.contains(
                            line.label().substring(0, Math.min(20, line.label().length()))),
                    line.label());
        }
        assertEquals(count + 1, words.split("Poste de travail", -1).length);
    }

    /** The head of the table on each page, the totals with at least one line, the mentions with the totals. */
    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 16, 17, 18, 40, 41, 42, 43, 44, 60})
    void keepsTogetherWhatBelongsTogether(int count) {
        byte[] pdf = InvoicePdf.of(Samples.lines(count)).bytes();
        int pages = Printed.pages(pdf);

        for (int page = 1; page <= pages; page++) {
            String words = Printed.words(pdf, page);
            assertTrue(words.contains("Désignation Quantité") && words.contains("Poste de travail"), words);
            assertTrue(words.contains("Page " + page + " / " + pages), words);
            assertEquals(
                    page == pages, words.contains("Net à payer") && words.contains("Indemnité forfaitaire"), words);
        }
    }

    /** Four lines and all that law wants: the second page would hold one of them. */
    @ParameterizedTest
    @MethodSource("designs")
    void isSetCloserRatherThanTurnThePageForLittle(Theme theme) {
        assertEquals(1, Printed.pages(InvoicePdf.of(Samples.rich()).theme(theme).bytes()));
        assertEquals(
                2, Printed.pages(InvoicePdf.of(Samples.lines(25)).theme(theme).bytes()));
    }

    static Stream<Theme> designs() {
        return Stream.of(Theme.CLASSIC, Theme.MODERN);
    }

    /** A title with the line after it, a subtotal with the line before it; all sums, whatever their number. */
    @Test
    void breaksWhatNoPageHolds() {
        byte[] pdf = InvoicePdf.of(Samples.overflowing()).bytes();
        int pages = Printed.pages(pdf);

        assertTrue(pages > 3, pages + " pages");
        assertEquals(41, Printed.words(pdf).split("Acompte FA9", -1).length);
        String end = Printed.words(pdf, pages);
        assertTrue(end.contains("Net à payer") && end.contains("À payer maintenant"), end);
        for (int page = 1; page <= pages; page++) {
            String words = Printed.words(pdf, page);
            assertEquals(
                    words.split("Formation Digitale", -1).length, words.split("2 700,00 € Société", -1).length, words);
        }
    }

    @Test
    void neverCutsAnAmount() {
        byte[] pdf = InvoicePdf.of(Samples.huge()).bytes();
        String net = Samples.huge()
                .totals()
                .totalNet()
                .setScale(0, java.math.RoundingMode.DOWN)
                .toPlainString();

        long whole = Printed.runs(pdf).stream()
                .filter(run -> run.text().replaceAll("[^0-9]", "").startsWith(net))
                .count();
        assertTrue(whole >= 2, "printed whole " + whole + " times");
    }
}
