package io.comptoir.accounting.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.catalog.Nature;
import io.comptoir.document.CreditNote;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given back, and what is no sale yet. */
class CreditPostingTest {

    /** Entry EC-000078 of the guide (S4-49). */
    @Test
    void postsTheCreditNoteOfKoworkingOnTheOtherSides() {
        Invoice.Issued invoice = Papers.invoice(Papers.line("5", "900.00", Nature.SERVICE, "20"));
        Invoice.Draft credit =
                CreditNote.of(invoice).line(0, "1").reason(CreditReason.REFUND).draft();

        assertEquals(
                "411000/411004 C 1080.00, 706000 D 900.00, 445000 D 180.00", entry(Papers.koworkingPlan(), credit));
    }

    /** PCG art. 1214-41, 1222-70; ACCOUNTING: 709 outside the invoice, 665 for early payment, 70x for returns. */
    @ParameterizedTest
    @CsvSource({"REFUND, 706000", "CANCELLATION, 706000", "EXTRA_DISCOUNT, 709000", "EARLY_PAYMENT_DISCOUNT, 665000"})
    void theReasonDecidesTheAccount(CreditReason reason, String account) {
        Invoice.Issued invoice = Papers.invoice(Papers.line("5", "900.00", Nature.SERVICE, "20"));
        Invoice.Draft credit =
                CreditNote.of(invoice).percent("10").reason(reason).draft();

        assertEquals(
                "411000/OMEGA C 540.00, " + account + " D 450.00, 445716 D 90.00", entry(AccountingPlan.pcg(), credit));
    }

    /** C3b of the worked entries, net of tax: 1 200 less 20, the VAT stays. */
    @Test
    void aDiscountNetOfTaxLeavesTheVat() {
        Invoice.Issued invoice = Papers.invoice(Papers.line("1", "1000.00", Nature.GOODS, "20"));
        Invoice.Draft credit = CreditNote.of(invoice)
                .netOfTax("20.00")
                .reason(CreditReason.EARLY_PAYMENT_DISCOUNT)
                .draft();

        assertEquals("411000/OMEGA C 20.00, 665000 D 20.00", entry(AccountingPlan.pcg(), credit));
    }

    @Test
    void invoiceAndFullCreditLeaveNothingOnAnyAccount() {
        Invoice.Issued invoice = Papers.invoice(
                Papers.line("3", "33.33", Nature.SERVICE, "20"), Papers.line("1", "0.99", Nature.GOODS, "5.5"));
        Invoice.Draft credit = CreditNote.of(invoice).full().draft();
        Posting posting = Posting.with(AccountingPlan.pcg());

        String back = shown(posting.entry(invoice)).stream()
                .map(line -> line.contains(" D ") ? line.replace(" D ", " C ") : line.replace(" C ", " D "))
                .collect(Collectors.joining(", "));

        assertEquals(back, entry(AccountingPlan.pcg(), credit));
    }

    /** A deposit is an advance, not a sale (4191). */
    @Test
    void aDepositIsNoSaleYet() {
        Invoice.Draft deposit = Papers.draft()
                .kind(InvoiceKind.DEPOSIT)
                .addLines(Papers.line("1", "1800.00", Nature.SERVICE, "20"))
                .build();

        assertEquals(
                "411000/OMEGA D 2160.00, 419100/OMEGA C 1800.00, 445716 C 360.00",
                entry(AccountingPlan.pcg(), deposit));
    }

    @Test
    void theLabelSaysThatItGivesBack() {
        Invoice.Issued invoice = Papers.invoice(Papers.line("5", "900.00", Nature.SERVICE, "20"));
        JournalEntry entry =
                Posting.pcg().entry(Papers.issued(CreditNote.of(invoice).full().draft()));

        assertEquals("Avoir FC202300087 Omega, Inc.", entry.lines().get(0).label());
    }

    private static String entry(AccountingPlan plan, Invoice.Draft draft) {
        return String.join(", ", shown(Posting.with(plan).entry(Papers.issued(draft))));
    }

    private static List<String> shown(JournalEntry entry) {
        return entry.lines().stream().map(JournalLine::toString).toList();
    }
}
