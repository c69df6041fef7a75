package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_10;
import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.document.CreditNote;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.document.OriginInvoice;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceJson;
import io.comptoir.line.Discount;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.numbering.Reset;
import io.comptoir.party.DossierId;
import io.comptoir.port.Ports;
import io.comptoir.total.VatTotal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditNoteDeskTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 28);
    private static final Issuer ISSUER = Issuer.builder()
            .entity(Koworking.ENTITY)
            .invoiceSeries(new NumberSeries(new NumberingScheme("FC{yyyy}{seq:5}", Reset.NEVER)).startingAt(89))
            .creditNoteSeries(new NumberSeries(new NumberingScheme("AV{yyyy}{seq:5}", Reset.NEVER)).startingAt(3))
            .build();

    private final AtomicInteger ids = new AtomicInteger();
    private final Dossier dossier = Comptoir.over(
                    Ports.of(new MemoryStorage(), new DayClock(() -> DAY), () -> "id-" + ids.incrementAndGet()))
            .open(DossierId.of("koworking"), ISSUER, Actor.of("alice", "Alice"));

    // --- the seed's case 4 ---

    @Test
    void issuesTheCreditNoteOfKoworking() {
        Invoice.Issued invoice = invoice("5", "900.00");

        Invoice.Issued note = issue(invoice, credit -> credit.line(0, "1").reason(CreditReason.REFUND), "credit-1");

        assertEquals("FC202300089", invoice.number().value());
        assertEquals("AV202300003", note.number().value());
        assertEquals("900.00", note.totals().totalNet().toPlainString());
        assertEquals("180.00", note.totals().totalVat().toPlainString());
        assertEquals("1080.00", note.totals().totalGross().toPlainString());
        assertEquals(InvoiceKind.CREDIT_NOTE, note.kind());
        assertEquals(Optional.of(OriginInvoice.of(invoice)), note.draft().origin());
        assertEquals(Optional.of(note), dossier.creditNotes().find(note.number()));
        assertEquals(Optional.empty(), dossier.invoices().find(note.number()));
        assertEquals(note, InvoiceJson.readIssued(InvoiceJson.write(note)));
    }

    @Test
    void keepsTwoSeriesWithoutHoles() {
        Invoice.Issued first = invoice("5", "900.00");
        issue(first, credit -> credit.line(0, "1"), "a");
        invoice("1", "10.00");
        Invoice.Issued second = issue(first, credit -> credit.line(0, "1"), "b");

        assertEquals("AV202300004", second.number().value());
        assertTrue(dossier.invoices().auditNumbers().isEmpty());
        assertTrue(dossier.creditNotes().auditNumbers().isEmpty());
        assertEquals(
                2, dossier.creditNotes().issued(Optional.empty(), 10).items().size());
    }

    // --- never more than was billed ---

    @Test
    void refusesToGiveBackMoreThanWasBilled() {
        Invoice.Issued invoice = invoice("5", "900.00");
        Invoice.Draft all = dossier.invoices().credit(invoice).full().draft();
        Invoice.Draft some = dossier.invoices().credit(invoice).line(0, "1").draft();
        dossier.creditNotes().issue(some, "some");

        assertRefused(
                "CPT-DOCUMENT-CREDIT-ABOVE-REST", () -> dossier.creditNotes().issue(all, "all"));
        assertEquals(
                1, dossier.creditNotes().issued(Optional.empty(), 10).items().size());
        assertEquals(
                List.of("CPT-DOCUMENT-CREDIT-ABOVE-REST"),
                dossier.creditNotes().check(all).errors().list().stream()
                        .map(Violation::code)
                        .toList());
    }

    @Test
    void givesBackTheRestTheSecondTime() {
        Invoice.Issued invoice = invoice("5", "900.00");
        issue(invoice, credit -> credit.line(0, "1"), "a");

        Invoice.Issued rest = issue(invoice, CreditNote::full, "b");

        assertEquals("3600.00", rest.totals().totalNet().toPlainString());
        assertRefused(
                "CPT-DOCUMENT-CREDIT-NOTHING-LEFT",
                () -> dossier.invoices().credit(invoice).full());
    }

    @Test
    void giveBackAlikeHoweverOftenTheCommandIsRepeated() {
        Invoice.Issued invoice = invoice("5", "900.00");
        Invoice.Draft credit = dossier.invoices().credit(invoice).full().draft();

        Invoice.Issued once = dossier.creditNotes().issue(credit, "key");

        assertEquals(once, dossier.creditNotes().issue(credit, "key"));
        assertEquals(1, dossier.invoices().credited(invoice).notes().size());
    }

    /** PrestaShop#23821, lago#2643 and others: four lines whose VAT rounds up one by one. */
    @Test
    void fourCreditNotesMakeTheInvoiceToTheCent() {
        Invoice.Issued invoice = dossier.invoices()
                .draft(Koworking.OMEGA)
                .line("a", "1", "68.33", VAT_20)
                .line("b", "1", "68.33", VAT_20)
                .line("c", "1", "57.50", VAT_20)
                .line("d", "1", "85.00", VAT_20)
                .issue("four");
        assertEquals("334.99", invoice.totals().totalGross().toPlainString());

        List<String> vat = List.of(0, 1, 2, 3).stream()
                .map(line -> issue(invoice, credit -> credit.line(line, "1"), "line-" + line))
                .map(note -> note.totals().totalVat().toPlainString())
                .toList();

        assertEquals(List.of("13.67", "13.67", "11.50", "16.99"), vat); // 17.00 would make 335.00
    }

    /** Dolibarr#27972: 1 317.48 with tax is 1 097.90 without, not 1 097.91. */
    @Test
    void splitsAnAmountWithTaxWithoutLosingACent() {
        Invoice.Issued invoice = invoice("1", "5000.00");

        Invoice.Issued note = issue(invoice, credit -> credit.amount("1317.48"), "amount");

        assertEquals("1097.90", note.totals().totalNet().toPlainString());
        assertEquals("219.58", note.totals().totalVat().toPlainString());
        assertEquals("1317.48", note.totals().totalGross().toPlainString());
    }

    /** A rate that takes back has its share of the VAT too, and keeps the rest: 118.89 of 1 188.89 is about a tenth. */
    @Test
    void splitsAnAmountOverARateBelowZero() {
        Invoice.Issued invoice = dossier.invoices()
                .draft(Koworking.OMEGA)
                .line("a", "1", "1000.00", VAT_20)
                .line("b", "-1", "10.10", VAT_10)
                .issue("below");

        Invoice.Issued note = issue(invoice, credit -> credit.amount("118.89"), "amount");

        assertEquals("118.89", note.totals().totalGross().toPlainString());
        assertEquals("-0.10", note.totals().vat().get(1).vat().toPlainString()); // 10 ÷ 110 of −1.11
    }

    @Test
    void givesBackAShareOfEachRateAndNature() {
        Invoice.Issued invoice = dossier.invoices()
                .draft(Koworking.OMEGA)
                .line("a", "1", "1000.00", VAT_20)
                .line("b", "1", "500.00", VAT_10)
                .issue("two");

        Invoice.Issued note = issue(invoice, credit -> credit.percent("30"), "share");

        assertEquals("450.00", note.totals().totalNet().toPlainString()); // E02
        assertEquals("75.00", note.totals().totalVat().toPlainString());
        assertEquals(
                "Avoir de 30 % sur la facture FC202300089", note.items().get(0).label());
    }

    /** F02: the supplier forgoes the VAT. */
    @Test
    void givesADiscountNetOfTax() {
        Invoice.Issued invoice = invoice("5", "900.00");

        Invoice.Issued note =
                issue(invoice, credit -> credit.netOfTax("50.00").reason(CreditReason.EARLY_PAYMENT_DISCOUNT), "net");

        VatTotal vat = note.totals().vat().get(0);
        assertEquals("E", vat.rate().category().code());
        assertEquals(Optional.of("VATEX-FR-CNWVAT"), vat.rate().vatex());
        assertEquals("50.00", note.totals().totalGross().toPlainString());
    }

    @Test
    void aDiscountOnTheWholeFollowsTheLinesThatAreGivenBack() {
        Invoice.Issued invoice = dossier.invoices()
                .draft(Koworking.OMEGA)
                .line("a", "4", "100.00", VAT_20)
                .line("b", "1", "600.00", VAT_20)
                .discount(Discount.amount("100.00"))
                .issue("discounted");

        Invoice.Issued note = issue(invoice, credit -> credit.line(0, "2"), "two");

        assertEquals("180.00", note.totals().totalNet().toPlainString()); // 200 of 1 000 less 20 of 100
        Invoice.Issued rest = issue(invoice, CreditNote::rest, "rest");
        assertEquals("720.00", rest.totals().totalNet().toPlainString());
    }

    // --- what is no credit note ---

    @ParameterizedTest
    @CsvSource({
        "0, 6, CPT-DOCUMENT-CREDIT-QUANTITY",
        "0, -1, CPT-DOCUMENT-CREDIT-QUANTITY",
        "1, 1, CPT-DOCUMENT-CREDIT-NO-LINE",
        "-1, 1, CPT-DOCUMENT-CREDIT-NO-LINE"
    })
    void refusesLinesAndQuantitiesThatWereNotBilled(int line, String quantity, String code) {
        Invoice.Issued invoice = invoice("5", "900.00");

        assertRefused(code, () -> CreditNote.of(invoice).line(line, quantity));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "5400.01"})
    void refusesAnAmountOutOfBounds(String amount) {
        Invoice.Issued invoice = invoice("5", "900.00");

        assertRefused("CPT-DOCUMENT-CREDIT-AMOUNT", () -> CreditNote.of(invoice).amount(amount));
    }

    @Test
    void refusesTwoWaysAtOnceAndACreditOnACredit() {
        Invoice.Issued invoice = invoice("5", "900.00");
        Invoice.Issued note = issue(invoice, credit -> credit.line(0, "1"), "one");

        assertRefused(
                "CPT-DOCUMENT-CREDIT-CHOICES",
                () -> CreditNote.of(invoice).percent("10").line(0, "1"));
        assertRefused("CPT-DOCUMENT-CREDIT-OF-A-CREDIT", () -> CreditNote.of(note));
    }

    @Test
    void refusesACreditNoteWithoutItsInvoice() {
        Invoice.Issued invoice = invoice("5", "900.00");
        Invoice.Draft draft = CreditNote.of(invoice).full().draft();
        Invoice.Draft nameless = draft.toBuilder().origin(Optional.empty()).build();
        Invoice.Draft elsewhere = draft.toBuilder()
                .origin(new OriginInvoice(Optional.empty(), new DocumentNumber("X-1"), DAY))
                .build();

        assertRefused("CPT-LAW-ORIGIN-MISSING", () -> dossier.creditNotes().issue(nameless, "a"));
        assertRefused("CPT-DESK-ORIGIN-UNKNOWN", () -> dossier.creditNotes().issue(elsewhere, "b"));
    }

    /** What another system invoiced may be given back, once somebody says so. */
    @Test
    void givesBackAnInvoiceOfAnotherSystemForAReason() {
        Invoice.Draft draft = CreditNote.of(invoice("5", "900.00")).full().draft();
        Issuer knowing = ISSUER.toBuilder()
                .addOverrides(new RuleOverride("CPT-DESK-ORIGIN-UNKNOWN", "facture de l'ancien logiciel"))
                .build();

        Invoice.Issued note = dossier.creditNotes()
                .issue(
                        draft.toBuilder()
                                .issuer(knowing)
                                .origin(new OriginInvoice(Optional.empty(), new DocumentNumber("OLD-7"), DAY))
                                .build(),
                        "old");

        assertEquals("OLD-7", note.draft().origin().orElseThrow().number().value());
    }

    @Test
    void findsTheInvoiceByItsNumberWhereTheIdIsNotTold() {
        Invoice.Issued invoice = invoice("5", "900.00");
        Invoice.Draft draft = CreditNote.of(invoice).line(0, "5").draft().toBuilder()
                .origin(new OriginInvoice(Optional.empty(), invoice.number(), invoice.issueDate()))
                .build();

        dossier.creditNotes().issue(draft, "a");

        assertRefused(
                "CPT-DOCUMENT-CREDIT-ABOVE-REST", () -> dossier.creditNotes().issue(draft, "b"));
    }

    /** TRAIL.md: what gives back counts below zero, so that the head of the trail says what is owed in all. */
    @Test
    void theTrailSumsUpWhatIsOwed() {
        Invoice.Issued invoice = invoice("5", "900.00");
        issue(invoice, credit -> credit.line(0, "1"), "one");
        assertTrue(
                dossier.trail().head().toString().endsWith(":2:EUR=4320.00"),
                dossier.trail().head().toString());

        issue(invoice, CreditNote::full, "rest");

        assertTrue(
                dossier.trail().head().toString().endsWith(":3:EUR=0.00"),
                dossier.trail().head().toString());
        assertTrue(dossier.trail().compare().isEmpty());
        assertEquals(Optional.empty(), dossier.trail().verify().broken());
    }

    // --- correcting ---

    @Test
    void correctsAnInvoiceByGivingItBackAndBillingAnew() {
        Invoice.Issued invoice = invoice("5", "900.00");

        Correction correction = dossier.invoices().correct(invoice);
        Invoice.Issued credit = dossier.creditNotes().issue(correction.credit(), "credit");
        Invoice.Issued anew = dossier.invoices().issue(correction.draft(), "anew");

        assertEquals(invoice.totals(), anew.totals());
        assertEquals(invoice.totals().vat(), credit.totals().vat());
        assertEquals(Optional.of(CreditReason.CANCELLATION), credit.draft().creditReason());
        assertEquals("FC202300090", anew.number().value());
    }

    // --- steps ---

    private Invoice.Issued invoice(String quantity, String price) {
        return dossier.invoices()
                .draft(Koworking.OMEGA)
                .line("Formation Digitale", quantity, price, VAT_20)
                .issue("order-" + ids.incrementAndGet());
    }

    private Invoice.Issued issue(Invoice.Issued invoice, UnaryOperator<CreditNote> how, String key) {
        Invoice.Draft draft = how.apply(dossier.invoices().credit(invoice)).draft();
        return dossier.creditNotes().issue(draft, key);
    }

    private static void assertRefused(String code, org.junit.jupiter.api.function.Executable command) {
        var refused = assertThrows(ViolationsException.class, command);
        assertEquals(
                List.of(code),
                refused.violations().errors().list().stream()
                        .map(Violation::code)
                        .toList());
    }
}
