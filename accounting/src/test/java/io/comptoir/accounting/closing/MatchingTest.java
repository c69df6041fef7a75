package io.comptoir.accounting.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.catalog.Nature;
import io.comptoir.document.CreditNote;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.law.LegalMentions;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.Credit;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Reversal;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.Remittance;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.Deposit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 20);
    private static final Posting POSTING = Posting.with(AccountingPlan.pcg());
    private static final Invoice.Issued ONE = paper("FC1", InvoiceKind.STANDARD, "1000");
    private static final Invoice.Issued TWO = paper("FC2", InvoiceKind.STANDARD, "500");

    @Test
    void whatIsPaidInFullHasACodeInCapitalsAndADay() {
        Receivable paid = Receivable.of(ONE).with(payment("P1", "500")).with(payment("P2", "700"));

        List<MatchedGroup> groups = match(List.of(ONE, TWO), paid).groups();

        assertEquals(List.of("AAA 411000 0.00 3 Optional[2023-04-20]"), shown(groups));
    }

    @Test
    void whatIsPaidInPartHasACodeInSmallLetters() {
        List<MatchedGroup> groups = match(List.of(ONE), Receivable.of(ONE).with(payment("P1", "500")))
                .groups();

        assertEquals(List.of("aaa 411000 700.00 2 Optional.empty"), shown(groups));
    }

    @Test
    void whatIsUndoneLosesItsCode() {
        Receivable undone = Receivable.of(ONE).with(credit("C1")).with(new Reversal("R1", DAY, "C1", Optional.empty()));

        assertEquals(List.of(), match(List.of(ONE, credit()), undone).groups());
    }

    @Test
    void aCreditNoteIsMatchedWithItsInvoice() {
        List<MatchedGroup> groups = match(
                        List.of(ONE, credit()), Receivable.of(ONE).with(credit("C1")))
                .groups();

        assertEquals(List.of("aaa 411000 960.00 2 Optional.empty"), shown(groups));
    }

    /** The deposit of 600.00 is owed and paid on 411, and held on 4191 until the invoice that deducts it. */
    @Test
    void aDepositIsMatchedWithTheInvoiceThatDeductsIt() {
        Invoice.Issued deposit = paper("FA1", InvoiceKind.DEPOSIT, "500");
        Invoice.Issued last = issued(
                "FC9",
                Papers.draft()
                        .addLines(Papers.line("1", "1000", Nature.SERVICE, "20"))
                        .addDepositsDeducted(
                                new Deposit("FA1", Papers.DATE, deposit.totals().vat()))
                        .build());

        List<MatchedGroup> groups = match(
                        List.of(deposit, last),
                        Receivable.of(deposit).with(payment("P1", "600")),
                        Receivable.of(last).with(payment("P2", "600")))
                .groups();

        assertEquals(
                List.of("AAA 411000 0.00 4 Optional[2023-04-20]", "AAB 419100 0.00 2 Optional[2023-03-27]"),
                shown(groups));
    }

    /** One transfer pays both and 60.00 more, which stays. */
    @Test
    void aReceiptMatchesAllThatItPays() {
        Received receipt = Received.of(
                Remittance.builder()
                        .id("R")
                        .line(PaymentMethod.TRANSFER, "1860")
                        .build(),
                DAY);
        List<JournalEntry> entries = new ArrayList<>();
        entries.add(POSTING.entry(ONE));
        entries.add(POSTING.entry(TWO));
        entries.addAll(POSTING.receipt(receipt, Papers.OMEGA));
        List<Receivable> paid = List.of(
                Receivable.of(ONE).with(payment("P1", "1200", "R")),
                Receivable.of(TWO).with(payment("P2", "600", "R")));

        assertEquals(
                List.of("aaa 411000 -60.00 3 Optional.empty"),
                shown(Matching.of(entries, List.of(ONE, TWO), paid).groups()));
    }

    @Test
    void aGroupKeepsItsCodeWhileOthersCome() {
        List<JournalEntry> entries = new ArrayList<>(List.of(POSTING.entry(ONE), POSTING.entry(TWO)));
        Receivable two = Receivable.of(TWO).with(payment("P2", "600"));
        entries.addAll(POSTING.settlement(TWO, two));
        Matching before = Matching.of(entries, List.of(ONE, TWO), List.of(two));
        assertEquals("AAA", before.at(1, 0).orElseThrow().code());

        Receivable one = Receivable.of(ONE).with(payment("P1", "1200"));
        entries.addAll(POSTING.settlement(ONE, one));
        Matching after = before.next(entries, List.of(ONE, TWO), List.of(one, two));

        assertEquals("AAA", after.at(1, 0).orElseThrow().code());
        assertEquals("AAB", after.at(0, 0).orElseThrow().code());
        assertEquals(Optional.empty(), after.at(0, 1));
        assertEquals(4, after.byLine().size());
    }

    /** Entries of elsewhere have no key; their labels name the invoice. */
    @Test
    void matchesByReference() {
        List<JournalEntry> entries = new ArrayList<>(List.of(POSTING.entry(ONE), POSTING.entry(TWO)));
        entries.addAll(POSTING.settlement(ONE, Receivable.of(ONE).with(payment("P1", "1200"))));
        entries.addAll(POSTING.settlement(TWO, Receivable.of(TWO).with(payment("P2", "100"))));
        List<JournalEntry> bare = entries.stream()
                .map(entry -> new JournalEntry(entry.journal(), entry.date(), entry.document(), entry.lines()))
                .toList();

        assertEquals(
                List.of("AAA 411000 0.00 2 Optional[2023-04-20]"),
                shown(Matching.byReference(bare).groups()));
    }

    @ParameterizedTest
    @CsvSource({"0, AAA", "25, AAZ", "26, ABA", "17575, ZZZ", "17576, AAAA", "17577, AAAB"})
    void countsInLetters(long rank, String code) {
        assertEquals(code, Matching.code(rank));
    }

    private static Matching match(List<Invoice.Issued> papers, Receivable... receivables) {
        List<JournalEntry> entries = new ArrayList<>();
        papers.forEach(paper -> entries.add(POSTING.entry(paper)));
        for (Receivable receivable : receivables) {
            Invoice.Issued paper = papers.stream()
                    .filter(one -> one.id().equals(receivable.debt().id()))
                    .findFirst()
                    .orElseThrow();
            entries.addAll(POSTING.settlement(paper, receivable));
        }
        return Matching.of(entries, papers, Arrays.asList(receivables));
    }

    private static List<String> shown(List<MatchedGroup> groups) {
        return groups.stream()
                .map(group -> group.code() + " " + group.account() + " " + group.balance() + " "
                        + group.lines().size() + " " + group.matchedOn())
                .toList();
    }

    private static Payment payment(String id, String amount) {
        return payment(id, amount, "bank-" + id);
    }

    private static Payment payment(String id, String amount, String receipt) {
        return new Payment(id, DAY, new BigDecimal(amount), new Source(receipt, 0, PaymentMethod.TRANSFER));
    }

    private static Invoice.Issued credit() {
        return issued("AV1", CreditNote.of(ONE).percent("20").draft());
    }

    private static Movement credit(String id) {
        Invoice.Issued note = credit();
        return CreditAllocation.all(
                id,
                DAY,
                new Credit(
                        note.id(),
                        note.number(),
                        note.issueDate(),
                        note.currency(),
                        note.totals().vat()));
    }

    private static Invoice.Issued paper(String number, InvoiceKind kind, String price) {
        return issued(
                number,
                Papers.draft()
                        .kind(kind)
                        .addLines(Papers.line("1", price, Nature.SERVICE, "20"))
                        .build());
    }

    private static Invoice.Issued issued(String number, Invoice.Draft draft) {
        return new Invoice.Issued(
                "id-" + number,
                new DocumentNumber(number),
                Papers.DATE,
                draft.dueOn(Papers.DATE),
                draft,
                draft.totals(),
                LegalMentions.of(draft, Papers.DATE));
    }
}
