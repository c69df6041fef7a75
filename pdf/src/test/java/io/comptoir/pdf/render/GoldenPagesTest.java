package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.pdf.render.Reminder.Level;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every paper as it was last looked at, pixel by pixel: on any JDK the same page. Made anew with {@code -Dgolden.update},
 * after a look at each picture that changed.
 */
class GoldenPagesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "io", "comptoir", "pdf", "render");

    /** One other digit is about a hundred pixels. */
    private static final int TOLERANCE = 10;

    private static final int SHOWN_MAX = 400_000;

    static Stream<Arguments> papers() {
        return Stream.of(
                paper("invoice", InvoicePdf.of(Samples.rich())),
                paper("invoice-modern", InvoicePdf.of(Samples.rich()).theme(Theme.MODERN)),
                paper("invoice-compact", InvoicePdf.of(Samples.rich()).theme(Theme.COMPACT)),
                paper("invoice-works", InvoicePdf.of(Samples.works())),
                paper("invoice-with-tax", InvoicePdf.of(Samples.withTax())),
                paper("invoice-english", InvoicePdf.of(Samples.english())),
                paper("invoice-dollars", InvoicePdf.of(Samples.dollars())),
                paper("invoice-self-billed", InvoicePdf.of(Samples.selfBilled())),
                paper("invoice-pages", InvoicePdf.of(Samples.lines(25))),
                paper(
                        "invoice-slip",
                        InvoicePdf.of(Samples.koworking()).theme(Theme.CLASSIC.showing(Part.PAYMENT_SLIP))),
                paper("copy", InvoicePdf.of(Samples.koworking()).stamped(Stamp.PAID)),
                paper(
                        "copy-modern",
                        InvoicePdf.of(Samples.koworking()).theme(Theme.MODERN).stamped(Stamp.PAID)),
                paper("preview", PreviewPdf.of(Samples.koworking().draft(), Samples.DATE)),
                paper("proforma", ProformaPdf.of(Samples.works().draft(), Samples.DATE)),
                paper("quote", QuotePdf.of(Samples.sent(Samples.quote()))),
                paper("delivery-note", DeliveryNotePdf.of(Samples.rich(), Samples.DATE)),
                paper("reminder", ReminderPdf.of(Accounts.reminder(Level.REMINDER))),
                paper("notice", ReminderPdf.of(Accounts.reminder(Level.NOTICE)).language(Locale.GERMAN)),
                paper("statement", StatementPdf.of(Accounts.statement())),
                paper("receipt", Accounts.receipt()),
                paper("list", Accounts.list(20)),
                paper("list-modern", Accounts.list(20).theme(Theme.MODERN)),
                paper("subscription", SubscriptionPdf.of(Subscriptions.rich())));
    }

    private static Arguments paper(String name, PaperPdf paper) {
        return Arguments.of(name, paper);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void looksAsItDid(String name, PaperPdf paper) throws IOException {
        List<BufferedImage> pages = PageImages.of(paper.bytes());

        for (int i = 0; i < pages.size(); i++) {
            Path golden = FOLDER.resolve(name + "-" + (i + 1) + ".png");
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(FOLDER);
                Files.write(golden, PageImages.png(pages.get(i)));
            }
            long others = PageImages.differentPixels(PageImages.read(golden), pages.get(i));
            assertTrue(
                    others <= TOLERANCE, golden + ": " + others + " pixels are others; -Dgolden.update draws it anew");
        }
        assertFalse(Files.exists(FOLDER.resolve(name + "-" + (pages.size() + 1) + ".png")), "a page is gone");
    }

    /** The picture of the README. */
    @Test
    void areShownTogetherAsTheyAre() throws IOException {
        if (System.getProperty("golden.update") != null) {
            ContactSheet.write();
        }
        long others = PageImages.differentPixels(PageImages.read(ContactSheet.FILE), ContactSheet.picture());

        assertTrue(others <= TOLERANCE, others + " pixels are others; -Dgolden.update draws it anew");
        assertTrue(Files.size(ContactSheet.FILE) < SHOWN_MAX, Files.size(ContactSheet.FILE) + " bytes");
    }

    @Test
    void wouldSeeOneOtherDigit() throws IOException {
        PaperPdf paper =
                InvoicePdf.of(Samples.issue("FC202300081", Samples.koworking().draft()));
        PaperPdf other =
                InvoicePdf.of(Samples.issue("FC202300087", Samples.koworking().draft()));

        long others = PageImages.differentPixels(
                PageImages.of(paper.bytes()).get(0),
                PageImages.of(other.bytes()).get(0));

        assertTrue(others > TOLERANCE, others + " pixels");
    }
}
