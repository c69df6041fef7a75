package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.comptoir.document.Invoice;
import io.comptoir.pdf.style.Notation;
import io.comptoir.total.LineTotal;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * An invoice of thousands of lines, as a telephone company sends them. {@code -Dpdf.lines=10000} makes a longer one.
 */
class LongInvoiceTest {

    private static final int LINES = Integer.getInteger("pdf.lines", 2_000);

    private static final int FEW = 200;

    /** Every line once and in order, every page with its number, every sum that runs on equal to what was read so far. */
    @Test
    void readsAsOneThroughAllItsPages() throws Exception {
        Invoice.Issued invoice = Samples.lines(LINES);
        List<LineTotal> totals = invoice.totals().lines();
        BigDecimal sum = BigDecimal.ZERO;
        int printed = 0;

        try (PDDocument document = Loader.loadPDF(InvoicePdf.of(invoice).bytes())) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                String words = words(document, page);
                assertTrue(words.contains(Printed.plain("Page " + page + " / " + pages)), "page " + page);
                assertEquals(page > 1, words.contains("Report " + amount(sum)), "page " + page);
                int lines = words.split("Poste de travail n° ", -1).length - 1;
                assertTrue(lines > 0, "page " + page + " has no lines");
                for (int i = 0; i < lines; i++) {
                    assertTrue(words.contains("Poste de travail n° " + (printed + 1)), "line " + printed);
                    sum = sum.add(totals.get(printed++).amount());
                }
                assertEquals(page < pages, words.contains("À reporter " + amount(sum)), "page " + page);
            }
            assertTrue(words(document, pages)
                    .contains("Net à payer " + amount(invoice.totals().amountDue())));
        }
        assertEquals(LINES, printed);
    }

    /** No line costs more for the lines before it. */
    @Test
    void costsEachLineTheSame() {
        InvoicePdf few = InvoicePdf.of(Samples.lines(FEW));
        InvoicePdf many = InvoicePdf.of(Samples.lines(LINES));
        few.bytes(); // what is read once, fonts and labels, counts for neither

        long one = allocated(few) / FEW;
        long other = allocated(many) / LINES;

        assertTrue(other < one * 3 / 2, other + " bytes a line of many, " + one + " of few");
    }

    private static long allocated(InvoicePdf pdf) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertTrue(pdf.bytes().length > 0);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String words(PDDocument document, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return Printed.plain(stripper.getText(document));
    }

    private static String amount(BigDecimal amount) {
        return Printed.plain(Notation.FRENCH.amount(amount, "EUR"));
    }
}
