package io.comptoir.judges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Quote;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Party;
import io.comptoir.payment.CashReceipt;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.Remittance;
import io.comptoir.pdf.render.BundlePdf;
import io.comptoir.pdf.render.DeliveryNotePdf;
import io.comptoir.pdf.render.InvoicePdf;
import io.comptoir.pdf.render.ListPdf;
import io.comptoir.pdf.render.PaperPdf;
import io.comptoir.pdf.render.PaymentReceiptPdf;
import io.comptoir.pdf.render.PreviewPdf;
import io.comptoir.pdf.render.ProformaPdf;
import io.comptoir.pdf.render.QuotePdf;
import io.comptoir.pdf.render.Reminder;
import io.comptoir.pdf.render.Reminder.Level;
import io.comptoir.pdf.render.ReminderPdf;
import io.comptoir.pdf.render.Stamp;
import io.comptoir.pdf.render.Statement;
import io.comptoir.pdf.render.StatementPdf;
import io.comptoir.pdf.render.SubscriptionPdf;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.time.Interval;
import io.comptoir.time.Period;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every paper in every design, before those who do not know us: veraPDF, and a reader of codes. */
class PapersTest {

    private static final Invoice.Issued INVOICE = SampleInvoices.KOWORKING.issued();
    private static final Issuer ISSUER = INVOICE.issuer();
    private static final Party CUSTOMER = INVOICE.customer();
    private static final LocalDate DAY = INVOICE.dueDate().plusDays(30);

    static Stream<PaperPdf> papers() {
        return Stream.of(Theme.CLASSIC, Theme.MODERN, Theme.COMPACT).flatMap(PapersTest::papers);
    }

    private static Stream<PaperPdf> papers(Theme theme) {
        Period year = new Period(INVOICE.issueDate(), DAY);
        return Stream.of(
                InvoicePdf.of(INVOICE).stamped(Stamp.PAID).theme(theme),
                PreviewPdf.of(INVOICE.draft(), DAY).theme(theme),
                ProformaPdf.of(INVOICE.draft(), DAY).theme(theme),
                QuotePdf.of(quote()).theme(theme),
                DeliveryNotePdf.of(INVOICE, DAY).theme(theme),
                ReminderPdf.of(reminder()).theme(theme),
                StatementPdf.of(new Statement(ISSUER, CUSTOMER, year, List.of(Receivable.of(INVOICE))))
                        .theme(theme),
                receipt().theme(theme),
                SubscriptionPdf.of(subscription()).theme(theme),
                ListPdf.of(ISSUER, "Factures", DAY, List.of(ListPdf.Item.of(INVOICE)))
                        .theme(theme));
    }

    private static Quote quote() {
        return Quote.builder()
                .id("quote")
                .content(INVOICE.draft())
                .validUntil(DAY)
                .build()
                .send(new DocumentNumber("D2023-00007"), INVOICE.issueDate());
    }

    private static Subscription subscription() {
        return Subscription.builder()
                .id("desks")
                .number("AB-00000019")
                .content(Invoice.Draft.builder()
                        .issuer(ISSUER)
                        .customer(CUSTOMER)
                        .build())
                .addItems(SubscriptionItem.builder()
                        .id("desks")
                        .label("Bureaux")
                        .quantity("10")
                        .unitPrice("200.00")
                        .vat(VatRate.VAT_20)
                        .build())
                .start(DAY)
                .initialEnd(DAY.plusYears(1).minusDays(1))
                .every(Interval.months(1))
                .build();
    }

    private static Reminder reminder() {
        return new Reminder(
                ISSUER,
                CUSTOMER,
                Level.NOTICE,
                DAY,
                Optional.of(DAY.plusDays(8)),
                List.of(Reminder.Claim.of(Receivable.of(INVOICE))));
    }

    private static PaymentReceiptPdf receipt() {
        Remittance remittance = Remittance.builder()
                .id("RG-1")
                .line(PaymentMethod.TRANSFER, "100.00")
                .build();
        return PaymentReceiptPdf.of(CashReceipt.Received.of(remittance, DAY), Map.of(), ISSUER, CUSTOMER);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyPaperIsPdfA3(PaperPdf paper) {
        assertEquals(List.of(), PdfaJudge.judge(paper.bytes()));
    }

    /** PDF/A-3a and PDF/UA-1, as far as a machine can tell. */
    @ParameterizedTest
    @MethodSource("papers")
    void everyPaperCanBeReadAloud(PaperPdf paper) {
        assertEquals(List.of(), PdfaJudge.judgeAccess(paper.bytes()));
    }

    /** Without the structure that says what the parts of a page are, a paper can only be looked at. */
    @Test
    void aPaperWithoutStructureIsPdfA3bOnly() {
        byte[] pdf = InvoicePdf.of(INVOICE)
                .theme(Theme.CLASSIC.hiding(Part.STRUCTURE))
                .bytes();

        assertEquals(List.of(), PdfaJudge.judge(pdf));
        assertFalse(PdfaJudge.judgeAccess(pdf).isEmpty());
    }

    @Test
    void aBundleIsPdfA3(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bundle.pdf");
        new BundlePdf("Papiers", "Koworking", CUSTOMER.language())
                .writeTo(file, BundlePdf.papers(papers(Theme.CLASSIC).iterator()));

        assertEquals(List.of(), PdfaJudge.judge(Files.readAllBytes(file)));
    }

    /** EPC069-12, version 2: what is to be paid, to whom and with which reference, line by line. */
    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"PAYMENT_CODE", "PAYMENT_SLIP"})
    void aTelephoneReadsTheCodeToPayBy(Part part) throws ReaderException {
        byte[] pdf = InvoicePdf.of(INVOICE).theme(Theme.CLASSIC.showing(part)).bytes();
        String iban = ISSUER.entity().bankAccount().orElseThrow().iban().value();

        List<String> read = read(pdf).lines().toList();

        assertEquals(List.of("BCD", "002", "1", "SCT"), read.subList(0, 4));
        assertEquals(ISSUER.entity().name(), read.get(5));
        assertEquals(iban, read.get(6));
        assertEquals("EUR" + INVOICE.totals().amountDue().toPlainString(), read.get(7));
        assertEquals(INVOICE.number().value(), read.get(10));
    }

    private static String read(byte[] pdf) throws ReaderException {
        BufferedImage page = PageImage.image(pdf, 1, 200);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
