package io.comptoir.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.money.Percentage;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Reversal;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.Movement.WriteOff.Reason;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Deposit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VatDueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    /** 1 200.00 at 20 %. */
    private static final Receivable OWED = Bills.receivable("1000.00");

    /** 100.00 at 20 % and 100.00 at 10 %: 230.00. */
    private static final Receivable TWO_RATES = Receivable.of(Bills.issued(Bills.draft("100.00", VatRate.VAT_20)
            .addLines(Bills.line("100.00", VatRate.VAT_10))
            .build()));

    /** CGI art. 269, 2, c: as the price is cashed. */
    @Test
    void fallsDueWithEachPayment() {
        assertEquals(
                List.of("2026-03-16 a 20: 500.00 100.00", "2026-03-18 b 20: 500.00 100.00"),
                events(OWED.with(Bills.payment("a", DAY, "600.00"))
                        .with(Bills.payment("b", DAY.plusDays(2), "600.00"))));
    }

    /** Thirds of 10.00 net and 2.00 VAT: 3.33, 6.67 and 10.00 were due, and 0.67, 1.33 and 2.00. */
    @Test
    void givesTheLastPaymentTheRest() {
        assertEquals(
                List.of("2026-03-16 a 20: 3.33 0.67", "2026-03-16 b 20: 3.34 0.66", "2026-03-16 c 20: 3.33 0.67"),
                events(Bills.receivable("10.00")
                        .with(List.of(
                                Bills.payment("a", DAY, "4.00"),
                                Bills.payment("b", DAY, "4.00"),
                                Bills.payment("c", DAY, "4.00")))));
    }

    @Test
    void fallsDueAtEachRate() {
        assertEquals(
                List.of("2026-03-16 a 20: 50.00 10.00", "2026-03-16 a 10: 50.00 5.00"),
                events(TWO_RATES.with(Bills.payment("a", DAY, "115.00"))));
    }

    @Test
    void isTakenBackWithAReturn() {
        Receivable paid = OWED.with(Bills.payment("a", DAY, "600.00"));

        assertEquals(
                List.of("2026-03-16 a 20: 500.00 100.00", "2026-03-20 r 20: -500.00 -100.00"),
                events(paid.with(new Return("r", DAY.plusDays(4), "a", Optional.empty()))));
        assertEquals(
                events(paid.with(new Return("r", DAY.plusDays(4), "a", Optional.empty()))),
                events(paid.with(new Reversal("r", DAY.plusDays(4), "a", Optional.empty()))));
    }

    /** 240.00 credited of 1 200.00: 800.00 and 160.00 are left to fall due. */
    @Test
    void isLessAfterACreditNote() {
        Credit credit = Bills.credit(Bills.vat(VatRate.VAT_20, "200.00", "40.00"));

        assertEquals(
                List.of("2026-03-16 a 20: 500.00 100.00", "2026-03-16 b 20: 300.00 60.00"),
                events(OWED.with(List.of(
                        Bills.payment("a", DAY, "600.00"),
                        CreditAllocation.all("c", DAY, credit),
                        Bills.payment("b", DAY, "360.00")))));
    }

    /**
     * 115.00 cashed on both rates, then all of the 10 % credited: the 115.00 were for the 20 % alone, 115 ⁄ 120 of it.
     */
    @Test
    void isDividedAnewWhereACreditNoteChangesTheRates() {
        Credit credit = Bills.credit(Bills.vat(VatRate.VAT_10, "100.00", "10.00"));

        assertEquals(
                List.of(
                        "2026-03-16 a 20: 50.00 10.00",
                        "2026-03-16 a 10: 50.00 5.00",
                        "2026-03-16 c 20: 45.83 9.17",
                        "2026-03-16 c 10: -50.00 -5.00",
                        "2026-03-16 b 20: 4.17 0.83"),
                events(TWO_RATES.with(List.of(
                        Bills.payment("a", DAY, "115.00"),
                        CreditAllocation.all("c", DAY, credit),
                        Bills.payment("b", DAY, "5.00")))));
    }

    /** F02: a credit note of 50.00 net of tax leaves all VAT due. */
    @Test
    void staysWholeAfterACreditNoteNetOfTax() {
        VatRate netOfTax = VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-CNWVAT");
        Credit credit = Bills.credit(Bills.vat(netOfTax, "50.00", "0.00"));

        assertEquals(
                List.of("2026-03-16 a 0: -50.00 0.00", "2026-03-16 a 20: 1000.00 200.00"),
                events(OWED.with(List.of(CreditAllocation.all("c", DAY, credit), Bills.payment("a", DAY, "1150.00")))));
    }

    /** I04: 2 % of 1 200.00 with its VAT leave 980.00 and 196.00; net of tax, all of the VAT. */
    @Test
    void followsTheDiscountForPayingEarly() {
        assertEquals(List.of("2026-03-16 a 20: 980.00 196.00"), events(discounted(Treatment.CORRECTED, "1176.00")));
        assertEquals(
                List.of("2026-03-16 e 20: 16.67 3.33", "2026-03-16 a 20: 983.33 196.67"), // 20 ⁄ 1200 of 1000 and 200
                events(discounted(Treatment.NET_OF_TAX, "1180.00")));
    }

    private static Receivable discounted(Treatment treatment, String paid) {
        return OWED.with(List.of(
                EarlyPaymentDiscount.of("e", DAY, OWED.debt(), Percentage.of("2"), treatment),
                Bills.payment("a", DAY, paid)));
    }

    /** What was never cashed never falls due; a cent within the tolerance does, for the price was paid. */
    @Test
    void neverFallsDueOnWhatIsLost() {
        Receivable half = OWED.with(Bills.payment("a", DAY, "600.00"));

        assertEquals(
                List.of("2026-03-16 a 20: 500.00 100.00"),
                events(half.with(
                        WriteOff.of("w", DAY, new BigDecimal("600.00"), Reason.BAD_DEBT, "liquidation judiciaire"))));
        assertEquals(
                List.of(
                        "2026-03-16 a 20: 500.00 100.00",
                        "2026-03-16 b 20: 499.99 100.00",
                        "2026-03-16 w 20: 0.01 0.00"),
                events(half.with(Bills.payment("b", DAY, "599.99")).writeOffWithin("w", DAY, new BigDecimal("0.05"))));
    }

    /** The deposit of 120.00 fell due when it was cashed: 900.00 and 180.00 are left. */
    @Test
    void leavesOutWhatDepositsMadeDue() {
        Deposit deposit = new Deposit("FA1", DAY, List.of(Bills.vat(VatRate.VAT_20, "100.00", "20.00")));
        Receivable owed = Receivable.of(Bills.issued(Bills.draft("1000.00", VatRate.VAT_20)
                .addDepositsDeducted(deposit)
                .build()));

        assertEquals(List.of("2026-03-16 a 20: 900.00 180.00"), events(owed.with(Bills.payment("a", DAY, "1080.00"))));
    }

    /** A deposit at 20 % that pays an invoice at 10 %: nothing is owed, and what the rates differ by is due with it. */
    @Test
    void fallsDueWithAnInvoiceOfNothing() {
        Deposit deposit = new Deposit("FA1", DAY, List.of(Bills.vat(VatRate.VAT_20, "100.00", "20.00")));
        Receivable owed = Receivable.of(Bills.issued(Bills.draft("109.09", VatRate.VAT_10)
                .addDepositsDeducted(deposit)
                .build()));

        assertEquals(List.of("2026-03-02 inv-1 20: -100.00 -20.00", "2026-03-02 inv-1 10: 109.09 10.91"), events(owed));
    }

    @Test
    void fallsDueAtOnceForGoodsAndDebits() {
        assertEquals(
                List.of("2026-03-16 inv-1 20: 100.00 20.00", "2026-03-16 inv-1 10: 100.00 10.00"),
                written(VatDue.atOnce(TWO_RATES.debt(), DAY)));
    }

    private static List<String> events(Receivable receivable) {
        return written(VatDue.onReceipts(receivable));
    }

    private static List<String> written(List<VatDue> events) {
        return events.stream()
                .map(one -> one.date() + " " + one.movement() + " " + one.rate().percentage() + ": " + one.taxable()
                        + " " + one.vat())
                .toList();
    }
}
