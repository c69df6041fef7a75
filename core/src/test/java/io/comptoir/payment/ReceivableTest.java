package io.comptoir.payment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.ExchangeDifference;
import io.comptoir.payment.Movement.ExchangeDifference.Sense;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Reversal;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.Movement.WriteOff.Reason;
import io.comptoir.payment.SettlementState.Indicator;
import io.comptoir.payment.SettlementState.Progress;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Deposit;
import io.comptoir.total.Retention;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    /** 240.00 with tax. */
    private static final Receivable OWED = Bills.receivable("200.00");

    // --- the cases of the source guides ---

    /** S4: invoice FC202300085 of 7 800.00, cash on issue, paid by RG-0000455 on the same day. */
    @Test
    void isPaidByOnePaymentOfAll() {
        Receivable paid = Bills.receivable("6500.00").with(Bills.payment("RG-0000455", DAY, "7800.00"));

        assertEquals("100", paid.paidRatio().toString());
        assertEquals(new BigDecimal("0.00"), paid.balance());
        assertEquals(new BigDecimal("0.00"), paid.dueNow(LocalDate.of(2030, 1, 1)));
        assertEquals(Optional.of(DAY), paid.lastReceived());
        assertEquals(Optional.empty(), paid.expectedOn(DAY));
        assertEquals(0, paid.age(LocalDate.of(2030, 1, 1)));
        assertEquals(new SettlementState(Progress.PAID, false), paid.state(DAY));
        assertEquals(Indicator.GREEN, paid.state(DAY).indicator());
    }

    /** S4: AV202300003 of 1 080.00 set against FC202300089 of 5 400.00 leaves 4 320.00. */
    @Test
    void takesACreditNoteOff() {
        Credit credit = Bills.credit(Bills.vat(VatRate.VAT_20, "900.00", "180.00"));

        Receivable credited = Bills.receivable("4500.00").with(CreditAllocation.all("i-1", DAY, credit));

        assertEquals(new BigDecimal("4320.00"), credited.balance());
        assertEquals(new BigDecimal("0.00"), credited.paid());
        assertEquals("0", credited.paidRatio().toString());
        assertEquals(Progress.PARTIAL, credited.state(DAY).progress());
    }

    /** V11: 1 000.00, 400.00 paid, 600.00 left. */
    @Test
    void saysWhatIsLeft() {
        Receivable part = Receivable.of(Bills.invoice("1000.00", VatRate.SMALL_BUSINESS_EXEMPTION))
                .with(Bills.payment("p", DAY, "400.00"));

        assertEquals(new BigDecimal("600.00"), part.balance());
        assertEquals("40", part.paidRatio().toString());
    }

    /** S1: 200.00 of 240.00 paid, due yesterday: late and partly paid at once. */
    @Test
    void isLateAndPartlyPaidAtOnce() {
        Receivable part = OWED.with(Bills.payment("p", DAY, "200.00"));
        LocalDate dayAfter = Bills.DUE.plusDays(1);

        assertEquals(new SettlementState(Progress.PARTIAL, false), part.state(Bills.DUE));
        assertEquals(new SettlementState(Progress.PARTIAL, true), part.state(dayAfter));
        assertEquals(new BigDecimal("40.00"), part.dueNow(Bills.DUE));
        assertEquals(new BigDecimal("0.00"), part.overdue(Bills.DUE));
        assertEquals(new BigDecimal("40.00"), part.overdue(dayAfter));
        assertEquals(0, part.age(Bills.DUE));
        assertEquals(1, part.age(dayAfter));
        assertEquals(Optional.of(Bills.DUE), part.expectedOn(dayAfter));
        assertEquals(Indicator.NONE, part.state(dayAfter).indicator());
    }

    /** V10, the other way round: 42.41 on the bank for an invoice of 42.42. */
    @Test
    void givesUpACent() {
        Receivable short1 = Receivable.of(Bills.invoice("42.42", VatRate.SMALL_BUSINESS_EXEMPTION))
                .with(Bills.payment("p", DAY, "42.41"));

        Receivable settled = short1.writeOffWithin("w", DAY, new BigDecimal("0.01"));

        assertEquals(new BigDecimal("0.00"), settled.balance());
        assertEquals(Progress.SETTLED, settled.state(DAY).progress());
        assertEquals("99.98", settled.paidRatio().toString()); // 99.976 %
        assertEquals(
                "CPT-PAYMENT-ABOVE-TOLERANCE", code(() -> short1.writeOffWithin("w", DAY, new BigDecimal("0.009"))));
    }

    /** I04: 2 % of 1 200.00 with tax; net of tax, 2 % of 1 000.00. */
    @ParameterizedTest(name = "{0} leaves {1}")
    @CsvSource({"CORRECTED, 24.00, 1176.00", "NET_OF_TAX, 20.00, 1180.00"})
    void givesADiscountForPayingEarly(Treatment treatment, BigDecimal amount, BigDecimal payable) {
        Receivable owed = Bills.receivable("1000.00");
        EarlyPaymentDiscount discount = EarlyPaymentDiscount.of("e", DAY, owed.debt(), Percentage.of("2"), treatment);

        Receivable settled =
                owed.with(Bills.payment("p", DAY, payable.toPlainString())).with(discount);

        assertEquals(amount, discount.amount());
        assertEquals(new BigDecimal("0.00"), settled.balance());
        assertEquals("100", settled.paidRatio().toString());
        assertEquals(Progress.SETTLED, settled.state(DAY).progress());
    }

    // --- what is owed ---

    /** E09: deposits of 360.00 on 300.00 are no receivable; of 300.00, one of nothing. */
    @Test
    void owesNothingWhereDepositsWereEnough() {
        Deposit whole = new Deposit("FA1", DAY, List.of(Bills.vat(VatRate.VAT_20, "250.00", "50.00")));
        Deposit more = new Deposit("FA1", DAY, List.of(Bills.vat(VatRate.VAT_20, "300.00", "60.00")));
        Invoice.Issued settled = Bills.issued(
                Bills.draft("250.00", VatRate.VAT_20).addDepositsDeducted(whole).build());
        Invoice.Issued owedBack = Bills.issued(
                Bills.draft("250.00", VatRate.VAT_20).addDepositsDeducted(more).build());

        assertEquals(Progress.PAID, Receivable.of(settled).state(DAY).progress());
        assertEquals("100", Receivable.of(settled).paidRatio().toString());
        assertEquals("CPT-PAYMENT-NOTHING-OWED", code(() -> Receivable.of(owedBack)));
    }

    @Test
    void owesWhatDepositsLeaveAtEachRate() {
        Deposit deposit = new Deposit("FA1", DAY, List.of(Bills.vat(VatRate.VAT_20, "100.00", "20.00")));
        Debt debt = Debt.of(Bills.issued(Bills.draft("250.00", VatRate.VAT_20)
                .addDepositsDeducted(deposit)
                .build()));

        assertEquals(new BigDecimal("180.00"), debt.amount());
        assertEquals(List.of(Bills.vat(VatRate.VAT_20, "150.00", "30.00")), debt.vat());
    }

    /** 5 % of 1 200.00 is kept back: it never falls due by itself. */
    @Test
    void keepsTheRetentionForLater() {
        Receivable owed = Receivable.of(Bills.issued(Bills.draft("1000.00", VatRate.VAT_20)
                .retention(Retention.percent("5"))
                .build()));
        Receivable paid = owed.with(Bills.payment("p", DAY, "1140.00"));
        LocalDate later = LocalDate.of(2027, 3, 2);

        assertEquals(new BigDecimal("1140.00"), owed.dueNow(later));
        assertEquals(new BigDecimal("60.00"), paid.balance());
        assertEquals(new SettlementState(Progress.PARTIAL, false), paid.state(later.plusDays(1)));
        assertEquals(Optional.empty(), paid.expectedOn(later));

        Receivable released = paid.scheduled(paid.schedule().releasing(later));

        assertEquals(Optional.of(later), released.expectedOn(later));
        assertEquals(new BigDecimal("60.00"), released.dueNow(later));
        assertEquals(new SettlementState(Progress.PARTIAL, true), released.state(later.plusDays(1)));
    }

    // --- honest percentages ---

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                              | owed      | paid      | ratio
        a third                             | 300.00    | 100.00    | 33.33
        two thirds                          | 300.00    | 200.00    | 66.67
        a cent less than all is not all     | 100000.00 | 99999.99  | 99.99
        a cent is not nothing               | 100000.00 | 0.01      | 0.01
        all                                 | 100000.00 | 100000.00 | 100
        """)
    void roundsHonestly(String what, String owed, String paid, String ratio) {
        Receivable one = Receivable.of(Bills.invoice(owed, VatRate.SMALL_BUSINESS_EXEMPTION))
                .with(Bills.payment("p", DAY, paid));

        assertEquals(ratio, one.paidRatio().toString());
    }

    // --- days ---

    @Test
    void knowsEachDay() {
        Receivable paid = OWED.with(Bills.payment("a", DAY, "100.00"))
                .with(Bills.payment("b", DAY.plusDays(4), "140.00"))
                .with(new Return("c", DAY.plusDays(9), "b", Optional.of("AM04")));

        assertEquals(new BigDecimal("240.00"), paid.balance(DAY.minusDays(1)));
        assertEquals(new BigDecimal("140.00"), paid.balance(DAY));
        assertEquals(new BigDecimal("0.00"), paid.balance(DAY.plusDays(4)));
        assertEquals(new BigDecimal("140.00"), paid.balance());
        assertEquals(new BigDecimal("100.00"), paid.paid());
        assertEquals(Optional.of(DAY), paid.lastReceived());
    }

    /** The bank's statement of yesterday may come today, as long as there was so much to pay yesterday and since. */
    @Test
    void takesPaymentsInAnyOrderOfTheirDays() {
        Receivable paid = OWED.with(Bills.payment("b", DAY.plusDays(4), "200.00"));

        assertEquals(new BigDecimal("40.00"), paid.open(DAY));
        assertEquals(
                new BigDecimal("0.00"),
                paid.with(Bills.payment("a", DAY, "40.00")).balance());
        assertEquals("CPT-PAYMENT-ABOVE-BALANCE", code(() -> paid.with(Bills.payment("a", DAY, "40.01"))));
    }

    /** Paid on the 16th, back on the 20th: nothing more could be paid in between, all of it since. */
    @Test
    void cannotBePaidTwiceBeforeTheReturn() {
        Receivable returned = OWED.with(Bills.payment("a", DAY, "240.00"))
                .with(new Return("r", DAY.plusDays(4), "a", Optional.empty()));

        assertEquals(new BigDecimal("0.00"), returned.open(DAY.plusDays(3)));
        assertEquals(new BigDecimal("240.00"), returned.open(DAY.plusDays(4)));
        assertEquals(
                "CPT-PAYMENT-ABOVE-BALANCE", code(() -> returned.with(Bills.payment("b", DAY.plusDays(3), "0.01"))));
        assertEquals(
                Progress.PAID,
                returned.with(Bills.payment("b", DAY.plusDays(4), "240.00"))
                        .state(DAY.plusDays(4))
                        .progress());
    }

    /** Nobody could have entered the second payment before the return, whatever their days. */
    @Test
    void isNeverAboveTheBalanceAsItIsEnteredEither() {
        List<Movement> late = List.of(
                Bills.payment("a", DAY, "240.00"),
                Bills.payment("b", DAY.plusDays(5), "240.00"),
                new Return("r", DAY.plusDays(4), "a", Optional.empty()));

        assertEquals("CPT-PAYMENT-ABOVE-BALANCE", code(() -> OWED.with(late)));
    }

    // --- refusals ---

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                    | date       | amount  | code
        the last legal amount     | 2026-03-16 | 240.00  |
        a cent more               | 2026-03-16 | 240.01  | CPT-PAYMENT-ABOVE-BALANCE
        nothing                   | 2026-03-16 | 0       | CPT-PAYMENT-AMOUNT-NOT-POSITIVE
        less than nothing         | 2026-03-16 | -1      | CPT-PAYMENT-AMOUNT-NOT-POSITIVE
        a fraction of a cent      | 2026-03-16 | 0.001   | CPT-PAYMENT-AMOUNT-DIGITS
        the day of issue          | 2026-03-02 | 1.00    |
        the day before            | 2026-03-01 | 1.00    | CPT-PAYMENT-DATE-BEFORE-ISSUE
        """)
    void refusesPayments(String what, LocalDate date, String amount, String code) {
        Executable pay = () -> OWED.with(Bills.payment("p", date, amount));

        if (code == null) {
            assertDoesNotThrow(pay);
        } else {
            assertEquals(code, code(pay));
        }
    }

    @Test
    void refusesAnotherCurrency() {
        Credit credit = Bills.credit(Bills.vat(VatRate.VAT_20, "10.00", "2.00"));
        Credit dollars = new Credit(credit.id(), credit.number(), credit.date(), Currencies.of("USD"), credit.vat());

        assertEquals(
                "CPT-PAYMENT-OTHER-CURRENCY",
                code(() -> OWED.pay(
                        "p",
                        DAY,
                        Rounding.EXACT.money(new BigDecimal("10.00"), Currencies.of("USD")),
                        Bills.source("b"))));
        assertEquals("CPT-PAYMENT-OTHER-CURRENCY", code(() -> OWED.with(CreditAllocation.all("i", DAY, dollars))));
        assertEquals(
                new BigDecimal("230.00"),
                OWED.pay("p", DAY, Rounding.EXACT.money(new BigDecimal("10.00"), Currencies.euro()), Bills.source("b"))
                        .balance());
    }

    @Test
    void undoesOnceAndOnlyWhatThereIs() {
        Receivable paid = OWED.with(Bills.payment("p", DAY, "100.00"))
                .with(WriteOff.of("w", DAY, new BigDecimal("5.00"), Reason.GOODWILL, "geste"));
        Receivable returned = paid.with(new Return("r", DAY, "p", Optional.empty()));

        assertEquals("CPT-PAYMENT-RETURN-OF-NOTHING", code(() -> paid.with(returned("x", "q"))));
        assertEquals("CPT-PAYMENT-RETURN-OF-NOTHING", code(() -> paid.with(returned("x", "w"))));
        assertEquals("CPT-PAYMENT-REVERSAL-OF-NOTHING", code(() -> paid.with(reversed("x", "q"))));
        assertEquals("CPT-PAYMENT-REVERSAL-OF-NOTHING", code(() -> returned.with(reversed("x", "r"))));
        assertEquals("CPT-PAYMENT-REVERSED-TWICE", code(() -> returned.with(returned("x", "p"))));
        assertEquals("CPT-PAYMENT-REVERSED-TWICE", code(() -> returned.with(reversed("x", "p"))));
        assertEquals("CPT-PAYMENT-MOVEMENT-REPEATED", code(() -> paid.with(reversed("p", "w"))));
        assertEquals(
                "CPT-PAYMENT-REVERSED-BEFORE",
                code(() -> paid.with(new Reversal("x", DAY.minusDays(1), "p", Optional.empty()))));
        assertEquals(new BigDecimal("240.00"), returned.with(reversed("x", "w")).balance());
    }

    /** V10's tolerance holds for small differences only; a lost price always wants a word. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                               | reason    | amount | tolerance | note        | code
        within the tolerance                 | TOLERANCE | 0.05   | 0.05      |             |
        above it                             | TOLERANCE | 0.06   | 0.05      |             | CPT-PAYMENT-WRITE-OFF-UNEXPLAINED
        above it, for a reason               | ROUNDING  | 0.06   | 0.05      | 3 factures  |
        a bad debt within it                 | BAD_DEBT  | 0.05   | 0.05      |             | CPT-PAYMENT-WRITE-OFF-UNEXPLAINED
        a bad debt for a reason              | BAD_DEBT  | 240.00 | 0         | liquidation |
        """)
    void wantsAReasonForALoss(
            String what, Reason reason, BigDecimal amount, BigDecimal tolerance, String note, String code) {
        Executable writeOff =
                () -> OWED.with(new WriteOff("w", DAY, amount, reason, tolerance, note == null ? "" : note));

        if (code == null) {
            assertDoesNotThrow(writeOff);
        } else {
            assertEquals(code, code(writeOff));
        }
    }

    @Test
    void takesNoMoreOfACreditNoteThanItHas() {
        Credit credit = Bills.credit(Bills.vat(VatRate.VAT_20, "50.00", "10.00"));

        assertEquals(
                "CPT-PAYMENT-CREDIT-EXCEEDED",
                code(() -> new CreditAllocation("i", DAY, new BigDecimal("30.01"), credit, new BigDecimal("30.00"))));
        assertEquals(
                List.of(Bills.vat(VatRate.VAT_20, "25.00", "5.00")),
                new CreditAllocation("i", DAY, new BigDecimal("30.00"), credit, new BigDecimal("30.00")).vat());
    }

    /** A loss settles what the bank credited too little; a gain settles nothing, and follows a payment. */
    @Test
    void tellsWhatChangingMoneyLost() {
        Receivable paid = OWED.with(Bills.payment("p", DAY, "238.00"));
        BigDecimal two = new BigDecimal("2.00");

        assertEquals(
                new BigDecimal("0.00"),
                paid.with(new ExchangeDifference("x", DAY, two, Sense.LOSS)).balance());
        assertEquals(
                two,
                paid.with(new ExchangeDifference("x", DAY, two, Sense.GAIN)).balance());
        assertEquals(
                "CPT-PAYMENT-GAIN-WITHOUT-PAYMENT",
                code(() -> OWED.with(new ExchangeDifference("x", DAY, two, Sense.GAIN))));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        List<Movement> wrong =
                List.of(Bills.payment("p", Bills.ISSUED.minusDays(1), "1.001"), returned("p", "p"), returned("r", "q"));

        ViolationsException refused = assertThrows(ViolationsException.class, () -> OWED.with(wrong));

        assertEquals(
                List.of(
                        "movements[0].date CPT-PAYMENT-DATE-BEFORE-ISSUE",
                        "movements[0].amount CPT-PAYMENT-AMOUNT-DIGITS",
                        "movements[1].id CPT-PAYMENT-MOVEMENT-REPEATED",
                        "movements[2].of CPT-PAYMENT-RETURN-OF-NOTHING"),
                refused.violations().list().stream()
                        .map(one -> one.path() + " " + one.code())
                        .toList());
    }

    @Test
    void takesSoManyMovementsAndNoMore() {
        List<Movement> cents = IntStream.rangeClosed(1, 10_001)
                .<Movement>mapToObj(i -> Bills.payment("p" + i, DAY, "0.01"))
                .toList();

        assertTimeout(
                Duration.ofSeconds(5), () -> OWED.with(cents.subList(0, 10_000)).balance());
        assertEquals("CPT-PAYMENT-MOVEMENTS-TOO-MANY", code(() -> OWED.with(cents)));
    }

    private static Return returned(String id, String of) {
        return new Return(id, DAY, of, Optional.empty());
    }

    private static Reversal reversed(String id, String of) {
        return new Reversal(id, DAY, of, Optional.empty());
    }

    private static String code(Executable asked) {
        return assertThrows(ViolationsException.class, asked).code();
    }
}
