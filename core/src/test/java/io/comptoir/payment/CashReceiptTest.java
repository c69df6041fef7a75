package io.comptoir.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import io.comptoir.payment.CashReceipt.Expected;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.CashUse.Allocated;
import io.comptoir.payment.CashUse.Kept;
import io.comptoir.payment.CashUse.Refunded;
import io.comptoir.payment.CashUse.Released;
import io.comptoir.payment.CashUse.TakenBack;
import io.comptoir.payment.Remittance.Line;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CashReceiptTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 27);

    /** 100.00 by card and 140.00 by transfer. */
    private static final Remittance TWO_LINES = Remittance.builder()
            .id("R1")
            .line(PaymentMethod.CARD, "100.00")
            .line(PaymentMethod.TRANSFER, "140.00")
            .build();

    private static final Received RECEIVED = Received.of(TWO_LINES, DAY);

    /** S4-63: "En attente" unticked, the money has come in. */
    @Test
    void isExpectedThenReceived() {
        Expected expected = new Expected(TWO_LINES, DAY);

        assertFalse(expected.isDue(DAY.minusDays(1)));
        assertTrue(expected.isDue(DAY));
        assertEquals(RECEIVED, expected.receive(DAY));
        assertEquals(new BigDecimal("240.00"), expected.receive(DAY).unallocated());
        assertEquals(
                new BigDecimal("239.00"),
                expected.receive(DAY, List.of(Line.of(PaymentMethod.CASH, new BigDecimal("239"))))
                        .unallocated());
    }

    @Test
    void keepsWhatEachLineHasLeft() {
        Received used = RECEIVED.with(new Allocated("a", DAY, new BigDecimal("60.00"), 0, "inv-1"))
                .with(new Refunded("b", DAY, new BigDecimal("40.00"), 1))
                .with(new Kept("c", DAY, new BigDecimal("0.50"), 1, Kept.Reason.EXCHANGE_GAIN));

        assertEquals(List.of(new BigDecimal("40.00"), new BigDecimal("99.50")), used.free());
        assertEquals(new BigDecimal("139.50"), used.unallocated());
        assertEquals(
                List.of(new BigDecimal("100.00"), new BigDecimal("99.50")),
                used.with(new Released("d", DAY, "a")).free());
        assertEquals(
                List.of(new BigDecimal("40.00"), new BigDecimal("99.50")),
                used.with(new TakenBack("d", DAY, "a", Optional.empty())).free());
    }

    @Test
    void keepsTheCentsOfSeveralLines() {
        Received used = RECEIVED.with(new Allocated("a", DAY, new BigDecimal("99.99"), 0, "inv-1"))
                .with(new Allocated("b", DAY, new BigDecimal("139.98"), 1, "inv-1"));

        Received kept = used.keepWithin("k", DAY, new BigDecimal("0.03"));

        assertEquals(new BigDecimal("0.00"), kept.unallocated());
        assertEquals(
                List.of("a", "b", "k", "k/1"),
                kept.uses().stream().map(CashUse::id).toList());
    }

    @Test
    void refusesWhatItDoesNotHave() {
        assertEquals(
                new BigDecimal("0.00"),
                RECEIVED.with(spent("a", "100.00", 0)).free().get(0));
        assertEquals("CPT-PAYMENT-RECEIPT-EXCEEDED", code(() -> RECEIVED.with(spent("a", "100.01", 0))));
        assertEquals("CPT-PAYMENT-AMOUNT-DIGITS", code(() -> RECEIVED.with(spent("a", "0.001", 0))));
        assertEquals("CPT-PAYMENT-USE-OF-NO-LINE", code(() -> RECEIVED.with(spent("a", "1.00", 2))));
        assertEquals("CPT-PAYMENT-USE-OF-NO-LINE", code(() -> RECEIVED.with(spent("a", "1.00", -1))));
        assertEquals(
                "CPT-PAYMENT-USE-REPEATED",
                code(() -> RECEIVED.with(List.of(spent("a", "1.00", 0), spent("a", "1.00", 0)))));
        assertEquals(
                "CPT-PAYMENT-USE-BEFORE-RECEIPT",
                code(() -> RECEIVED.with(new Refunded("a", DAY.minusDays(1), BigDecimal.ONE, 0))));
        assertEquals("CPT-PAYMENT-RELEASE-OF-NOTHING", code(() -> RECEIVED.with(new Released("a", DAY, "b"))));
        assertEquals(
                "CPT-PAYMENT-RELEASE-OF-NOTHING",
                code(() -> RECEIVED.with(List.of(spent("a", "1.00", 0), new Released("b", DAY, "a")))));
    }

    @Test
    void refusesWhatIsNoRemittance() {
        Line cent = Line.of(PaymentMethod.CASH, new BigDecimal("0.01"));

        assertEquals(
                "CPT-PAYMENT-RECEIPT-LINES",
                code(() -> Remittance.builder().id("R").build()));
        assertEquals(
                "CPT-PAYMENT-RECEIPT-LINES",
                code(() -> Remittance.builder()
                        .id("R")
                        .lines(Collections.nCopies(101, cent))
                        .build()));
        assertEquals(
                "CPT-PAYMENT-ID-MALFORMED",
                code(() ->
                        Remittance.builder().id("R".repeat(61)).addLines(cent).build()));
        assertEquals(
                "CPT-PAYMENT-AMOUNT-DIGITS",
                code(() -> Remittance.builder()
                        .id("R")
                        .line(PaymentMethod.CASH, "0.001")
                        .build()));
        assertEquals(
                "CPT-PAYMENT-AMOUNT-NOT-POSITIVE",
                code(() -> Remittance.builder().id("R").line(PaymentMethod.CASH, "0.00")));
    }

    private static CashUse spent(String id, String amount, int line) {
        return new Refunded(id, DAY, new BigDecimal(amount), line);
    }

    private static String code(Executable asked) {
        return assertThrows(ViolationsException.class, asked).code();
    }
}
