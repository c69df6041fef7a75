package io.comptoir.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.SettlementState.Progress;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AllocationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 27);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    /** S4-65: one receipt of 9 960.00 for invoices of 7 800.00 and 2 160.00. */
    @Test
    void paysSeveralInvoicesByOneReceipt() {
        Allocations done = Allocations.oldestFirst(
                receipt("9960.00"), List.of(Bills.owed(2, "2160.00", MAY), Bills.owed(1, "7800.00", APRIL)), DAY);

        assertEquals(List.of("inv-1 7800.00", "inv-2 2160.00"), allocated(done));
        assertEquals(List.of("0.00", "0.00"), balances(done));
        assertEquals(new BigDecimal("0.00"), done.receipts().get(0).unallocated());
    }

    /** S1-64: 100.00 by card and 140.00 by transfer pay 240.00, as two payments. */
    @Test
    void paysOneInvoiceByLinesOfSeveralMethods() {
        Received receipt = Received.of(
                Remittance.builder()
                        .id("R1")
                        .line(PaymentMethod.CARD, "100.00")
                        .line(PaymentMethod.TRANSFER, "140.00")
                        .build(),
                DAY);

        Allocations done = Allocations.oldestFirst(receipt, List.of(Bills.owed(1, "240.00", APRIL)), DAY);

        assertEquals(
                List.of("R1/1 CARD 100.00", "R1/2 TRANSFER 140.00"),
                done.receivables().get(0).movements().stream()
                        .map(Payment.class::cast)
                        .map(one -> one.id() + " " + one.source().method() + " " + one.amount())
                        .toList());
        assertEquals(Progress.PAID, done.receivables().get(0).state(DAY).progress());
    }

    /** Section 3, row 8: of 9 100.00, 780.00 are used and 8 320.00 stay as a credit, which pays the next invoice. */
    @Test
    void keepsAnOverpaymentForLater() {
        Received paid = Allocations.oldestFirst(receipt("9100.00"), List.of(Bills.owed(1, "780.00", APRIL)), DAY)
                .receipts()
                .get(0);

        assertEquals(new BigDecimal("8320.00"), paid.unallocated());

        Allocations later = Allocations.oldestFirst(paid, List.of(Bills.owed(2, "320.00", MAY)), MAY);

        assertEquals(new BigDecimal("8000.00"), later.receipts().get(0).unallocated());
        assertEquals(MAY, later.receivables().get(0).movements().get(0).date());
        assertEquals("R1/2", later.receivables().get(0).movements().get(0).id());
    }

    /** V10: 42.42 on the bank for an invoice of 42.41: the cent is kept. */
    @Test
    void keepsACent() {
        Received paid = Allocations.oldestFirst(receipt("42.42"), List.of(Bills.owed(1, "42.41", APRIL)), DAY)
                .receipts()
                .get(0);

        assertEquals(new BigDecimal("0.01"), paid.unallocated());
        assertEquals(
                new BigDecimal("0.00"),
                paid.keepWithin("k", DAY, new BigDecimal("0.01")).unallocated());
        assertEquals(
                "CPT-PAYMENT-SURPLUS-ABOVE-TOLERANCE", code(() -> paid.keepWithin("k", DAY, new BigDecimal("0.009"))));
    }

    /** 100.00 on 100.00, 100.00 and 100.00: the first of equals takes the cent that is left. */
    @Test
    void paysInProportion() {
        List<Receivable> three =
                List.of(Bills.owed(1, "100.00", MAY), Bills.owed(2, "100.00", APRIL), Bills.owed(3, "100.00", APRIL));

        assertEquals(
                List.of("inv-1 33.34", "inv-2 33.33", "inv-3 33.33"),
                allocated(Allocations.proportional(receipt("100.00"), three, DAY)));
        Allocations all = Allocations.proportional(receipt("300.01"), three, DAY);
        assertEquals(List.of("0.00", "0.00", "0.00"), balances(all));
        assertEquals(new BigDecimal("0.01"), all.receipts().get(0).unallocated());
        assertEquals(List.of(), allocated(Allocations.proportional(receipt("1.00"), all.receivables(), DAY)));
    }

    @Test
    void paysWhatSomebodyChose() {
        List<Receivable> two = List.of(Bills.owed(1, "100.00", APRIL), Bills.owed(2, "50.00", MAY));

        Allocations done =
                Allocations.explicit(receipt("80.00"), two, amounts("inv-2", "50.00", "inv-1", "10.00"), DAY);

        assertEquals(List.of("90.00", "0.00"), balances(done));
        assertEquals(new BigDecimal("20.00"), done.receipts().get(0).unallocated());
    }

    @Test
    void refusesAllThatCannotBeChosenAtOnce() {
        List<Receivable> two = List.of(Bills.owed(1, "100.00", APRIL), Bills.owed(2, "50.00", MAY));

        ViolationsException refused = assertThrows(
                ViolationsException.class,
                () -> Allocations.explicit(receipt("80.00"), two, amounts("inv-2", "50.01", "inv-3", "40.00"), DAY));

        assertEquals(
                List.of(
                        "amounts.inv-2 CPT-PAYMENT-ALLOCATION-ABOVE-BALANCE",
                        "amounts.inv-3 CPT-PAYMENT-ALLOCATION-TO-NOTHING",
                        "amounts CPT-PAYMENT-ALLOCATION-ABOVE-RECEIPT"),
                refused.violations().list().stream()
                        .map(one -> one.path() + " " + one.code())
                        .toList());
        assertEquals(
                "CPT-PAYMENT-AMOUNT-NOT-POSITIVE",
                code(() -> Allocations.explicit(receipt("80.00"), two, Map.of("inv-1", BigDecimal.ZERO), DAY)));
    }

    @Test
    void refusesAnotherCurrency() {
        Received dollars = Received.of(
                Remittance.builder()
                        .id("R1")
                        .currency(Currencies.of("USD"))
                        .line(PaymentMethod.CARD, "100.00")
                        .build(),
                DAY);

        assertEquals(
                "CPT-PAYMENT-OTHER-CURRENCY",
                code(() -> Allocations.oldestFirst(dollars, List.of(Bills.owed(1, "100.00", APRIL)), DAY)));
    }

    /** A receipt of January pays an invoice of March on the day of the invoice. */
    @Test
    void datesAPaymentOnTheInvoiceThatCameLater() {
        Received early = Received.of(remittance("100.00"), LocalDate.of(2026, 1, 5));

        Allocations done =
                Allocations.oldestFirst(early, List.of(Bills.owed(1, "60.00", APRIL)), LocalDate.of(2026, 1, 5));

        assertEquals(Bills.ISSUED, done.receivables().get(0).movements().get(0).date());
    }

    /** Paid on the 20th and taken back on 1 April: what comes in for the 27th finds nothing to pay. */
    @Test
    void paysNoMoreThanWasOwedOnEachDay() {
        Receivable returned = Bills.owed(1, "100.00", APRIL)
                .with(Bills.payment("p", LocalDate.of(2026, 3, 20), "100.00"))
                .with(new Return("r", APRIL, "p", Optional.empty()));

        assertEquals(List.of("100.00"), balances(Allocations.oldestFirst(receipt("100.00"), List.of(returned), DAY)));
        assertEquals(List.of("0.00"), balances(Allocations.oldestFirst(receipt("100.00"), List.of(returned), APRIL)));
    }

    // --- undoing ---

    @Test
    void givesBothSidesBackWhatTheyHad() {
        Receivable owed = Bills.owed(1, "100.00", APRIL);
        Allocations done = Allocations.oldestFirst(receipt("80.00"), List.of(owed), DAY);
        Received receipt = done.receipts().get(0);
        Receivable paid = done.receivables().get(0);

        Allocations released = Allocations.release(receipt, paid, "R1/1", "x", DAY);
        Allocations takenBack = Allocations.takeBack(receipt, paid, "R1/1", "x", DAY, "AM04");

        assertEquals(List.of("100.00"), balances(released));
        assertEquals(new BigDecimal("80.00"), released.receipts().get(0).unallocated());
        assertEquals(List.of("100.00"), balances(takenBack));
        assertEquals(new BigDecimal("0.00"), takenBack.receipts().get(0).unallocated());
        assertEquals(List.of(), takenBack.receipts().get(0).allocations());
        assertEquals(
                "CPT-PAYMENT-RELEASE-OF-NOTHING",
                code(() -> Allocations.release(
                        released.receipts().get(0), released.receivables().get(0), "R1/1", "y", DAY)));
        assertEquals(
                "CPT-PAYMENT-ALLOCATION-OF-ANOTHER", code(() -> Allocations.release(receipt, owed, "R1/1", "x", DAY)));
    }

    // --- many receipts ---

    @Test
    void paysForManyCustomersAtOnce() {
        List<Receivable> owed = List.of(
                Bills.owed(11, "100.00", MAY),
                Bills.owed(21, "70.00", APRIL),
                Bills.owed(12, "50.00", APRIL),
                Bills.owed(31, "10.00", APRIL));
        Received late = Received.of(remittance("L", "1", "80.00"), DAY.plusDays(3));
        Received soon = Received.of(remittance("S", "1", "60.00"), DAY);
        Received two = Received.of(remittance("T", "2", "75.00"), DAY);
        Received unknown = receipt("5.00");

        Allocations done =
                Allocations.batch(List.of(late, soon, two, unknown), owed, AllocationsTest::customer, LocalDate.MIN);

        assertEquals(List.of("10.00", "0.00", "0.00", "10.00"), balances(done));
        assertEquals(
                List.of("0.00", "0.00", "5.00", "5.00"),
                done.receipts().stream()
                        .map(receipt -> receipt.unallocated().toPlainString())
                        .toList());
        assertEquals(List.of("inv-11 80.00", "inv-12 50.00", "inv-11 10.00", "inv-21 70.00"), allocated(done));
    }

    /** 10 000 receipts over 100 000 invoices of one customer; how long that takes is the benchmark's to say. */
    @Test
    void spreadsManyReceiptsOverManyInvoices() {
        List<Receivable> owed = IntStream.range(0, 100_000)
                .mapToObj(i -> Bills.owed(i, "10.00", APRIL.plusDays(i % 90)))
                .toList();
        List<Received> receipts = IntStream.range(0, 10_000)
                .mapToObj(i -> Received.of(remittance("R" + i, "1", "95.00"), DAY))
                .toList();

        Allocations done = Allocations.batch(receipts, owed, one -> "1", LocalDate.MIN);

        assertEquals(
                new BigDecimal("50000.00"), // 1 000 000.00 owed less 950 000.00
                done.receivables().stream().map(Receivable::balance).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The customer is the first digit of the number. */
    private static String customer(Receivable receivable) {
        return receivable.debt().id().substring(4, 5);
    }

    private static Received receipt(String amount) {
        return Received.of(remittance(amount), DAY);
    }

    private static Remittance remittance(String amount) {
        return Remittance.builder()
                .id("R1")
                .line(PaymentMethod.TRANSFER, amount)
                .build();
    }

    private static Remittance remittance(String id, String payer, String amount) {
        return Remittance.builder()
                .id(id)
                .payer(payer)
                .line(PaymentMethod.TRANSFER, amount)
                .build();
    }

    private static Map<String, BigDecimal> amounts(String one, String first, String other, String second) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        amounts.put(one, new BigDecimal(first));
        amounts.put(other, new BigDecimal(second));
        return amounts;
    }

    private static List<String> allocated(Allocations done) {
        return done.receipts().stream()
                .flatMap(receipt -> receipt.allocations().stream())
                .map(one -> one.invoice() + " " + one.amount())
                .toList();
    }

    private static List<String> balances(Allocations done) {
        return done.receivables().stream()
                .map(one -> one.balance().toPlainString())
                .toList();
    }

    private static String code(Executable asked) {
        return assertThrows(ViolationsException.class, asked).code();
    }
}
