package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.payment.CashReceipt;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.Remittance;
import io.comptoir.payment.SettlementState.Progress;
import io.comptoir.port.Ports;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PaymentDeskTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 24);

    private final AtomicInteger ids = new AtomicInteger();
    private final Dossier dossier = Comptoir.over(
                    Ports.of(new MemoryStorage(), new DayClock(() -> DAY), () -> "id-" + ids.incrementAndGet()))
            .open(DossierId.of("koworking"), Koworking.ISSUER, Actor.of("alice", "Alice"));
    private final PaymentDesk payments = dossier.payments();

    /** S4-60, S4-63: 7 800 received, 100 %, nothing due, received on 24/03/2023. */
    @Test
    void settlesTheFirstInvoiceOfTheSubscription() {
        Invoice.Issued invoice = invoice("6500.00");
        assertEquals("7800.00", payments.receivable(invoice).dueNow(DAY).toPlainString());

        Receivable paid = payments.pay(invoice, "7800.00", PaymentMethod.TRANSFER, DAY, "RG-0000455");

        assertEquals("0.00", paid.balance().toPlainString());
        assertEquals("100", paid.paidRatio().toString());
        assertEquals("0.00", paid.dueNow(DAY).toPlainString());
        assertEquals(Optional.of(DAY), paid.lastReceived());
        assertEquals(Progress.PAID, paid.state(DAY).progress());
        assertEquals(paid, payments.receivable(invoice));
        assertEquals(paid, payments.pay(invoice, "7800.00", PaymentMethod.TRANSFER, DAY, "RG-0000455"));
    }

    /** S4-65: one receipt of 9 960 pays 7 800 and 2 160. */
    @Test
    void oneReceiptPaysTwoInvoices() {
        Invoice.Issued first = invoice("6500.00");
        Invoice.Issued second = invoice("1800.00");
        String receipt = receive("9960.00");

        Received used = payments.allocateOldestFirst(receipt, List.of(first, second), DAY, "spread");

        assertEquals("0.00", used.unallocated().toPlainString());
        assertEquals("0.00", payments.receivable(first).balance().toPlainString());
        assertEquals("0.00", payments.receivable(second).balance().toPlainString());
        assertTrue(payments.outstanding(Optional.empty(), 10).items().isEmpty());
    }

    /** S1-64: 100 by card and 140 by transfer on 240. */
    @Test
    void severalMethodsPayOneInvoice() {
        Invoice.Issued invoice = invoice("200.00");
        Remittance both = Remittance.builder()
                .id("-")
                .line(PaymentMethod.CARD, "100.00")
                .line(PaymentMethod.TRANSFER, "140.00")
                .build();
        String receipt = payments.enter(Received.of(both, DAY), "both");

        payments.allocateOldestFirst(receipt, List.of(invoice), DAY, "spread");

        assertEquals(Progress.PAID, payments.receivable(invoice).state(DAY).progress());
        assertEquals(2, payments.receivable(invoice).movements().size());
    }

    /** S1-65: 40 of 240 left, due yesterday: late and partial. */
    @Test
    void whatIsLeftAfterItsDayIsLateAndPartial() {
        Invoice.Issued invoice = invoice("200.00");

        Receivable part = payments.pay(invoice, "200.00", PaymentMethod.CARD, DAY, "part");

        assertEquals("40.00", part.balance().toPlainString());
        assertEquals(Progress.PARTIAL, part.state(DAY.plusDays(1)).progress());
        assertTrue(part.state(DAY.plusDays(1)).late());
        assertEquals(1, payments.outstanding(Optional.empty(), 10).items().size());
    }

    /** S4-74: 5 400 less the credit note of 1 080 leaves 4 320. */
    @Test
    void aCreditNoteIsPutBesideItsInvoice() {
        Invoice.Issued invoice = invoice("900.00", "5");
        Invoice.Issued note = dossier.creditNotes()
                .issue(
                        dossier.invoices()
                                .credit(invoice)
                                .line(0, "1")
                                .reason(CreditReason.REFUND)
                                .draft(),
                        "credit");

        assertEquals(
                "4320.00",
                payments.credit(note, invoice, DAY, "apply").balance().toPlainString());
        assertRefused("CPT-DESK-CREDIT-USED-UP", () -> payments.credit(note, invoice, DAY, "again"));
    }

    /** Trap 8: what a credit note has left is kept, and put beside another invoice later. */
    @Test
    void theRestOfACreditNoteServesAnotherInvoice() {
        Invoice.Issued paid = invoice("900.00", "5");
        payments.pay(paid, "4900.00", PaymentMethod.TRANSFER, DAY, "most");
        Invoice.Issued note = dossier.creditNotes()
                .issue(dossier.invoices().credit(paid).line(0, "1").draft(), "credit");
        Invoice.Issued other = invoice("1000.00");

        assertEquals("0.00", payments.credit(note, paid, DAY, "first").balance().toPlainString());
        assertEquals(
                "620.00", payments.credit(note, other, DAY, "then").balance().toPlainString()); // 1 200 − 580
    }

    @Test
    void anOverpaymentStaysWithTheReceipt() {
        Invoice.Issued invoice = invoice("1000.00");
        String receipt = receive("1250.00");

        Received used = payments.allocateOldestFirst(receipt, List.of(invoice), DAY, "spread");

        assertEquals("50.00", used.unallocated().toPlainString());
    }

    @Test
    void whatTheBankTookBackIsOwedAgain() {
        Invoice.Issued invoice = invoice("1000.00");
        String receipt = receive("1200.00");
        Received used = payments.allocate(receipt, Map.of(invoice, new BigDecimal("1200.00")), DAY, "spread");
        String payment = used.allocations().get(0).id();

        Received after = payments.takeBack(receipt, invoice, payment, "provision insuffisante", DAY, "back");

        assertEquals("1200.00", payments.receivable(invoice).balance().toPlainString());
        assertEquals("0.00", after.unallocated().toPlainString());
        assertRefused(
                "CPT-PAYMENT-RELEASE-OF-NOTHING",
                () -> payments.takeBack(receipt, invoice, payment, "encore", DAY, "twice"));
    }

    @Test
    void anAllocationIsTakenBackAndTheMoneyIsFree() {
        Invoice.Issued invoice = invoice("1000.00");
        String receipt = receive("1200.00");
        Received used = payments.allocateInProportion(receipt, List.of(invoice), DAY, "spread");

        Received after =
                payments.release(receipt, invoice, used.allocations().get(0).id(), DAY, "release");

        assertEquals("1200.00", after.unallocated().toPlainString());
        assertEquals("1200.00", payments.receivable(invoice).balance().toPlainString());
    }

    /** alyf-de/banking#106: a cent is written off within a tolerance, a debt only with a reason. */
    @Test
    void writesOffWhatIsSmallOrLost() {
        Invoice.Issued invoice = invoice("35.35"); // 42.42
        payments.pay(invoice, "42.41", PaymentMethod.TRANSFER, DAY, "short");
        Invoice.Issued lost = invoice("1000.00");

        assertRefused("CPT-PAYMENT-ABOVE-TOLERANCE", () -> payments.writeOff(lost, "0.05", DAY, "too much"));
        assertEquals(
                "0.00",
                payments.writeOff(invoice, "0.05", DAY, "cent").balance().toPlainString());
        Receivable given =
                payments.writeOff(lost, "1200.00", WriteOff.Reason.BAD_DEBT, "liquidation judiciaire", DAY, "lost");
        assertEquals(Progress.SETTLED, given.state(DAY).progress());
    }

    @Test
    void expectedMoneyPaysNothingUntilItComes() {
        Invoice.Issued invoice = invoice("1000.00");
        Remittance transfer = Remittance.builder()
                .id("-")
                .line(PaymentMethod.TRANSFER, "1200.00")
                .build();
        String expected = payments.enter(new CashReceipt.Expected(transfer, DAY), "expected");

        assertRefused(
                "CPT-DESK-RECEIPT-UNKNOWN",
                () -> payments.allocateOldestFirst(expected, List.of(invoice), DAY, "early"));
        payments.receive(expected, DAY, "here");
        payments.allocateOldestFirst(expected, List.of(invoice), DAY, "spread");

        assertEquals("0.00", payments.receivable(invoice).balance().toPlainString());
    }

    @Test
    void refusesWhatIsMoreThanOwedAndCreditNotesOfOthers() {
        Invoice.Issued invoice = invoice("1000.00");
        Invoice.Issued note = dossier.creditNotes()
                .issue(dossier.invoices().credit(invoice).percent("10").draft(), "credit");
        Invoice.Issued foreign = dossier.invoices()
                .draft(Koworking.OMEGA.toBuilder()
                        .name("Alpha")
                        .siren("552100554")
                        .build())
                .line("Formation", "1", "10.00", VAT_20)
                .issue("foreign");

        assertRefused(
                "CPT-PAYMENT-ALLOCATION-ABOVE-BALANCE",
                () -> payments.pay(invoice, "1200.01", PaymentMethod.CARD, DAY, "above"));
        assertRefused("CPT-DESK-CREDIT-OF-ANOTHER", () -> payments.credit(note, foreign, DAY, "other"));
        assertRefused("CPT-DESK-CREDIT-OF-ANOTHER", () -> payments.credit(invoice, invoice, DAY, "no credit"));
        assertRefused(
                "CPT-DESK-PAYMENT-OF-NO-INVOICE",
                () -> payments.pay(note, "1.00", PaymentMethod.CARD, DAY, "no invoice"));
    }

    // --- steps ---

    private Invoice.Issued invoice(String price) {
        return invoice(price, "1");
    }

    private Invoice.Issued invoice(String price, String quantity) {
        return dossier.invoices()
                .draft(Koworking.OMEGA)
                .line("Formation", quantity, price, VAT_20)
                .dueIn(0)
                .issue("order-" + ids.incrementAndGet());
    }

    private String receive(String amount) {
        Remittance transfer = Remittance.builder()
                .id("-")
                .line(PaymentMethod.TRANSFER, amount)
                .build();
        return payments.enter(Received.of(transfer, DAY), "receipt-" + ids.incrementAndGet());
    }

    private static void assertRefused(String code, Executable command) {
        var refused = assertThrows(ViolationsException.class, command);
        assertEquals(
                List.of(code),
                refused.violations().errors().list().stream()
                        .map(Violation::code)
                        .toList());
    }
}
